import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { parseArticle } from '../../src/core/index.ts';
import { isBelow, nodeFileHost } from '../../src/node/file-host.ts';
import { configFinder } from '../../src/node/find-config.ts';
import { localImages } from '../../src/node/local-images.ts';
import { temporaryFolder } from './temporary.ts';

test('below is a matter of folders, not of letters', () => {
  assert.ok(isBelow('/w/a/b', '/w/a'));
  assert.ok(isBelow('/w/a', '/w/a'));
  assert.ok(isBelow('/w/a/..b', '/w/a'));
  assert.ok(!isBelow('/w/ab', '/w/a'));
  assert.ok(!isBelow('/w', '/w/a'));
});

test('the Node host lists folders and judges links', async () => {
  const folder = temporaryFolder({ 'root/a.png': '', 'root/d/b.png': '', 'secret.png': '' });
  const root = path.join(folder, 'root');
  symlinkSync('a.png', path.join(root, 'inside'));
  symlinkSync('../secret.png', path.join(root, 'outside'));
  symlinkSync('..', path.join(root, 'up'));
  symlinkSync('gone', path.join(root, 'dangling'));
  symlinkSync('loop', path.join(root, 'loop'));
  execFileSync('mkfifo', [path.join(root, 'pipe')]);
  const host = nodeFileHost(root);
  const entries = await host.readDirectory('');
  assert.ok(typeof entries !== 'string');
  assert.deepEqual([...entries].sort(), [
    ['a.png', 'file'],
    ['d', 'folder'],
    ['dangling', 'other'],
    ['inside', 'other'],
    ['loop', 'other'],
    ['outside', 'other'],
    ['pipe', 'other'],
    ['up', 'other'],
  ]);
  assert.equal(await host.readDirectory('gone'), 'missing');
  assert.equal(await host.readDirectory('a.png'), 'missing');
  assert.equal(await host.readDirectory('up'), 'unknown');
  const verdicts = {
    'a.png': 'present',
    inside: 'present',
    outside: 'unknown',
    'up/secret.png': 'unknown',
    dangling: 'missing',
    loop: 'unknown',
    pipe: 'missing',
    d: 'missing',
    gone: 'missing',
  };
  for (const [name, verdict] of Object.entries(verdicts)) assert.equal(await host.exists(name), verdict, name);
  assert.equal(await host.exists('n'.repeat(300)), 'unknown');
  assert.equal(await host.exists('a\0b'), 'unknown');
});

async function factsOf(cwd: string, file: string, ...sources: string[]) {
  const article = parseArticle(sources.map((source) => `![](${source})`).join('\n'), 'markdown');
  const { images } = await localImages({ cwd }).factsOf(article, path.join(cwd, file));
  return sources.map((source) => images.get(source));
}

test('images of a Hexo site: source folder, asset folder, letter case', async () => {
  const cwd = temporaryFolder({
    ...{ '_config.yml': '', 'source/_posts/a.md': '', 'source/_posts/a/asset.png': '', 'source/images/top.png': '' },
  });
  const asked = [
    'asset.png',
    '/images/top.png',
    '/blog/images/top.png',
    '/images/Top.png',
    'gone.png',
    '../images/top.png',
  ];
  assert.deepEqual(await factsOf(cwd, 'source/_posts/a.md', ...asked), [
    ...['present', 'present', 'present', 'missing', 'missing', 'present'],
  ]);
});

test('where nothing says what the top of the site is, addresses from the top are unknown', async () => {
  const cwd = temporaryFolder({ 'posts/a.md': '', 'img/b.png': '' });
  assert.deepEqual(await factsOf(cwd, 'posts/a.md', '/img/b.png', '/img/gone.png', '../img/b.png', '../img/gone.png'), [
    ...[undefined, undefined, 'present', 'missing'],
  ]);
});

test('a config or package in a folder below does not hide the top of the site', async () => {
  const cwd = temporaryFolder({
    ...{
      '.git/HEAD': '',
      'hugo.toml': '',
      'static/a.png': '',
      'content/.article-lint.json': '{}',
      'content/post/x.md': '',
    },
  });
  assert.deepEqual(await factsOf(cwd, 'content/post/x.md', '/a.png', '/gone.png', '../../a.png'), [
    'present',
    'missing',
    'present',
  ]);
  assert.deepEqual(await factsOf(path.join(cwd, 'content'), 'post/x.md', '/a.png', '../../a.png'), [
    'present',
    'present',
  ]);
});

test('an image is found where it is', async () => {
  const cwd = temporaryFolder({ 'package.json': '', 'posts/a.md': '', 'public/b.png': '' });
  const images = localImages({ cwd });
  assert.equal(await images.find('/b.png', path.join(cwd, 'posts/a.md')), path.join(cwd, 'public/b.png'));
  assert.equal(await images.find('b.png', path.join(cwd, 'posts/a.md')), undefined);
});

test('the nearest config upwards holds, and a folder of that name is none', async () => {
  const cwd = temporaryFolder({
    '.article-lint.json': '',
    'a/.article-lint.json/': '',
    'a/b/.article-lint.json': '',
    'a/b/c/x.md': '',
  });
  const find = configFinder();
  assert.equal(await find(path.join(cwd, 'a/b/c/x.md')), path.join(cwd, 'a/b/.article-lint.json'));
  assert.equal(await find(path.join(cwd, 'a/x.md')), path.join(cwd, '.article-lint.json'));
  assert.equal(await find(path.join(cwd, 'x.md')), path.join(cwd, '.article-lint.json'));
});
