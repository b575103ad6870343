import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sanitize } from '../../../src/core/clean/sanitize.ts';
import { problemsOf } from './invariant.ts';
import { missing, vectors } from './support.ts';

const options = { remoteImages: false, resolveImage: () => ({ blocked: 'x' }) };
const withHints = (html: string): string => sanitize(html, { ...options, hints: true });

const cases: readonly (readonly [html: string, expected: string])[] = [
  ['<code class="language-js">a</code>', '<code data-al-lang="js">a</code>'],
  ['<pre class="brush: CSharp; gutter: false">a</pre>', '<pre data-al-lang="csharp">a</pre>'],
  ['<pre class="x lang-c++ y">a</pre>', '<pre data-al-lang="c++">a</pre>'],
  ['<pre class="slang-x language-">a</pre>', '<pre>a</pre>'],
  ['<code class="language-a&quot;b">a</code>', '<code>a</code>'],
  ['<p class="language-js" data-al-lang="x">a</p>', '<p>a</p>'],
  ['<a href="../b.md?x#y">a</a>', '<a data-al-link="../b.md?x#y">a</a>'],
  ['<a href="/b/c">a</a>', '<a data-al-link="/b/c">a</a>'],
  ['<a href="#top">a</a>', '<a>a</a>'],
  ['<a href="//host/b">a</a>', '<a>a</a>'],
  ['<a href="/\\host/b">a</a>', '<a>a</a>'],
  ['<a href="java\nscript:alert(1)">a</a>', '<a>a</a>'],
  ['<a href="command:x">a</a><a href="rel:b">b</a>', '<a>a</a><a>b</a>'],
  ['<a data-al-link="x">a</a>', '<a>a</a>'],
];
for (const [html, expected] of cases) test(`hint of ${html}`, () => assert.equal(withHints(html), expected));

test('without being asked for, nothing is said', () => {
  assert.equal(sanitize('<pre class="lang-c"><a href="b.md">a</a></pre>', options), '<pre><a>a</a></pre>');
});

test('no vector gets more by hints than hints', { skip: missing('xss/vectors.json') }, () => {
  const link = / data-al-link="(?![a-z][a-z0-9+.-]*:|\/\/|#)[^"\\<>]+"/gi;
  for (const { id, html } of vectors()) {
    const rest = withHints(html)
      .replace(/ data-al-lang="[a-z0-9+#_-]{1,30}"/g, '')
      .replace(link, '')
      .replace(/ class="al-(?:box|notice)"/g, '');
    assert.deepEqual(problemsOf(rest), [], id);
  }
});
