import assert from 'node:assert/strict';
import { closeAll, inWorkspace } from '../articles.ts';
import { learnAndAccept, removeLetters, textOf, writeLetters } from '../letters.ts';

describe('In VS Code for the Web', () => {
  after(async () => {
    await closeAll();
    await removeLetters();
  });

  it('recipes are learned from the workspace', async () => {
    await writeLetters('letters');
    const file = inWorkspace('leftovers.recipe.json');
    await learnAndAccept();
    assert.match(await textOf(file), /山中来信/);
  });
});
