import {
  type Article,
  applyEdits,
  chooseCompatible,
  clean,
  composePasses,
  type Finding,
  type Format,
  lint,
  noFacts,
  parseArticle,
  settingsFrom,
} from '../../core/index.ts';

const settings = settingsFrom([]);

/** What one step on an article of a few kilobytes may take, in milliseconds; honest ones take a hundredth of it. */
export const stepBudgetMs = 500;

/** A promise that does not hold for a text. */
export class Broken extends Error {}

/** Holds a text against all that the core promises for any text. Throws `Broken`, or what the core threw. */
export function check(text: string, format: Format): void {
  const article = timed('parseArticle', () => parseArticle(text, format));
  const findings = timed('lint', () => lint(article, settings, noFacts));
  assertPlaces(text, findings);
  assertApart(text, findings);
  for (const tier of ['safe', 'all'] as const) {
    // Without a fix to apply, cleaning ends with the very findings that are known.
    if (findings.some((finding) => isOfTier(finding, tier))) assertSettled(article, tier);
  }
}

function timed<T>(name: string, step: () => T): T {
  const start = performance.now();
  const result = step();
  if (performance.now() - start <= stepBudgetMs) return result;
  // Another program may have had the processor: only a step that is slow twice, by our own share of it, is slow.
  const again = performance.now();
  const used = process.cpuUsage();
  step();
  const spent = Math.min(performance.now() - again, process.cpuUsage(used).user / 1000);
  if (spent > stepBudgetMs) throw new Broken(`${name} takes ${Math.round(spent)} ms`);
  return result;
}

function assertPlaces(text: string, findings: readonly Finding[]): void {
  const isInside = ({ start, end }: { start: number; end: number }): boolean =>
    0 <= start && start <= end && end <= text.length;
  for (const { ruleId, message, span, fix } of findings) {
    if (ruleId === 'internal') throw new Broken(`a rule threw: ${message}`);
    if (!isInside(span)) throw new Broken(`${ruleId} points outside the text`);
    if (fix?.edits.some((edit) => !isInside(edit))) throw new Broken(`a fix of ${ruleId} reaches outside the text`);
  }
}

function assertApart(text: string, findings: readonly Finding[]): void {
  const fixes = findings.flatMap(({ fix }) => (fix ? [fix] : []));
  if (chooseCompatible(fixes).length !== fixes.length) throw new Broken('fixes overlap');
  applyEdits(
    text,
    fixes.flatMap(({ edits }) => edits),
  );
}

type Tier = 'safe' | 'all';

const isOfTier = ({ fix }: Finding, tier: Tier): boolean => !!fix && (tier === 'all' || fix.safety === 'safe');

/** No fix is left, so that fixing twice is fixing once, and nothing but what the fixes name has changed. */
function assertSettled(article: Article, tier: Tier): void {
  const { text, format } = article;
  const once = timed(`clean, ${tier}`, () => clean(text, format, settings, noFacts, { tier, article }));
  const left = once.findings.filter((finding) => isOfTier(finding, tier));
  if (left.length > 0) throw new Broken(`${tier} fixes are left: ${left.map(({ ruleId }) => ruleId).join(', ')}`);
  const passes = once.applied.map((findings) => findings.flatMap(({ fix }) => fix?.edits ?? []));
  if (applyEdits(text, composePasses(text, passes)) !== once.text)
    throw new Broken(`${tier} fixes change more than they name`);
}
