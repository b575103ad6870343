import assert from 'node:assert/strict';
import test from 'node:test';
import { isRemote, localCandidates } from '../../src/images/local.ts';

const where = { articlePath: 'content/posts/tree.md', siteRoots: [''] };

const besideArticle: readonly [source: string, candidates: readonly string[]][] = [
  ['a.png', ['content/posts/a.png', 'content/posts/tree/a.png']],
  ['./img/a.png', ['content/posts/img/a.png', 'content/posts/tree/img/a.png']],
  ['../a.png', ['content/a.png', 'content/posts/a.png']],
  ['../../a.png', ['a.png', 'content/a.png']],
  [
    'a%20b.png',
    ['content/posts/a%20b.png', 'content/posts/tree/a%20b.png', 'content/posts/a b.png', 'content/posts/tree/a b.png'],
  ],
  [
    '%E6%A0%91.png',
    [
      'content/posts/%E6%A0%91.png',
      'content/posts/tree/%E6%A0%91.png',
      'content/posts/树.png',
      'content/posts/tree/树.png',
    ],
  ],
  ['100%.png', ['content/posts/100%.png', 'content/posts/tree/100%.png']],
  [
    'a.png?v=3#x',
    ['content/posts/a.png?v=3#x', 'content/posts/tree/a.png?v=3#x', 'content/posts/a.png', 'content/posts/tree/a.png'],
  ],
];

for (const [source, candidates] of besideArticle) {
  test(`${source} counts from the article's folder`, () =>
    assert.deepEqual(localCandidates(source, where), candidates));
}

test('an address from the top is looked for in every published folder of every site root', () => {
  const found = localCandidates('/a.png', { articlePath: 'blog/source/_posts/x.md', siteRoots: ['blog', ''] });
  assert.deepEqual(found, [
    ...[
      'blog/source/a.png',
      'blog/static/a.png',
      'blog/public/a.png',
      'blog/assets/a.png',
      'blog/src/a.png',
      'blog/a.png',
    ],
    ...['source/a.png', 'static/a.png', 'public/a.png', 'assets/a.png', 'src/a.png', 'a.png'],
  ]);
});

test('the name of a folder that the site is published in may begin the address', () => {
  const found = localCandidates('/base/img/a.png', where);
  assert.ok(found.includes('static/base/img/a.png'));
  assert.ok(found.includes('static/img/a.png'));
  assert.ok(!found.includes('static/a.png'));
});

test('an article in a folder such as _posts is published elsewhere, so its addresses may count from the site', () => {
  const found = localCandidates('../img/a.png', { articlePath: '_posts/x.md', siteRoots: [''] });
  assert.deepEqual(found.slice(0, 2), ['img/a.png', '_posts/img/a.png']);
  assert.ok(found.includes('assets/img/a.png'));
  assert.ok(!localCandidates('img/a.png', where).includes('assets/img/a.png'));
});

test('without a site root an address from the top has no candidates', () => {
  assert.deepEqual(localCandidates('/a.png', { articlePath: 'a.md', siteRoots: [] }), []);
});

const refused = [
  ...['../../../a.png', '..%2f..%2f..%2fa.png', '/../a.png', 'x/../../../../a.png'],
  ...['\\\\host\\a.png', 'img\\a.png', '%5c%5chost%5ca.png', '/\\host/a.png', '\\\\?\\UNC\\host\\a.png'],
  ...['//host/a.png', '%2f%2fhost/a.png', 'http://host/a.png', 'HTTPS://host/a.png'],
  ...['file:///etc/passwd', 'file://host/a.png', 'C:/a.png', 'c:a.png', 'data:image/png;base64,AA', 'javascript:x'],
  ...['a\0.png', 'a%00.png'],
  ...['{{ site.url }}/a.png', '{% asset_path a.png %}', '<%= x %>/a.png', '$' + '{x}/a.png'],
  ...["{useBaseUrl('a.png')}", '<?= $url ?>'],
  ...['', '?v=1'.repeat(2000)],
];

for (const source of refused) {
  test(`${JSON.stringify(source.slice(0, 40))} is not ours to judge`, () => {
    assert.deepEqual(localCandidates(source, where), []);
  });
}

test('remote is what the network answers', () => {
  for (const source of ['http://a/b', 'https://a/b', 'HTTP://a', '//a/b']) assert.ok(isRemote(source), source);
  for (const source of ['/a', 'a', 'data:x', 'ftp://a', 'file:///a', 'http:a', ''])
    assert.ok(!isRemote(source), source);
});
