import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { findFiles } from '../../src/node/find-files.ts';
import { temporaryFolder } from './temporary.ts';

async function find(cwd: string, ...patterns: string[]) {
  const { files, errors, roots } = await findFiles(patterns, { cwd });
  const relative = (file: string) => path.relative(cwd, file).split(path.sep).join('/');
  return { names: files.map((file) => relative(file.path)), files, errors, roots: roots.map(relative) };
}

const empty = (...names: string[]) => Object.fromEntries(names.map((name) => [name, '']));

test('a folder gives its articles, dependencies and other files left out, in code-unit order', async () => {
  const cwd = temporaryFolder(
    empty(
      'b.md',
      'a.html',
      'B.MD',
      'x/c.markdown',
      'x/d.htm',
      'x.txt',
      '.hidden/e.md',
      'node_modules/p/f.md',
      '.git/g.md',
      '文.md',
    ),
  );
  const { names, errors } = await find(cwd, '.');
  assert.deepEqual(names, ['.hidden/e.md', 'B.MD', 'a.html', 'b.md', 'x/c.markdown', 'x/d.htm', '文.md']);
  assert.deepEqual(errors, []);
});

test('each file comes once, however often it is named', async () => {
  const cwd = temporaryFolder(empty('p/a.md', 'p/b.md'));
  const { names, files } = await find(cwd, 'p', 'p/*.md', './p/a.md', 'p/../p/a.md');
  assert.deepEqual(names, ['p/a.md', 'p/b.md']);
  assert.deepEqual(
    files.map((file) => file.isNamed),
    [true, false],
  );
});

test('globs cross folders only with two stars', async () => {
  const cwd = temporaryFolder(empty('p/a.md', 'p/x/b.md', 'p/x/c.html', 'q/d.md'));
  assert.deepEqual((await find(cwd, 'p/*.md')).names, ['p/a.md']);
  assert.deepEqual((await find(cwd, '**/*.md')).names, ['p/a.md', 'p/x/b.md', 'q/d.md']);
  assert.deepEqual((await find(cwd, '{p,q}/**/*.{md,html}')).names, ['p/a.md', 'p/x/b.md', 'p/x/c.html', 'q/d.md']);
  assert.deepEqual((await find(path.join(cwd, 'q'), '../p/**/*.html')).names, ['../p/x/c.html']);
  assert.deepEqual((await find(cwd, `${cwd}/q/*.md`)).names, ['q/d.md']);
});

test('a file whose name looks like a glob is that file', async () => {
  const cwd = temporaryFolder(empty('[draft] a.md', 'd.md'));
  assert.deepEqual((await find(cwd, '[draft] a.md')).names, ['[draft] a.md']);
});

test('what means nothing is an error that names it', async () => {
  const cwd = temporaryFolder(empty('a.md', 'note.txt', 'empty/'));
  const { names, errors } = await find(cwd, 'a.md', 'gone.md', 'gone/*.md', 'note.txt', 'empty');
  assert.deepEqual(names, ['a.md']);
  assert.equal(errors.length, 4);
  for (const [index, name] of ['gone.md', 'gone/*.md', 'note.txt', 'empty'].entries()) {
    assert.ok(errors[index]?.includes(`"${name}"`), errors[index]);
  }
});

test('every .gitignore counts, deeper ones win, and a named file is always taken', async () => {
  const cwd = temporaryFolder({
    ...empty(
      '.git/',
      'a.md',
      'drafts/b.md',
      'p/c.md',
      'p/c.draft.md',
      'p/keep.draft.md',
      'p/q/d.md',
      'p/Build/e.md',
      'p/build/f.md',
    ),
    '.gitignore': '\ufeff/drafts/\n*.draft.md\n',
    'p/.gitignore': '!keep.draft.md\nbuild/\n# comment\n',
    'p/q/.gitignore': '*\n',
  });
  assert.deepEqual((await find(cwd, '.')).names, ['a.md', 'p/Build/e.md', 'p/c.md', 'p/keep.draft.md']);
  assert.deepEqual((await find(cwd, 'p')).names, ['p/Build/e.md', 'p/c.md', 'p/keep.draft.md']);
  assert.deepEqual((await find(cwd, '**/*.draft.md')).names, ['p/keep.draft.md']);
  assert.deepEqual((await find(cwd, 'p/c.draft.md')).names, ['p/c.draft.md']);
});

test('the ignore files above a named folder count, unless they ignore the folder itself', async () => {
  const cwd = temporaryFolder({
    ...empty('.git/', 'out/a.md', 'out/x.tmp.md', 'p/b.tmp.md', 'p/c.md'),
    '.gitignore': 'out/\n*.tmp.md\n',
  });
  assert.deepEqual((await find(path.join(cwd, 'p'), '.')).names, ['c.md']);
  assert.deepEqual((await find(cwd, 'out')).names, ['out/a.md', 'out/x.tmp.md']);
});

test('without a repository, ignore files count from the working folder on', async () => {
  const cwd = temporaryFolder({
    ...empty('w/p/a.md', 'w/p/b.md', 'w/p/c.md'),
    '.gitignore': 'a.md\n',
    'w/.gitignore': 'b.md\n',
  });
  assert.deepEqual((await find(path.join(cwd, 'w'), 'p')).names, ['p/a.md', 'p/c.md']);
});

test('links are not followed, except the one that is named', async () => {
  const cwd = temporaryFolder(empty('in/a.md', 'out/b.md', 'out/deep/c.md'));
  symlinkSync(path.join(cwd, 'out/b.md'), path.join(cwd, 'in/link.md'));
  symlinkSync(path.join(cwd, 'out'), path.join(cwd, 'in/folder'));
  symlinkSync(path.join(cwd, 'in'), path.join(cwd, 'in/loop'));
  assert.deepEqual((await find(cwd, 'in')).names, ['in/a.md']);
  assert.deepEqual((await find(cwd, 'in/folder')).names, ['in/folder/b.md', 'in/folder/deep/c.md']);
  assert.deepEqual((await find(cwd, 'in/link.md')).names, ['in/link.md']);
});

test('the roots are what was named, or what holds it', async () => {
  const cwd = temporaryFolder(empty('p/a.md', 'q/r/b.md', 's/c.md'));
  assert.deepEqual((await find(cwd, 'p', 'q/r/b.md', 's/*.md')).roots, ['p', 'q/r', 's']);
});
