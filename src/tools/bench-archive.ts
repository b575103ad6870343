// npm run bench:archive [-- --files N] [--rounds N] [--json FILE]: `article-lint check` on an archive of N articles, as processes that
// begin and end: one thread, two threads, two threads that fill a cache, and two that use it, in turns; then two threads on twice as
// many articles, for memory. The articles are those of ../shared/corpus/bulk, repeated under new names. Read the ratios.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildCli } from './bundles.ts';
import { articlesBelow } from './eval/articles.ts';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
});
const files = Number(values.files);
const rounds = Number(values.rounds);
const limits = { twoThreads: 0.65, cached: 0.15, megabytes: 400, growth: 0.1 };

interface Measured {
  readonly seconds: number;
  /** The most memory that the process with all its threads had at a time. */
  readonly megabytes: number;
}

/** Repeats the articles of the corpus under new names until there are so many; each folder grows, as archives do. */
function makeArchive(corpus: string, folder: string, count: number): void {
  const sources = articlesBelow(corpus);
  for (let index = 0; index < count; index++) {
    const source = sources[index % sources.length] ?? '';
    const round = Math.floor(index / sources.length);
    const { dir, name, ext } = path.parse(path.relative(corpus, source));
    fs.mkdirSync(path.join(folder, dir), { recursive: true });
    fs.copyFileSync(source, path.join(folder, dir, `${name}${round > 0 ? `-${round}` : ''}${ext}`));
  }
}

async function main(corpus: string): Promise<void> {
  const work = fs.mkdtempSync(path.join(tmpdir(), 'article-lint-archive-'));
  try {
    const program = await buildCli(work);
    const preload = path.join(work, 'peak.cjs');
    fs.writeFileSync(
      preload,
      "if (require('node:worker_threads').isMainThread) process.on('exit', () => require('node:fs').writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)));\n",
    );
    for (const [name, count] of [
      ['once', files],
      ['twice', files * 2],
    ] as const) {
      makeArchive(corpus, path.join(work, name), count);
    }
    report(await measure({ work, program, preload }));
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

interface Bench {
  readonly work: string;
  readonly program: string;
  readonly preload: string;
}

function run(bench: Bench, archive: string, args: readonly string[]): Promise<Measured> {
  const peak = path.join(bench.work, 'peak');
  const env = { ...process.env, PEAK: peak, XDG_CACHE_HOME: path.join(bench.work, 'cache') };
  const out = path.join(bench.work, 'report.json');
  const argv = ['--require', bench.preload, bench.program, 'check', '--format', 'json', '-o', out, ...args, '.'];
  const begin = performance.now();
  const child = spawn(process.execPath, argv, { cwd: path.join(bench.work, archive), env, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      if (status !== 0 && status !== 1) return reject(new Error(`article-lint ended with status ${status}.`));
      const megabytes = Number(fs.readFileSync(peak, 'utf8')) / 1024;
      resolve({ seconds: (performance.now() - begin) / 1000, megabytes });
    });
  });
}

const ways = ['one thread', 'two threads', 'filling the cache', 'from the cache', 'twice the files'] as const;
type Way = (typeof ways)[number];

async function measure(bench: Bench): Promise<ReadonlyMap<Way, Measured[]>> {
  const results = new Map<Way, Measured[]>(ways.map((way) => [way, []]));
  for (let round = 0; round < rounds; round++) {
    fs.rmSync(path.join(bench.work, 'cache'), { recursive: true, force: true });
    for (const way of ways) {
      const cache = way.includes('cache') ? ['--cache'] : [];
      const threads = way === 'one thread' ? '1' : '2';
      const archive = way === 'twice the files' ? 'twice' : 'once';
      results.get(way)?.push(await run(bench, archive, ['--concurrency', threads, ...cache]));
    }
  }
  return results;
}

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;

function report(results: ReadonlyMap<Way, readonly Measured[]>): void {
  const seconds = (way: Way): number[] => (results.get(way) ?? []).map((one) => one.seconds);
  const megabytes = (way: Way): number => Math.max(...(results.get(way) ?? []).map((one) => one.megabytes));
  console.log(`${files} articles, ${rounds} ${rounds === 1 ? 'round' : 'rounds'}, Node ${process.versions.node}.\n`);
  console.log('| | seconds, median | least to most | memory at most, MB |\n|---|---|---|---|');
  for (const way of ways) {
    const list = seconds(way);
    const spread = `${Math.min(...list).toFixed(1)}–${Math.max(...list).toFixed(1)}`;
    console.log(`| ${way} | ${median(list).toFixed(1)} | ${spread} | ${megabytes(way).toFixed(0)} |`);
  }
  const two = median(seconds('two threads')) / median(seconds('one thread'));
  const cached = median(seconds('from the cache')) / median(seconds('filling the cache'));
  const growth = megabytes('twice the files') / megabytes('two threads') - 1;
  const most = Math.max(...ways.map(megabytes));
  const verdict = (isMet: boolean): string => (isMet ? 'yes' : 'no');
  console.log(
    `\nTwo threads take at most ${limits.twoThreads} of one: ${verdict(two <= limits.twoThreads)} (${two.toFixed(2)}).`,
  );
  console.log(
    `With the cache at most ${limits.cached} of the first run: ${verdict(cached <= limits.cached)} (${cached.toFixed(2)}).`,
  );
  console.log(`Less than ${limits.megabytes} MB: ${verdict(most < limits.megabytes)} (${most.toFixed(0)}).`);
  console.log(
    `Twice the files take at most a tenth more memory: ${verdict(growth <= limits.growth)} (${(growth * 100).toFixed(0)} %).`,
  );
  if (values.json === undefined) return;
  const data = {
    files,
    rounds,
    node: process.versions.node,
    results: Object.fromEntries(results),
    two,
    cached,
    growth,
  };
  fs.writeFileSync(values.json, `${JSON.stringify(data, null, 2)}\n`);
}

const corpus = path.resolve('../shared/corpus/bulk');
if (fs.existsSync(corpus)) await main(corpus);
else {
  console.error('The articles are not beside this checkout (../shared/corpus): nothing to measure.');
  process.exitCode = 2;
}
