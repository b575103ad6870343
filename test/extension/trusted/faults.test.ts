import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseArticle } from '../../../src/core/index.ts';
import * as recipeReader from '../../../src/core/recipes/user/read.ts';
import * as schemaReader from '../../../src/core/schema/index.ts';
import { createLog } from '../../../src/extension/log.ts';
import { createRecipeFiles } from '../../../src/extension/settings/recipeFiles.ts';
import { createSchemaFiles } from '../../../src/extension/settings/schemaFiles.ts';
import { createSiblingFacts } from '../../../src/extension/siblingFacts.ts';
import { closeAll, inWorkspace, openNew, problemsBecome, rulesIn, threeLeftovers, write } from '../articles.ts';
import { FaultyFiles, held, unavailable } from '../faultyFiles.ts';
import { eventually, workspaceFolder } from '../support.ts';

const head = '---\ntitle: T\ndate: 2024-04-12\n---\n\n';
const files = new FaultyFiles();
const rejections: unknown[] = [];
const collect = (reason: unknown) => rejections.push(reason);

const open = async (path: string, text: string): Promise<vscode.TextDocument> =>
  (await vscode.window.showTextDocument(files.put(path, text))).document;

describe('When the disk or the network fails', () => {
  let registered: vscode.Disposable;

  before(() => {
    registered = files.register();
    process.on('unhandledRejection', collect);
  });

  afterEach(async () => {
    files.faults.clear();
    files.cut = Number.POSITIVE_INFINITY;
    await closeAll();
    assert.deepEqual(rejections, [], 'no failure goes unhandled');
  });

  after(() => {
    process.off('unhandledRejection', collect);
    registered.dispose();
  });

  it('a picture is not called missing while its folder cannot be read, and is when it can be again', async () => {
    files.faults.set('readDirectory', unavailable);
    const text = `${head}![A tree](gone.png)\n\n<ins class="adsbygoogle"></ins>\n`;
    const document = await open('/pictures/a.md', text);
    await problemsBecome('the rest is linted', document.uri, (rules) => rules.join() === 'no-ad-block');
    files.faults.clear();
    await vscode.commands.executeCommand('articleLint.checkImages', document.uri);
    await problemsBecome('the picture is missed', document.uri, (rules) => rules.includes('no-missing-image'));
  });

  it('an article whose folder does not answer keeps no other one waiting', async () => {
    const { step, release } = held();
    files.faults.set('readDirectory', step);
    const slow = await open('/slow/a.md', `${head}<ins class="adsbygoogle"></ins>\n`);
    const { document } = await openNew('faults/quick.md', threeLeftovers);
    await problemsBecome('the other one is linted', document.uri, (rules) => rules.length === 3);
    release();
    await vscode.window.showTextDocument(slow);
    await problemsBecome('so is the slow one at last', slow.uri, (rules) => rules.join() === 'no-ad-block');
  });

  it('files that are read in part are no errors of ours', async () => {
    files.put('/part/schema.json', '{ "required": ["author"] }');
    for (const name of ['b', 'c', 'd', 'e']) files.put(`/part/${name}.md`, `${head}Text.\n`);
    const document = await open('/part/a.md', head.replace('date:', '$schema: schema.json\ndate:'));
    await problemsBecome('a field is missed', document.uri, (rules) => rules.join() === 'valid-against-schema');
    await closeAll();
    files.cut = 7;
    const schema = await vscode.workspace.openTextDocument(files.uri('/part/schema.json'));
    assert.equal(schema.getText().length, 7);
    const again = await vscode.workspace.openTextDocument(files.put('/part/f.md', `${head}Text.\n`));
    await vscode.window.showTextDocument(again);
    await eventually('it is linted', () => (rulesIn(again.uri) ? true : undefined));
  });

  it('an article learns of those beside it, also where one of them changes while its own file is asked for', async () => {
    for (const name of ['a', 'b', 'c']) files.put(`/beside/${name}.md`, `${head}Text.\n`);
    const { document } = await vscode.window.showTextDocument(files.uri('/beside/b.md'));
    const facts = createSiblingFacts();
    await facts.gather(files.uri('/beside/a.md'));
    const { step, release } = held();
    const stat = files.stat.bind(files);
    files.stat = async (uri) => {
      if (uri.path === '/beside/c.md') await step();
      return stat(uri);
    };
    try {
      const asked = facts.gather(files.uri('/beside/c.md'));
      const changed = new Promise((resolve) => facts.onDidChange(resolve));
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(1, 0), 'layout: post\n');
      await vscode.workspace.applyEdit(edit);
      await document.save();
      await changed;
      release();
      const { siblings } = await asked;
      assert.equal(siblings?.fields.get('layout')?.count, 1);
    } finally {
      release();
      files.stat = stat;
      facts.dispose();
    }
  });

  it('a fix that cannot be saved stays in the editor, and is saved when there is room again', async () => {
    const document = await open('/full/a.md', threeLeftovers);
    await problemsBecome('the leftovers are found', document.uri, (rules) => rules.length === 3);
    files.faults.set('writeFile', () => {
      throw new Error('ENOSPC: no space left on device');
    });
    await vscode.commands.executeCommand('articleLint.fixAll', document.uri);
    const fixed = document.getText();
    assert.doesNotMatch(fixed, /adsbygoogle/);
    assert.equal(await document.save(), false);
    assert.deepEqual([document.getText(), document.isDirty], [fixed, true]);
    assert.equal(files.textOf('/full/a.md'), threeLeftovers);
    files.faults.clear();
    await eventually('it is saved', async () => ((await document.save()) ? true : undefined));
    assert.equal(files.textOf('/full/a.md'), fixed);
  });

  it('hundreds of files that come and go at once lint an open article a few times, and rightly', async () => {
    const { document } = await openNew('faults/storm/a.md', `${head}![A tree](tree.png)\n`);
    await problemsBecome('the picture is missed', document.uri, (rules) => rules.join() === 'no-missing-image');
    let times = 0;
    const counting = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === document.uri.toString())) times++;
    });
    const names = Array.from({ length: 300 }, (_, at) => `faults/storm/${at}.${at % 2 ? 'png' : 'md'}`);
    await Promise.all(names.map((name) => write(name, `${head}Text.\n`)));
    await Promise.all(names.map((name) => vscode.workspace.fs.delete(inWorkspace(name))));
    await write('faults/storm/tree.png', 'a picture, as far as names go');
    await problemsBecome('the picture is there', document.uri, (rules) => !rules.includes('no-missing-image'));
    counting.dispose();
    assert.ok(times <= 20, `the problems were shown ${times} times`);
  });

  it('a config file that is no file is none, and one that takes its place holds', async () => {
    const folder = inWorkspace('faults/config/.article-lint.json');
    await vscode.workspace.fs.createDirectory(folder);
    const { document } = await openNew('faults/config/a.md', threeLeftovers);
    await problemsBecome('the leftovers are found', document.uri, (rules) => rules.length === 3);
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await write('faults/config/.article-lint.json', '{ "rules": { "no-ad-block": "off" } }');
    await problemsBecome('the config holds', document.uri, (rules) => rules.join() === 'no-script');
  });

  it('what reads recipe files is tried again after it could not be loaded, and that is logged once', async () => {
    let loads = 0;
    const failures: string[] = [];
    const loadRecipeReader = async () => {
      loads++;
      if (loads === 1) throw new Error('EMFILE: too many open files');
      return recipeReader;
    };
    const recipes = createRecipeFiles({ loadRecipeReader }, { failure: (what) => failures.push(what) });
    const uri = await write('faults/site.recipe.json', JSON.stringify({ recipes: [] }));
    const places = { paths: ['faults/site.recipe.json'], folder: workspaceFolder() };
    assert.deepEqual(await recipes.read(places), []);
    assert.equal(failures.length, 1);
    assert.deepEqual(await recipes.read(places), []);
    assert.deepEqual([failures.length, loads > 1], [1, true]);
    recipes.dispose();
    await vscode.workspace.fs.delete(uri);
  });

  it('so is what reads schemas; until then the schema is unknown', async () => {
    let loads = 0;
    const loadSchemaReader = async () => {
      loads++;
      if (loads === 1) throw new Error('EMFILE: too many open files');
      return schemaReader;
    };
    const schemas = createSchemaFiles({ loadSchemaReader });
    await write('faults/post.json', '{ "required": ["author"] }');
    const article = parseArticle(head, 'markdown');
    const place = { path: 'faults/post.json', folder: workspaceFolder() };
    const uri = inWorkspace('faults/a.md');
    assert.match(JSON.stringify(await schemas.gather(article, uri, place)), /EMFILE/);
    const { schema } = await schemas.gather(article, uri, place);
    assert.ok(schema && 'schema' in schema && !('reason' in schema));
    schemas.dispose();
  });

  it('errors are all written down, and shown once', async () => {
    const shown: string[] = [];
    const window = vscode.window as { showErrorMessage: unknown };
    const real = window.showErrorMessage;
    window.showErrorMessage = async (message: string) => void shown.push(message);
    try {
      const log = createLog('Article Lint: faults');
      for (let at = 0; at < 20; at++) log.failure('Linting an article failed', new Error(`number ${at}`));
      assert.equal(shown.length, 1);
      assert.doesNotMatch(shown[0] ?? '', /number/);
      log.dispose();
    } finally {
      window.showErrorMessage = real;
    }
  });
});
