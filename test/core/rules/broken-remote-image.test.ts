import assert from 'node:assert/strict';
import test from 'node:test';
import { clean, type Facts, lint, parseArticle, type RemoteImage, settingsFrom } from '../../../src/core/index.ts';

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
