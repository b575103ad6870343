import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { temporaryFolder } from '../node/temporary.ts';
import { articleLint } from './program.ts';

const clean = '---\ntitle: Spring\ndate: 2021-03-04\n---\n\nText.\n';
const dirty = `${clean}\n<ins class="adsbygoogle"></ins>\n\n![](gone.png)\n`;

const archive = (): string =>
  temporaryFolder({
    ...Object.fromEntries(Array.from({ length: 24 }, (_, i) => [`posts/${i} &"树<.md`, i % 3 ? dirty : clean])),
    'a.md': dirty,
    'a/b.md': dirty,
    'a-b.md': clean,
    'bad.md': new Uint8Array([0xc4, 0xe3]),
    '.article-lint.json': '{ "nonsense": true }',
  });

for (const [format, total] of [
  ['json', 4],
  ['sarif', 4],
  ['junit', 2],
  ['gitlab', 2],
] as const) {
  test(`${total} shards, merged, are the whole ${format} report byte for byte`, async () => {
    const cwd = archive();
    const check = (...args: string[]) =>
      articleLint(['check', '--format', format, '--level', 'hint', ...args, '.'], { cwd });
    const whole = await check();
    const shards = [4, 2, 1, 3]
      .filter((index) => index <= total)
      .map(async (index) => {
        const name = `${index}.out`;
        const { status } = await check('--shard', `${index}/${total}`, '-o', name);
        return { name, status };
      });
    const done = await Promise.all(shards);
    const names = done.map(({ name }) => name);
    const merged = await articleLint(['merge', ...names, '-o', 'merged.out'], { cwd });
    assert.equal(readFileSync(path.join(cwd, 'merged.out'), 'utf8'), whole.stdout);
    assert.deepEqual([merged.status, whole.status], [1, 1]);
    assert.equal(done.filter(({ status }) => status === 1).length, 1, 'one shard has the file that cannot be read');
  });
}

test('a file is in the same shard wherever the archive lies, and every file is in one', async () => {
  const list = async (cwd: string, shard: string): Promise<string[]> => {
    const { stdout } = await articleLint(['check', '--format', 'json', '--shard', shard, '.'], { cwd });
    return (JSON.parse(stdout) as { filePath: string }[]).map(({ filePath }) => filePath);
  };
  const [here, there] = [archive(), archive()];
  const shards = await Promise.all(['1/3', '2/3', '3/3'].map((shard) => list(here, shard)));
  assert.deepEqual(await list(there, '2/3'), shards[1]);
  assert.deepEqual(shards.flat().sort(), await list(here, '1/1'));
  assert.ok(shards.every((shard) => shard.length > 3));
});

test('a shard without files is an empty report', async () => {
  const cwd = temporaryFolder({ 'a.md': clean });
  const outcomes = await Promise.all(
    [1, 2, 3].map((index) => articleLint(['check', '--format', 'json', '--shard', `${index}/3`, '.'], { cwd })),
  );
  const counts = outcomes.map(({ stdout }) => JSON.parse(stdout).length).sort();
  assert.deepEqual(counts, [0, 0, 1]);
  assert.ok(outcomes.every(({ status }) => status === 0));
});

test('what is no report, or of another format, is not merged', async () => {
  const cwd = temporaryFolder({ 'a.md': dirty, 'no.json': '{}', 'no.xml': '<?xml version="1.0"?><a/>' });
  for (const format of ['json', 'sarif']) {
    await articleLint(['check', '--format', format, '-o', `a.${format}`, 'a.md'], { cwd });
  }
  const sarif = path.join(cwd, 'a.sarif');
  writeFileSync(
    path.join(cwd, 'old.sarif'),
    readFileSync(sarif, 'utf8').replace(/"version":"0[^"]*"/, '"version":"0.0.1"'),
  );
  const cases: readonly [string[], RegExp][] = [
    [['a.json', 'a.sarif'], /a\.sarif is sarif, others are json/],
    [['no.json'], /no\.json is no report/],
    [['no.xml'], /no\.xml is no report/],
    [['gone.json'], /gone\.json cannot be read/],
    [['a.sarif', 'old.sarif'], /old\.sarif was written by another version/],
    [[], /Name the reports/],
  ];
  for (const [names, message] of cases) {
    const { status, stdout, stderr } = await articleLint(['merge', ...names], { cwd });
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, message);
  }
});
