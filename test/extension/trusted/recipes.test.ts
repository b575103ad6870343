import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, inWorkspace, openNew, problemsBecome, problemsOf, rulesIn, write } from '../articles.ts';
import { changeSetting } from '../settings.ts';

const article =
  '---\ntitle: T\ndate: 2024-04-12\nsource: https://news.example/a\n---\n\n<div class="own-slot">x</div>\n\nText.\n\n<p class="own-list">z</p>\n';
const recipes = (...selectors: readonly string[]): string =>
  JSON.stringify({
    recipes: [{ id: 'own', entries: selectors.map((select) => ({ kind: 'ad', label: 'own', select })) }],
  });

describe('Recipe files', () => {
  afterEach(closeAll);

  it('named by the config hold as soon as they are written, and their mistakes show on them', async () => {
    const config = await write('recipes/.article-lint.json', '{ "recipes": ["own.recipe.json"] }');
    const { document } = await openNew('recipes/a.md', article);
    const [unread] = await problemsBecome(
      'the config names a file that is not there',
      config,
      (all) => all.length === 1,
    );
    assert.match(unread?.message ?? '', /"own\.recipe\.json" cannot be read: there is no such file/);
    assert.deepEqual(rulesIn(document.uri), []);
    const file = await write('recipes/own.recipe.json', recipes('.own-slot'));
    await problemsBecome('the slot is found', document.uri, (rules) => rules.join() === 'no-ad-block');
    await problemsBecome('the config is right', config, (rules) => rules.length === 0);
    await write('recipes/own.recipe.json', recipes('.own-slot', '.own-list', 'a:has(b)'));
    await problemsBecome('both are found', document.uri, (rules) => rules.length === 2);
    const [problem] = await problemsBecome('the mistake is shown', file, (rules) => rules.join() === 'valid-recipe');
    assert.match(problem?.message ?? '', /":has"/);
    await vscode.workspace.fs.delete(config);
    await problemsBecome('no file is named any more', document.uri, (rules) => rules.length === 0);
    assert.deepEqual(problemsOf(file), []);
  });

  it('named by the settings count from the workspace folder', async () => {
    await write('recipes/list.abp', '[Adblock Plus 2.0]\nnews.example##.own-list\n');
    await changeSetting('articleLint.recipes.files', ['recipes/list.abp']);
    try {
      const { document } = await openNew('recipes/b.md', article);
      const [problem] = await problemsBecome('the list is used', document.uri, (rules) => rules.length === 1);
      assert.match(problem?.message ?? '', /\.own-list of list\.abp/);
    } finally {
      await changeSetting('articleLint.recipes.files', undefined);
      await vscode.workspace.fs.delete(inWorkspace('recipes/list.abp'));
    }
  });
});
