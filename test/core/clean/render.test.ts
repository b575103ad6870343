import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderArticle } from '../../../src/core/clean/render.ts';
import { parseArticle } from '../../../src/core/model/article.ts';
import { bodyOnly, permissive } from './support.ts';

const markdown = (text: string): string => renderArticle(bodyOnly(text, 'markdown'), permissive).html;

const cases: readonly (readonly [string, string, string])[] = [
  [
    'GFM tables keep their alignment',
    '|a|b|\n|:-:|--:|\n|c|d|',
    '<table>\n<thead>\n<tr>\n<th align="center">a</th>\n<th align="right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align="center">c</td>\n<td align="right">d</td>\n</tr>\n</tbody>\n</table>\n',
  ],
  ['strikethrough', '~~a~~', '<p><s>a</s></p>\n'],
  ['raw HTML is sanitised', 'a <b onclick=x>c</b> <script>d</script>', '<p>a <b>c</b> </p>\n'],
  ['template tags stay text', '{% asset_img a.png %} {{ b }}', '<p>{% asset_img a.png %} {{ b }}</p>\n'],
  ['bare addresses stay text', 'www.a.example', '<p>www.a.example</p>\n'],
  ['a refused link keeps its text', '[a](vscode://b/c)', '<p><a>a</a></p>\n'],
  [
    'code is text',
    '`<script>`\n\n```html\n<img src=x onerror=y>\n```',
    '<p><code>&lt;script&gt;</code></p>\n<pre><code>&lt;img src&#61;x onerror&#61;y&gt;\n</code></pre>\n',
  ],
  ['a byte order mark is not text', '\ufeff# a', '<h1>a</h1>\n'],
];
for (const [name, text, expected] of cases)
  test(name, () => {
    assert.equal(markdown(text), expected);
  });

test('paths of Markdown images reach the host as they are written', () => {
  const asked: string[] = [];
  const resolveImage = (source: string) => {
    asked.push(source);
    return { blocked: 'x' };
  };
  renderArticle(bodyOnly('![a](图/%20.png) ![b](<c d.png>)', 'markdown'), { ...permissive, resolveImage });
  assert.deepEqual(asked, ['图/%20.png', 'c d.png']);
});

test('the header holds plain text', () => {
  const text =
    '---\ntitle: "<b>a</b> & c"\ndate: 2021-03-04\nauthor: { name: d, email: e }\ncategories:\n - f\n - [g, h]\ntags: [f, 1]\ncover: { image: a.png, alt: x }\n---\nbody';
  const { header, html } = renderArticle(parseArticle(text, 'markdown'), {
    ...permissive,
    resolveImage: (source) => ({ url: source }),
  });
  const image = { source: 'a.png', url: 'a.png', remote: false };
  assert.deepEqual(header, {
    title: '<b>a</b> & c',
    date: '2021-03-04',
    author: 'd',
    categories: ['f', 'g', 'h', '1'],
    image,
  });
  assert.equal(html, '<p>body</p>\n');
});

test('the first image field with a value is the header image, under the same policy', () => {
  const header = (fields: string) =>
    renderArticle(parseArticle(`---\n${fields}\n---\n`, 'markdown'), {
      ...permissive,
      imageFields: ['headimg', 'thumbnail'],
    }).header.image;
  assert.deepEqual(header('thumbnail: javascript:x\nheadimg:'), { source: 'javascript:x', blocked: 'scheme' });
  assert.deepEqual(header('thumbnail: http://a.example/b\nheadimg: https://a.example/c'), {
    source: 'https://a.example/c',
    url: 'https://a.example/c',
    remote: true,
  });
  assert.equal(header('title: a'), undefined);
});

test('odd front matter gives an empty header, not an exception', () => {
  for (const fields of [
    'title: {a: {b: {c: {d: {e: f}}}}}',
    'title: [[[[[[a]]]]]]',
    'title: null',
    'title: true',
    '__proto__: a',
    'title: !!binary AAAA',
  ])
    assert.equal(renderArticle(parseArticle(`---\n${fields}\n---\nx`, 'markdown'), permissive).header.title, '');
});

test('counts say what was met', () => {
  const { counts } = renderArticle(
    bodyOnly(
      '<img src=https://a.example/b><img src=c><img src=http://d.example/e><video></video><a href=https://f.example>g</a><a href=h>i</a>',
      'html',
    ),
    permissive,
  );
  assert.deepEqual(counts, { images: 3, remoteImages: 1, blockedImages: 1, embeds: 1, links: 1, limited: false });
});

/** Each block's offset with the first characters of the article's text there. */
function places(text: string, format: 'markdown' | 'html'): string[] {
  const { html } = renderArticle(parseArticle(text, format), { ...permissive, sourceOffsets: true });
  return [...html.matchAll(/<(\w+)[^>]* data-al-start="(\d+)"/g)].map(
    ([, name, at]) => `${name} ${text.slice(Number(at), Number(at) + 6)}`,
  );
}

test('blocks of HTML carry the offset of their tag', () => {
  assert.deepEqual(places('\ufeff---\ntitle: a\n---\n<div>\n <p>b</p><p>c</p></div>', 'html'), [
    'div <div>\n',
    'p <p>b</',
    'p <p>c</',
  ]);
});

for (const [name, end] of [
  ['line feeds', '\n'],
  ['carriage returns and line feeds', '\r\n'],
  ['carriage returns', '\r'],
] as const)
  test(`blocks of Markdown carry the offset of their line, with ${name}`, () => {
    const text = [
      '---',
      'title: a',
      '---',
      '# b',
      '',
      'c1',
      'c2',
      '',
      '- d',
      '- e',
      '',
      '<div>',
      '<p>f</p>',
      '<p>g</p>',
      '</div>',
      '',
      'h',
      '',
    ].join(end);
    const found = places(text, 'markdown').map((place) => place.split(/[\r\n]/)[0]);
    assert.deepEqual(found, [
      'h1 # b',
      'p c1',
      'ul - d',
      'li - d',
      'li - e',
      'div <div>',
      'p <p>f</',
      'p <p>g</',
      'p h',
    ]);
  });
