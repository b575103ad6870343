import fc from 'fast-check';
import type { Format } from '../../core/index.ts';
import { mutation } from './mutations.ts';
import { check } from './properties.ts';

export interface Failure {
  readonly message: string;
  readonly text: string;
  readonly format: Format;
  /** Gives the same failure again. */
  readonly seed: number;
}

export interface Outcome {
  readonly documents: number;
  readonly failure?: Failure;
}

export interface Limits {
  readonly seed: number;
  readonly documents?: number;
  readonly milliseconds?: number;
}

/** Longest text that is tried, in characters: what is slow at this length is slow by its shape. */
const longest = 4000;

/** Changes articles at random and holds each result against what the core promises. Ends at the first that breaks it, made small. */
export function fuzz(
  articles: readonly string[],
  { seed, documents = Number.MAX_SAFE_INTEGER, milliseconds }: Limits,
): Outcome {
  let count = 0;
  const article = fc.nat(articles.length - 1).map((index) => articles[index] ?? '');
  const cases = fc.tuple(
    article,
    article,
    fc.array(mutation, { maxLength: 6 }),
    fc.constantFrom<Format>('markdown', 'html'),
  );
  const property = fc.property(cases, ([first, second, mutations, format]) => {
    count++;
    check(mutate(first, second, mutations), format);
  });
  const result = fc.check(property, {
    seed,
    numRuns: Math.min(documents, 2 ** 31),
    ...(milliseconds === undefined ? {} : { interruptAfterTimeLimit: milliseconds, markInterruptAsFailure: false }),
  });
  const [found] = result.counterexample ?? [];
  if (!result.failed || !found) return { documents: count };
  const [first, second, mutations, format] = found;
  const error = result.errorInstance as Error | undefined;
  const message = error?.message ?? String(result.errorInstance);
  return {
    documents: count,
    failure: { message, format, seed, text: smallest(mutate(first, second, mutations), format) },
  };
}

const mutate = (
  first: string,
  second: string,
  mutations: readonly ((text: string, other: string) => string)[],
): string => mutations.reduce((text, change) => change(text, second).slice(0, longest), first);

/** Takes away whatever can go while the text still breaks a promise. */
function smallest(text: string, format: Format): string {
  let current = text;
  for (let size = Math.ceil(text.length / 2), tries = 0; size >= 1 && tries < 2000; size = Math.floor(size / 2)) {
    for (let start = 0; start < current.length && tries < 2000; tries++) {
      const shorter = current.slice(0, start) + current.slice(start + size);
      if (isBroken(shorter, format)) current = shorter;
      else start += size;
    }
  }
  return current;
}

function isBroken(text: string, format: Format): boolean {
  try {
    check(text, format);
    return false;
  } catch {
    return true;
  }
}
