import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { parseRecipeFile } from '../../src/core/recipes/user/read.ts';
import { prose, twelve } from '../core/learn/archive.ts';
import { temporaryFolder } from '../node/temporary.ts';
import { articleLint } from './program.ts';

const plug = '请关注我们的账号「山中来信」，每天都有新的茶送到读者手里。';
const tail = (n: number): string => `---\ntitle: ${n}\n---\n\n## 参考资料\n\n${prose(n)}\n\n${plug}\n`;
const archive = () =>
  temporaryFolder({ ...twelve(tail, (n) => `posts/mountain/${n}.md`), ...twelve(prose, (n) => `posts/river/${n}.md`) });

test('learn prints what repeats, source by source', async () => {
  const { status, stdout, stderr } = await articleLint(['learn', 'posts'], { cwd: archive() });
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(stdout, /^mountain {2}12 articles\n {2}proposed\n {2}12 100 % {2}\{"kind":"promo"/);
  assert.match(stdout, /posts\/mountain\/10\.md:\d+ {2}请关注我们/);
  assert.match(stdout, /seen, not proposed\n.*"text":"参考资料"/);
  assert.match(stdout, /\n1 proposal from 2 sources, 24 articles\.\n$/);
});

test('learn --format json gives the same as data', async () => {
  const { stdout } = await articleLint(['learn', 'posts', '--format', 'json', '--source', 'mountain'], {
    cwd: archive(),
  });
  const { articles, sources } = JSON.parse(stdout);
  assert.equal(articles, 24);
  assert.deepEqual(Object.keys(sources[0]).sort(), ['articles', 'below', 'by', 'known', 'name', 'proposed']);
  const [{ entry, share, samples }] = sources[0].proposed;
  assert.deepEqual([sources.length, entry.safety, share, samples.length], [1, 'ask', 1, 2]);
});

test('learn --write makes a recipe file that check obeys, and adds to it later', async () => {
  const cwd = archive();
  const file = path.join(cwd, 'recipes/my.recipe.json');
  const first = await articleLint(['learn', 'posts', '--write', 'recipes/my.recipe.json'], { cwd });
  assert.equal(first.status, 0);
  assert.match(first.stderr, /Added 1 to recipes\/my\.recipe\.json/);
  const written = readFileSync(file, 'utf8');
  const { recipes, problems } = parseRecipeFile(written);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    recipes.map(({ files }) => files),
    [['../posts/mountain/**']],
  );
  const second = await articleLint(['learn', 'posts', '--write', 'recipes/my.recipe.json'], { cwd });
  assert.match(second.stderr, /has all of it already/);
  assert.equal(readFileSync(file, 'utf8'), written);
  assert.deepEqual(readdirSync(path.join(cwd, 'recipes')), ['my.recipe.json']);
});

test('learn passes over what the recipes of the config find', async () => {
  const cwd = archive();
  const write = ['learn', 'posts', '--write', 'my.recipe.json'];
  const first = await articleLint(write, { cwd });
  assert.match(first.stderr, /Name it under "recipes" in \.article-lint\.json/);
  writeFileSync(path.join(cwd, '.article-lint.json'), '{ "recipes": ["my.recipe.json"] }');
  const second = await articleLint(write, { cwd });
  assert.match(second.stdout, /\n0 proposals from 2 sources/);
  assert.doesNotMatch(second.stderr, /Name it/);
});

test('learn leaves a file alone that is no recipe file', async () => {
  const cwd = temporaryFolder({ ...twelve(tail), 'my.json': '{ "recipes": [' });
  const { status, stderr } = await articleLint(['learn', 'site', '--write', 'my.json'], { cwd });
  assert.equal(status, 2);
  assert.match(stderr, /my\.json is no recipe file that can be read/);
  assert.equal(readFileSync(path.join(cwd, 'my.json'), 'utf8'), '{ "recipes": [');
});

const wrong: readonly [args: readonly string[], says: RegExp][] = [
  [['learn'], /Name files, folders or globs/],
  [['learn', '.', '--format', 'github'], /can be text or json/],
  [['learn', '.', '--min-share', '2'], /above 0 and up to 1/],
  [['learn', '.', '--min-share', 'x'], /above 0 and up to 1/],
  [['learn', '.', '--min-articles', '1'], /2 or greater/],
  [['learn', '.', '--source', 'nope'], /There is no source "nope"/],
  [['learn', '.', '--write', 'a.md'], /--write needs the name of a recipe file/],
];

for (const [args, says] of wrong) {
  test(`wrong use: ${args.join(' ')}`, async () => {
    const cwd = temporaryFolder(twelve(tail));
    const { status, stdout, stderr } = await articleLint(args, { cwd });
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, says);
    assert.ok(!existsSync(path.join(cwd, 'a.md')));
  });
}
