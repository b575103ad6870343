// node src/tools/run.mjs bench-images [--images N] [--hosts N] [--latency MS] [--rounds N] [--json FILE]: the command line with
// --images remote against a server on loopback, and linkinator on the same list, in turns: time, memory, and what the server saw of
// our limits. linkinator asks for the head of each picture; we look at its first bytes, too.
import { type ChildProcess, fork, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Seen, servePictures } from './bench/image-server.ts';
import { buildCli } from './bundles.ts';

const { values } = parseArgs({
  options: {
    images: { type: 'string', default: '10000' },
    hosts: { type: 'string', default: '8' },
    latency: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
    concurrency: { type: 'string', default: '100' },
    json: { type: 'string' },
    role: { type: 'string' },
    page: { type: 'string', default: '' },
  },
});
const [images, hosts, latency, rounds] = [values.images, values.hosts, values.latency, values.rounds].map(Number) as [
  number,
  number,
  number,
  number,
];
const perArticle = 50;
const limits = { perHost: 2, inAll: 16, megabytes: 250 };

interface Round {
  readonly seconds: number;
  readonly megabytes: number;
  readonly broken: number;
  readonly seen: Seen;
}

/** Writes how much memory a process took at most (in KB) to the file that `PEAK` names, whatever the process is. */
const preload = `const fs = require('node:fs');
process.on('exit', () => fs.writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)));\n`;

async function linkinator(page: string): Promise<void> {
  const { LinkChecker } = await import('linkinator');
  const result = await new LinkChecker().check({ path: page, concurrency: Number(values.concurrency) });
  const links = result.links.filter((link) => link.url.endsWith('.png'));
  console.log(JSON.stringify({ asked: links.length, broken: links.filter((link) => link.state === 'BROKEN').length }));
}

interface Server {
  readonly child: ChildProcess;
  readonly list: readonly string[];
}

async function startServer(): Promise<Server> {
  const child = fork(process.argv[1] ?? '', ['--role', 'server', ...process.argv.slice(2)], { stdio: 'inherit' });
  const { list } = await message<{ list: string[] }>(child);
  return { child, list };
}

const message = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve) => child.once('message', (value) => resolve(value as T)));

async function seenBy({ child }: Server): Promise<Seen> {
  // Connections of a program that has ended close a little later.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const answer = message<{ seen: Seen }>(child);
  child.send('seen');
  return (await answer).seen;
}

/** Runs a program of Node's to its end. */
async function timed(
  args: readonly string[],
  folder: string,
): Promise<{ out: string; seconds: number; megabytes: number }> {
  const peak = path.join(folder, 'peak');
  const start = performance.now();
  const child = spawn(process.execPath, ['--require', path.join(folder, 'preload.cjs'), ...args], {
    cwd: path.join(folder, 'articles'),
    env: { ...process.env, PEAK: peak },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise((resolve) => child.once('close', resolve));
  const seconds = (performance.now() - start) / 1000;
  return { out: Buffer.concat(chunks).toString(), seconds, megabytes: Number(fs.readFileSync(peak, 'utf8')) / 1024 };
}

async function ourRound(server: Server, folder: string): Promise<Round> {
  const args = ['check', '.', '--images', 'remote', '--no-cache', '--allow-private-host', '127.0.0.1'];
  const cli = path.join(folder, 'cli.js');
  const { out, ...cost } = await timed([cli, ...args, '--format', 'json', '--rule', 'no-broken-remote-image'], folder);
  const results = JSON.parse(out) as { messages: unknown[] }[];
  return { ...cost, broken: results.flatMap((one) => one.messages).length, seen: await seenBy(server) };
}

async function theirRound(server: Server, folder: string): Promise<Round> {
  const page = `${new URL(server.list[0] ?? '').origin}/list.html`;
  const args = [process.argv[1] ?? '', '--role', 'linkinator', '--page', page, '--concurrency', values.concurrency];
  const { out, ...cost } = await timed(args, folder);
  const { broken, asked } = JSON.parse(out) as { broken: number; asked: number };
  if (asked !== images) throw new Error(`linkinator asked for ${asked} of ${images} pictures`);
  return { ...cost, broken, seen: await seenBy(server) };
}

function writeArticles(folder: string, list: readonly string[]): void {
  fs.mkdirSync(path.join(folder, 'articles'), { recursive: true });
  for (let at = 0; at < list.length; at += perArticle) {
    const body = list
      .slice(at, at + perArticle)
      .map((address, index) => `A line of text.\n\n![Picture ${index}](${address})\n`);
    const text = `---\ntitle: Article ${at}\ndate: 2024-05-01\n---\n\n${body.join('\n')}`;
    fs.writeFileSync(path.join(folder, 'articles', `${at}.md`), text);
  }
}

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;

function row(name: string, all: readonly Round[]): string {
  const seconds = median(all.map((one) => one.seconds));
  const most = (pick: (seen: Seen) => number): number => Math.max(...all.map((one) => pick(one.seen)));
  const cells = [
    name,
    seconds.toFixed(2),
    (images / seconds).toFixed(0),
    Math.max(...all.map((one) => one.megabytes)).toFixed(0),
    all[0]?.broken,
    most((seen) => seen.requests),
    most((seen) => seen.peakPerHost),
    most((seen) => seen.peakInAll),
    most((seen) => seen.peakConnections),
  ];
  return `| ${cells.join(' | ')} |`;
}

async function main(): Promise<void> {
  const folder = path.resolve('.build/bench-images');
  fs.rmSync(folder, { recursive: true, force: true });
  const server = await startServer();
  writeArticles(folder, server.list);
  fs.writeFileSync(path.join(folder, 'preload.cjs'), preload);
  await buildCli(folder);
  const ours: Round[] = [];
  const theirs: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await ourRound(server, folder));
    theirs.push(await theirRound(server, folder));
  }
  server.child.kill();
  console.log(
    `${images} pictures on ${hosts} hosts, latency ${latency} ms, ${rounds} rounds, Node ${process.versions.node}.\n`,
  );
  console.log(
    '| | median s | pictures/s | most MB | broken | requests | peak per host | peak in all | connections per host |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|');
  console.log(row('article-lint check --images remote', ours));
  console.log(row(`linkinator, concurrency ${values.concurrency}`, theirs));
  const ratio = median(theirs.map((one) => one.seconds)) / median(ours.map((one) => one.seconds));
  const isHeld = ours.every(
    ({ seen, megabytes }) =>
      seen.peakPerHost <= limits.perHost && seen.peakInAll <= limits.inAll && megabytes < limits.megabytes,
  );
  console.log(`\nLimits held: ${isHeld ? 'yes' : 'no'}. Throughput to that of linkinator: ${ratio.toFixed(2)}.`);
  if (values.json)
    fs.writeFileSync(values.json, `${JSON.stringify({ images, hosts, latency, ours, theirs }, null, 2)}\n`);
  process.exitCode = isHeld && ratio >= 1 ? 0 : 1;
}

if (values.role === 'server') await servePictures({ hosts, images, latency });
else if (values.role === 'linkinator') await linkinator(values.page);
else await main();
