// Does all that is done with an article on texts made to hurt, each in a thread of its own that is ended when it takes too long.
//   npm run test:hostile -- [--short] [word…]
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Format } from '../core/index.ts';
import { shapes } from './hostile/shapes.ts';
import { takeSteps } from './hostile/steps.ts';

/** Of one step on a full text, in milliseconds of processor time. */
const limit = 3000;
/** Of all steps together, by the clock. */
const deadline = 180_000;

/** Generators kept beside the project: each has a default export that makes a text, and says in `meta` what is wanted. */
const folder = '../shared/hostile-html';

interface Task {
  readonly name: string;
  readonly isShort: boolean;
}

interface Answer {
  readonly characters: number;
  readonly slowest: number;
  readonly told: string;
  readonly lacks?: string;
}

if (isMainThread) await main();
else parentPort?.postMessage(await work(workerData as Task));

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { short: { type: 'boolean' } }, allowPositionals: true });
  const isShort = values.short ?? false;
  const beside =
    !isShort && fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.mjs')) : [];
  const names = [...beside.sort(), ...shapes.map(({ name }) => name)];
  let failures = 0;
  for (const name of names.filter(
    (one) => positionals.length === 0 || positionals.some((word) => one.includes(word)),
  )) {
    const answer = await inWorker({ name, isShort });
    const fault = faultOf(answer);
    if (fault) failures++;
    const row = typeof answer === 'string' ? '' : `${answer.characters} characters: ${answer.told}`;
    console.log(`${fault ? 'not ok' : 'ok    '} ${name}, ${row}${fault ? ` (${fault})` : ''}`);
  }
  console.log(`${failures} failed`);
  process.exitCode = failures > 0 ? 1 : 0;
}

function faultOf(answer: Answer | string): string | undefined {
  if (typeof answer === 'string') return answer;
  if (answer.slowest > limit) return `a step took more than ${limit} ms`;
  return answer.lacks && `it was not reported: ${answer.lacks}`;
}

/** The answer, or why there is none. */
function inWorker(task: Task): Promise<Answer | string> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    const timer = setTimeout(() => {
      void worker.terminate();
      resolve(`it takes more than ${deadline} ms`);
    }, deadline);
    const settle = (answer: Answer | string): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    worker.once('message', settle);
    worker.once('error', (error) => settle(String(error)));
  });
}

async function work({ name, isShort }: Task): Promise<Answer> {
  const { text, format, expect } = await textOf(name, isShort);
  takeSteps('<p>The first article warms everything up.</p>', format);
  const { steps, findings } = takeSteps(text, format);
  const counts = new Map<string, number>();
  for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  const times = steps.map((step) => `${step.name} ${step.milliseconds}`).join(', ');
  const found = [...counts].map(([rule, count]) => `${rule} ${count}`).join(', ');
  return {
    characters: text.length,
    slowest: Math.max(...steps.map(({ milliseconds }) => milliseconds)),
    told: `${times} ms; ${found || 'nothing found'}`,
    ...(expect !== undefined && !counts.has(expect) ? { lacks: expect } : {}),
  };
}

async function textOf(name: string, isShort: boolean): Promise<{ text: string; format: Format; expect?: string }> {
  const shape = shapes.find((one) => one.name === name);
  if (shape) {
    const { make, sizes, format, expect } = shape;
    return { text: make(isShort ? sizes.short : sizes.full), format, ...(expect && !isShort ? { expect } : {}) };
  }
  const { default: generate, meta } = await import(pathToFileURL(path.resolve(folder, name)).href);
  return { text: generate() as string, format: (meta as { ext: string }).ext === '.md' ? 'markdown' : 'html' };
}
