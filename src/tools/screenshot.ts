// npm run screenshot: takes the pictures of docs/ from the running extension, on the samples.
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openWorkbench } from '../../test/e2e/harness.ts';
import { PreviewPage } from '../../test/e2e/preview-page.ts';
import { themes, turnTo } from '../../test/e2e/themes.ts';
import type { Workbench } from '../../test/e2e/workbench.ts';
import { buildAll } from './bundles.ts';

const settings = {
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'editor.lineNumbers': 'off',
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.unicodeHighlight.invisibleCharacters': false,
};

/** What is shown of each sample: its file, and the piece that is opened in it. */
const samples = [
  { name: 'en', file: 'posts/harbour-boats.md', title: 'The boats', piece: /share block removed/ },
  { name: 'zh', file: 'posts/2021-10-25-tea-mountain.md', title: '茶山', piece: /removed/ },
];
/** It runs in the page, as text. */
const toTitle = `document.querySelector('#article h1').scrollIntoView(); document.activeElement.blur();`;
const views = ['Clean', 'Marked', 'Original'];

/** Puts pictures beside each other, each below its place in the switch. */
async function joined(browser: Browser, shots: readonly Buffer[], file: string): Promise<void> {
  const page: Page = await browser.newPage({ viewport: { width: 10, height: 10 } });
  const images = shots.map((shot) => `<img src="data:image/png;base64,${shot.toString('base64')}">`);
  await page.setContent(
    `<style>body{margin:0;display:inline-flex;gap:8px;background:#808080}</style>${images.join('')}`,
  );
  await page.locator('body').screenshot({ path: file });
  await page.close();
}

async function shotOfPage(workbench: Workbench): Promise<Buffer> {
  const box = await workbench.page.locator('iframe.webview').first().boundingBox();
  if (!box) throw new Error('The preview is not on the screen.');
  return workbench.page.screenshot({ clip: { ...box, height: Math.min(box.height, 860) } });
}

/** The whole window, for the README. */
async function window(workbench: Workbench): Promise<void> {
  await workbench.openFile('posts/2021-10-25-tea-mountain.md');
  await workbench.command('Article Lint: Open Preview to the Side');
  const preview = await workbench.frame('#article h1');
  await workbench.problems();
  await workbench.focusEditor();
  await workbench.goTo(22, 1);
  await preview.evaluate('window.scrollTo(0, 300)');
  await workbench.page.mouse.move(680, 950);
  await workbench.page.waitForTimeout(1500);
  await workbench.screenshot('docs/preview.png');
  await workbench.command('View: Toggle Panel Visibility');
}

/** Every view of a sample in every kind of theme but one, a picture for each theme. */
async function allViews(workbench: Workbench, { name, file, title, piece }: (typeof samples)[number]): Promise<void> {
  await workbench.command('View: Focus First Editor Group');
  await workbench.openFile(file);
  const page = new PreviewPage(workbench, title);
  await page.choose('Clean');
  await page.press(piece);
  await workbench.command('View: Focus First Editor Group');
  for (const theme of themes.filter((one) => one.name !== 'high-contrast-light')) {
    await turnTo(theme, workbench, settings);
    const shots: Buffer[] = [];
    for (const view of views) {
      await page.choose(view);
      await (await page.frame()).evaluate(toTitle);
      await workbench.page.waitForTimeout(600);
      shots.push(await shotOfPage(workbench));
    }
    const browser = workbench.page.context().browser();
    if (browser) await joined(browser, shots, `docs/views/${name}-${theme.name}.png`);
  }
}

await buildAll({ minify: true });
mkdirSync('docs/views', { recursive: true });
const { workbench, close } = await openWorkbench({
  folder: 'samples',
  viewport: { width: 1360, height: 960 },
  settings: { ...settings, 'workbench.colorTheme': 'Default Light Modern' },
});
try {
  await workbench.command('View: Toggle Primary Side Bar Visibility');
  await window(workbench);
  for (const sample of samples) await allViews(workbench, sample);
} finally {
  const browser = workbench.page.context().browser();
  await close();
  await browser?.close();
}
