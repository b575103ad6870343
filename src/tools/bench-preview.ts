// npm run bench:preview: in a real VS Code, from an edit of a long article to its paint.
import { setTimeout as delay } from 'node:timers/promises';
import type { Frame } from 'playwright-core';
import { endShared, openWorkbench } from '../../test/e2e/harness.ts';
import { eventually } from '../../test/e2e/wait.ts';
import type { Workbench } from '../../test/e2e/workbench.ts';
import { buildAll } from './bundles.ts';

const edits = 40;
/** In ms. */
const limits = { median: 50, p95: 120 };

const paragraph = (at: number): string =>
  `It rained for nine days in the ${at}th year, and on the tenth the [beans](https://example.com/${at}) came up: *nobody* had watered them.\n\n`;
const ad = '<ins class="adsbygoogle" data-ad-slot="1"></ins>\n\n';

/** An article of so many characters, with an ad every fifty paragraphs. */
function articleOf(length: number): string {
  let text = '---\ntitle: Rain\ndate: 2024-04-12 08:00:00\n---\n\n';
  for (let at = 0; text.length < length; at++) text += paragraph(at) + (at % 50 === 0 ? ad : '');
  return text;
}

/** Notes when what was changed below an element has been painted. It runs in a page, as text. */
const watchPaint = (selector: string): string => `(() => {
  globalThis.painted = [];
  const note = () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => painted.push(performance.timeOrigin + performance.now());
    port2.postMessage(0);
  };
  new MutationObserver(() => requestAnimationFrame(note))
    .observe(document.querySelector('${selector}'), { subtree: true, childList: true, characterData: true });
})()`;

/** Notes when the key was pressed. It runs in the window, as text. */
const watchKeys = `(() => {
  globalThis.keys = [];
  addEventListener('keydown', () => keys.push(performance.timeOrigin + performance.now()), true);
})()`;

interface Latencies {
  readonly preview: readonly number[];
  /** Of the editor itself: what the machine takes without us. */
  readonly editor: readonly number[];
}

const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

async function latencies(workbench: Workbench, frame: Frame): Promise<Latencies> {
  await frame.evaluate(watchPaint('#article'));
  await workbench.page.evaluate(watchPaint('.editor-instance .view-lines'));
  await workbench.page.evaluate(watchKeys);
  const preview: number[] = [];
  const editor: number[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const before = Number(await frame.evaluate('painted.length'));
    const shown = Number(await workbench.page.evaluate('painted.length'));
    await workbench.press('x');
    const painted = await eventually(
      'the change is painted',
      async () => (await frame.evaluate(`painted[${before}]`)) as number | undefined,
    );
    const pressed = Number(await workbench.page.evaluate('keys.at(-1)'));
    preview.push(painted - pressed);
    editor.push(Number(await workbench.page.evaluate(`painted[${shown}]`)) - pressed);
    await delay(400);
  }
  return { preview: ascending(preview), editor: ascending(editor) };
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;

const { workbench, close } = await (async () => {
  await buildAll({ minify: true });
  return openWorkbench({ files: { 'long.md': articleOf(100_000) } });
})();
try {
  await workbench.openFile('long.md');
  await workbench.command('Article Lint: Open Preview to the Side');
  const frame = await workbench.frame('#article h1');
  await workbench.goTo(40, 10);
  await delay(3000);
  const { preview, editor } = await latencies(workbench, frame);
  const median = at(preview, 0.5);
  const p95 = at(preview, 0.95);
  console.log(`From key to paint, 100 KB, ${edits} edits: median ${Math.round(median)} ms, p95 ${Math.round(p95)} ms.`);
  console.log(
    `The editor itself: median ${Math.round(at(editor, 0.5))} ms, p95 ${Math.round(at(editor, 0.95))} ms; ratio of medians ${(median / at(editor, 0.5)).toFixed(2)}.`,
  );
  console.log(
    `Below ${limits.median} and ${limits.p95} ms: ${median < limits.median && p95 < limits.p95 ? 'yes' : 'no'}.`,
  );
} finally {
  await close();
  await endShared();
}
