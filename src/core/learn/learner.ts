import type { Article } from '../model/types.ts';
import type { Matcher } from '../recipes/find.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { type LineIndex, lineIndex } from '../text/lines.ts';
import { type Choice, choose, type Proposal } from './choose.ts';
import { Evidence } from './evidence.ts';
import type { Found } from './known.ts';
import { Page } from './page.ts';
import { sightings } from './sightings.ts';
import { type Clues, cluesOf, type Source, sourcesOf } from './sources.ts';
import { study } from './study.ts';

export interface LearnOptions {
  /** Share of a source's articles that must have a thing, from 0 to 1. */
  readonly minShare: number;
  /** Articles that must have it, and that a source must have. */
  readonly minArticles: number;
  /** Recipes that ship: what they remove without asking need not be learned. */
  readonly known: Matcher;
  /** Makes the user's own recipes ready. Given, so that a bundle with the learner need not hold what finds leftovers a second time. */
  readonly compile: (recipes: readonly Recipe[]) => Matcher;
}

/** What is asked for where nobody says otherwise. */
export const usual = { minShare: 0.1, minArticles: 4 } as const;

export interface SourceReport extends Choice {
  readonly name: string;
  readonly by: Source['by'];
  readonly articles: number;
}

/**
 * Finds what repeats in articles of one source. Two passes over the same articles in the same order: `survey` each, then `study` those
 * that are wanted. It keeps eight bytes for each line and element of the first pass, and full evidence only for what repeats.
 */
export interface Learner {
  /** Takes note of an article. `path` counts from the folder that was named, with forward slashes. */
  survey(path: string, article: Article): void;
  /** The sources, once all are surveyed. */
  sources(): readonly Source[];
  /** Whether an article, by its place in the survey, has anything that repeats. */
  wants(index: number): boolean;
  /** Looks at an article again. */
  study(index: number, looked: Looked): void;
  report(): readonly SourceReport[];
}

export interface Looked {
  /** What samples call it. */
  readonly file: string;
  readonly article: Article;
  /** The user's own recipes for it: whatever they find need not be learned. */
  readonly own?: readonly Recipe[];
}

interface Plan {
  readonly source: Source;
  /** Evidence for what repeats, by key. */
  readonly evidence: Map<number, Evidence | undefined>;
}

/** Things of one article that are counted. */
const mostSightings = 6000;

export function createLearner(options: LearnOptions): Learner {
  const clues: Clues[] = [];
  const matchers = new WeakMap<readonly Recipe[], Matcher>();
  const matcherOf = (recipes: readonly Recipe[]): Matcher => {
    const matcher = matchers.get(recipes) ?? options.compile(recipes);
    matchers.set(recipes, matcher);
    return matcher;
  };
  const keys: Float64Array[] = [];
  let plans: readonly (readonly Plan[])[] | undefined;
  const planned = (): readonly (readonly Plan[])[] => {
    plans ??= plan(clues, keys, options);
    return plans;
  };
  const all = (): Plan[] => [...new Set(planned().flat())].sort((a, b) => (a.source.name < b.source.name ? -1 : 1));
  return {
    survey(path, article) {
      clues.push(cluesOf(article, path));
      const own = new Set<number>();
      for (const { key } of sightings(new Page(article))) if (own.size < mostSightings) own.add(key);
      keys.push(Float64Array.from(own));
    },
    sources: () => all().map((one) => one.source),
    wants: (index) => planned()[index]?.some((one) => one.evidence.size > 0) ?? false,
    study(index, { file, article, own = [] }) {
      const page = new Page(article);
      const shipped = options.known.find(article);
      const found = { shipped, own: own.length > 0 ? matcherOf(own).find(article) : undefined };
      for (const { evidence } of planned()[index] ?? []) collect(evidence, { page, found, index, file });
    },
    report: () => withoutRepeats(all().map(({ source, evidence }) => reportOf(source, evidence, options))),
  };
}

/** What each article is compared by; undefined for those whose source is too small. */
function plan(
  clues: readonly Clues[],
  keys: readonly Float64Array[],
  options: LearnOptions,
): readonly (readonly Plan[])[] {
  const plans = clues.map((): Plan[] => []);
  for (const source of sourcesOf(clues, options.minArticles)) {
    const counts = new Map<number, number>();
    for (const index of source.members) {
      for (const key of keys[index] ?? []) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const least = leastOf(source, options);
    const evidence = new Map<number, undefined>();
    for (const [key, times] of counts) if (times >= least) evidence.set(key, undefined);
    const own: Plan = { source, evidence };
    for (const index of source.members) plans[index]?.push(own);
  }
  return plans;
}

const leastOf = ({ members }: Source, { minArticles, minShare }: LearnOptions): number =>
  Math.max(minArticles, Math.ceil(minShare * members.length - 1e-9));

interface Collecting {
  readonly page: Page;
  readonly found: Found;
  readonly index: number;
  readonly file: string;
}

function collect(evidence: Map<number, Evidence | undefined>, { page, found, index, file }: Collecting): void {
  let lines: LineIndex | undefined;
  for (const { sighting, seen } of study(page, evidence, found)) {
    const one = evidence.get(sighting.key) ?? new Evidence(sighting.key, seen);
    evidence.set(sighting.key, one);
    one.add(seen, index, () => {
      lines ??= lineIndex(page.article.text);
      return { file, line: lines.positionAt(sighting.span.start).line, text: seen.text.slice(0, 200) };
    });
  }
}

function reportOf(
  source: Source,
  evidence: ReadonlyMap<number, Evidence | undefined>,
  options: LearnOptions,
): SourceReport {
  const least = leastOf(source, options);
  const candidates = [...evidence.values()].filter((one) => one !== undefined && one.articles >= least) as Evidence[];
  const { name, by, members } = source;
  return { name, by, articles: members.length, ...choose(candidates, members.length) };
}

/** A flat folder is looked at as a whole and by the hosts of its pictures: what the whole proposes need not be said again. */
function withoutRepeats(reports: readonly SourceReport[]): SourceReport[] {
  const nameOf = ({ entry: { label: _, ...rest } }: Proposal): string => JSON.stringify(rest);
  const whole = reports.find(({ name }) => name === '.');
  const said = new Set([...(whole?.proposed ?? []), ...(whole?.known ?? [])].map(nameOf));
  const isNew = (one: Proposal): boolean => !said.has(nameOf(one));
  return reports.map((report) =>
    report.by === 'images'
      ? { ...report, proposed: report.proposed.filter(isNew), known: report.known.filter(isNew) }
      : report,
  );
}
