import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyChanges } from '../../../src/extension/localise/apply.ts';
import { closeAll, inWorkspace, problemsBecome, rulesIn, threeLeftovers } from '../articles.ts';
import { changeSetting } from '../settings.ts';

const chinese = threeLeftovers.replace('It rained for nine days.', '雨下了九天，没有人给豆子浇水，豆子还是长出来了。');

async function writeIn(encoding: string, path: string, text = chinese): Promise<vscode.Uri> {
  const uri = inWorkspace(path);
  await vscode.workspace.fs.writeFile(uri, await vscode.workspace.encode(text, { encoding }));
  return uri;
}

const bytesOf = async (uri: vscode.Uri): Promise<Buffer> => Buffer.from(await vscode.workspace.fs.readFile(uri));

describe('In an archive of several encodings', () => {
  afterEach(closeAll);
  after(async () => {
    await vscode.workspace.fs.delete(inWorkspace('encodings'), { recursive: true });
  });

  it('an article that VS Code misreads is reported, and nothing of ours changes it', async () => {
    const uri = await writeIn('gb18030', 'encodings/misread.md');
    const before = await bytesOf(uri);
    const { document } = await vscode.window.showTextDocument(uri);
    assert.ok(document.getText().includes('\ufffd'), 'VS Code takes it for UTF-8');
    const problems = await problemsBecome('it is reported', uri, (rules) => rules.includes('readable-file'));
    const lost = problems.find(({ code }) => code === 'readable-file');
    assert.equal(document.getText(lost?.range), '\ufffd');
    assert.equal(await vscode.commands.executeCommand('articleLint.fixAll', uri), undefined);
    assert.equal(document.isDirty, false);
    const edits = [{ start: 0, end: 0, text: ' ' }];
    assert.equal(await applyChanges([{ uri, before: document.getText(), edits }], []), false);
    assert.equal(document.isDirty, false);
    await vscode.commands.executeCommand('articleLint.lintWorkspace');
    assert.ok(rulesIn(uri).includes('readable-file'));
    assert.deepEqual(await bytesOf(uri), before);
    await vscode.commands.executeCommand('articleLint.clearProblems');
  });

  for (const encoding of ['gb18030', 'utf16le', 'utf8bom']) {
    it(`opened as ${encoding}, it is fixed and saved as that`, async () => {
      const uri = await writeIn(encoding, `encodings/${encoding}.md`);
      const document = await vscode.workspace.openTextDocument(uri, { encoding });
      await vscode.window.showTextDocument(document);
      assert.equal(document.getText(), chinese);
      await problemsBecome('the leftovers alone are found', uri, (rules) => rules.length === 3);
      assert.equal(await vscode.commands.executeCommand('articleLint.fixAll', uri), 3);
      assert.equal(await document.save(), true);
      const expected = await vscode.workspace.encode(document.getText(), { encoding });
      assert.deepEqual(await bytesOf(uri), Buffer.from(expected));
    });
  }

  it('a replacement character that the file itself holds is no lost byte', async () => {
    const uri = await writeIn('utf8', 'encodings/own.md', chinese.replace('九天', '\ufffd天'));
    await vscode.window.showTextDocument(uri);
    await problemsBecome('the leftovers are found', uri, (rules) => rules.includes('no-ad-block'));
    assert.ok(!rulesIn(uri).includes('readable-file'));
  });

  it('closed articles are read as an editor would show them, and those that do not fit are reported', async () => {
    const misread = await writeIn('gb18030', 'encodings/closed/misread.md');
    const marked = await writeIn('utf16le', 'encodings/closed/marked.md');
    await vscode.commands.executeCommand('articleLint.lintWorkspace');
    assert.deepEqual(rulesIn(misread), ['readable-file']);
    assert.equal(rulesIn(marked).length, 3);
    await changeSetting('files.encoding', 'gb18030');
    try {
      await vscode.commands.executeCommand('articleLint.lintWorkspace');
      assert.equal(rulesIn(misread).length, 3);
      const [first] = vscode.languages.getDiagnostics(misread);
      const document = await vscode.workspace.openTextDocument(misread);
      assert.equal(document.getText(first?.range), '<ins class="adsbygoogle" data-ad-slot="1"></ins>');
    } finally {
      await changeSetting('files.encoding', undefined);
      await vscode.commands.executeCommand('articleLint.clearProblems');
    }
  });
});
