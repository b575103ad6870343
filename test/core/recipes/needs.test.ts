import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../src/core/model/article.ts';
import { readFlow } from '../../../src/core/recipes/flow.ts';
import { builtInRecipes } from '../../../src/core/recipes/index.ts';
import { hasNeeds } from '../../../src/core/recipes/needs.ts';
import { needsOf, tellsOf } from '../../../src/core/recipes/phrase-literals.ts';
import type { PhraseEntry } from '../../../src/core/recipes/recipe.ts';

const needed = (pattern: RegExp, text: string): boolean => {
  const needs = needsOf(pattern);
  return (
    needs === undefined || hasNeeds({ mayHave: () => true, has: (piece) => text.toLowerCase().includes(piece) }, needs)
  );
};

describe('what a pattern needs', () => {
  it('is all that stands one after the other, not the first piece alone', () => {
    const pattern = /^(?:本文|以上).{0,10}(?:代表|是).{0,10}(?:观点|立场)/u;
    assert.ok(needed(pattern, '本文仅代表作者观点'));
    assert.ok(!needed(pattern, '本文代表一种看法'));
    assert.ok(!needed(pattern, '作者代表一种观点'));
  });

  it('is what one of the alternatives needs', () => {
    const pattern = /^(?:follow .{1,9} twitter|like .{1,9} facebook)$/i;
    assert.ok(needed(pattern, 'Like us on Facebook'));
    assert.ok(!needed(pattern, 'Like us on Twitter'));
  });

  it('is also what is looked for ahead, never what must not stand there', () => {
    assert.ok(!needed(/^(?=.{0,20}群)加入/u, '加入我们'));
    assert.ok(needed(/^(?!.{0,20}用户)加入/u, '加入我们'));
    assert.ok(needed(/^(?<!群)加入/u, '加入我们'));
  });

  it('is nothing where it may be left out, and nothing where the pattern is not understood', () => {
    assert.ok(needed(/^(?:please )?(?:do )*subscribe/, 'subscribe'));
    assert.equal(needsOf(/(?<name>known)\k<name>/), undefined);
    assert.equal(needsOf(/known|.*/), undefined);
  });

  it('stands in every example of the recipes that its pattern fits', () => {
    let count = 0;
    for (const entry of builtInRecipes.flatMap(({ entries }) => entries)) {
      const { phrase, example } = entry as PhraseEntry;
      if (!(phrase instanceof RegExp)) continue;
      const lines = [example.bad, example.good].flatMap((text) =>
        readFlow(parseArticle(text, 'html')).map((segment) => segment.text),
      );
      for (const line of lines.filter((one) => phrase.test(one))) {
        assert.ok(needed(phrase, line), `${phrase}: ${line}`);
        count++;
      }
    }
    assert.ok(count > 300, String(count));
  });
});

describe('the length of what a pattern matches', () => {
  const endless = Number.POSITIVE_INFINITY;
  for (const [pattern, least, most] of [
    [/^abc$/, 3, 3],
    [/^ab?c{2,4}$/, 3, 6],
    [/^(?:one|three|seven)[.!]?$/i, 3, 6],
    [/^\d{30,50}$/, 30, 50],
    [/^a+$/, 1, endless],
    [/^(?:a*|b)$/, 0, endless],
    [/abc/, 3, endless],
    [/^abc/, 3, endless],
    [/^a$|^bc$/, 1, endless],
    [/^(?=.{9})(?!x)\bab$/, 2, 2],
    [/^.\p{L}[a-z]$/u, 3, 6],
    [/^👏{2}\ufe0f$/u, 5, 5],
    [/^a\$$/, 2, 2],
    [/^a\$/, 2, endless],
    [/^👏{2}$/, 0, endless],
    [/^(a)\1$/, 0, endless],
    [/^a$/m, 0, endless],
  ] as const) {
    it(String(pattern), () => {
      const told = tellsOf(pattern);
      assert.deepEqual([told.least, told.most], [least, most]);
    });
  }
});
