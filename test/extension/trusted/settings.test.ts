import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, inWorkspace, openNew, problemsBecome, problemsOf, threeLeftovers, write } from '../articles.ts';
import { withSetting } from '../settings.ts';

describe('Settings', () => {
  afterEach(closeAll);

  it('a config file silences a rule as soon as it is written, and no longer than it is there', async () => {
    const { document } = await openNew('config/a.md', threeLeftovers);
    await problemsBecome('the leftovers are found', document.uri, (rules) => rules.length === 3);
    const config = await write('config/.article-lint.json', '{ "rules": { "no-ad-block": "off" } }');
    await problemsBecome('only the script is reported', document.uri, (rules) => rules.join() === 'no-script');
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode('{ "rules": { "no-script": "error" } }'));
    const problems = await problemsBecome('all are reported again', document.uri, (rules) => rules.length === 3);
    assert.equal(problems[1]?.severity, vscode.DiagnosticSeverity.Error);
    await vscode.workspace.fs.delete(config);
    await problemsBecome(
      'the script is a warning again',
      document.uri,
      () => problemsOf(document.uri)[1]?.severity === vscode.DiagnosticSeverity.Warning,
    );
  });

  it('the config file wins over the settings', async () => {
    await write('config/wins/.article-lint.json', '{ "frontMatter": { "required": ["author"] } }');
    await withSetting('articleLint.frontMatter.required', ['license'], async () => {
      const { document } = await openNew('config/wins/a.md', '---\ntitle: T\n---\n\nText.\n');
      const [problem] = await problemsBecome('a field is missed', document.uri, (rules) => rules.length === 1);
      assert.match(problem?.message ?? '', /author/);
    });
  });

  it('mistakes in the config file are shown in the config file', async () => {
    const uri = await write('config/bad/.article-lint.json', '{ "rules": { "no-add-block": "off" } }');
    await openNew('config/bad/a.md', threeLeftovers);
    const [problem] = await problemsBecome('the mistake is reported', uri, (rules) => rules.length === 1);
    assert.match(problem?.message ?? '', /no-add-block/);
    await vscode.workspace.fs.delete(inWorkspace('config/bad/.article-lint.json'));
    await problemsBecome('the report goes with the file', uri, (rules) => rules.length === 0);
  });

  it('articles outside the include and inside the exclude globs are left alone', async () => {
    await withSetting('articleLint.workspace.exclude', ['config/drafts'], async () => {
      const { document } = await openNew('config/drafts/a.md', threeLeftovers);
      const other = await openNew('config/b.md', threeLeftovers);
      await problemsBecome('the other article is linted', other.document.uri, (rules) => rules.length === 3);
      assert.deepEqual(problemsOf(document.uri), []);
    });
  });

  it('turning the extension off takes the warnings away', async () => {
    const { document } = await openNew('config/off.md', threeLeftovers);
    await problemsBecome('the leftovers are found', document.uri, (rules) => rules.length === 3);
    await withSetting('articleLint.enable', false, async () => {
      await problemsBecome('no warning is left', document.uri, (rules) => rules.length === 0);
    });
    await problemsBecome('they are back', document.uri, (rules) => rules.length === 3);
  });

  it('linting can wait until I save', async () => {
    await withSetting('articleLint.run', 'onSave', async () => {
      const editor = await openNew('config/save.md', threeLeftovers);
      await problemsBecome('the leftovers are found', editor.document.uri, (rules) => rules.length === 3);
      await editor.edit((edit) => edit.insert(new vscode.Position(7, 0), '<ins class="adsbygoogle"></ins>\n\n'));
      await new Promise((resolve) => setTimeout(resolve, 800));
      assert.equal(problemsOf(editor.document.uri).length, 3);
      await editor.document.save();
      await problemsBecome('the new one is found', editor.document.uri, (rules) => rules.length === 4);
    });
  });
});
