import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInRecipes } from '../../../src/core/recipes/index.ts';
import { packNeeds, patternsOf, unpackNeeds } from '../../../src/core/recipes/packed-needs.ts';
import { needsOf } from '../../../src/core/recipes/phrase-literals.ts';
import type { PhraseEntry, Recipe } from '../../../src/core/recipes/recipe.ts';
import { needsModule } from '../../../src/tools/needs-computed.ts';

const patterns = patternsOf(builtInRecipes);

test('what patterns need comes back as it was from plain data', () => {
  assert.ok(patterns.length > 300);
  for (const pattern of patterns) {
    const packed = JSON.parse(JSON.stringify(packNeeds(needsOf(pattern))));
    assert.deepEqual(unpackNeeds(packed), needsOf(pattern), String(pattern));
  }
});

test('the build gives each pattern its own', async () => {
  const { withNeeds } = await import(`data:text/javascript,${encodeURIComponent(needsModule())}`);
  const copies: Recipe[] = builtInRecipes.map((recipe) => ({
    ...recipe,
    entries: recipe.entries.map((one) => ({ ...one })),
  }));
  withNeeds(copies);
  const phrases = copies
    .flatMap(({ entries }): readonly object[] => entries)
    .filter((entry): entry is PhraseEntry => 'phrase' in entry && entry.phrase instanceof RegExp);
  assert.equal(phrases.length, patterns.length);
  for (const { phrase, needs } of phrases)
    assert.deepEqual(needs, packNeeds(needsOf(phrase as RegExp)), String(phrase));
});
