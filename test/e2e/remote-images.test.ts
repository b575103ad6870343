import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { png, sendFile, startServer } from '../node/http/servers.ts';
import { workbenchTest } from './harness.ts';
import { eventually } from './wait.ts';

const server = await startServer((request, response) => {
  if (request.url?.startsWith('/here')) sendFile(request, response, { body: png(640, 480) });
  else response.writeHead(404).end();
});
const here = `${server.origin}/here.png`;
const gone = `${server.origin}/gone.png`;
const rule = 'no-broken-remote-image';

/** A picture that a browser can show. */
const bean = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect width="400" height="200"/></svg>';

const article = `---
title: Rain in April
date: 2024-04-12 08:00:00
---

![A bean](${here})

![A bean](${gone})

<img src="bean.svg" alt="A bean">
`;

workbenchTest(
  'I see which picture on the web is gone, its server is asked once for all my windows, and offline nothing turns red',
  {
    files: { 'a.md': article, 'bean.svg': bean },
    machineSettings: { 'articleLint.images.allowPrivateHosts': [`127.0.0.1:${server.port}`] },
  },
  async (workbench, { userDataDir }) => {
    await workbench.openFile('a.md');
    const dead = await workbench.problem('the dead picture is listed', ({ code }) => code === rule);
    assert.deepEqual([dead.line, dead.column, dead.level], [8, 11, 'warning']);
    const asked = server.asked.length;
    assert.equal(asked, 4, 'a HEAD and a GET for each picture');

    const cache = path.join(userDataDir, 'User/globalStorage/article-lint.article-lint/images.json');
    await eventually('the answers are on the disk', () => existsSync(cache) || undefined);
    await workbench.reload();
    await workbench.openFile('a.md');
    await workbench.problem('the dead picture is listed again', ({ code }) => code === rule);
    assert.equal(server.asked.length, asked, 'the second window asks nobody');

    await workbench.goTo(10, 14);
    await workbench.command('Show or Focus Hover');
    const shown = workbench.page.locator('.monaco-hover img').first();
    await shown.waitFor();
    await eventually(
      'the hover shows the picture',
      async () =>
        (await shown.evaluate((image: unknown) => (image as { naturalWidth: number }).naturalWidth)) || undefined,
    );
    await workbench.page.locator('.monaco-hover').getByText('400 × 200 px').first().waitFor();
    await workbench.screenshot('test-results/e2e/picture-hover.png');
    await workbench.press('Escape');

    server.stop();
    await workbench.goTo(8, 1);
    await workbench.type(`![A pea](${server.origin}/pea.png)\n\n`);
    await workbench.save();
    await workbench.command('Article Lint: Check Images in This Article');
    await workbench.page.locator('.part.statusbar').getByText('Nothing on the web answered').waitFor();
    const broken = (await workbench.problems()).filter(({ code }) => code === rule);
    assert.deepEqual(
      broken.map(({ message }) => message.includes('gone.png')),
      [true],
      'what was known stays, and no more is said',
    );
  },
);
