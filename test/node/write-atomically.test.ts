import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { WriteRefused, writeAtomically } from '../../src/node/write-atomically.ts';
import { temporaryFolder } from './temporary.ts';

const write = (file: string, text: string, expected: string, roots = [path.dirname(file)]) =>
  writeAtomically(file, text, { expected, roots });

test('the text is replaced and nothing else is left in the folder', async () => {
  const folder = temporaryFolder({ 'a.md': '\ufeffold 树\r\n' });
  const file = path.join(folder, 'a.md');
  await write(file, '\ufeffnew 林\r\n', '\ufeffold 树\r\n');
  assert.equal(readFileSync(file, 'utf8'), '\ufeffnew 林\r\n');
  assert.deepEqual(readdirSync(folder), ['a.md']);
});

test('the mode is kept, whatever the umask', async () => {
  const folder = temporaryFolder({ 'a.md': 'old' });
  const file = path.join(folder, 'a.md');
  const umask = process.umask(0o077);
  try {
    for (const mode of [0o644, 0o664, 0o755, 0o600]) {
      chmodSync(file, mode);
      await write(file, `${mode}`, readFileSync(file, 'utf8'));
      assert.equal(statSync(file).mode & 0o7777, mode);
    }
  } finally {
    process.umask(umask);
  }
});

test('a file that holds something else by now is left alone', async () => {
  const folder = temporaryFolder({ 'a.md': 'edited' });
  const file = path.join(folder, 'a.md');
  await assert.rejects(write(file, 'new', 'old'), WriteRefused);
  assert.equal(readFileSync(file, 'utf8'), 'edited');
  assert.deepEqual(readdirSync(folder), ['a.md']);
});

test('a write that fails leaves the original and no temporary file', async () => {
  const folder = temporaryFolder({ 'a.md': 'old' });
  const file = path.join(folder, 'a.md');
  const poison = { toString: () => 'x' } as unknown as string;
  await assert.rejects(write(file, poison, 'old'), TypeError);
  assert.equal(readFileSync(file, 'utf8'), 'old');
  assert.deepEqual(readdirSync(folder), ['a.md']);
});

test('a file that is gone is not made anew', async () => {
  const folder = temporaryFolder();
  await assert.rejects(write(path.join(folder, 'a.md'), 'new', 'old'), { code: 'ENOENT' });
  assert.deepEqual(readdirSync(folder), []);
});

test('a link inside the roots is followed, and stays a link', async () => {
  const folder = temporaryFolder({ 'real.md': 'old' });
  const link = path.join(folder, 'link.md');
  symlinkSync('real.md', link);
  await write(link, 'new', 'old');
  assert.equal(readFileSync(path.join(folder, 'real.md'), 'utf8'), 'new');
  assert.deepEqual(readdirSync(folder), ['link.md', 'real.md']);
  assert.ok(statSync(link).isFile());
});

test('links that lead out of the roots are refused: of the file, and of a folder above it', async () => {
  const folder = temporaryFolder({ 'in/x.md': '', 'in-not/secret.md': 'old' });
  const inside = path.join(folder, 'in');
  symlinkSync('../in-not/secret.md', path.join(inside, 'link.md'));
  symlinkSync('../in-not', path.join(inside, 'folder'));
  for (const name of ['link.md', 'folder/secret.md']) {
    await assert.rejects(write(path.join(inside, name), 'new', 'old', [inside]), WriteRefused);
  }
  assert.equal(readFileSync(path.join(folder, 'in-not/secret.md'), 'utf8'), 'old');
});

test('of many writers from the same text one wins, and the file is whole', async () => {
  const folder = temporaryFolder({ 'a.md': 'old' });
  const file = path.join(folder, 'a.md');
  const texts = Array.from({ length: 12 }, (_, index) => `${index} `.repeat(50_000));
  const results = await Promise.allSettled(texts.map((text) => write(file, text, 'old')));
  const text = readFileSync(file, 'utf8');
  assert.ok(texts.includes(text));
  assert.ok(results.some((result) => result.status === 'fulfilled'));
  assert.deepEqual(readdirSync(folder), ['a.md']);
});

for (const [name, stem] of [
  ['Latin', 'n'.repeat(250)],
  ['Han', '树'.repeat(84)],
] as const) {
  test(`the longest ${name} names leave room for the temporary one`, async () => {
    const file = path.join(temporaryFolder(), `${stem}.md`);
    writeFileSync(file, 'old');
    await write(file, 'new', 'old');
    assert.equal(readFileSync(file, 'utf8'), 'new');
  });
}
