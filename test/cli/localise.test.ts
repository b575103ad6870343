import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { temporaryFolder } from '../node/temporary.ts';
import { type Archive, picturesIn, snapshot, startArchive, stateOf } from './localise-site.ts';
import { articleLint, type Outcome, startArticleLint } from './program.ts';

interface Report {
  readonly articles: {
    readonly filePath: string;
    readonly pictures: {
      readonly line: number;
      readonly address: string;
      readonly file?: string;
      readonly reason?: string;
    }[];
    readonly problem?: string;
  }[];
  readonly downloaded: number;
  readonly known: number;
  readonly failed: number;
}

const options = ['--no-progress', '--allow-private-host', '127.0.0.1'];
const localise = (cwd: string, ...args: readonly string[]): Promise<Outcome> =>
  articleLint(['localise', '.', ...options, ...args], { cwd });
const reported = async (cwd: string, ...args: readonly string[]): Promise<Report> =>
  JSON.parse((await localise(cwd, '--format', 'json', ...args)).stdout);

const statesOf = (folder: string, { articles }: Archive): Set<string> =>
  new Set([...articles].map(([name, pieces]) => stateOf(folder, name, pieces)));
const manifestIn = (folder: string): { images: Record<string, { file: string; sha256: string }> } =>
  JSON.parse(readFileSync(path.join(folder, 'source/images/.article-lint-images.json'), 'utf8'));
const leftovers = (folder: string): string[] =>
  Object.keys(snapshot(folder)).filter((name) => /\.article-lint-(?:new|old|lock)$/.test(name));

test('every picture that can be had is named where it lies now, no reference is lost, and running again does nothing', async () => {
  const archive = await startArchive();
  const cwd = temporaryFolder(archive.files);
  const report = await reported(cwd);
  const good = archive.pictures.filter(({ isGood }) => isGood);
  assert.equal(report.downloaded, good.length);
  assert.equal(report.failed, archive.pictures.length - good.length);
  assert.deepEqual([...statesOf(cwd, archive)], ['new']);
  const references = report.articles.flatMap(({ pictures }) => pictures);
  const named = [...archive.articles.values()].flatMap(picturesIn);
  assert.ok(references.length >= 1000);
  assert.equal(references.length, named.length);
  assert.equal(references.filter(({ file }) => file).length, named.filter(({ isGood }) => isGood).length);
  const { images } = manifestIn(cwd);
  assert.deepEqual(Object.keys(images), good.map(({ address }) => address).sort());
  const files = readdirSync(path.join(cwd, 'source/images')).filter((name) => !name.startsWith('.'));
  assert.equal(
    files.length,
    new Set(good.map(({ bytes }) => bytes.toString('latin1'))).size,
    'one file for the same bytes',
  );
  for (const server of archive.servers) assert.ok(server.peak.requests <= 2, 'no more than two requests at a time');

  const before = snapshot(cwd);
  const asked = archive.requests();
  const again = await reported(cwd);
  assert.deepEqual(snapshot(cwd), before);
  assert.equal(again.downloaded, 0);
  assert.equal(
    archive.requests() - asked,
    archive.pictures.length - good.length,
    'only what failed is asked for again',
  );
});

test('killed at any moment, every article is its old self or its new one, and the next run completes it', async () => {
  const archive = await startArchive({ articles: 60, pictures: 60, references: 240 });
  const seed = Number(process.env.ARTICLE_LINT_SEED ?? Date.now() % 100_000);
  console.log(`seed ${seed}`);
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
  const moments: ((folder: string) => Promise<void>)[] = [
    () => requestsOf(archive, 1 + random(50)),
    (folder) => articlesIn(folder, archive, 1 + random(20)),
  ];
  const seen = new Set<string>();
  const isEnough = (): boolean => seen.has('old') && seen.has('new and old');
  const rounds = Number(process.env.ARTICLE_LINT_KILLS ?? 2);
  // A busy machine may notice too late that the moment has come.
  for (let round = 0; round < rounds || (!isEnough() && round < 12); round++) {
    const cwd = temporaryFolder(archive.files);
    const program = await startArticleLint(['localise', '.', ...options], { cwd });
    await Promise.race([moments[round % moments.length]?.(cwd), program.ended]);
    program.kill();
    await program.ended;
    const states = statesOf(cwd, archive);
    for (const one of states) assert.ok(one === 'old' || one === 'new', one);
    seen.add([...states].sort().join(' and '));
    assert.equal((await localise(cwd)).status, 1);
    assert.deepEqual([...statesOf(cwd, archive)], ['new'], `round ${round}`);
    assert.deepEqual(leftovers(cwd), []);
    const files = readdirSync(path.join(cwd, 'source/images'));
    for (const { file } of Object.values(manifestIn(cwd).images)) assert.ok(files.includes(file), file);
  }
  assert.ok(isEnough(), [...seen].join(', '));
});

/** Resolves once the servers were asked so many times more. */
async function requestsOf(archive: Archive, more: number): Promise<void> {
  const until = archive.requests() + more;
  while (archive.requests() < until) await new Promise((resolve) => setImmediate(resolve));
}

/** Resolves once so many articles, in the order in which they are written, are new. */
async function articlesIn(folder: string, archive: Archive, count: number): Promise<void> {
  const names = [...archive.articles.keys()].sort();
  for (const name of names.slice(0, count)) {
    const pieces = archive.articles.get(name) ?? [];
    while (stateOf(folder, name, pieces) === 'old') await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
