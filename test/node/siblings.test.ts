import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { surroundings } from '../../src/node/siblings.ts';
import { temporaryFolder } from './temporary.ts';

const post = (category: string): string => `---\ntitle: A\ndate: 2021-03-20\ncategories: [${category}]\n---\n\nText.\n`;

test('the articles of a folder are summed up, the one that is asked about left out', async () => {
  const cwd = temporaryFolder({
    'posts/a.md': post('News'),
    'posts/b.md': post('World'),
    'posts/c.html': post('News'),
    'posts/d.txt': post('No'),
  });
  utimesSync(path.join(cwd, 'posts/a.md'), 1000, 1000);
  const { factsOf } = surroundings({ cwd, now: () => 5 });
  const { file, siblings, now } = factsOf(path.join(cwd, 'posts/a.md'));
  assert.deepEqual([file?.path, file?.modified], ['posts/a.md', 1_000_000]);
  assert.equal(now, 5);
  assert.deepEqual([siblings?.count, siblings?.read], [2, 2]);
  assert.deepEqual(Object.fromEntries(siblings?.fields.get('categories')?.values ?? []), { World: 1, News: 1 });
});

test('a page that has a folder to itself has the pages of the folders beside it for siblings', async () => {
  const cwd = temporaryFolder({
    'content/a/index.md': post('News'),
    'content/b/index.md': post('World'),
    'content/c/index.md': post('World'),
    'content/c/notes.md': post('No'),
    'content/d/other.md': post('No'),
  });
  const { siblings } = surroundings({ cwd }).factsOf(path.join(cwd, 'content/a/index.md'));
  assert.deepEqual(Object.fromEntries(siblings?.fields.get('categories')?.values ?? []), { World: 2 });
});

test('no more than a number of files is read, and of each no more than its beginning', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`${String(index).padStart(3, '0')}.md`, post('News')]),
  );
  const cwd = temporaryFolder({ ...files, '299.md': `---\n${'# long\n'.repeat(5000)}title: A\n---\n` });
  const { siblings } = surroundings({ cwd }).factsOf(path.join(cwd, 'new.md'));
  assert.equal(siblings?.count, 200);
});

test('a folder is read once, whatever comes later', async () => {
  const cwd = temporaryFolder({ 'a.md': post('News'), 'b.md': post('News') });
  const { factsOf } = surroundings({ cwd });
  assert.equal(factsOf(path.join(cwd, 'a.md')).siblings?.count, 1);
  writeFileSync(path.join(cwd, 'c.md'), post('World'));
  const { siblings } = factsOf(path.join(cwd, 'a.md'));
  assert.equal(siblings?.count, 1);
});

test('what cannot be read is left out', async (context) => {
  const cwd = temporaryFolder({
    'a.md': post('News'),
    'locked.md': post('No'),
    'broken.md': new Uint8Array([0x2d, 0x2d, 0x2d, 0xff, 0xfe]),
  });
  execFileSync('mkfifo', [path.join(cwd, 'pipe.md')]);
  symlinkSync('gone.md', path.join(cwd, 'dangling.md'));
  chmodSync(path.join(cwd, 'locked.md'), 0);
  const { factsOf } = surroundings({ cwd });
  const { siblings, file } = factsOf(path.join(cwd, 'gone.md'));
  assert.deepEqual([file?.path, file?.modified], ['gone.md', undefined]);
  if (process.getuid?.() === 0) context.diagnostic('root may read everything');
  else assert.equal(siblings?.count, 2);
  assert.equal(factsOf(path.join(cwd, 'no such folder/a.md')).siblings, undefined);
});

test('a file elsewhere is known by its last names', async () => {
  const cwd = temporaryFolder({ 'here/': '' });
  const other = temporaryFolder({ 'x/posts/a.md': post('News') });
  const { file } = await surroundings({ cwd: path.join(cwd, 'here') }).factsOf(path.join(other, 'x/posts/a.md'));
  assert.match(file?.path ?? '', /^[^/].*\/x\/posts\/a\.md$/);
});
