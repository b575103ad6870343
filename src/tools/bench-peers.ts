// npm run bench:peers [-- --rounds N] [--sample N] [--json FILE]: Article Lint beside other linters and extractors, as libraries, on the same
// articles in one run. Each has a thread of its own, and one runs at a time, in turns. Read the ratios.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type Kind, median, sampleOf } from './bench/bodies.ts';
import { installPeers, peers } from './bench/peers.ts';
import { readSubjects, warmUp } from './bench/steps.ts';

interface Order {
  readonly peer: number;
  readonly files: readonly string[];
}

interface Answer {
  readonly milliseconds: number;
  /** Articles that it threw at. */
  readonly failed: number;
}

async function serve({ peer, files }: Order): Promise<void> {
  const all = readSubjects(files);
  const check = await peers[peer]?.load();
  // jsdom and its like write what they miss in a page to the console.
  for (const level of ['error', 'warn', 'info', 'log'] as const) console[level] = () => {};
  parentPort?.on('message', () => {
    const begun = process.cpuUsage();
    let failed = 0;
    for (const subject of all) {
      try {
        check?.(subject);
      } catch {
        failed++;
      }
    }
    const { user, system } = process.cpuUsage(begun);
    parentPort?.postMessage({ milliseconds: (user + system) / 1000, failed } satisfies Answer);
  });
  parentPort?.postMessage('loaded');
}

const next = <T>(worker: Worker): Promise<T> =>
  new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (message: T) => {
      worker.off('error', reject);
      resolve(message);
    });
  });

function ask(worker: Worker): Promise<Answer> {
  const answer = next<Answer>(worker);
  worker.postMessage('pass');
  return answer;
}

interface Row {
  readonly name: string;
  readonly kind: Kind;
  /** CPU time per article. */
  readonly milliseconds: number;
  readonly failed: number;
  readonly times: number;
  readonly aim: number | undefined;
}

async function compare(kind: Kind, files: readonly string[], rounds: number): Promise<Row[]> {
  const fitting = peers.flatMap((peer, at) => (peer.format === kind || peer.format === 'both' ? [at] : []));
  const workers = fitting.map((peer) => new Worker(new URL(import.meta.url), { workerData: { peer, files } }));
  await Promise.all(workers.map((worker) => next(worker)));
  const answers = workers.map((): Answer[] => []);
  for (let round = -warmUp; round < rounds; round++) {
    for (const [at, worker] of workers.entries()) {
      const answer = await ask(worker);
      if (round >= 0) answers[at]?.push(answer);
    }
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  const perArticle = answers.map((list) => median(list.map(({ milliseconds }) => milliseconds)) / files.length);
  return fitting.map((peer, at) => ({
    name: peers[peer]?.name ?? '',
    kind,
    milliseconds: perArticle[at] ?? 0,
    failed: answers[at]?.[0]?.failed ?? 0,
    times: (perArticle[at] ?? 0) / (perArticle[0] ?? 1),
    aim: peers[peer]?.aim,
  }));
}

const verdict = ({ times, aim }: Row): string => (aim === undefined ? '' : times >= aim ? 'yes' : 'no');

function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const failed = row.failed > 0 ? ` (threw at ${row.failed})` : '';
    const aim = row.aim === undefined ? '' : `${row.aim} × or more: ${verdict(row)}`;
    return `| ${row.name}${failed} | ${row.milliseconds.toFixed(2)} | ${row.times.toFixed(1)} | ${aim} |`;
  });
  return ['| | ms per article | times ours | aim |', '|---|---|---|---|', ...lines].join('\n');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '3' },
      sample: { type: 'string', default: '100' },
      json: { type: 'string' },
    },
  });
  const corpus = path.resolve('../shared/corpus');
  if (!fs.existsSync(corpus)) {
    console.error('The articles are not beside this checkout (../shared/corpus): nothing to compare.');
    process.exitCode = 2;
    return;
  }
  installPeers();
  const all: Row[] = [];
  for (const kind of ['html', 'markdown'] as const) {
    const files = sampleOf(corpus, kind, Number(values.sample));
    const rows = await compare(kind, files, Number(values.rounds));
    console.log(`${files.length} articles whose body is ${kind === 'html' ? 'HTML' : 'Markdown'}, median CPU time:\n`);
    console.log(`${table(rows)}\n`);
    all.push(...rows);
  }
  if (values.json !== undefined) fs.writeFileSync(values.json, `${JSON.stringify(all, null, 2)}\n`);
}

if (isMainThread) await main();
else await serve(workerData as Order);
