import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clean } from '../../../src/core/clean/clean.ts';
import { renderArticle } from '../../../src/core/clean/render.ts';
import { type RenderedView, renderView, type View } from '../../../src/core/clean/view.ts';
import { visibleText } from '../../../src/core/clean/visible-text.ts';
import { noFacts } from '../../../src/core/lint/facts.ts';
import { settingsFrom } from '../../../src/core/lint/settings.ts';
import { parseArticle } from '../../../src/core/model/article.ts';
import type { Format } from '../../../src/core/model/types.ts';
import { problemsOf } from './invariant.ts';
import { corpus, missing, permissive, vectors } from './support.ts';

const settings = settingsFrom([]);

function viewOf(view: View, text: string, format: Format = 'markdown') {
  const article = parseArticle(text, format);
  const input = { article, cleaned: clean(text, format, settings, noFacts, { article }) };
  return { ...renderView(view, input, permissive), cleaned: input.cleaned, text };
}

/** HTML without the places, which are another matter. */
const plain = (html: string): string => html.replace(/ data-al-start="\d+"/g, '');
const marked = (text: string, format?: Format): string => plain(viewOf('marked', text, format).html);

/**
 * What a reader sees, without blanks and without tags, entities and asterisks that are shown as text: markup that is code because of
 * its indentation becomes markup when the line above it goes.
 */
const seen = (html: string): string =>
  visibleText(html)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/<!--[\s\S]*?-->|<\/?[a-zA-Z][^<>]*>|&#?\w{1,8};|\*/g, '')
    .replace(/\s+/gu, '');

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

/** Characters of `whole` that are missing in `parts`, each counted. */
function missingIn(whole: string, parts: string): string[] {
  const have = countsOf(parts);
  return [...countsOf(whole)].flatMap(([char, count]) => (count > (have.get(char) ?? 0) ? [char] : []));
}

describe('the marked view', () => {
  it('a block of HTML that is a leftover carries its number', () => {
    assert.equal(
      marked('<p>Text.</p>\n<div class="sharedaddy">Share <b>this</b></div>\n<p>End.</p>\n'),
      '<p>Text.</p>\n<div data-al-part="1">Share <b>this</b></div>\n<p>End.</p>\n',
    );
  });

  it('a paragraph of Markdown does, and the blocks around it do not', () => {
    assert.equal(marked('Text.\n\n（完）\n\nEnd.\n'), '<p>Text.</p>\n<p data-al-part="1">（完）</p>\n<p>End.</p>\n');
  });

  it('an item of a list does, a quotation does', () => {
    const line = '欢迎关注我们的微信公众号「山中来信」';
    assert.match(marked(`- Text.\n- ${line}\n`), /<li>Text\.<\/li>\n<li data-al-part="1">欢迎关注/);
    assert.match(marked(`> Text.\n>\n> ${line}\n\nEnd\n`), /<blockquote>\n<p>Text\.<\/p>\n<p data-al-part="1">/);
  });

  it('what is within a line is wrapped, and what is bold in it stays bold', () => {
    const text = '正文写在这里，很长。如果**觉得好**，请点个赞吧！后文。\n';
    assert.equal(
      marked(text),
      '<p>正文写在这里，很长。<del data-al-part="1">如果</del><strong><del data-al-part="1">觉得好</del></strong>' +
        '<del data-al-part="1">，请点个赞吧！</del>后文。</p>\n',
    );
  });

  it('the sign of a beginning stands behind the marks of lists and quotations', () => {
    const rest = '接下来的一段讲的是水的温度、茶叶的份量与泡茶的时间，三者缺一不可。';
    for (const [marks, element] of [
      ['- ', 'li'],
      ['> ', 'p'],
      ['## ', 'h2'],
      ['1. ', 'li'],
    ]) {
      const html = marked(`${marks}如果觉得好，请点个赞吧！${rest}\n`);
      assert.ok(html.includes(`<${element}><del data-al-part="1">如果觉得好，请点个赞吧！</del>${rest}`), html);
    }
  });

  it('in HTML a text is cut where the leftover begins, entities or not', () => {
    const html = '<div>A &amp; B<br>（完）</div>\n<p>End.</p>\n';
    assert.match(marked(html, 'html'), /<div>A &amp; B<br><del data-al-part="1">（完）<\/del><\/div>/);
  });

  it('what shows nothing leaves a mark at its place', () => {
    assert.equal(
      marked('<p>Text.</p>\n<!-- Sharing begins -->\n<p>End.</p>\n<script>ga()</script>\n', 'html').replaceAll(
        '\n',
        '',
      ),
      '<p>Text.</p><del data-al-part="1"></del><p>End.</p><del data-al-part="2"></del>',
    );
  });

  it('a picture that is a leftover is wrapped', () => {
    const text = '<p>Text <img src="https://ir-na.amazon-adsystem.com/e/ir?t=a" width="1" height="1"> end.</p>\n';
    assert.match(marked(text), /Text <del data-al-part="1"><img [^>]+><\/del> end\./);
  });

  it('an article cannot forge a part', () => {
    const text = '<p data-al-part="7">Text <del data-al-part="9">struck</del>\ufdd0\ufdd5\ufdd1 end.</p>\n';
    assert.ok(!viewOf('marked', text).html.includes('data-al-part'));
    assert.ok(!viewOf('marked', `${text}\n（完）\n`).html.includes('"3"'));
  });
});

describe('parts', () => {
  it('say what they are, where they are, and whether they are gone', () => {
    const text = '---\ntitle: A\n---\n\n正文写在这里，很长。如果觉得好，请点个赞吧！\n\n（完）\n';
    const { parts } = viewOf('clean', text);
    assert.deepEqual(
      parts.map(({ id, ruleId, safety, removed, spans }) => ({
        id,
        ruleId,
        safety,
        removed,
        at: text.indexOf('如果') === spans[0]?.start,
      })),
      [
        { id: 1, ruleId: 'no-promo-block', safety: 'ask', removed: false, at: true },
        { id: 2, ruleId: 'no-stub', safety: 'safe', removed: true, at: false },
      ],
    );
    assert.equal(parts[1]?.source, '（完）\n');
    assert.equal(parts[1]?.html, '<p>（完）</p>');
  });

  it('places of all views count from the beginning of the article itself', () => {
    const text = '---\ntitle: A\n---\n\nFirst.\n\n（完）\n\nLast.\n';
    for (const view of ['clean', 'marked', 'original'] as const)
      assert.match(viewOf(view, text).html, new RegExp(`<p data-al-start="${text.indexOf('Last.')}">Last`), view);
  });
});

describe('views of the corpus', { skip: missing('corpus') }, () => {
  for (const folder of ['rsshub', 'curated', 'frontmatter-variety', 'bulk/clean', 'bulk/dirty-en', 'bulk/dirty-zh']) {
    it(`${folder}: Clean is the fixed file; with the removed parts it loses nothing; Marked shows all`, () => {
      for (const { name, text, format } of corpus(`corpus/${folder}`)) {
        const article = parseArticle(text, format);
        const cleaned = clean(text, format, settings, noFacts, { article });
        const view = (wanted: View) => renderView(wanted, { article, cleaned }, permissive);
        const [shown, all, original] = [view('clean'), view('marked'), view('original')];
        assert.equal(
          plain(shown.html),
          plain(renderArticle(parseArticle(cleaned.text, format), permissive).html),
          name,
        );
        const removed = shown.parts.filter((part) => part.removed).map((part) => seen(part.html));
        const whole = seen(original.html);
        assert.deepEqual(missingIn(whole, seen(shown.html) + removed.join('')), [], name);
        assert.equal(seen(all.html), whole, `${name}, marked`);
        assertPlaces(all, text.length, name);
      }
    });
  }
});

/** Places lie in the text; marks name parts that there are. */
function assertPlaces({ html, parts }: RenderedView, length: number, name: string): void {
  for (const [, at] of html.matchAll(/ data-al-start="(\d+)"/g)) assert.ok(Number(at) <= length, name);
  const ids = new Set(parts.map(({ id }) => String(id)));
  for (const [, id = ''] of html.matchAll(/ data-al-part="(\d+)"/g)) assert.ok(ids.has(id), `${name}: part ${id}`);
  for (const { start, end } of parts.flatMap(({ spans }) => spans)) assert.ok(start < end && end <= length, name);
}

describe('views of hostile articles', { skip: missing('xss/vectors.json') }, () => {
  it('hold nothing but what the sanitiser writes, parts included', () => {
    for (const { id, html } of vectors()) {
      const text = `<p>Text.</p>\n<div class="sharedaddy">${html}</div>\n${html}\n`;
      for (const format of ['html', 'markdown'] as const) {
        const view = viewOf('marked', text, format);
        assert.deepEqual(problemsOf(view.html), [], `${id}, ${format}`);
        for (const part of view.parts) assert.deepEqual(problemsOf(part.html), [], `${id}, ${format}, part`);
      }
    }
  });
});
