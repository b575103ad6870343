import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, inWorkspace, openNew, problemsBecome } from '../articles.ts';
import { articleWith, hoverAt, setUserSettings } from '../pictures.ts';

describe('In the browser, pictures on the web', () => {
  let host = '';

  before(async () => {
    host = new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace('image-server.txt')));
    await setUserSettings({ 'images.allowPrivateHosts': [host], 'images.checkRemote': 'auto' });
  });

  after(async () => {
    await closeAll();
    await setUserSettings({ 'images.allowPrivateHosts': undefined, 'images.checkRemote': undefined });
  });

  it('are judged as far as a browser is told, and what it is not told is not claimed', async () => {
    const addresses = ['here', 'gone', 'hidden'].map((name) => `http://${host}/${name}.png`);
    const { document } = await openNew('web/remote.md', articleWith(...addresses));
    const counts = await vscode.commands.executeCommand('articleLint.checkImages', document.uri);
    assert.deepEqual(counts, { present: 1, missing: 1, unknown: 1 });
    const problems = await problemsBecome('the dead one is found', document.uri, (rules) => rules.length > 0);
    assert.deepEqual(
      problems.map(({ range }) => document.getText(range)),
      [addresses[1]],
    );
    const said = async (line: number) => (await hoverAt(document.uri, new vscode.Position(line, 14))).text;
    assert.match(await said(5), /640 × 480 px/);
    assert.match(await said(9), /Could not be judged from the browser/);
  });
});
