import assert from 'node:assert/strict';
import test from 'node:test';
import { parseArticle, recipesFor, recipesForArticle, sourceHosts } from '../../../src/core/index.ts';
import type { UserRecipe } from '../../../src/core/recipes/user/user-recipe.ts';

const recipe = (id: string, limits: Partial<UserRecipe> = {}): UserRecipe => ({
  id,
  name: id,
  entries: [],
  folder: '/site/lint',
  ...limits,
});
const all = [
  recipe('any'),
  recipe('posts', { files: ['../posts/**/*.md'] }),
  recipe('here', { files: ['*.html'] }),
  recipe('news', { hosts: ['news.example'] }),
  recipe('not-news', { exceptHosts: ['news.example'] }),
  recipe('both', { files: ['../posts'], hosts: ['news.example', 'other.example'] }),
];
const idsFor = (path: string, ...hosts: readonly string[]): string =>
  recipesFor(all, { path, hosts })
    .map(({ id }) => id)
    .join(' ');

test('files count from the folder of the recipe file, hosts have subdomains', () => {
  assert.equal(idsFor('/site/posts/2021/a.md'), 'any posts not-news');
  assert.equal(idsFor('/site/posts/a.html', 'm.news.example'), 'any news both');
  assert.equal(idsFor('/site/lint/a.html', 'badnews.example'), 'any here not-news');
  assert.equal(idsFor('/site/lint/deep/a.html', 'other.example'), 'any not-news');
  assert.equal(idsFor('a.html'), 'any not-news');
});

test('the same set is the same array, whoever asks', () => {
  const first = recipesFor(all, { path: '/site/posts/a.md', hosts: [] });
  assert.equal(recipesFor([...all], { path: '/site/posts/b/c.md', hosts: ['x.example'] }), first);
  assert.notEqual(recipesFor(all, { path: '/site/b.md', hosts: [] }), first);
  assert.equal(recipesFor([], { path: '/a', hosts: [] }), recipesFor([], { path: '/b', hosts: [] }));
  assert.equal(recipesForArticle(all, parseArticle('# A\n', 'markdown'), '/site/posts/d.md'), first);
});

const hostsOf = (text: string): readonly string[] => sourceHosts(parseArticle(text, 'markdown'));
const header = (line: string): string => `---\ntitle: https://no.example/\n${line}\n---\n\nText.\n`;

for (const [line, hosts] of [
  ['source: https://www.News.example:8080/a?b=https://x.example', ['news.example']],
  ['source: http://user:p@news.example', ['news.example']],
  ['original_url: "//news.example/a"', ['news.example']],
  ['source: news.example', ['news.example']],
  ['link: news.example', []],
  ['permalink: /2021/a/', []],
  ['permalink: https://news.example/2021/a/', ['news.example']],
  ['source: 新浪网', []],
  ['source: "新浪 (https://news.sina.com.cn/a)"', ['news.sina.com.cn']],
  ['source: { name: A, url: https://news.example/a }', ['news.example']],
  ['source: [https://a.example/, https://b.example/, https://a.example/c]', ['a.example', 'b.example']],
  ['source: http://127.0.0.1/a', []],
  ['source: ftp://news.example/a', []],
  ['Canonical-URL: https://例子.中国/a', ['例子.中国']],
] as const)
  test(`source host: ${line}`, () => assert.deepEqual(hostsOf(header(line)), hosts));

test('without a field, the host that most pictures or links point to', () => {
  const image = (host: string): string => `![](https://${host}/a.png)\n\n`;
  assert.deepEqual(hostsOf(image('a.example') + image('www.a.example') + image('b.example')), ['a.example']);
  assert.deepEqual(hostsOf(image('a.example') + image('b.example')), []);
  assert.deepEqual(hostsOf(image('a.example')), [], 'one is not enough');
  assert.deepEqual(hostsOf('[a](https://a.example/1) [b](https://a.example/2) [c](/3)\n'), ['a.example']);
  assert.deepEqual(hostsOf(`---\nurl: https://c.example/\n---\n${image('a.example').repeat(3)}`), ['c.example']);
});
