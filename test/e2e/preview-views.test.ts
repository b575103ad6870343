import assert from 'node:assert/strict';
import { workbenchTest } from './harness.ts';
import { PreviewPage } from './preview-page.ts';
import { eventually } from './wait.ts';
import type { Workbench } from './workbench.ts';

const focusEditor = 'View: Focus First Editor Group';
const openToTheSide = 'Article Lint: Open Preview to the Side';

const rain = `---
title: Rain in April
date: 2024-04-12 08:00:00
---

It rained for nine days.

<script async src="https://www.googletagmanager.com/gtag/js?id=UA-1"></script>

The gate stood open all night.

<div class="social-share">Share this on Facebook</div>

Nobody had watered the [beans](beans.md).
`;
const beans = '---\ntitle: Beans\ndate: 2024-05-01 08:00:00\n---\n\nThey came up all the same.\n';

const textBecomes = (workbench: Workbench, what: string, wanted: (text: string) => boolean): Promise<true> =>
  eventually(what, async () => (wanted(await workbench.editorText()) ? true : undefined));

workbenchTest(
  'I look at an article in three ways, keep a piece that was taken out, think better of it and strip it',
  { files: { 'rain.md': rain, 'beans.md': beans } },
  async (workbench) => {
    await workbench.openFile('rain.md');
    await workbench.command(openToTheSide);
    const page = new PreviewPage(workbench, 'It rained');
    const frame = await page.frame();
    await page.shows('2 pieces removed');
    await page.shows('16 words · 1 min');
    await page.hasView('Clean');
    assert.ok(!(await frame.locator('#article').innerText()).includes('Facebook'));

    await frame.getByRole('radio', { name: 'Clean' }).press('ArrowRight');
    await page.hasView('Marked');
    await frame.locator('[data-al-part]', { hasText: 'Facebook' }).waitFor();
    const line = await frame.evaluate(`getComputedStyle(document.querySelector('[data-al-part]')).textDecorationLine`);
    assert.equal(line, 'line-through');
    await frame.getByRole('button', { name: 'no-script' }).waitFor();
    await frame.locator('[data-al-part]', { hasText: 'Facebook' }).click();
    await frame.locator('.al-panel', { hasText: 'Leftover share block' }).waitFor();

    await workbench.command('Article Lint: Preview: Show Original');
    await page.hasView('Original');
    await page.shows('Facebook');
    assert.equal(await frame.locator('#article :is(script, [data-al-part], .al-gap)').count(), 0);

    await page.choose('Clean');
    // What was opened in one view is open in the next.
    await page.shows('Share this on Facebook');
    await page.press('Keep it');
    await workbench.command(focusEditor);
    const comment = '<!-- article-lint-disable-next-line no-share-block -->';
    await textBecomes(workbench, 'a comment keeps it', (text) =>
      text.includes(`${comment}\n<div class="social-share">`),
    );
    await page.shows('1 piece removed');
    await workbench.focusEditor();
    await workbench.press('Control+z');
    await page.shows('2 pieces removed');
    await page.press('Strip it');
    await workbench.command(focusEditor);
    const stripped = rain.replace('<div class="social-share">Share this on Facebook</div>\n', '');
    await textBecomes(workbench, 'it is gone from the file', (text) => text === stripped);
    await page.shows('1 piece removed');

    await page.press('1 script removed');
    await page.press('Go to source');
    await workbench.page.locator('.part.statusbar').getByText('Ln 8, Col 1').waitFor();
    await frame.getByText('The gate stood open').dblclick();
    await workbench.page.locator('.part.statusbar').getByText('Ln 10, Col 1').waitFor();
    await frame.locator('.al-current', { hasText: 'The gate stood open' }).waitFor();
    await frame.getByRole('link', { name: 'beans' }).click();
    await workbench.page.locator('.tab.active[aria-label^="beans.md"]').waitFor();
    await new PreviewPage(workbench, 'They came up').frame();
  },
);

workbenchTest(
  'I have two previews, one stays with its article, and both are back after a reload',
  { files: { 'rain.md': rain, 'beans.md': beans } },
  async (workbench) => {
    const tab = (name: string) => workbench.page.locator('.tab', { hasText: name });
    await workbench.openFile('rain.md');
    await workbench.command('Article Lint: Open Locked Preview to the Side');
    await tab('[Preview] rain.md').waitFor();
    await new PreviewPage(workbench, 'It rained').choose('Marked');
    await workbench.openFile('beans.md');
    await workbench.command(openToTheSide);
    await tab('Preview beans.md').waitFor();
    await new PreviewPage(workbench, 'They came up').hasView('Clean');
    assert.equal(await tab('[Preview] rain.md').count(), 1);

    await workbench.stateKept(/\[Preview\] rain\.md/, /Preview beans\.md/, /view\\*":\\*"marked/);
    await workbench.reload();
    await new PreviewPage(workbench, 'They came up').frame();
    await tab('[Preview] rain.md').click();
    const locked = new PreviewPage(workbench, 'It rained');
    await locked.hasView('Marked');
    await workbench.command(focusEditor);
    await workbench.openFile('rain.md');
    await tab('Preview rain.md').waitFor();
    await workbench.openFile('beans.md');
    await tab('Preview beans.md').waitFor();
    assert.equal(await tab('[Preview] rain.md').count(), 1);
  },
);
