// npm run bench [-- --rounds N] [--sample N] [--json FILE]: what one article costs, step by step, in CPU time.
// The articles stand in ../shared/corpus. Rounds are interleaved, so that a busy machine slows every step alike; read the ratios.
// Each step has a thread of its own, and one runs at a time: V8 lets the second of two large sets of patterns in one isolate fall back to
// slow code, and a program has one set.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { quantile, type Ratios, ratiosOf } from './bench/per-article.ts';
import { builtInEntries, manyEntries, pass, readSubjects, steps, warmUp } from './bench/steps.ts';
import { articlesBelow } from './eval/articles.ts';

interface Order {
  /** Absent: every article for itself. */
  readonly step?: number;
  readonly files: readonly string[];
  readonly rounds: number;
}

/** Answers every message with the CPU time of one pass in ms. */
function serve({ step, files, rounds }: Order): void {
  const all = readSubjects(files);
  if (step === undefined) {
    parentPort?.on('message', () => parentPort?.postMessage(ratiosOf(all, rounds)));
    return;
  }
  const run = steps[step]?.prepare();
  parentPort?.on('message', () => parentPort?.postMessage(run ? pass(run, all) : 0));
}

function sampleOf(corpus: string, size: number): string[] {
  const files = ['rsshub', 'curated', 'bulk'].flatMap((folder) => articlesBelow(path.join(corpus, folder)));
  const stride = Math.max(1, files.length / size);
  return files.filter((_, index) => Math.floor(index / stride) !== Math.floor((index - 1) / stride));
}

const ask = <T = number>(worker: Worker): Promise<T> =>
  new Promise((resolve, reject) => {
    const answered = (answer: T): void => {
      worker.off('error', reject);
      resolve(answer);
    };
    worker.once('message', answered).once('error', reject);
    worker.postMessage('pass');
  });

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;

interface Measured {
  readonly name: string;
  /** Median CPU time per article in ms. */
  readonly ms: number;
  /** CPU time of the first pass beyond that of the others in ms: what a process that begins pays once. */
  readonly start: number;
}

async function measure(files: readonly string[], rounds: number): Promise<Measured[]> {
  const workers = steps.map((_, step) => new Worker(new URL(import.meta.url), { workerData: { step, files, rounds } }));
  const first: number[] = [];
  for (const worker of workers) {
    first.push(await ask(worker));
    for (let round = 0; round < warmUp; round++) await ask(worker);
  }
  const times = steps.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, worker] of workers.entries()) times[index]?.push(await ask(worker));
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  return steps.map(({ name }, index) => {
    const middle = median(times[index] ?? []);
    return { name, ms: middle / files.length, start: Math.max(0, (first[index] ?? 0) - middle) };
  });
}

async function measureEach(files: readonly string[], rounds: number): Promise<Ratios[]> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { files, rounds } });
  const ratios = await ask<Ratios[]>(worker);
  await worker.terminate();
  return ratios;
}

/** The greatest ratios that are aimed at: of the middle article, and of all but one in a hundred. */
const wanted = { median: 0.6, p99: 1 };

function perArticle(ratios: readonly Ratios[]): string {
  const row = (name: string, list: readonly number[]): string =>
    `| ${name} | ${[0.5, 0.9, 0.99].map((share) => quantile(list, share).toFixed(2)).join(' | ')} |`;
  const whole = ratios.map((one) => one.whole);
  const parsing = ratios.map((one) => one.parsing);
  const [middle, worst] = [quantile(whole, 0.5), quantile(whole, 0.99)];
  return [
    '| per article, to bare parse5 on the same text | median | p90 | p99 |',
    '|---|---|---|---|',
    row('parseArticle', parsing),
    row('whole check', whole),
    '',
    `Whole check at most ${wanted.median} in the median: ${middle <= wanted.median ? 'yes' : 'no'} (${middle.toFixed(2)}); ` +
      `at most ${wanted.p99} at p99: ${worst <= wanted.p99 ? 'yes' : 'no'} (${worst.toFixed(2)}).`,
  ].join('\n');
}

function table(rows: readonly Measured[]): string {
  const base = rows[0]?.ms ?? 1;
  const lines = rows.map(
    ({ name, ms, start }) => `| ${name} | ${ms.toFixed(2)} | ${(ms / base).toFixed(2)} | ${start.toFixed(0)} |`,
  );
  return ['| step | ms per article | to bare parse5 | once per process, ms |', '|---|---|---|---|', ...lines].join(
    '\n',
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '7' },
      sample: { type: 'string', default: '300' },
      json: { type: 'string' },
    },
  });
  const corpus = path.resolve('../shared/corpus');
  if (!fs.existsSync(corpus)) {
    console.error('The articles are not beside this checkout (../shared/corpus): nothing to measure.');
    process.exitCode = 2;
    return;
  }
  const files = sampleOf(corpus, Number(values.sample));
  const rounds = Number(values.rounds);
  const rows = await measure(files, rounds);
  const [bare = 1, parsing = 1, , many = 0] = rows.map(({ ms }) => ms);
  console.log(`${files.length} articles, ${rounds} rounds, Node ${process.versions.node}; median CPU time.\n`);
  console.log(table(rows));
  const verdict = (base: number): string => `${many < base ? 'yes' : 'no'} (${(many / base).toFixed(2)})`;
  console.log(`\nLeftover rules with ${manyEntries} entries cost less than bare parse5: ${verdict(bare)}.`);
  console.log(`Leftover rules with ${manyEntries} entries cost less than parseArticle: ${verdict(parsing)}.`);
  const ratios = await measureEach(files, rounds);
  console.log(`\n${perArticle(ratios)}`);
  if (values.json === undefined) return;
  const result = { articles: files.length, rounds, builtInEntries, manyEntries, rows, ratios };
  fs.writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
}

if (isMainThread) await main();
else serve(workerData as Order);
