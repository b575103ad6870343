// npm run bench:preview: in a real VS Code, from an edit of a long article to its paint.
import { setTimeout as delay } from 'node:timers/promises';
import type { Frame } from 'playwright-core';
import { openWorkbench } from '../../test/e2e/harness.ts';
import { eventually } from '../../test/e2e/wait.ts';
import type { Workbench } from '../../test/e2e/workbench.ts';
import { buildAll } from './bundles.ts';

const edits = 60;
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

/** Notes when what was changed in the article has been painted. It runs in the page, as text. */
const watchPaint = `(() => {
  globalThis.painted = [];
  const note = () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => painted.push(performance.timeOrigin + performance.now());
    port2.postMessage(0);
  };
  new MutationObserver(() => requestAnimationFrame(note))
    .observe(document.getElementById('article'), { subtree: true, childList: true, characterData: true });
})()`;

/** Notes when the key was pressed. It runs in the window, as text. */
const watchKeys = `(() => {
  globalThis.keys = [];
  addEventListener('keydown', () => keys.push(performance.timeOrigin + performance.now()), true);
})()`;

async function latencies(workbench: Workbench, frame: Frame): Promise<number[]> {
  await frame.evaluate(watchPaint);
  await workbench.page.evaluate(watchKeys);
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const before = Number(await frame.evaluate('painted.length'));
    await workbench.press('x');
    const painted = await eventually(
      'the change is painted',
      async () => (await frame.evaluate(`painted[${before}]`)) as number | undefined,
    );
    times.push(painted - Number(await workbench.page.evaluate('keys.at(-1)')));
    await delay(400);
  }
  return times.sort((a, b) => a - b);
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
  const times = await latencies(workbench, frame);
  const median = at(times, 0.5);
  const p95 = at(times, 0.95);
  console.log(`From key to paint, 100 KB, ${edits} edits: median ${Math.round(median)} ms, p95 ${Math.round(p95)} ms.`);
  console.log(
    `Below ${limits.median} and ${limits.p95} ms: ${median < limits.median && p95 < limits.p95 ? 'yes' : 'no'}.`,
  );
} finally {
  const browser = workbench.page.context().browser();
  await close();
  await browser?.close();
}
