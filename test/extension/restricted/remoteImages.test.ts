import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openNew, problemsBecome } from '../articles.ts';
import { type ImageServer, startImageServer } from '../imageServer.ts';
import { articleWith, hoverAt, setUserSettings } from '../pictures.ts';

describe('In Restricted Mode, pictures on the web', () => {
  let server: ImageServer;

  before(async () => {
    server = await startImageServer();
    await setUserSettings({ 'images.allowPrivateHosts': [server.host], 'images.checkRemote': 'auto' });
  });

  after(async () => {
    server.stop();
    await closeAll();
    await setUserSettings({ 'images.allowPrivateHosts': undefined, 'images.checkRemote': undefined });
  });

  it('are not asked about: not on opening, not on saving, not on request, not for a download, not by a hover', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const addresses = [server.at('/gone.png'), 'https://pictures.invalid/a.png'];
    const pictures = addresses.map((address) => `<img src="${address}" alt="A bean">\n`).join('\n');
    const { document } = await openNew(
      'restricted/remote.html',
      `${articleWith()}${pictures}\n<ins class="adsbygoogle"></ins>\n`,
    );
    await problemsBecome('the article is linted', document.uri, (rules) => rules.includes('no-ad-block'));
    await document.save();
    const counts = await vscode.commands.executeCommand('articleLint.checkImages', document.uri);
    assert.deepEqual(counts, { present: 0, missing: 0, unknown: 2 });
    await vscode.commands.executeCommand('articleLint.checkImagesInWorkspace');
    assert.equal(await vscode.commands.executeCommand('articleLint.localiseImages', document.uri), undefined);
    for (const line of [5, 7]) {
      const { text, pictures: shown } = await hoverAt(document.uri, new vscode.Position(line, 16));
      assert.match(text, /Not checked: in Restricted Mode nobody is asked/);
      assert.deepEqual(shown, []);
    }
    await problemsBecome('nothing is claimed', document.uri, (rules) => !rules.includes('no-broken-remote-image'));
    assert.deepEqual([server.asked, server.connections()], [[], 0]);
  });
});
