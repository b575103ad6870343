import type { Article, Cut } from '../model/types.ts';
import { compileRecipes, type Matcher } from '../recipes/find.ts';
import { builtInRecipes } from '../recipes/index.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { rules } from '../rules/index.ts';
import type { Report, Rule, RuleContext } from '../rules/rule.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import { type Settings, settledFor } from './settings.ts';
import { settleFixes } from './settle.ts';
import { suppress } from './suppress.ts';

/** Matchers by the user's recipes they were made with: compiling takes longer than linting an article. */
const matchers = new WeakMap<readonly Recipe[], Matcher>();

function matcherFor(own: readonly Recipe[]): Matcher {
  let matcher = matchers.get(own);
  if (!matcher) {
    matcher = compileRecipes([...own, ...builtInRecipes]);
    matchers.set(own, matcher);
  }
  return matcher;
}

/** Runs every rule that is on. Findings in source order, fixes compatible with each other. Never throws. */
export function lint(article: Article, given: Settings, facts: Facts): Finding[] {
  const settings = settledFor(given, facts.generator);
  const leftovers = matcherFor(settings.recipes).find(article);
  const found = rules.flatMap((rule) => {
    const setting = settings.rules[rule.id];
    if (!setting || setting.level === 'off') return [];
    const context = { options: setting.options, say: sayOf(rule), settings, facts, leftovers };
    return run(rule, article, context as unknown as RuleContext<never, never>).map((report) =>
      findingOf(rule, report, setting.level as Finding['level']),
    );
  });
  const bySource = (a: Finding, b: Finding): number => a.span.start - b.span.start || a.span.end - b.span.end;
  return settleFixes([...suppress(article, found, settings), ...article.cuts.map(unchecked)]).sort(bySource);
}

function unchecked({ reason, limit, span }: Cut): Finding {
  const size = limit.toLocaleString('en-US');
  const message =
    reason === 'too-large'
      ? `The article is larger than ${size} characters: only the first ${size} were checked.`
      : `The article nests deeper than ${limit} levels: what stands from here on was not checked.`;
  const at = { start: span.start, end: Math.min(span.end, span.start + 1) };
  return {
    ruleId: 'unchecked-part',
    category: 'internal',
    level: 'warning',
    messageId: reason,
    args: [limit],
    message,
    span: at,
  };
}

function run(rule: Rule, article: Article, context: RuleContext<never, never>): Report[] {
  try {
    return [...rule.check(article, context)];
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return [{ messageId: 'internal', args: [rule.id, detail], span: { start: 0, end: 0 } }];
  }
}

function findingOf(rule: Rule, report: Report, level: Finding['level']): Finding {
  const { messageId, args, span, tag, fix } = report;
  if (messageId === 'internal') {
    const message = `The rule "${args[0]}" failed: ${args[1]}. Please report it.`;
    return { ruleId: 'internal', category: 'internal', level: 'error', messageId, args, message, span };
  }
  const words = rule.messages[messageId] as ((...values: readonly (string | number)[]) => string) | undefined;
  const finding = {
    ruleId: rule.id,
    category: rule.category,
    level,
    messageId,
    args,
    message: words?.(...args) ?? '',
    span,
  };
  const safety = fix?.safety ?? (rule.fix === 'safe' ? 'safe' : 'ask');
  return {
    ...finding,
    ...(tag ? { tag } : {}),
    ...(fix ? { fix: { title: fix.title, safety, edits: fix.edits } } : {}),
  };
}

/** `say.found(span, [arguments], { fix })` for each message of the rule. */
function sayOf(rule: Rule): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(rule.messages).map((messageId) => [
      messageId,
      (span: Report['span'], args: Report['args'], more: Pick<Report, 'fix' | 'tag'> = {}): Report => ({
        messageId,
        args,
        span,
        ...more,
      }),
    ]),
  );
}
