import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fixAllKind } from '../../../src/extension/actions/provider.ts';
import { stillAsRead } from '../../../src/extension/commands/stillAsRead.ts';
import {
  actionAt,
  actionsAt,
  chooseAction,
  closeAll,
  openNew,
  problemsBecome,
  threeLeftovers,
  write,
} from '../articles.ts';

const top = new vscode.Position(4, 0);

async function openDirty(path: string): Promise<{ document: vscode.TextDocument; range: vscode.Range }> {
  const { document } = await openNew(path, threeLeftovers);
  const [first] = await problemsBecome('the leftovers are found', document.uri, (rules) => rules.length >= 3);
  if (!first) throw new Error('No problem.');
  return { document, range: first.range };
}

async function insertOnTop(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, top, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

describe('Edits go to the text that they were made for', () => {
  afterEach(closeAll);

  for (const title of ['Remove the ad block', 'Fix all "no-ad-block"', 'for this line', 'for this file']) {
    it(`"${title}" does nothing when the article changed while the menu was open`, async () => {
      const { document, range } = await openDirty(`versions/${title.length}.md`);
      const action = await actionAt(document.uri, range, title);
      await insertOnTop(document, '\nA line that I want to keep.\n');
      const before = document.getText();
      assert.equal(await chooseAction(action), false);
      assert.equal(document.getText(), before);
    });
  }

  it('so does "Strip the boilerplate of this article", chosen from the menu of source actions', async () => {
    const { document, range } = await openDirty('versions/all.md');
    const [action] = await actionsAt(document.uri, range, fixAllKind);
    assert.ok(action);
    await insertOnTop(document, '\nA line that I want to keep.\n');
    const before = document.getText();
    assert.equal(await chooseAction(action), false);
    assert.equal(document.getText(), before);
  });

  it('stripping the workspace leaves out what changed since it was looked at: on the disk, or typed and not saved', async () => {
    const [same, onDisk, gone] = await Promise.all(
      ['same', 'disk', 'gone'].map((name) => write(`versions/workspace/${name}.md`, threeLeftovers)),
    );
    assert.ok(same && onDisk && gone);
    const { document: typed } = await openNew('versions/workspace/typed.md', threeLeftovers);
    const { document: untouched } = await openNew('versions/workspace/open.md', threeLeftovers);
    const closed = { text: threeLeftovers, document: undefined, version: undefined };
    const readings = [
      ...[same, onDisk, gone].map((uri) => ({ ...closed, uri })),
      ...[typed, untouched].map((document) => ({ ...closed, uri: document.uri, document, version: document.version })),
    ];
    assert.equal((await stillAsRead(readings)).length, 5);
    await write('versions/workspace/disk.md', `${threeLeftovers}\nMore.\n`);
    await vscode.workspace.fs.delete(gone);
    await insertOnTop(typed, '\nTyped.\n');
    const left = await stillAsRead(readings);
    assert.deepEqual(
      left.map(({ uri }) => uri.path),
      [same.path, untouched.uri.path],
    );
  });
});
