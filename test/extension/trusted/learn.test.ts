import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, inWorkspace, openNew, problemsBecome, problemsOf, write } from '../articles.ts';
import { exists, learnAndAccept, letter, plug, textOf, writeLetters } from '../letters.ts';

describe('Learning recipes from the workspace', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace('learn'), { recursive: true });
  });

  it('writes what repeats to a new recipe file, names it in the config, and the linter reports it', async () => {
    const config = await write('learn/.article-lint.json', '{\n  // mine\n  "rules": {}\n}\n');
    await writeLetters('learn/letters');
    const file = inWorkspace('learn/leftovers.recipe.json');
    await learnAndAccept();
    const { recipes } = JSON.parse(await textOf(file));
    assert.deepEqual(
      recipes.map((recipe: { files: unknown; entries: { text: string; safety: string }[] }) => [
        recipe.files,
        recipe.entries.map(({ text, safety }) => [text, safety]),
      ]),
      [[['../learn/**'], [[plug.replace('，', ','), 'ask']]]],
      'the promotion is learned, the heading and the list are not',
    );
    assert.equal(
      await textOf(config),
      '{\n  // mine\n  "rules": {},\n  "recipes": [\n    "leftovers.recipe.json"\n  ]\n}\n',
    );
    const { document } = await openNew('learn/letters/18.md', letter(18));
    const [problem] = await problemsBecome('the promotion is reported', document.uri, (rules) =>
      rules.includes('no-promo-block'),
    );
    assert.match(document.getText(problem?.range), /山中来信/);
  });

  it('adds to a recipe file that is there, and leaves the rest of it as it was', async () => {
    await write('learn/.article-lint.json', '{ "recipes": ["list.abp", "own/mine.recipe.json"] }');
    await write('learn/list.abp', '[Adblock Plus 2.0]\n');
    const mine = '{\n  // mine\n  "recipes": [\n    { "id": "x", "entries": [] },\n  ],\n}\n';
    const file = await write('learn/own/mine.recipe.json', mine);
    await writeLetters('learn/letters');
    await learnAndAccept();
    const text = await textOf(file);
    assert.ok(text.startsWith('{\n  // mine\n  "recipes": [\n    { "id": "x", "entries": [] },'), text);
    assert.match(text, /"\.\.\/\.\.\/learn\/\*\*"/);
    assert.equal(await exists(inWorkspace('learn/leftovers.recipe.json')), undefined);
    const { document } = await openNew('learn/letters/18.md', letter(18));
    await problemsBecome('the promotion is reported', document.uri, (rules) => rules.includes('no-promo-block'));
    assert.equal(problemsOf(document.uri).length, 1);
  });
});
