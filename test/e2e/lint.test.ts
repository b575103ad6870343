import assert from 'node:assert/strict';
import { workbenchTest } from './harness.ts';
import { eventually } from './wait.ts';

const dirty = `---
title: Rain in April
date: 2024-04-12 08:00:00
---

<ins class="adsbygoogle" data-ad-slot="1"></ins>

It rained for nine days.

<script async src="https://www.googletagmanager.com/gtag/js?id=UA-1"></script>

Nobody had watered the beans.
`;
const kept = 'It rained for nine days.';

workbenchTest(
  'I see what is left over in the article I open, and no more once I close it',
  { files: { 'a.md': dirty } },
  async (workbench) => {
    await workbench.openFile('a.md');
    const ad = await workbench.problem('the ad is listed', ({ code }) => code === 'no-ad-block');
    assert.deepEqual([ad.source, ad.line, ad.column, ad.level], ['article-lint', 6, 1, 'warning']);
    await workbench.command('View: Close All Editors');
    await eventually('the list is empty', async () => ((await workbench.problems()).length === 0 ? true : undefined));
  },
);

workbenchTest('I remove an ad with the quick fix at its line', { files: { 'a.md': dirty } }, async (workbench) => {
  await workbench.openFile('a.md');
  await workbench.problem('the ad is listed', ({ code }) => code === 'no-ad-block');
  await workbench.goTo(6, 3);
  const fix = workbench.page.locator('.action-widget').getByText('Remove the ad block');
  await eventually('the quick fixes are offered', async () => {
    await workbench.focusEditor();
    await workbench.press('Control+.');
    await fix.waitFor({ timeout: 2000 });
    return true;
  });
  await workbench.screenshot('test-results/e2e/quick-fix.png');
  await fix.click();
  await eventually('the ad is gone', async () => !(await workbench.editorText()).includes('adsbygoogle') || undefined);
  await eventually('its warning is gone', async () => {
    const codes = (await workbench.problems()).map(({ code }) => code);
    return codes.length === 1 && codes[0] === 'no-script' ? true : undefined;
  });
});

workbenchTest('I strip the article and take it back with one undo', { files: { 'a.md': dirty } }, async (workbench) => {
  await workbench.openFile('a.md');
  await workbench.command('Article Lint: Strip Boilerplate in This Article');
  const stripped = await eventually('the leftovers are gone', async () => {
    const text = await workbench.editorText();
    return /adsbygoogle|googletag/.test(text) ? undefined : text;
  });
  assert.ok(stripped.includes(kept));
  await workbench.page.locator('.part.statusbar').getByText('2 pieces of boilerplate removed').waitFor();
  await workbench.focusEditor();
  await workbench.press('Control+z');
  assert.equal(await workbench.editorText(), dirty);
});

workbenchTest(
  'I strip the whole workspace after seeing what will go',
  { files: { 'a.md': dirty, 'deep/b.html': dirty, 'clean.md': '---\ntitle: T\n---\n\nText.\n' } },
  async (workbench) => {
    await workbench.command('Article Lint: Strip Boilerplate in Workspace…');
    const apply = workbench.page.getByRole('button', { name: 'Apply' });
    await apply.waitFor();
    assert.ok(workbench.fileOnDisk('a.md').includes('adsbygoogle'), 'nothing happens before I agree');
    await workbench.screenshot('test-results/e2e/refactor-preview.png');
    await apply.click();
    for (const file of ['a.md', 'deep/b.html']) {
      await eventually(`${file} is clean on the disk`, () => {
        const text = workbench.fileOnDisk(file);
        return text.includes(kept) && !/adsbygoogle|googletag/.test(text) ? true : undefined;
      });
    }
  },
);
