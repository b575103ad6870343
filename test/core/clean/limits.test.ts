import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { renderArticle } from '../../../src/core/clean/render.ts';
import { sanitize } from '../../../src/core/clean/sanitize.ts';
import { problemsOf } from './invariant.ts';
import { bodyOnly, missing, permissive, sharedFile } from './support.ts';

const render = (html: string) => renderArticle(bodyOnly(html, 'html'), permissive);

test('elements below 200 levels lose their tags and keep their text', () => {
  const { html, counts } = render(`${'<div>'.repeat(300)}<p>a<br>b`);
  assert.equal(html.match(/<div>/g)?.length, 200);
  assert.ok(html.includes('a<br>b') && html.startsWith('<p class="al-notice">'));
  assert.ok(counts.limited);
  assert.deepEqual(problemsOf(html), []);
});

test('a table at the last level keeps its parts', () => {
  const { html } = render(`${'<div>'.repeat(199)}<table><tr><td><b>a`);
  assert.ok(html.includes('<table><tbody><tr><td>a</td></tr></tbody></table>'));
});

test('what nests far too deep is shown as text', () => {
  const { html } = render(`<p>a &amp; b</p><script>c</script>${'<b>'.repeat(100_000)}d<style>e</style>`);
  assert.match(html, /^<p class="al-notice">.*<\/p>\n<p>a &amp; b<\/p>\n<p>d<\/p>\n$/);
});

test('an article with too many parts is cut, and says so', () => {
  const { html, counts } = render('<p>a</p>'.repeat(60_000));
  assert.ok(
    html.endsWith('</p><p class="al-notice">The article goes on here. It has more parts than the preview shows.</p>\n'),
  );
  assert.equal(html.match(/<p>a<\/p>/g)?.length, 24_998);
  assert.ok(counts.limited);
});

test('of a very long article the beginning is shown, and the end said to be missing', () => {
  for (const format of ['html', 'markdown'] as const) {
    const { html, counts } = renderArticle(bodyOnly(`a ${'b'.repeat(5_000_000)}`, format), permissive);
    assert.ok(html.length < 5_000_200 && html.includes('al-notice') && counts.limited);
  }
});

const trees: Readonly<Record<string, string>> = {
  'unclosed links around blocks': '<a href=#><div>'.repeat(20_000),
  'nested lists': '<ul><li>'.repeat(20_000),
  'distinct formatting elements':
    Array.from({ length: 20_000 }, (_, i) => `<font a${i}>`).join('') + '<p>'.repeat(2_000),
  'one tag with 200 000 attributes': `<p ${Array.from({ length: 200_000 }, (_, i) => `a${i}=1`).join(' ')}>x`,
  'a million comments': '<!--a-->'.repeat(1_000_000),
  'stray end tags below open elements': '<div>'.repeat(400) + '</p>'.repeat(100_000),
  'misnested formatting in a table': '<table><b><tr><td><i></b>'.repeat(5_000),
  'spaces in an image address': `<img src="data:image/png;base64,${' '.repeat(2_000_000)}!">`,
  'dots in a host name': `<img src="https://${'.'.repeat(3_900)}a">`,
  'lone halves of surrogate pairs': '\udc00\ud800'.repeat(100_000),
};
for (const [name, html] of Object.entries(trees))
  test(`${name}: done within 3 seconds`, () => {
    const start = performance.now();
    const result = sanitize(html, permissive);
    assert.ok(performance.now() - start < 3_000);
    assert.deepEqual(problemsOf(result), []);
  });

test('hostile files are rendered within 5 seconds each, as HTML and as Markdown', {
  skip: missing('hostile-html'),
}, async (t) => {
  const slow: string[] = [];
  for (const file of readdirSync(sharedFile('hostile-html')).filter((name) => name.endsWith('.mjs'))) {
    const { default: generate } = await import(pathToFileURL(path.join(sharedFile('hostile-html'), file)).href);
    const text = String(generate());
    for (const format of ['html', 'markdown'] as const) {
      const start = performance.now();
      renderArticle(bodyOnly(text, format), permissive);
      const took = Math.round(performance.now() - start);
      if (took > 1_000) t.diagnostic(`${file} as ${format}: ${took} ms`);
      if (took > 5_000) slow.push(`${file} as ${format}: ${took} ms`);
    }
  }
  assert.deepEqual(slow, []);
});
