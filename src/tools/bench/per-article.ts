import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { lint, noFacts, parseArticle, settingsFrom } from '../../core/index.ts';
import { type Subject, warmUp } from './steps.ts';

/** What checking one article costs, as a multiple of bare parse5 with places on the same text. */
export interface Ratios {
  /** Front matter, Markdown and tree. */
  readonly parsing: number;
  /** From the text to the findings. */
  readonly whole: number;
}

const settings = settingsFrom([]);

const steps: readonly ((subject: Subject) => unknown)[] = [
  ({ text }) => parse(text, { treeAdapter: adapter, sourceCodeLocationInfo: true, scriptingEnabled: false }),
  ({ text, format }) => parseArticle(text, format),
  ({ text, format }) => lint(parseArticle(text, format), settings, noFacts),
];

/** CPU time of this process in µs. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/**
 * Measures every article for itself, its steps one after the other in each round, and takes the least time of each: what other programs and
 * the collection of garbage add is not the article's. The first rounds warm up and do not count.
 */
export function ratiosOf(subjects: readonly Subject[], rounds: number): Ratios[] {
  const least = subjects.map(() => steps.map(() => Number.POSITIVE_INFINITY));
  for (let round = -warmUp; round < rounds; round++) {
    for (const [index, subject] of subjects.entries()) {
      const times = steps.map((step) => {
        const start = cpu();
        step(subject);
        return Math.max(1, cpu() - start);
      });
      if (round >= 0) least[index] = times.map((time, step) => Math.min(time, least[index]?.[step] ?? time));
    }
  }
  return least.map(([bare = 1, parsing = 1, whole = 1]) => ({ parsing: parsing / bare, whole: whole / bare }));
}

/** The value below which a share of a list lies. */
export function quantile(list: readonly number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
