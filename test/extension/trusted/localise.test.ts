import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Localised } from '../../../src/extension/commands/localiseImages.ts';
import { closeAll, inWorkspace, openNew, write } from '../articles.ts';
import { type ImageServer, picture, startImageServer } from '../imageServer.ts';
import { exists, textOf } from '../letters.ts';
import { setUserSettings } from '../pictures.ts';
import { changeSetting } from '../settings.ts';
import { eventually, runAndAccept } from '../support.ts';

const download = (target: vscode.Uri): Promise<Localised | undefined> =>
  runAndAccept('articleLint.localiseImages', target);

async function namesIn(path: string): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(inWorkspace(path));
  return entries.map(([name]) => name).sort();
}

describe('Download Remote Images', () => {
  let server: ImageServer;

  const article = (cover: string, ...addresses: readonly string[]): string =>
    `---\ntitle: T\ncover: ${cover}\ndate: 2024-04-12 08:00:00\n---\n\n${addresses.map((one) => `<p><img src="${one}" alt="A bean"></p>\n`).join('\n')}`;

  before(async () => {
    server = await startImageServer();
    await setUserSettings({ 'images.allowPrivateHosts': [server.host], 'images.checkRemote': 'onCommand' });
  });

  beforeEach(() => write('pictures/.article-lint.json', '{ "siteGenerator": "none" }'));

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace('pictures'), { recursive: true });
  });

  after(async () => {
    server.stop();
    await setUserSettings({ 'images.allowPrivateHosts': undefined, 'images.checkRemote': undefined });
  });

  it('has the article name the files, leaves what could not be had, and one undo brings the text back', async () => {
    const before = article(server.at('/here-cover.png'), server.at('/here.png?x=1'), server.at('/gone.png'));
    const { document } = await openNew('pictures/a.md', before);
    assert.deepEqual(await download(document.uri), { downloaded: 2, failed: 1, references: 2 });
    const names = await namesIn('pictures/images');
    const [manifest, file = ''] = names;
    assert.equal(manifest, '.article-lint-images.json');
    assert.match(file, /^here(?:-cover)?-[0-9a-f]{8}\.png$/);
    assert.equal(names.length, 2, 'the same bytes are one file');
    assert.deepEqual(Buffer.from(await vscode.workspace.fs.readFile(inWorkspace(`pictures/images/${file}`))), picture);
    assert.equal(document.getText(), article(`images/${file}`, `images/${file}`, server.at('/gone.png')));
    assert.equal(document.isDirty, false, 'the article had no changes of mine, so it is saved');
    const { images } = JSON.parse(await textOf(inWorkspace(`pictures/images/${manifest}`)));
    assert.deepEqual(Object.keys(images).sort(), [server.at('/here-cover.png'), server.at('/here.png?x=1')]);

    const asked = server.asked.length;
    assert.deepEqual(await download(document.uri), { downloaded: 0, failed: 1, references: 0 });
    assert.equal(server.asked.length, asked + 1, 'only what failed is asked for again');

    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await eventually('the text is back', () => document.getText() === before || undefined);
  });

  it('changes the articles of a folder, open or not, and puts pictures where copied files go', async () => {
    const destination = { '/pictures/**/*.md': 'media/${documentBaseName}/' };
    await changeSetting('markdown.copyFiles.destination', destination);
    try {
      const { document } = await openNew('pictures/deep/a.md', article(server.at('/here-1.png')));
      await write('pictures/deep/b.md', article('none.png', server.at('/here-2.png')));
      await write('pictures/c.md', article('none.png', server.at('/here-3.png')));
      assert.deepEqual(await download(inWorkspace('pictures/deep')), {
        downloaded: 2,
        failed: 0,
        references: 2,
      });
      assert.match(document.getText(), /^cover: media\/a\/here-1-[0-9a-f]{8}\.png$/m);
      assert.match(await textOf(inWorkspace('pictures/deep/b.md')), /<img src="media\/b\/here-2-[0-9a-f]{8}\.png"/);
      assert.equal(await textOf(inWorkspace('pictures/c.md')), article('none.png', server.at('/here-3.png')));
    } finally {
      await changeSetting('markdown.copyFiles.destination', undefined);
    }
  });

  it('does nothing when I close the list, and when I cancel', async () => {
    const before = article(server.at('/here.png'));
    const { document } = await openNew('pictures/a.md', before);
    const asked = server.asked.length;
    let isOver = false;
    const running = Promise.resolve(vscode.commands.executeCommand('articleLint.localiseImages', document.uri)).finally(
      () => {
        isOver = true;
      },
    );
    await eventually('the list is closed', async () => {
      if (!isOver) await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isOver || undefined;
    });
    assert.equal(await running, undefined);
    assert.equal(server.asked.length, asked);
    assert.equal(document.getText(), before);
    assert.equal(await exists(inWorkspace('pictures/images')), undefined);
  });

  it('changes nothing in an article that I change meanwhile', async () => {
    const editor = await openNew('pictures/a.md', article(server.at('/here.png')));
    const release = server.hold();
    const asked = server.asked.length;
    const running = download(editor.document.uri);
    await eventually('the server is asked', () => server.asked.length > asked || undefined);
    await editor.edit((edit) => edit.insert(new vscode.Position(6, 0), 'It rained.\n\n'));
    const text = editor.document.getText();
    release();
    assert.equal(await running, undefined);
    assert.equal(editor.document.getText(), text);
    assert.equal(await exists(inWorkspace('pictures/images')), undefined);
  });
});
