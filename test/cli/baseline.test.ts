import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { temporaryFolder } from '../node/temporary.ts';
import { articleLint, type Outcome } from './program.ts';

const header = '---\ntitle: Spring\ndate: 2021-03-04\n---\n\n';
const ad = '<ins class="adsbygoogle"></ins>\n';
const dirty = `${header}Text.\n\n${ad}\n${ad}\n![](gone.png)\n`;

const archive = (files: Record<string, string | Uint8Array> = {}): string =>
  temporaryFolder({
    ...{ '.article-lint.json': '{ "baseline": "known.json" }', 'posts/a.md': dirty, 'posts/b.md': dirty },
    ...{ 'bad.md': new Uint8Array([0xc4, 0xe3]), ...files },
  });

const check = (cwd: string, ...args: string[]): Promise<Outcome> =>
  articleLint(['check', '--max-warnings', '0', ...args], { cwd });

interface Message {
  readonly ruleId: string;
  readonly line: number;
}

async function messages(cwd: string, ...args: string[]): Promise<Message[]> {
  const { stdout } = await check(cwd, '--format', 'json', ...args, '.');
  return (JSON.parse(stdout) as { messages: Message[] }[]).flatMap((file) => file.messages);
}

async function withBaseline(files: Record<string, string> = {}): Promise<string> {
  const cwd = archive(files);
  const { status, stderr } = await check(cwd, '--update-baseline', '.');
  assert.equal(status, 0, stderr);
  assert.equal(stderr, 'article-lint: known.json now knows 7 problems in 3 files.\n');
  return cwd;
}

test('an old archive is green once its baseline is written', async () => {
  const cwd = archive();
  assert.equal((await check(cwd, '.', '--baseline', 'other.json')).status, 2, 'there is none yet');
  const updated = await withBaseline();
  const { status, stdout, stderr } = await check(updated, '.');
  assert.deepEqual([status, stderr], [0, '']);
  assert.equal(stdout, 'No new problems in 3 files. The baseline knows 7 more.\n');
});

test('a new problem fails, also one more of a kind that is known, and only that is shown', async () => {
  const cwd = await withBaseline();
  appendFileSync(path.join(cwd, 'posts/a.md'), `\n${ad}`);
  const found = await messages(cwd);
  assert.deepEqual(
    found.map(({ ruleId, line }) => [ruleId, line]),
    [['no-ad-block', 14]],
  );
  assert.equal((await check(cwd, '.')).status, 1);
});

test('a problem that was known stays so when lines are put in front of it and blanks around it change', async () => {
  const cwd = await withBaseline();
  writeFileSync(path.join(cwd, 'posts/a.md'), `${header}One.\n\nTwo.\n\n${ad}\n  ${ad}\n\n\n![](gone.png)\n`);
  assert.deepEqual(await messages(cwd), []);
});

test('a problem in another file or with another text is new', async () => {
  const cwd = await withBaseline();
  writeFileSync(path.join(cwd, 'posts/c.md'), `${header}![](gone.png)\n`);
  writeFileSync(path.join(cwd, 'posts/b.md'), dirty.replace('gone.png', 'lost.png'));
  const found = await messages(cwd);
  assert.deepEqual(
    found.map(({ ruleId }) => ruleId),
    ['no-missing-image', 'no-missing-image'],
  );
});

test('what was known and is gone is said, until the baseline is updated', async () => {
  const cwd = await withBaseline();
  writeFileSync(path.join(cwd, 'posts/a.md'), `${header}${ad}`);
  rmSync(path.join(cwd, 'posts/b.md'));
  const stale = await check(cwd, '.');
  assert.equal(stale.status, 0);
  assert.match(stale.stderr, /known\.json knows 5 problems that are gone; --update-baseline forgets them:/);
  assert.match(stale.stderr, /posts\/a\.md: no-ad-block <ins class="adsbygoogle"><\/ins>\n/);
  assert.match(stale.stderr, /posts\/b\.md: no-ad-block \(2 times\)/);
  assert.equal((await check(cwd, 'bad.md')).stderr.includes('posts/a.md'), false, 'it was not looked at');
  await check(cwd, '--update-baseline', '.');
  assert.equal((await check(cwd, '.')).stderr, '');
});

test('each shard speaks of its own files only', async () => {
  const cwd = await withBaseline();
  for (const name of ['posts/a.md', 'posts/b.md', 'bad.md']) rmSync(path.join(cwd, name));
  writeFileSync(path.join(cwd, 'new.md'), `${header}Text.\n`);
  const said = await Promise.all(['1/3', '2/3', '3/3'].map((shard) => check(cwd, '--shard', shard, '.')));
  const total = said.reduce((sum, { stderr }) => sum + (stderr.match(/^article-lint: {3}/gm)?.length ?? 0), 0);
  assert.equal(total, 5);
});

test('the file is sorted, one finding a line, and the same for the same archive', async () => {
  const cwd = await withBaseline();
  const text = readFileSync(path.join(cwd, 'known.json'), 'utf8');
  const { files } = JSON.parse(text) as { files: Record<string, { rule: string; count: number; text: string }[]> };
  assert.deepEqual(Object.keys(files), ['bad.md', 'posts/a.md', 'posts/b.md']);
  assert.deepEqual(
    files['posts/a.md']?.map(({ rule, count, text: words }) => [rule, count, words]),
    [
      ['no-ad-block', 2, '<ins class="adsbygoogle"></ins>'],
      ['no-missing-image', 1, 'gone.png'],
    ],
  );
  assert.equal(text.match(/^ {6}\{ ?"rule"/gm)?.length, 5);
  await check(cwd, '--update-baseline', '.');
  assert.equal(readFileSync(path.join(cwd, 'known.json'), 'utf8'), text);
});

test('updating from a part of the files keeps what is known of the others', async () => {
  const cwd = await withBaseline();
  writeFileSync(path.join(cwd, 'posts/a.md'), `${header}Text.\n`);
  const { stderr } = await check(cwd, '--update-baseline', 'posts/a.md');
  assert.equal(stderr, 'article-lint: known.json now knows 4 problems in 2 files.\n');
  for (const part of [
    ['--shard', '1/2'],
    ['--rule', 'no-ad-block'],
  ]) {
    assert.equal((await check(cwd, '--update-baseline', ...part, '.')).status, 2);
  }
  assert.equal((await check(cwd, '.')).status, 0);
});

test('a baseline that is none stops the run, and nothing is written', async () => {
  const cwd = archive({ 'known.json': '{ "version": 2 }' });
  for (const args of [['.'], ['--update-baseline', '.']]) {
    const { status, stderr } = await check(cwd, ...args);
    assert.equal(status, 2);
    assert.match(stderr, /known\.json is no baseline of this version/);
  }
  assert.equal(readFileSync(path.join(cwd, 'known.json'), 'utf8'), '{ "version": 2 }');
  const nowhere = await check(temporaryFolder({ 'a.md': dirty }), '--update-baseline', '.');
  assert.match(nowhere.stderr, /There is no baseline to update/);
});
