// npm run screenshot [-- en|zh]: takes the pictures of docs/ from the running extension, on the samples; of one language where it is named.
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

const tea = 'posts/2021-10-25-tea-mountain.md';

interface Sample {
  readonly name: string;
  readonly file: string;
  readonly title: string;
  /** The piece that is opened in it. */
  readonly piece: RegExp;
  /** The display language, and the words of it that are pressed. */
  readonly language?: string;
  readonly openToTheSide: string;
  readonly views: readonly string[];
}

const samples: readonly Sample[] = [
  {
    ...{ name: 'en', file: 'posts/harbour-boats.md', title: 'The boats', piece: /share block removed/ },
    openToTheSide: 'Article Lint: Open Preview to the Side',
    views: ['Clean', 'Marked', 'Original'],
  },
  {
    ...{ name: 'zh', file: tea, title: '茶山', piece: /已清除/, language: 'zh-cn' },
    openToTheSide: 'Article Lint: 在侧边打开预览',
    views: ['清理后', '标出残留', '原文'],
  },
];
/** It runs in the page, as text. */
const toTitle = `document.querySelector('#article h1').scrollIntoView(); document.activeElement.blur();`;

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
async function window(workbench: Workbench, { openToTheSide }: Sample): Promise<void> {
  await workbench.openFile(tea);
  await workbench.command(openToTheSide);
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
async function allViews(workbench: Workbench, sample: Sample): Promise<void> {
  const { name, file, title, piece, openToTheSide, views } = sample;
  const [clean = ''] = views;
  await workbench.command('View: Focus First Editor Group');
  await workbench.openFile(file);
  await workbench.command(openToTheSide);
  const page = new PreviewPage(workbench, title);
  await page.choose(clean);
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

async function take(sample: Sample): Promise<void> {
  const { workbench, close } = await openWorkbench({
    folder: 'samples',
    viewport: { width: 1360, height: 960 },
    settings: { ...settings, 'workbench.colorTheme': 'Default Light Modern' },
    ...(sample.language && { language: sample.language }),
  });
  try {
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    if (!sample.language) await window(workbench, sample);
    await allViews(workbench, sample);
  } finally {
    const browser = workbench.page.context().browser();
    await close();
    await browser?.close();
  }
}

await buildAll({ minify: true });
mkdirSync('docs/views', { recursive: true });
const wanted = process.argv.slice(2);
for (const sample of samples) if (wanted.length === 0 || wanted.includes(sample.name)) await take(sample);
