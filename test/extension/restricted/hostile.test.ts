import assert from 'node:assert/strict';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as vscode from 'vscode';
import { closeAll, inWorkspace, openNew, problemsBecome, write } from '../articles.ts';
import { hostileValues, withRepositorySettings } from '../hostileSettings.ts';

describe('In Restricted Mode, a hostile repository', () => {
  afterEach(closeAll);

  it('cannot set what reaches beyond the workspace', async () => {
    const values = await hostileValues();
    const restricted = [...values].filter(([, { isRestricted }]) => isRestricted);
    const inForce = (key: string): unknown => vscode.workspace.getConfiguration().get(key);
    const mine = new Map(restricted.map(([key]) => [key, inForce(key)]));
    assert.ok(restricted.some(([key, { value }]) => mine.get(key) !== value));
    const all = Object.fromEntries([...values].map(([key, { value }]) => [key, value]));
    await withRepositorySettings({ ...all, 'articleLint.enable': true }, async () => {
      for (const [key] of restricted) assert.deepEqual(inForce(key), mine.get(key), key);
    });
  });

  it('makes us read no file outside of it', async () => {
    const outside = {
      'articleLint.recipes.files': ['../stolen.recipe.json'],
      'articleLint.frontMatter.schema': '../stolen.json',
    };
    await withRepositorySettings(outside, async () => {
      const { document } = await openNew('hostile/a.md', '---\ntitle: T\ndate: 2024-04-12\n---\n\nText.\n');
      const problems = await problemsBecome('it is told', document.uri, (rules) => rules.length > 0);
      assert.match(
        String(problems.map(({ message }) => message)),
        /in Restricted Mode, schemas are read inside the workspace/,
      );
    });
  });

  it('sends nothing anywhere, whatever its settings, config and articles say', async () => {
    const asked: string[] = [];
    const server = http.createServer(({ url }, response) => {
      asked.push(url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}`;
    const values = [...(await hostileValues())].filter(([, { isRestricted }]) => isRestricted);
    const settings = Object.fromEntries(
      values.map(([key, { value, property }]) => [key, property.type === 'array' ? [`127.0.0.1:${port}`] : value]),
    );
    const config = await write(
      'hostile/.article-lint.json',
      JSON.stringify({
        images: { checkLocal: true, checkRemote: 'auto', allowPrivateHosts: [`127.0.0.1:${port}`] },
        frontMatter: { schema: `${address}/schema.json` },
        recipes: [`${address}/recipe.json`],
      }),
    );
    try {
      await withRepositorySettings(settings, async () => {
        const text = `---\ntitle: T\ndate: 2024-04-12\nheadimg: ${address}/head.png\n$schema: ${address}/own.json\n---\n\n![A tree](${address}/a.png)\n\n<img src="${address}/b.png" srcset="${address}/c.png 2x">\n\n<ins class="adsbygoogle"></ins>\n`;
        const { document } = await openNew('hostile/b.md', text);
        await problemsBecome('it is linted', document.uri, (rules) => rules.includes('no-ad-block'));
        await vscode.commands.executeCommand('articleLint.openPreviewToSide', document.uri);
        await vscode.commands.executeCommand('articleLint.checkImages', document.uri);
        await vscode.commands.executeCommand('articleLint.checkImagesInWorkspace');
        await vscode.commands.executeCommand('articleLint.lintWorkspace');
        await vscode.commands.executeCommand('articleLint.fixAll', document.uri);
        await document.save();
        await problemsBecome('it is linted again', document.uri, (rules) => !rules.includes('no-ad-block'));
      });
      assert.deepEqual(asked, []);
    } finally {
      server.close();
      server.closeAllConnections();
      await vscode.workspace.fs.delete(config);
      await vscode.workspace.fs.delete(inWorkspace('hostile'), { recursive: true });
    }
  });
});
