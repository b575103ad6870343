import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, inWorkspace, openNew, problemsBecome } from '../articles.ts';
import { learnAndAccept, letter, removeLetters, textOf, writeLetters } from '../letters.ts';

describe('In Restricted Mode', () => {
  after(async () => {
    await closeAll();
    await removeLetters();
  });

  it('recipes are learned from the workspace, and hold: they are data', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    await writeLetters('letters');
    const file = inWorkspace('leftovers.recipe.json');
    await learnAndAccept();
    assert.match(await textOf(file), /山中来信/);
    const { document } = await openNew('letters/18.md', letter(18));
    await problemsBecome('the promotion is reported', document.uri, (rules) => rules.includes('no-promo-block'));
  });
});
