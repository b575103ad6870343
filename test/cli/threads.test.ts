import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { temporaryFolder } from '../node/temporary.ts';
import { articleLint } from './program.ts';

const header = '---\ntitle: Spring\ndate: 2021-03-04\n---\n\n';
const dirty = `${header}Text.\n\n<ins class="adsbygoogle"></ins>\n\n![](gone.png)\n`;

/** More files than one thread is for. */
const archive = (): string =>
  temporaryFolder({
    ...Object.fromEntries(Array.from({ length: 130 }, (_, i) => [`posts/${i}.md`, i % 3 ? dirty : `${header}Text.\n`])),
    'bad.md': new Uint8Array([0xc4, 0xe3]),
    '.article-lint.json': '{ "nonsense": 1, "rules": { "no-missing-image": "error" } }',
  });

for (const format of ['json', 'text']) {
  test(`one thread and three give the same ${format} report`, async () => {
    const cwd = archive();
    const [one, three] = await Promise.all(
      ['1', '3'].map((threads) => articleLint(['check', '--format', format, '--concurrency', threads, '.'], { cwd })),
    );
    assert.deepEqual(three, one);
    assert.equal(one?.status, 1);
    assert.ok((one?.stdout ?? '').length > 10_000);
  });
}

test('threads fix the same files to the same text, and count what they fixed', async () => {
  const [one, three] = [archive(), temporaryFolder()] as const;
  cpSync(one, three, { recursive: true });
  const said = [
    await articleLint(['fix', '--concurrency', '1', '.'], { cwd: one }),
    await articleLint(['fix', '--concurrency', '3', '.'], { cwd: three }),
  ];
  assert.deepEqual(said[1], said[0]);
  assert.match(said[0]?.stdout ?? '', /Fixed 86 problems in 86 files:/);
  const names = readdirSync(one, { recursive: true }).map(String).sort();
  assert.deepEqual(readdirSync(three, { recursive: true }).map(String).sort(), names);
  for (const name of names.filter((each) => each.endsWith('.md'))) {
    assert.deepEqual(readFileSync(path.join(three, name)), readFileSync(path.join(one, name)), name);
  }
});

test('a file that takes too long is one finding, and the rest go on', async () => {
  const cwd = temporaryFolder({ 'a.md': dirty, 'b.html': `<p>${'<b>x</b> '.repeat(550_000)}`, 'c.md': dirty });
  const args = ['check', '--format', 'json', '--concurrency', '2', '--time-limit', '0.5', '.'];
  const { status, stdout, stderr } = await articleLint(args, { cwd });
  const files: { filePath: string; messages: { ruleId: string; message: string }[] }[] = JSON.parse(stdout);
  assert.deepEqual(
    files.map(({ filePath, messages }) => [filePath, messages.length]),
    [
      ['a.md', 2],
      ['b.html', 1],
      ['c.md', 2],
    ],
  );
  const [finding] = files[1]?.messages ?? [];
  assert.equal(finding?.ruleId, 'internal');
  assert.equal(finding.message, 'This file could not be looked at: it took longer than 0.5 seconds');
  assert.equal(stderr, 'article-lint: b.html: it took longer than 0.5 seconds\n');
  assert.equal(status, 2);
});
