import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import { load } from 'cheerio/slim';
import { formatOf, parseArticle } from '../../../src/core/index.ts';
import { attributesOf, endTagOf, spanOf, startTagOf } from '../../../src/core/model/node.ts';
import { articlesBelow, sharedPath, skipWithout } from '../../shared.ts';

const frontMatter = '---\ntitle: Spring\n---\n\n';
const names = (text: string, format: 'markdown' | 'html' = 'markdown'): string[] =>
  parseArticle(text, format)
    .body.elements.filter((element) => !['html', 'head', 'body'].includes(element.name))
    .map((element) => element.name);

/** Every node's span holds the markup it stands for. */
function checkSpans(text: string, format: 'markdown' | 'html'): void {
  const { body } = parseArticle(text, format);
  const slice = (span: { start: number; end: number } | undefined): string =>
    span ? body.source.slice(span.start, span.end) : '';
  for (const element of body.elements) {
    assert.equal(
      slice(startTagOf(element))
        .slice(0, element.name.length + 1)
        .toLowerCase(),
      `<${element.name}`,
    );
    const end = endTagOf(element);
    if (end) assert.match(slice(end), /^<\/[^>]*>?$/);
    for (const attribute of attributesOf(element, body.source)) {
      assert.equal(slice(attribute.nameSpan).toLowerCase(), attribute.name);
      if (attribute.valueSpan && !/[&\r\0]/.test(slice(attribute.valueSpan)))
        assert.equal(slice(attribute.valueSpan), attribute.value);
    }
  }
  for (const comment of body.comments) assert.match(slice(spanOf(comment)), /^<[!?/]/);
}

describe('the body', () => {
  it('keeps the offsets of the file, whatever stands before it and however lines end', () => {
    const html = '<div class="a"\n  id=\'b\' hidden data-x=1><p>Text &amp; <img src="a.png" alt></p><!-- c --></div>\n';
    for (const lead of ['', '\uFEFF', frontMatter, `\n${frontMatter}`]) {
      for (const text of [lead + html, (lead + html).replace(/\n/g, '\r\n')]) {
        checkSpans(text, 'markdown');
        checkSpans(text, 'html');
      }
    }
  });

  it('sees no elements in Markdown code, autolinks, math and escapes', () => {
    const inert = [
      '```html\n<div class="ad">\n```\n',
      '~~~\n<div>\n~~~\n',
      'Text:\n\n    <div class="ad">\n',
      'Write `<div class="ad">` here.\n',
      '<https://example.com/> is a link.\n',
      'Not a tag: \\<div>.\n',
      'If $a <b> c$ holds.\n',
      '{% highlight html %}\n<div>\n{% endhighlight %}\n',
      '{% raw %}<div>{% endraw %}\n',
      '{{< highlight html >}}\n<div>\n{{< /highlight >}}\n',
      'A list of type List<T, U> and x <y.\n',
    ];
    for (const text of inert) assert.deepEqual(names(`${text}\nText.\n`), [], text);
    assert.deepEqual(names(`${inert.join('\n')}\n<p>Text.</p>\n`), ['p']);
  });

  it('sees markup that is indented by accident', () => {
    assert.deepEqual(names('<div>\n\n        <style>a</style>\n        <p>Text.</p>\n\n</div>\n'), [
      'div',
      'style',
      'p',
    ]);
  });

  it('lists pictures of every syntax with the place of their address', () => {
    const text = [
      '---\ntitle: a\ncover: "c.png"\n---\n',
      '![a](m.png "t") ![b][ref] ![ref]\n',
      '<img src="s.png" srcset="s1.png 1x, s,2.png 2x" data-original="l.png">',
      '<picture><source srcset="p.webp"></picture> <video poster="v.png"></video>\n',
      '[ref]: <r .png>\n',
    ].join('\n');
    const { images } = parseArticle(text, 'markdown');
    assert.deepEqual(
      images.map(({ syntax, source, sourceSpan }) => [syntax, source, text.slice(sourceSpan.start, sourceSpan.end)]),
      [
        ['front-matter', 'c.png', 'c.png'],
        ['markdown', 'm.png', 'm.png'],
        ['markdown', 'r .png', 'r .png'],
        ['markdown', 'r .png', 'r .png'],
        ['element', 's.png', 's.png'],
        ['srcset', 's1.png', 's1.png'],
        ['srcset', 's,2.png', 's,2.png'],
        ['lazy', 'l.png', 'l.png'],
        ['srcset', 'p.webp', 'p.webp'],
        ['poster', 'v.png', 'v.png'],
      ],
    );
  });

  it('lists links', () => {
    const text = '[a](x) <https://example.com/> <a href="y&amp;z">b</a> [c][d]\n\n[d]: w\n';
    assert.deepEqual(
      parseArticle(text, 'markdown').links.map(({ target }) => target),
      ['x', 'https://example.com/', 'y&z', 'w'],
    );
  });

  it('lists addresses that are written out, in emphasis too', () => {
    const text = 'See **https://a.example/b**, *www.b.example* and ~~mail@c.example~~; not `https://d.example`.\n';
    assert.deepEqual(
      parseArticle(text, 'markdown').links.map(({ target }) => target),
      ['https://a.example/b', 'www.b.example', 'mail@c.example'],
    );
  });

  it('cheerio takes it as it is', () => {
    const { body } = parseArticle(`${frontMatter}<p class="a">One</p><p>Two</p>`, 'html');
    const $ = load(body.root);
    assert.equal($('p.a').text(), 'One');
    assert.equal(spanOf($('p')[1] as never)?.start, frontMatter.length + '<p class="a">One</p>'.length);
  });

  it('that nests absurdly deep is cut, said so, and not given up', () => {
    for (const opener of ['<div>', '<ul><li>', '<b><font>', '<a><div>', '<table><tr><td>']) {
      const text = `<p>Before.</p>${opener.repeat(20_000)}`;
      const article = parseArticle(text, 'html');
      assert.equal(article.cuts[0]?.reason, 'too-deep');
      assert.ok(article.body.elements.length > 100);
    }
  });

  it('that holds junk throws nothing', () => {
    for (const text of [
      '\0<p>\0</p>',
      '<p>\udc00\udc00',
      '<!--',
      '<a b="',
      '<script>',
      '<',
      '</',
      '<!doctype',
      '&#x110000;',
      '\ud800',
    ]) {
      for (const format of ['markdown', 'html'] as const) assert.ok(parseArticle(text, format));
    }
  });

  const corpus = sharedPath('corpus');
  it('has true spans in every article of the corpus', { skip: skipWithout(corpus) }, () => {
    for (const file of articlesBelow(corpus ?? '')) {
      const text = fs.readFileSync(file, 'utf8');
      try {
        checkSpans(text, formatOf(file) ?? 'markdown');
      } catch (error) {
        throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
      }
    }
  });
});
