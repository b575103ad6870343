import assert from 'node:assert/strict';
import test from 'node:test';
import {
  applyEdits,
  clean,
  type Facts,
  lint,
  parseArticle,
  type RemoteImage,
  settingsFrom,
} from '../../../src/core/index.ts';

const settings = settingsFrom([{ rules: { 'no-tracking-pixel': 'off', 'require-front-matter': 'off' } }]);

/** Pictures whose name begins with `gone` are dead, all others are there. */
function factsOf(text: string): Facts {
  const remote = new Map<string, RemoteImage>();
  for (const { source } of parseArticle(text, 'markdown').images) {
    const isGone = source.includes('/gone');
    remote.set(source, isGone ? { verdict: 'dead', cause: 'status', status: 410 } : { verdict: 'ok' });
  }
  return { images: new Map(), remote };
}

const fixed = (text: string): string => {
  const found = clean(text, 'markdown', settings, factsOf(text), {
    tier: 'all',
    rules: new Set(['no-broken-remote-image']),
  });
  return found.text;
};

const removed: readonly [name: string, before: string, after: string][] = [
  [
    'WordPress box with its caption',
    '<p>A.</p>\n<div class="wp-caption alignnone"><a href="/x"><img src="//h/gone.png"></a><p class="wp-caption-text">Tree</p></div>\n<p>B.</p>\n',
    '<p>A.</p>\n<p>B.</p>\n',
  ],
  [
    'figure whose picture stands in a paragraph',
    '<figure><p><img src="//h/gone.png"></p><figcaption>Tree</figcaption></figure>\n',
    '',
  ],
  ['the only picture of a paragraph', 'A.\n\n<p align="center"><img src="//h/gone.png"></p>\n\nB.\n', 'A.\n\n\nB.\n'],
  [
    'picture element all of whose sources are gone',
    '<picture><source srcset="//h/gone.webp 1x, //h/gone-2.webp 2x"><img src="//h/gone.png"></picture>\n',
    '',
  ],
  [
    'two addresses of one element',
    '<p>A. <img src="//h/gone.png" data-src="//h/gone-large.png"></p>\n',
    '<p>A. </p>\n',
  ],
  ['Markdown in a sentence', 'A tree ![](//h/gone.png) stands.\n', 'A tree  stands.\n'],
  ['linked Markdown', 'A.\n\n[ ![Tree](//h/gone.png) ](/x "title")\n\nB.\n', 'A.\n\n\nB.\n'],
  ['Markdown by reference', '![Tree][1]\n\n[1]: //h/gone.png\n', '\n[1]: //h/gone.png\n'],
];
for (const [name, before, after] of removed) {
  test(`${name} goes, with what would stay empty`, () => assert.equal(fixed(before), after));
}

const kept: readonly [name: string, text: string][] = [
  ['a lazy address that still shows something', '<img src="//h/gone.png" data-src="//h/fine.png">\n'],
  [
    'a source of a picture element that does',
    '<picture><source srcset="//h/fine.webp"><img src="//h/gone.png"></picture>\n',
  ],
  ['the poster of a video', '<video poster="//h/gone.png"></video>\n'],
  ['a field of the front matter', '---\ntitle: A\ndate: 2021-03-04\ncover: //h/gone.png\n---\n\nText.\n'],
];
for (const [name, text] of kept) {
  test(`${name}: reported, not removed`, () => {
    const found = lint(parseArticle(text, 'markdown'), settings, factsOf(text));
    const reported = found.filter(({ ruleId }) => ruleId === 'no-broken-remote-image');
    assert.ok(reported.length > 0);
    assert.ok(reported.every(({ fix }) => fix === undefined));
    assert.equal(fixed(text), text);
  });
}

test('the others of a figure stay, and so do captions that are more than that', () => {
  assert.equal(
    fixed('<figure><img src="//h/gone.png"><img src="//h/fine.png"><figcaption>Two trees</figcaption></figure>\n'),
    '<figure><img src="//h/fine.png"><figcaption>Two trees</figcaption></figure>\n',
  );
  assert.equal(
    fixed('<figure><img src="//h/gone.png"><p>A long text of its own.</p><figcaption>Tree</figcaption></figure>\n'),
    '<figure><p>A long text of its own.</p><figcaption>Tree</figcaption></figure>\n',
  );
  assert.equal(fixed('<p><a href="/x">See <img src="//h/gone.png"></a></p>\n'), '<p><a href="/x">See </a></p>\n');
  assert.equal(fixed('[text ![](//h/gone.png)](/x)\n'), '[text ](/x)\n');
});

test('a fix is no more than asked for: nothing happens unasked', () => {
  const text = '![](//h/gone.png)\n';
  assert.equal(clean(text, 'markdown', settings, factsOf(text)).text, text);
});

/** The texts after each of the other ways that are offered, by their titles. */
function offered(text: string, image: RemoteImage): Record<string, string> {
  const article = parseArticle(text, 'markdown');
  const remote = new Map(article.images.map(({ source }) => [source, image]));
  const findings = lint(article, settings, { images: new Map(), remote });
  const suggestions = findings.flatMap((finding) => finding.suggestions ?? []);
  return Object.fromEntries(suggestions.map(({ title, edits }) => [title, applyEdits(text, edits)]));
}

const dead: RemoteImage = { verdict: 'dead', cause: 'status', status: 404 };
const dated = (body: string, date = '2021-03-04 08:00:00'): string => `---\ntitle: T\ndate: ${date}\n---\n\n${body}\n`;
const copy = 'Take the copy that the Web Archive may have';

test("a copy of the article's own day is offered, written before the address as it stands", () => {
  const table: readonly [string, string][] = [
    ['![](http://h/a%20b.png)', '![](https://web.archive.org/web/20210304if_/http://h/a%20b.png)'],
    [
      '<img src="//h/a.png?x=1&amp;y=2">',
      '<img src="https://web.archive.org/web/20210304if_/https://h/a.png?x=1&amp;y=2">',
    ],
  ];
  for (const [before, after] of table) assert.equal(offered(dated(before), dead)[copy], dated(after));
  const placeholder: RemoteImage = { verdict: 'placeholder', cause: 'redirect' };
  assert.ok(copy in offered(dated('![](http://h/a.png)', 'Thu, 04 Mar 2021 08:00:00 GMT'), placeholder));
});

test('no copy is offered without a day, of what may come back, and of a copy', () => {
  assert.deepEqual(offered(dated('![](http://h/a.png)', 'soon'), dead), {});
  assert.deepEqual(offered('![](http://h/a.png)\n', dead), {});
  assert.deepEqual(offered(dated('![](http://h/a.png)'), { verdict: 'temporary', cause: 'too-many' }), {});
  assert.deepEqual(offered(dated('![](https://web.archive.org/web/2021if_/http://h/a.png)'), dead), {});
});

test('a Markdown picture that is shown on its own site only can become an element that names no site', () => {
  const blocked: RemoteImage = { verdict: 'hotlink-blocked', cause: 'refused' };
  const title = 'Load the picture without a referrer, as an HTML element';
  assert.equal(
    offered(dated('Text ![A "tree"](<https://h/a.png?x=1&y=2>) text.'), blocked)[title],
    dated('Text <img referrerpolicy="no-referrer" src="https://h/a.png?x=1&amp;y=2" alt="A &quot;tree&quot;"> text.'),
  );
  for (const other of ['![*A*](https://h/a.png)', '![A](https://h/a.png "Title")', '![A][a]\n\n[a]: https://h/a.png']) {
    assert.deepEqual(offered(dated(other), blocked), {});
  }
});
