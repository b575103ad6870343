import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { decodeArticle, maxArticleSize, readArticle } from '../../src/node/read-article.ts';
import { temporaryFolder } from './temporary.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

test('UTF-8 comes back as it is, byte order mark and line ends included', async () => {
  const text = '\ufeff---\r\ntitle: 树 😀\r---\n\0';
  const folder = temporaryFolder({ 'a.md': text });
  assert.deepEqual(await readArticle(path.join(folder, 'a.md')), { text });
  assert.deepEqual(decodeArticle(bytes('')), { text: '' });
});

const broken: readonly [name: string, data: Uint8Array, messageId: string, argument: string | number][] = [
  ['a stray continuation byte', bytes('abc', [0x80], 'def'), 'not-utf-8', 3],
  ['a Latin-1 letter', bytes('caf', [0xe9], ' au lait'), 'not-utf-8', 4],
  ['an end within a character', bytes('ab', [0xe6, 0xa0]), 'not-utf-8', 4],
  ['an encoded surrogate', bytes('é', [0xed, 0xa0, 0x80]), 'not-utf-8', 3],
  ['an overlong slash', bytes([0xc0, 0xaf]), 'not-utf-8', 0],
  ['GBK', bytes('---\ntitle: ', [0xd6, 0xd0, 0xce, 0xc4]), 'not-utf-8', 12],
  ['UTF-16 LE with a mark', bytes([0xff, 0xfe, 0x61, 0]), 'utf-16', 'UTF-16 LE'],
  ['UTF-16 BE with a mark', bytes([0xfe, 0xff, 0, 0x61]), 'utf-16', 'UTF-16 BE'],
  ['UTF-16 LE without a mark', bytes([0x61, 0, 0x62, 0]), 'utf-16', 'UTF-16 LE'],
  ['UTF-16 BE without a mark', bytes([0, 0x61, 0, 0x62]), 'utf-16', 'UTF-16 BE'],
];

for (const [name, data, messageId, argument] of broken) {
  test(`${name} is one finding that says where`, () => {
    const result = decodeArticle(data);
    assert.ok('finding' in result);
    const { finding } = result;
    assert.deepEqual([finding.ruleId, finding.category, finding.level], ['readable-file', 'internal', 'error']);
    assert.deepEqual([finding.messageId, finding.args], [messageId, [argument]]);
    assert.ok(finding.message.includes(String(argument)), finding.message);
    assert.deepEqual(finding.span, { start: 0, end: 0 });
  });
}

test('the offset is right in the middle of much text', () => {
  const result = decodeArticle(bytes('树'.repeat(100_000), [0xff], '林'.repeat(100_000)));
  assert.deepEqual('finding' in result && result.finding.args, [300_000]);
});

test('what is too large is not decoded', () => {
  const result = decodeArticle(new Uint8Array(maxArticleSize + 1));
  assert.equal('finding' in result && result.finding.messageId, 'too-large');
});

test('what cannot be read is a finding, and nothing waits for a pipe', { timeout: 5000 }, async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'folder.md'));
  execFileSync('mkfifo', [path.join(folder, 'pipe.md')]);
  const idOf = async (name: string) => {
    const result = await readArticle(path.join(folder, name));
    return 'finding' in result ? [result.finding.messageId, result.finding.message] : [];
  };
  assert.deepEqual(await idOf('gone.md'), ['cannot-read', 'This file cannot be read: there is no such file.']);
  assert.equal((await idOf('folder.md'))[0], 'not-a-file');
  assert.equal((await idOf('pipe.md'))[0], 'not-a-file');
  assert.equal((await idOf(`${'n'.repeat(300)}.md`))[0], 'cannot-read');
});
