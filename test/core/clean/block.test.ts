import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mendBlock, type ShownArticle } from '../../../src/core/clean/block.ts';
import { renderArticle } from '../../../src/core/clean/render.ts';
import type { Format } from '../../../src/core/model/types.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import type { Edit } from '../../../src/core/text/span.ts';
import { corpus, missing, permissive } from './support.ts';

function shownOf(text: string, format: Format = 'markdown'): ShownArticle {
  const source = { text, format, frontMatter: { fields: [] }, body: { span: { start: 0, end: text.length } } };
  return { text, format, html: renderArticle(source, { ...permissive, sourceOffsets: true }).html };
}

/** An edit that puts `insert` in place of what the guillemets hold. */
function edit(marked: string, insert: string): { text: string; edit: Edit } {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  return { text: marked.replace(/[«»]/g, ''), edit: { start, end, text: insert } };
}

function mended(marked: string, insert: string, format?: Format): string | undefined {
  const { text, edit: change } = edit(marked, insert);
  return mendBlock(shownOf(text, format), change, permissive)?.html;
}

describe('a block that is typed in', () => {
  it('is rendered by itself', () => {
    assert.equal(mended('One.\n\nTwo «»*three*.\n\nFour.\n', 'x'), '<p data-al-start="6">Two x<em>three</em>.</p>');
    assert.equal(mended('# O«n»e\n\nTwo.\n', '&'), '<h1 data-al-start="0">O&amp;e</h1>');
    assert.equal(mended('<p>One.</p>\n<p>Two«».</p>\n', '!', 'html'), '<p data-al-start="12">Two!.</p>');
  });

  it('is mended again and again', () => {
    const { text, edit: first } = edit('One.\n\nTwo«».\n', ' and');
    const once = mendBlock(shownOf(text), first, permissive);
    assert.ok(once);
    const at = first.end + first.text.length;
    const twice = mendBlock(once.shown, { start: at, end: at, text: ' three' }, permissive);
    assert.equal(twice?.html, '<p data-al-start="6">Two and three.</p>');
    assert.equal(mendBlock(once.shown, { start: 0, end: 0, text: 'x' }, permissive), undefined, 'another one is not');
  });

  it('is left to the whole where it depends on another block', () => {
    assert.equal(mended('See [this]«».\n\n[this]: https://example.com/\n', 'x'), undefined);
    assert.equal(mended('```\none\n\ntwo«»\n\nthree\n```\n', 'x'), undefined);
    assert.equal(mended('<pre>\none\n\ntwo«»\n</pre>\n', 'x', 'html'), undefined);
  });

  it('is left to the whole where two become one, or one becomes two', () => {
    assert.equal(mended('One.«\n\n»Two.\n', ' '), undefined);
    assert.equal(mended('One.«» Two.\n', '\n\n'), undefined);
    assert.equal(mended('# One«»\nTwo.\n', 'x'), undefined);
  });

  it('that is not shown as it stands is left to the whole', () => {
    const { text, edit: change } = edit('One «»two.\n', 'x');
    const shown = { ...shownOf(text), html: '<p data-al-start="0">One.</p>' };
    assert.equal(mendBlock(shown, change, permissive), undefined);
  });

  it('of a real article is what the whole article then has in its place', { skip: missing('corpus') }, () => {
    let count = 0;
    for (const { name, text, format } of corpus().filter((_, index) => index % 100 === 0)) {
      const shown = shownOf(text, format);
      for (const share of [0.2, 0.4, 0.6, 0.8]) {
        const at = Math.floor(text.length * share);
        if (!/[\p{L}]/u.test(text[at] ?? '') || !/[\p{L}]/u.test(text[at - 1] ?? '')) continue;
        const change = { start: at, end: at, text: 'x' };
        const block = mendBlock(shown, change, permissive);
        if (!block) continue;
        count++;
        const { html } = shownOf(applyEdits(text, [change]), format);
        assert.ok(html.includes(block.html), `${name} at ${at}: ${block.html.slice(0, 200)}`);
      }
    }
    assert.ok(count > 15, `only ${count} blocks were mended`);
  });
});
