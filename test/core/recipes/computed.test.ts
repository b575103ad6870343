import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attachComputed, computePhrase, computeRecipes } from '../../../src/core/recipes/computed.ts';
import { builtInRecipes } from '../../../src/core/recipes/index.ts';
import { oneOf } from '../../../src/core/recipes/needs.ts';
import { needsText, readNeeds } from '../../../src/core/recipes/packed-needs.ts';
import { firstCharsOf, unpackFirst } from '../../../src/core/recipes/phrase-first.ts';
import { needsOf } from '../../../src/core/recipes/phrase-literals.ts';
import type { PhraseEntry, Recipe, RecipeEntry, SelectorEntry } from '../../../src/core/recipes/recipe.ts';
import { facetsOf, isSimple, packFacets, unpackFacets } from '../../../src/core/recipes/selector-facets.ts';

const entries = builtInRecipes.flatMap((recipe): readonly RecipeEntry[] => recipe.entries);
const patterns = entries.flatMap((entry) =>
  'phrase' in entry && entry.phrase instanceof RegExp ? [entry.phrase] : [],
);

test('what patterns need comes back as it was from a text', () => {
  assert.ok(patterns.length > 300);
  for (const pattern of patterns) {
    const needs = needsOf(pattern);
    if (needs) assert.deepEqual(readNeeds(needsText(needs)), needs, String(pattern));
  }
  for (const piece of ['"', '`', '\\"`']) {
    const needs = oneOf([piece, 'other']);
    assert.deepEqual(readNeeds(needsText(needs)), needs, piece);
  }
});

test('what patterns begin with comes back as it was from a short text', () => {
  let known = 0;
  for (const pattern of patterns) {
    const chars = firstCharsOf(pattern);
    if (!chars) continue;
    known++;
    const back = unpackFirst(chars.pack());
    for (let code = 0; code < 0x10000; code++)
      if (back.has(code) !== chars.has(code)) assert.fail(`${pattern}: ${code.toString(16)}`);
  }
  assert.ok(known > 300);
  assert.throws(() => unpackFirst('no'), SyntaxError);
});

test('what simple selectors are looked up by is what the parser says', () => {
  const some = ['A', 'div > .b.c + P', ' #x.y , em~.z ', 'ul li a.more', '.a#b.c', 'h1', 'x-tag._-a'];
  const all = [...some, ...entries.flatMap((entry) => ('select' in entry ? [entry.select] : []))].filter(isSimple);
  assert.ok(all.length > 100);
  // With another alternative that is not simple, all go through the parser.
  for (const select of all) assert.deepEqual(facetsOf(select), facetsOf(`${select}, :empty`).slice(0, -1), select);
  for (const select of ['*', '.a:hover', '[a]', '.a,', '', '.1a', '> p', 'a||b', '.a\\.b', 'a >> b'])
    assert.ok(!isSimple(select), select);
});

test('what selectors are looked up by cannot be packed where it holds the marks of the text', () => {
  assert.throws(() => packFacets(facetsOf('[href*="a¶b"]')));
  assert.throws(() => unpackFacets('no'), SyntaxError);
});

test('a table of plain data gives each pattern and each selector its own', () => {
  const bare: Recipe[] = builtInRecipes.map((recipe) => ({
    ...recipe,
    entries: recipe.entries.map(
      ({ computed: _, facets: __, ...one }: Partial<PhraseEntry & SelectorEntry>) => one as RecipeEntry,
    ),
  }));
  const table = JSON.parse(JSON.stringify(computeRecipes(builtInRecipes)));
  const all = attachComputed(bare, table).flatMap((recipe): readonly RecipeEntry[] => recipe.entries);
  const phrases = all.filter((one): one is PhraseEntry => 'phrase' in one && one.phrase instanceof RegExp);
  assert.equal(phrases.length, patterns.length);
  for (const { phrase, computed } of phrases)
    assert.deepEqual(computed, computePhrase(phrase as RegExp), String(phrase));
  const selectors = all.filter((one): one is SelectorEntry => 'select' in one);
  assert.ok(selectors.length > 100);
  for (const { select, facets } of selectors)
    if (isSimple(select)) assert.equal(facets, undefined, select);
    else assert.deepEqual(unpackFacets(facets ?? ''), facetsOf(select), select);
});
