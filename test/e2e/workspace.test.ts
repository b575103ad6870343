import assert from 'node:assert/strict';
import { workbenchTest } from './harness.ts';
import { eventually, patienceMs } from './wait.ts';
import type { Workbench } from './workbench.ts';

const ad = '<ins class="adsbygoogle" data-ad-slot="1"></ins>';

const dirty = (at: number): string => `---
title: Rain in the ${at}th year
date: 2024-04-12 08:00:00
---

${ad}

It rained for nine days in the ${at}th year.
`;

const archive = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`posts/${String(at).padStart(4, '0')}.md`, dirty(at)]));

workbenchTest(
  'I lint two thousand articles, stop it at once, and let it run to its end another time',
  { files: archive(2000) },
  async (workbench) => {
    const { page } = workbench;
    await workbench.command('Article Lint: Lint All Articles of the Workspace');
    const progress = workbench.notification('Linting the articles of the workspace');
    await progress.getByText(/\d+ \/ 2000/).waitFor();
    await progress.hover();
    const begun = Date.now();
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await progress.waitFor({ state: 'detached' });
    assert.ok(Date.now() - begun < 1000, `it stopped ${Date.now() - begun} ms after the click`);
    await workbench.command('Article Lint: Lint All Articles of the Workspace');
    await page
      .locator('.part.statusbar')
      .getByText('2000 problems in 2000 of 2000 articles')
      .waitFor({ timeout: 3 * patienceMs });
    const row = await workbench.problem('the ad of a closed article is listed', ({ code }) => code === 'no-ad-block');
    assert.deepEqual([row.source, row.line, row.column, row.level], ['article-lint', 6, 1, 'warning']);
  },
);

/** Closed articles of more than 5 MB are not read. */
const tooLarge = 'Text on a line of its own.\n'.repeat(190_000);

async function stripAll(workbench: Workbench): Promise<void> {
  await workbench.command('Article Lint: Strip Boilerplate in Workspace…');
  // Before its rows are there, the preview applies nothing.
  await workbench.page.locator('.bulk-edit-panel .monaco-list-row').first().waitFor();
  await workbench.page.getByRole('button', { name: 'Apply' }).click();
}

workbenchTest(
  'I strip the workspace, and one undo brings back every byte',
  { files: { 'a.md': dirty(1), 'deep/b.md': dirty(2).replaceAll('\n', '\r\n'), 'large.md': tooLarge } },
  async (workbench) => {
    const before = ['a.md', 'deep/b.md'].map((file) => workbench.fileOnDisk(file));
    await workbench.openFile('a.md');
    // The message does not stay for long.
    const message = workbench.notification('A file could not be read and was left out.');
    await Promise.all([message.waitFor(), stripAll(workbench)]);
    for (const file of ['a.md', 'deep/b.md'])
      await eventually(`${file} is clean on the disk`, () => !workbench.fileOnDisk(file).includes(ad) || undefined);
    await workbench.openFile('a.md');
    await workbench.press('Control+z');
    await eventually(
      'both are back in their editors',
      async () => (await workbench.editorText()) === before[0] || undefined,
    );
    const { page } = workbench;
    await eventually(
      'both have unsaved changes',
      async () => (await page.locator('.tab.dirty').count()) === 2 || undefined,
    );
    await workbench.command('File: Save All Files');
    await eventually('both are back on the disk', () => {
      const now = ['a.md', 'deep/b.md'].map((file) => workbench.fileOnDisk(file));
      return now.every((text, at) => text === before[at]) || undefined;
    });
  },
);
