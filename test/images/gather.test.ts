import assert from 'node:assert/strict';
import test from 'node:test';
import { parseArticle } from '../../src/core/index.ts';
import { cachedHost } from '../../src/images/file-host.ts';
import { findLocalImage, gatherFacts } from '../../src/images/gather.ts';
import { findSiteRoots } from '../../src/images/site-roots.ts';
import { MemoryHost } from './memory-host.ts';

const files = [
  'posts/a.md',
  'posts/here.png',
  'posts/a/asset.png',
  'static/top.png',
  'posts/link@',
  'posts/folder.png/',
  'café.png',
];
const where = { articlePath: 'posts/a.md', siteRoots: [''] };

const article = (...sources: string[]) =>
  ({
    images: sources.map((source) => ({ source, syntax: 'element', name: 'src' })),
    frontMatter: { fields: [] },
  }) as unknown as ReturnType<typeof parseArticle>;

async function ask(source: string, host = new MemoryHost(files)): Promise<string | undefined> {
  return (await gatherFacts(article(source), host, where)).images.get(source);
}

for (const [source, verdict] of [
  ['here.png', 'present'],
  ['./here.png?v=2', 'present'],
  ['asset.png', 'present'],
  ['/top.png', 'present'],
  ['gone.png', 'missing'],
  ['/gone.png', 'missing'],
  ['Here.png', 'missing'],
  ['Posts/../here.png', 'present'],
  ['../Posts/here.png', 'missing'],
  ['here.png/x.png', 'missing'],
  ['folder.png', 'missing'],
  ['link', 'unknown'],
  ['link/x.png', 'unknown'],
  ['../cafe\u0301.png', 'unknown'],
  ['../../out.png', undefined],
  ['https://host/a.png', undefined],
  ['{{ base }}/a.png', undefined],
] as const) {
  test(`${source} is ${verdict ?? 'not asked about'}`, async () => assert.equal(await ask(source), verdict));
}

test('one folder that cannot be read makes "missing" impossible', async () => {
  const host = new MemoryHost(files, { closed: ['static'] });
  assert.equal(await ask('/gone.png', host), 'unknown');
  assert.equal(await ask('gone.png', host), 'missing');
});

test('answers are keyed by the address as the article has it', async () => {
  const parsed = parseArticle('---\ncover: gone.png\n---\n\n![](here.png) <img src="a&#46;png">\n', 'markdown');
  const { images } = await gatherFacts(parsed, new MemoryHost(files), where);
  assert.deepEqual(
    [...images],
    [
      ['gone.png', 'missing'],
      ['here.png', 'present'],
      ['a.png', 'missing'],
    ],
  );
});

test('a cached host is asked once for each folder', async () => {
  const host = new MemoryHost(files);
  const cached = cachedHost(host);
  await gatherFacts(article('here.png', 'gone.png', 'other.png', '/top.png'), cached, where);
  await gatherFacts(article('here.png', 'more.png'), cached, where);
  assert.equal(new Set(host.asked).size, host.asked.length);
  assert.ok(host.asked.includes('list posts'));
});

test('nothing outside the root is ever asked for', async () => {
  const host = new MemoryHost(files);
  await gatherFacts(
    article('../../x.png', '..%2f..%2fx.png', '/../x.png', '//host/x.png', 'posts/../../../x.png'),
    host,
    where,
  );
  assert.deepEqual(new Set(host.asked), new Set(['list ', 'list posts']));
});

test('an aborted run asks no further question', async () => {
  const host = new MemoryHost(files);
  const { images } = await gatherFacts(article('here.png'), host, { ...where, signal: { aborted: true } });
  assert.deepEqual([images.size, host.asked.length], [0, 0]);
});

test('the file that an address means is found', async () => {
  const host = new MemoryHost(files);
  assert.equal(await findLocalImage('/top.png', host, where), 'static/top.png');
  assert.equal(await findLocalImage('asset.png#x', host, where), 'posts/a/asset.png');
  assert.equal(await findLocalImage('gone.png', host, where), undefined);
});

test('site roots are the marked folders above the article, nearest first, with their themes', async () => {
  const host = new MemoryHost([
    ...['package.json', 'blog/_config.yml', 'blog/source/a.md', 'blog/themes/light/source/x.png'],
    ...['blog/source/posts/.article-lint.json', 'blog/source/posts/x.md', 'plain/y.md'],
  ]);
  assert.deepEqual(await findSiteRoots('blog/source/posts/x.md', host), [
    'blog/source/posts',
    'blog',
    'blog/themes/light',
    '',
  ]);
  assert.deepEqual(await findSiteRoots('plain/y.md', host), ['']);
  assert.deepEqual(await findSiteRoots('a.md', new MemoryHost(['a.md', 'astro.txt'])), []);
  assert.deepEqual(await findSiteRoots('a.md', new MemoryHost(['a.md', 'astro.config.mjs'])), ['']);
});

test('an embed shows a picture from anywhere in a vault, and is text elsewhere', async () => {
  const vault = ['.obsidian/', 'notes/a.md', 'attachments/Oak.png', 'notes/img/elm.png'];
  const parsed = parseArticle('![[oak.png]] ![[img/elm.png]] ![[gone.png]] ![[attachments/elm.png]]\n', 'markdown');
  const ask = async (paths: readonly string[]) => [
    ...(await gatherFacts(parsed, new MemoryHost(paths), { articlePath: 'notes/a.md', siteRoots: [] })).images.values(),
  ];
  assert.deepEqual(await ask(vault), ['present', 'present', 'missing', 'missing']);
  assert.deepEqual(await ask(vault.slice(1)), []);
  assert.deepEqual(await ask([...vault, 'vendor/x/oak.png']), ['present', 'present', 'unknown', 'unknown']);
});
