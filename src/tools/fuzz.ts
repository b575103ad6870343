// Tries the core on articles changed at random, on every processor, until the time is over or something breaks.
//   npm run fuzz -- [--minutes N] [--seed N] [--articles FOLDER]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { seedArticles } from './fuzz/articles.ts';
import { fuzz, type Limits, type Outcome } from './fuzz/run.ts';

/** A worker begins anew this often, so that one seed gives its failure again in reasonable time. */
const documentsOfSeed = 2000;

if (isMainThread) await main();
else work(workerData as WorkerInput);

interface WorkerInput {
  readonly folder: string | undefined;
  readonly seed: number;
  readonly step: number;
  readonly until: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { minutes: { type: 'string' }, seed: { type: 'string' }, articles: { type: 'string' } },
  });
  const minutes = Number(values.minutes ?? 1);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  const folder = values.articles ?? '../shared/corpus';
  const count = os.availableParallelism();
  console.log(`${minutes} minutes on ${count} processors, seed ${seed}`);
  const until = Date.now() + minutes * 60_000;
  const outcomes = await Promise.all(
    Array.from({ length: count }, (_, index) => inWorker({ folder, seed: seed + index, step: count, until })),
  );
  const documents = outcomes.reduce((sum, one) => sum + one.documents, 0);
  const failures = outcomes.flatMap(({ failure }) => (failure ? [failure] : []));
  for (const { message, text, format, seed: own } of failures) {
    const file = path.join('.build/fuzz', `${own}.${format === 'html' ? 'html' : 'md'}`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    console.log(`seed ${own}, ${format}: ${message}\n  ${file}: ${JSON.stringify(text).slice(0, 400)}`);
  }
  console.log(`${documents} documents, ${failures.length} failed`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

function inWorker(input: WorkerInput): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: input });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function work({ folder, seed, step, until }: WorkerInput): void {
  const articles = seedArticles(folder);
  let documents = 0;
  let outcome: Outcome = { documents: 0 };
  for (let own = seed; Date.now() < until && !outcome.failure; own += step) {
    const limits: Limits = { seed: own, documents: documentsOfSeed, milliseconds: until - Date.now() };
    outcome = fuzz(articles, limits);
    documents += outcome.documents;
  }
  parentPort?.postMessage({ ...outcome, documents });
}
