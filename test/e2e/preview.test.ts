import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Frame } from 'playwright-core';
import { sharedPath, skipWithout } from '../shared.ts';
import { workbenchTest } from './harness.ts';
import { eventually } from './wait.ts';
import type { Workbench } from './workbench.ts';

const openToTheSide = 'Article Lint: Open Preview to the Side';
const folder = 'test/fixtures/workspace';

const article = `---
title: Rain in April
date: 2024-04-12 08:00:00
author: Ann Gardener
tags: [weather, garden]
headimg: ../images/garden.png
---

<ins class="adsbygoogle" data-ad-slot="1"></ins>

It rained for nine days, and on the tenth the beans came up.

![The garden on the tenth day](../images/garden.png)

<script async src="https://www.googletagmanager.com/gtag/js?id=UA-1"></script>

![A picture that was lost](../images/lost.png)

| bed | beans |
|---|---|
| first | 14 |

Nobody had watered them.
`;

const bodyText = (frame: Frame): Promise<string> => frame.locator('body').innerText();

async function openPreview(workbench: Workbench, file: string): Promise<Frame> {
  await workbench.openFile(file);
  await workbench.command(openToTheSide);
  return workbench.frame('#article h1');
}

/** Waits until two pictures are painted and the lost one has its placeholder. */
async function hasPictures(frame: Frame): Promise<void> {
  await frame.locator('.al-box', { hasText: 'lost.png' }).waitFor();
  await eventually('both pictures are painted', async () => {
    const widths = (await frame.evaluate('[...document.images].map((one) => one.naturalWidth)')) as number[];
    return widths.length === 2 && widths.every((width) => width > 0) ? true : undefined;
  });
}

const showing = (workbench: Workbench, text: string): Promise<Frame> =>
  eventually(`the preview shows "${text}"`, async () => {
    const frame = await workbench.frame('#article h1');
    return (await bodyText(frame)).includes(text) ? frame : undefined;
  });

workbenchTest(
  'I open the preview to the side and see the article without its leftovers',
  { folder, files: { 'posts/rain.md': article } },
  async (workbench) => {
    const frame = await openPreview(workbench, 'posts/rain.md');
    assert.equal(await frame.locator('h1').innerText(), 'Rain in April');
    const text = await bodyText(frame);
    for (const part of [
      'Ann Gardener',
      '2024-04-12',
      'weather',
      'the tenth the beans came up',
      'Nobody had watered',
      '14',
    ]) {
      assert.ok(text.includes(part), `${part} is shown`);
    }
    assert.match(text, /2 pieces removed/);
    assert.match(text, /lost\.png/);
    assert.equal(await frame.locator('ins, #article script').count(), 0);
    await hasPictures(frame);
    assert.equal(await workbench.page.locator('.tab', { hasText: 'Preview rain.md' }).count(), 1);
    assert.match(await workbench.page.locator('.tab.active', { hasText: 'rain.md' }).first().innerText(), /rain/);
  },
);

workbenchTest(
  'The preview keeps its pictures and its place while I type',
  {
    folder,
    files: { 'posts/rain.md': `${article}\n${'A long afternoon.\n\n'.repeat(80)}` },
    // What follows the editor on purpose is another matter.
    settings: { 'markdown.preview.scrollPreviewWithEditor': false, 'markdown.preview.scrollEditorWithPreview': false },
  },
  async (workbench) => {
    const frame = await openPreview(workbench, 'posts/rain.md');
    await hasPictures(frame);
    await frame.locator('#stats', { hasText: 'words' }).waitFor();
    await frame.evaluate(`document.querySelectorAll('img').forEach((one) => { one.known = true; }); scrollTo(0, 600);`);
    await workbench.goTo(11, 1);
    await workbench.type('Well, ');
    await showing(workbench, 'Well, It rained');
    assert.deepEqual(await frame.evaluate(`[...document.querySelectorAll('img')].map((one) => one.known)`), [
      true,
      true,
    ]);
    assert.equal(await frame.evaluate('scrollY'), 600);
  },
);

workbenchTest(
  'A preview that was behind another tab shows what the article is now',
  { folder, files: { 'posts/rain.md': article } },
  async (workbench) => {
    await workbench.openFile('posts/rain.md');
    await workbench.command('Article Lint: Open Preview');
    await workbench.frame('#article h1');
    await workbench.openFile('posts/rain.md');
    await workbench.goTo(11, 1);
    await workbench.type('Well, ');
    await workbench.page.locator('.tab', { hasText: 'Preview rain.md' }).click();
    await showing(workbench, 'Well, It rained');
  },
);

const seed = sharedPath('corpus', 'rsshub', '00-sina-finance-double-reduction.md');

/** Notes when what changes below an element has been painted. It runs in a page, as text. */
const watchPaint = (selector: string): string => `(() => {
  globalThis.painted = [];
  const note = () => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => painted.push(performance.timeOrigin + performance.now()); port2.postMessage(0); };
  new MutationObserver(() => requestAnimationFrame(note)).observe(document.querySelector('${selector}'), { subtree: true, childList: true, characterData: true });
})()`;

interface Latencies {
  readonly preview: number;
  readonly editor: number;
  readonly slowest: number;
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Milliseconds from keys to the paint of what they changed: medians. */
async function latencies(workbench: Workbench, frame: Frame, edits: number): Promise<Latencies> {
  await frame.evaluate(watchPaint('#article'));
  await workbench.page.evaluate(watchPaint('.editor-instance .view-lines'));
  await workbench.page.evaluate(`(() => {
    globalThis.keys = [];
    addEventListener('keydown', () => keys.push(performance.timeOrigin + performance.now()), true);
  })()`);
  const times: number[] = [];
  const own: number[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const before = Number(await frame.evaluate('painted.length'));
    const shown = Number(await workbench.page.evaluate('painted.length'));
    await workbench.press('x');
    const painted = await eventually(
      'the change is painted',
      async () => (await frame.evaluate(`painted[${before}]`)) as number | undefined,
    );
    const pressed = Number(await workbench.page.evaluate('keys.at(-1)'));
    times.push(painted - pressed);
    own.push(Number(await workbench.page.evaluate(`painted[${shown}]`)) - pressed);
    await delay(300);
  }
  return { preview: middle(times), editor: middle(own), slowest: Math.max(...times) };
}

if (seed) {
  workbenchTest(
    'The preview follows my typing in less than 150 ms; on a busy machine, in less than three times what the editor takes itself',
    { files: { 'seed.md': readFileSync(seed, 'utf8') } },
    async (workbench) => {
      const frame = await openPreview(workbench, 'seed.md');
      await workbench.goTo(18, 23);
      await delay(1000);
      const { preview, editor, slowest } = await latencies(workbench, frame, 21);
      const figures = `preview ${Math.round(preview)} ms (slowest ${Math.round(slowest)}), editor ${Math.round(editor)} ms`;
      console.log(`From key to paint, medians: ${figures}`);
      assert.ok(preview < Math.max(150, 3 * editor), figures);
    },
  );
} else console.log(`Left out, ${skipWithout(seed)}: the preview follows my typing`);
