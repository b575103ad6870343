import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'parse5';
import { renderMarkdown } from '../../../src/core/clean/markdown.ts';
import { renderArticle } from '../../../src/core/clean/render.ts';
import { parseArticle } from '../../../src/core/model/article.ts';
import { corpus, missing, permissive, sharedFile } from './support.ts';

const hidden = new Set(
  'script style template noscript noembed noframes iframe object video audio select button textarea title svg math dialog menu marquee xmp listing plaintext option optgroup datalist applet canvas slot portal fencedframe output progress meter'.split(
    ' ',
  ),
);

/** What a reader sees of HTML, spaces left out; of our own, boxes and notices left out too. */
function visible(html: string, ours: boolean): string {
  let text = '';
  const stack = [...parse(`<!DOCTYPE html><body>${html}`, { scriptingEnabled: false }).childNodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('value' in node) text += node.value;
    else if (
      'tagName' in node &&
      !hidden.has(node.tagName) &&
      !(ours && node.attrs.some((one) => one.name === 'class'))
    )
      stack.push(...[...node.childNodes].reverse());
  }
  return text.replaceAll(/[\s\ufffd\p{Cc}]/gu, '');
}

test('the article the project began with keeps every visible character', { skip: missing('corpus') }, () => {
  const text = readFileSync(sharedFile('corpus/rsshub/00-sina-finance-double-reduction.md'), 'utf8');
  const { body } = parseArticle(text, 'html');
  const source = text.slice(body.span.start);
  const kept = visible(renderArticle(parseArticle(text, 'html'), permissive).html, true);
  assert.equal(kept, visible(source, false));
  assert.ok(kept.length > 1_500, `${kept.length} characters`);
});

test('every article of the corpus keeps its visible text', { skip: missing('corpus') }, (t) => {
  const files = corpus();
  const lost = files.filter(({ text, format }) => {
    const article = parseArticle(text, format);
    const { html, counts } = renderArticle(article, permissive);
    const body = text.slice(article.body.span.start);
    const raw = format === 'markdown' ? renderMarkdown(body).html : body;
    return !counts.limited && visible(html, true) !== visible(raw, false);
  });
  assert.deepEqual(
    lost.map((file) => file.name),
    [],
  );
  t.diagnostic(`${files.length} articles`);
});
