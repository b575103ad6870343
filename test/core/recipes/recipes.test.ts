import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../src/core/index.ts';
import { compileRecipes } from '../../../src/core/recipes/find.ts';
import { builtInRecipes } from '../../../src/core/recipes/index.ts';
import { leftoverKinds } from '../../../src/core/recipes/recipe.ts';

const all = compileRecipes(builtInRecipes);
const found = (matcher: typeof all, text: string) => {
  const reader = matcher.find(parseArticle(text, 'markdown'));
  return leftoverKinds.flatMap((kind) => reader.of(kind));
};

for (const recipe of builtInRecipes) {
  describe(`recipe ${recipe.id}`, () => {
    recipe.entries.forEach((entry, index) => {
      const alone = compileRecipes([{ ...recipe, entries: [entry] }]);
      it(`entry ${index + 1} (${entry.label}) finds its bad example and leaves its good one alone`, () => {
        assert.notEqual(found(alone, entry.example.bad).length, 0, 'the bad example is not found');
        assert.deepEqual(found(alone, entry.example.good), []);
      });
      it(`entry ${index + 1} (${entry.label}) is not shadowed by another one`, () => {
        const names = found(all, entry.example.bad).map((leftover) => `${leftover.recipe}: ${leftover.label}`);
        assert.ok(names.includes(`${recipe.id}: ${entry.label}`), `found only ${names.join(', ') || 'nothing'}`);
      });
    });
  });
}
