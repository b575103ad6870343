import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  actionAt,
  actionsAt,
  applyAction,
  closeAll,
  openNew,
  problemsBecome,
  rulesIn,
  threeLeftovers,
} from '../articles.ts';
import { eventually, workspaceFolder } from '../support.ts';

const cleanText = (leftovers: string): string => leftovers.replace(/<(ins|script).*\n\n/g, '');

async function openDirty(
  path: string,
  text = threeLeftovers,
): Promise<{ editor: vscode.TextEditor; first: vscode.Range }> {
  const editor = await openNew(path, text);
  const [first] = await problemsBecome('the leftovers are found', editor.document.uri, (rules) => rules.length >= 3);
  if (!first) throw new Error('No problem.');
  return { editor, first: first.range };
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

describe('Quick fixes', () => {
  afterEach(closeAll);

  it('removing one block takes it and its warning away, and nothing else', async () => {
    const { editor, first } = await openDirty('fix/one.md');
    const { document } = editor;
    const actions = await actionsAt(document.uri, first);
    const fix = actions.find((action) => action.isPreferred);
    assert.ok(fix, `a preferred fix among ${actions.map((action) => action.title).join(' | ')}`);
    await applyAction(fix);
    assert.doesNotMatch(document.getText(), /data-ad-slot="1"/);
    assert.match(document.getText(), /data-ad-slot="2"/);
    await problemsBecome('two problems are left', document.uri, (rules) => rules.length === 2);
  });

  it('all problems of one rule can be fixed at once', async () => {
    const { editor, first } = await openDirty('fix/rule.md');
    await applyAction(await actionAt(editor.document.uri, first, 'Fix all "no-ad-block"'));
    assert.doesNotMatch(editor.document.getText(), /adsbygoogle/);
    assert.match(editor.document.getText(), /googletagmanager/);
  });

  it('a rule is silenced for one line', async () => {
    const { editor, first } = await openDirty('fix/line.md');
    await applyAction(await actionAt(editor.document.uri, first, 'Disable "no-ad-block" for this line'));
    assert.equal(editor.document.lineAt(5).text, '<!-- article-lint-disable-next-line no-ad-block -->');
    await problemsBecome(
      'one ad less is reported',
      editor.document.uri,
      (rules) => rules.join() === 'no-script,no-ad-block',
    );
  });

  it('a rule is silenced for the whole file', async () => {
    const { editor, first } = await openDirty('fix/file.md');
    await applyAction(await actionAt(editor.document.uri, first, 'Disable "no-ad-block" for this file'));
    await problemsBecome('no ad is reported', editor.document.uri, (rules) => rules.join() === 'no-script');
  });

  it('a rule about the front matter is silenced in the front matter', async () => {
    const editor = await openNew('fix/front.md', '---\ntitle: T\n---\n\nText.\n');
    const [problem] = await problemsBecome('the date is missed', editor.document.uri, (rules) =>
      rules.includes('require-fields'),
    );
    assert.ok(problem);
    await applyAction(await actionAt(editor.document.uri, problem.range, 'Disable "require-fields" for this file'));
    assert.equal(editor.document.lineAt(2).text, 'article-lint: {disable: [require-fields]}');
    await problemsBecome('nothing is reported', editor.document.uri, (rules) => rules.length === 0);
  });

  it('Windows line ends stay', async () => {
    const { editor, first } = await openDirty('fix/crlf.md', threeLeftovers.replaceAll('\n', '\r\n'));
    await applyAction(await actionAt(editor.document.uri, first, 'Disable "no-ad-block" for this line'));
    await vscode.commands.executeCommand('articleLint.fixAll');
    await editor.document.save();
    const bytes = await vscode.workspace.fs.readFile(editor.document.uri);
    assert.doesNotMatch(new TextDecoder().decode(bytes), /[^\r]\n/);
  });

  it('what is offered after an edit fits the new text', async () => {
    const { editor, first } = await openDirty('fix/stale.md');
    await editor.edit((edit) => edit.delete(new vscode.Range(5, 0, 7, 0)));
    const actions = await actionsAt(editor.document.uri, first);
    assert.equal(
      actions.find(({ title }) => title.includes('no-ad-block') || title.includes('the ad block'))?.title,
      undefined,
    );
  });
});

describe('Stripping boilerplate', () => {
  afterEach(closeAll);

  it('cleans the article in one step that one undo takes back', async () => {
    const { editor } = await openDirty('strip/undo.md');
    const before = editor.document.getText();
    const count = await vscode.commands.executeCommand('articleLint.fixAll');
    assert.equal(count, 3);
    assert.deepEqual(wordsOf(editor.document.getText()), wordsOf(cleanText(threeLeftovers)));
    await problemsBecome('nothing is left to report', editor.document.uri, (rules) => rules.length === 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('twice is the same as once', async () => {
    const { editor } = await openDirty('strip/twice.md');
    await vscode.commands.executeCommand('articleLint.fixAll');
    const { version } = editor.document;
    assert.equal(await vscode.commands.executeCommand('articleLint.fixAll'), 0);
    assert.equal(editor.document.version, version);
  });

  it('goes to the article it is called on, whatever editor is active', async () => {
    const { editor } = await openDirty('strip/target.md');
    const other = await openNew('strip/other.md', threeLeftovers);
    await vscode.commands.executeCommand('articleLint.fixAll', editor.document.uri);
    assert.doesNotMatch(editor.document.getText(), /adsbygoogle/);
    assert.equal(other.document.getText(), threeLeftovers);
  });

  it('happens on save where I asked for it', async () => {
    const settings = vscode.workspace.getConfiguration('editor', workspaceFolder());
    await settings.update(
      'codeActionsOnSave',
      { 'source.fixAll.articleLint': 'explicit' },
      vscode.ConfigurationTarget.Workspace,
    );
    try {
      const editor = await openNew('strip/save.md', threeLeftovers);
      await eventually('the saved file is clean', async () => {
        // The setting holds a moment after it was written; until then a save is like any other.
        await editor.edit((edit) => edit.insert(new vscode.Position(7, 0), 'Rain. '));
        await vscode.commands.executeCommand('workbench.action.files.save');
        const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(editor.document.uri));
        return /Rain\. It rained/.test(text) && !/adsbygoogle|googletag/.test(text) ? true : undefined;
      });
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('touches only the lines of the leftovers', async () => {
    const { editor } = await openDirty('strip/minimal.md');
    const ranges: vscode.Range[] = [];
    const listening = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document === editor.document) ranges.push(...contentChanges.map(({ range }) => range));
    });
    await vscode.commands.executeCommand('articleLint.fixAll');
    listening.dispose();
    assert.equal(ranges.length, 3);
    for (const range of ranges)
      assert.ok(range.end.line - range.start.line <= 2, 'a change is not larger than its leftover');
  });

  it('finds nothing in a clean article', async () => {
    const editor = await openNew(
      'strip/clean.md',
      '---\ntitle: T\ndate: 2024-04-12 08:00:00\n---\n\nOn `<ins class="adsbygoogle">`.\n',
    );
    assert.equal(await vscode.commands.executeCommand('articleLint.fixAll'), 0);
    assert.equal(editor.document.isDirty, false);
    assert.deepEqual(rulesIn(editor.document.uri), []);
  });
});
