import type { Facts } from '../lint/facts.ts';
import type { Finding } from '../lint/finding.ts';
import { lint } from '../lint/lint.ts';
import type { Settings } from '../lint/settings.ts';
import { parseArticle } from '../model/article.ts';
import type { Article, Format } from '../model/types.ts';
import { applyEdits, chooseCompatible } from '../text/edits.ts';

export interface CleanOptions {
  /** `safe` by default; `all` applies the fixes of tier `ask` too. */
  readonly tier?: 'safe' | 'all';
  /** Only fixes of these rules; all rules where absent. */
  readonly rules?: ReadonlySet<string>;
  /** The parsed text, where somebody has it already. */
  readonly article?: Article;
  /** What `lint` says of it, where somebody has asked already. */
  readonly findings?: readonly Finding[];
}

export interface Cleaned {
  readonly text: string;
  /** The parsed `text`. */
  readonly article: Article;
  /** Findings whose fixes were applied, pass by pass; the spans of a pass are those of the text before it. */
  readonly applied: readonly (readonly Finding[])[];
  /** What is left to say about `text`. */
  readonly findings: readonly Finding[];
}

/** More passes than any article needs: each one but the last removes something, and fixes only ever uncover a few more. */
const maxPasses = 10;
/** Fixes after which no further pass is made. Only texts that are made to hurt have so many; what is left is among the findings. */
const maxFixes = 20_000;

/** Applies fixes until none is left. Never throws for any text; the input is returned as it is where nothing is fixable. */
export function clean(
  text: string,
  format: Format,
  settings: Settings,
  facts: Facts,
  options: CleanOptions = {},
): Cleaned {
  const applied: (readonly Finding[])[] = [];
  let article = options.article ?? parseArticle(text, format);
  let findings = options.findings ?? lint(article, settings, facts);
  let count = 0;
  while (applied.length < maxPasses && count < maxFixes) {
    const chosen = fixable(findings, options);
    if (chosen.length === 0) break;
    const next = applyEdits(
      article.text,
      chosen.flatMap((finding) => finding.fix?.edits ?? []),
    );
    if (next === article.text) break;
    applied.push(chosen);
    count += chosen.length;
    article = parseArticle(next, format);
    findings = lint(article, settings, facts);
  }
  return { text: article.text, article, applied, findings };
}

function fixable(findings: readonly Finding[], { tier = 'safe', rules }: CleanOptions): Finding[] {
  const wanted = findings.filter(
    (finding) =>
      finding.fix && (tier === 'all' || finding.fix.safety === 'safe') && (!rules || rules.has(finding.ruleId)),
  );
  const choice = chooseCompatible(wanted.map((finding) => ({ finding, edits: finding.fix?.edits ?? [] })));
  return choice.map(({ finding }) => finding);
}
