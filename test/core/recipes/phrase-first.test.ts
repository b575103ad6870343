import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import { formatOf, parseArticle } from '../../../src/core/index.ts';
import { readFlow } from '../../../src/core/recipes/flow.ts';
import { builtInRecipes } from '../../../src/core/recipes/index.ts';
import { firstCharsOf } from '../../../src/core/recipes/phrase-first.ts';
import { tellsOf } from '../../../src/core/recipes/phrase-literals.ts';
import { articlesBelow, sharedPath, skipWithout } from '../../shared.ts';

const patterns = builtInRecipes
  .flatMap(({ entries }) => entries)
  .flatMap((entry) => ('phrase' in entry && entry.phrase instanceof RegExp ? [entry.phrase] : []));

describe('what a text begins with where a pattern matches it', () => {
  const sample = 'aAbk #[中广关\u00a0\u212aſ👏❤7-';
  const cases: readonly [RegExp, string | undefined][] = [
    [/^Follow/, 'F'],
    [/^follow/i, 'fF\u212aſ'],
    [/^(?:关注|广告)/, '关广'],
    [/^[a-c]?#/, 'ab#'],
    [/^\s{0,3}广/, ' \u00a0广'],
    [/^(?=.*x)(?!y)(?:a|k)+/, 'ak'],
    [/^\d{3}/, '7\u212aſ'],
    [/^(?:👏|\u2764|[-[#])/, '#[-👏❤'],
    [/^[^a]/, undefined],
    [/^\p{L}/u, undefined],
    [/^(?:#|p{L})/, undefined],
    [/^a|b/, undefined],
    [/follow/, undefined],
    [/^(?:follow)?/, undefined],
    [/^(?<name>a)/, undefined],
    [/^(a)\1/, undefined],
    [/^é/i, undefined],
    [/^a/m, undefined],
  ];
  for (const [pattern, wanted] of cases) {
    it(String(pattern), () => {
      const found = firstCharsOf(pattern);
      if (wanted === undefined) {
        // Too large a set is no mistake; one that leaves out what matches is.
        for (const char of sample) assert.ok(!pattern.test(char) || !found || found.has(char.charCodeAt(0)), char);
        return;
      }
      assert.ok(found);
      for (const char of sample) assert.equal(found.has(char.charCodeAt(0)), wanted.includes(char), char);
    });
  }

  it('is known for nearly all patterns that ship, and narrow', () => {
    const known = patterns.map((pattern) => firstCharsOf(pattern));
    assert.ok(known.filter((chars) => !chars).length < patterns.length / 20);
    for (const char of 'Tx中的')
      assert.ok(known.filter((chars) => chars?.has(char.charCodeAt(0))).length < patterns.length / 2, char);
  });

  const corpus = sharedPath('corpus');
  it('holds for every line of the corpus that a pattern matches', { skip: skipWithout(corpus) }, () => {
    const firsts = patterns.map((pattern) => firstCharsOf(pattern));
    const told = patterns.map((pattern) => tellsOf(pattern));
    let matches = 0;
    const files = articlesBelow(corpus ?? '').filter((_, index) => index % 16 === 0);
    for (const file of files) {
      const article = parseArticle(fs.readFileSync(file, 'utf8'), formatOf(file) ?? 'markdown');
      for (const { text } of readFlow(article)) {
        if (text === '' || text.length > 160) continue;
        for (const [index, pattern] of patterns.entries()) {
          const { least = 0, most = Number.POSITIVE_INFINITY } = told[index] ?? {};
          const isOut = firsts[index]?.has(text.charCodeAt(0)) === false || text.length < least || text.length > most;
          if (!isOut || !pattern.test(text)) continue;
          assert.fail(`${pattern} matches ${JSON.stringify(text)}`);
        }
        matches++;
      }
    }
    assert.ok(matches > 1000);
  });
});
