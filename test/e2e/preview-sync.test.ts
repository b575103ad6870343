import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { sharedPath, skipWithout } from '../shared.ts';
import { workbenchTest } from './harness.ts';
import { PreviewPage } from './preview-page.ts';
import { eventually } from './wait.ts';
import type { Workbench } from './workbench.ts';

/** Real articles of every make: Markdown, Markdown with HTML in it, lines with `<br>`, tables, Chinese and English. */
const articles = [
  'curated/clean-08-node-streams2.md',
  'curated/dirty-zh-09-wechat-md-header-watermark.md',
  'bulk/dirty-en/psychemedia+original-ouseful-blog-archive/005306.html',
  'bulk/dirty-zh/521xueweihan+HelloGitHub/HelloGitHub51.md',
  'bulk/dirty-en/RubyLearning+blog/little-known-ways-to-ruby-mastery-by-james-edward-gray-ii.md',
].map((name) => sharedPath('corpus', ...name.split('/')));

interface Block {
  readonly text: string;
  readonly top: number;
}

/** The text of every block of the page and its distance from the line below the switch of views. It runs in the page, as text. */
const readBlocks = `(() => {
  const line = document.getElementById('bar').getBoundingClientRect().bottom;
  const blocks = [...document.querySelectorAll('#article :is(p, li, h1, h2, h3, h4, h5, h6, pre, blockquote)')];
  return blocks
    .filter((one) => !one.closest('.al-gap, .al-header') && !one.querySelector('p, li, h1, h2, h3, h4, h5, h6, pre, blockquote'))
    .map((one) => ({ text: one.textContent.trim(), top: one.getBoundingClientRect().top - line }));
})()`;

/** Numbers of the lines that the active editor shows. It runs in the window, as text. */
const readLines = `(() => {
  const editor = document.querySelector('.editor-group-container .monaco-editor');
  const top = editor.getBoundingClientRect().top;
  const numbers = [...editor.querySelectorAll('.margin-view-overlays > div')].map((row) => ({
    line: Number(row.querySelector('.line-numbers')?.textContent), top: row.getBoundingClientRect().top - top,
  }));
  return numbers.filter(({ line, top }) => line > 0 && top > -2).sort((a, b) => a.top - b.top).map(({ line }) => line);
})()`;

/** Letters of the beginning of a text that Markdown and HTML leave as they are. */
const startOf = (text: string): string => /[\p{L}\p{N} ,]{12,30}/u.exec(text.slice(0, 60))?.[0].trim() ?? '';

interface Place {
  readonly line: number;
  readonly top: number;
}

/** Where the blocks of the page are in the source: those whose beginning stands in exactly one place. */
async function placesIn(frame: Frame, source: string): Promise<Place[]> {
  const blocks = (await frame.evaluate(readBlocks)) as Block[];
  return blocks.flatMap(({ text, top }) => {
    const start = startOf(text);
    const at = start ? source.indexOf(start) : -1;
    if (at < 0 || source.indexOf(start, at + 1) >= 0) return [];
    return [{ line: source.slice(0, at).split('\n').length, top }];
  });
}

/** How many blocks lie between what the editor and what the page have at the top. */
async function distance(workbench: Workbench, frame: Frame, source: string): Promise<number> {
  const places = await placesIn(frame, source);
  assert.ok(places.length >= 15, `only ${places.length} blocks can be told apart`);
  const [first = 0] = (await workbench.page.evaluate(readLines)) as number[];
  const atEditor = places.findLastIndex(({ line }) => line <= first);
  const atPage = places.findLastIndex(({ top }) => top <= 2);
  return Math.abs(atEditor - atPage);
}

const scrollTop = async (frame: Frame): Promise<number> => Math.round(Number(await frame.evaluate('scrollY')));

async function firstLine(workbench: Workbench): Promise<number> {
  const [first] = (await workbench.page.evaluate(readLines)) as number[];
  assert.ok(first, 'the editor shows a line');
  return first;
}

interface Shown {
  readonly frame: Frame;
  readonly source: string;
}

/** Waits until text and page have come to within a block of each other. `isLeft` says whether the side that a hand moved was left there. */
async function together(workbench: Workbench, { frame, source }: Shown, isLeft: () => Promise<boolean>): Promise<void> {
  await eventually('the other side comes along', async () => {
    const blocks = await distance(workbench, frame, source);
    if (blocks > 1) throw new Error(`${blocks} blocks apart`);
    return true;
  });
  // Nothing answers the answer.
  await workbench.page.waitForTimeout(300);
  assert.ok(await isLeft(), 'the side that was scrolled stays where it is');
  assert.ok((await distance(workbench, frame, source)) <= 1, 'the other side stays beside it');
}

/** Moves the text by pages until the page is well into the article; the cursor stays where it is. */
async function scrollText(workbench: Workbench, shown: Shown): Promise<void> {
  // What stands before the article is not on the page: the first press may not move it.
  for (let press = 0; press < 4 && (press < 1 || (await scrollTop(shown.frame)) < 300); press++) {
    const before = await firstLine(workbench);
    await workbench.press('Alt+PageDown');
    const line = await eventually('the text moves', async () => {
      const now = await firstLine(workbench);
      return now === before ? undefined : now;
    });
    await together(workbench, shown, async () => (await firstLine(workbench)) === line);
  }
  assert.ok((await scrollTop(shown.frame)) > 0, 'the page has moved');
}

/** Turns the wheel over the page: the text goes along, and the page stays where the wheel has brought it. */
async function scrollPage(workbench: Workbench, shown: Shown): Promise<void> {
  const { frame } = shown;
  const line = await firstLine(workbench);
  const end = Number(await frame.evaluate('document.documentElement.scrollHeight - innerHeight'));
  const wanted = Math.min((await scrollTop(frame)) + 1200, Math.floor(end));
  await wheel(workbench, 1200);
  const isLeft = async () => Math.abs((await scrollTop(frame)) - wanted) <= 1;
  await eventually('the page moves', async () => (await isLeft()) || undefined);
  await eventually('the text moves', async () => ((await firstLine(workbench)) === line ? undefined : true));
  await together(workbench, shown, isLeft);
}

/** Turns the wheel over the page. */
async function wheel(workbench: Workbench, pixels: number): Promise<void> {
  const box = await workbench.page.locator('iframe.webview').first().boundingBox();
  assert.ok(box, 'the page is on the screen');
  await workbench.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await workbench.page.mouse.wheel(0, pixels);
}

const files = articles.flatMap((file, index) =>
  file ? [{ name: `${index}${file.slice(file.lastIndexOf('.'))}`, text: readFileSync(file, 'utf8') }] : [],
);

if (files.length === articles.length) {
  workbenchTest(
    'I scroll the text and the page goes along, I scroll the page and the text goes along',
    {
      files: Object.fromEntries(files.map(({ name, text }) => [name, text])),
      settings: {
        'editor.minimap.enabled': false,
        'editor.stickyScroll.enabled': false,
        'editor.wordWrap': 'on',
        // Pictures that cannot be loaded here come to their placeholders when they like.
        'articleLint.preview.remoteImages': 'block',
      },
    },
    async (workbench) => {
      for (const [index, { name, text }] of files.entries()) {
        await workbench.openFile(name);
        if (index === 0) await workbench.command('Article Lint: Open Preview to the Side');
        await workbench.page.locator('.tab', { hasText: `Preview ${name}` }).waitFor();
        const source = text.replaceAll('\r\n', '\n');
        const frame = await eventually('the page shows the article', async () => {
          const found = await new PreviewPage(workbench).frame();
          return (await placesIn(found, source)).length >= 15 ? found : undefined;
        });
        await scrollText(workbench, { frame, source });
        await scrollPage(workbench, { frame, source });
      }
    },
  );
} else console.log(`Left out, ${skipWithout(articles.find((file) => !file))}: the page and the text scroll together`);
