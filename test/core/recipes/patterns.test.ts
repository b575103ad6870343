import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { longestLine } from '../../../src/core/recipes/computed.ts';
import { builtInRecipes } from '../../../src/core/recipes/index.ts';
import { literalsOf } from '../../../src/core/recipes/phrase-literals.ts';
import type { PhraseEntry } from '../../../src/core/recipes/recipe.ts';

/** A hostile line may take this long, in milliseconds; honest ones take a thousandth of it. */
const budget = 25;

const phrases = builtInRecipes.flatMap(({ id, entries }) =>
  entries.filter((entry): entry is PhraseEntry => 'phrase' in entry).map((entry) => ({ id, entry })),
);
const patternsOf = ({ phrase, run, evidence }: PhraseEntry): RegExp[] =>
  [phrase, run, evidence?.line, evidence?.address].filter((one): one is RegExp => one instanceof RegExp);

/** Lines of the greatest length that go most of the way to a match many times over, and then fail. */
function attacks(pattern: RegExp, length: number): string[] {
  const literals = literalsOf(pattern) ?? [];
  const words = [...pattern.source.matchAll(/[\p{Script=Han}]{2,}|[a-z]{3,}/giu)].map(([word]) => word);
  const seeds = new Set([
    ...literals,
    ...words,
    'a',
    ' ',
    '1',
    '.',
    ':',
    '是',
    '- ',
    'a ',
    ...literals.map((one) => `${one} `),
  ]);
  const all = words.join('');
  return [...seeds, all, `${all} `, words.join(' ')]
    .filter((seed) => seed.length > 0)
    .map((seed) => `${seed.repeat(Math.ceil(length / seed.length)).slice(0, length - 1)}\u0001`);
}

/** The least of three runs, so that another program's turn does not count. */
function cost(pattern: RegExp, line: string): number {
  const times = [0, 0, 0].map(() => {
    const start = process.hrtime.bigint();
    pattern.test(line);
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  return Math.min(...times);
}

describe('patterns of the recipes', () => {
  it('look at lines of bounded length only', () => {
    for (const { id, entry } of phrases)
      assert.ok(
        (entry.maxLength ?? longestLine) <= 1000,
        `${id}: ${entry.label} looks at ${entry.maxLength} characters`,
      );
  });

  it('repeat nothing without a bound that holds such a repetition itself', () => {
    for (const { id, entry } of phrases)
      for (const { source } of patternsOf(entry))
        assert.doesNotMatch(source, /(?<!\\)[*+]\)(?:[*+]|\{\d+,\})/, `${id}: ${entry.label}`);
  });

  it(`fail on a hostile line within ${budget} ms`, () => {
    for (const { id, entry } of phrases) {
      for (const pattern of patternsOf(entry)) {
        for (const line of attacks(pattern, entry.maxLength ?? longestLine)) {
          const time = cost(pattern, line);
          assert.ok(time < budget, `${id}: ${entry.label} takes ${time.toFixed(1)} ms on ${line.slice(0, 40)}…`);
        }
      }
    }
  });
});
