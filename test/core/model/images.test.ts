import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../src/core/index.ts';
import { unmark } from '../rules/tester.ts';

/** The addresses stand in «guillemets»; behind each text, the sources as they are read and how they are written. */
const seen: readonly (readonly [what: string, marked: string, ...images: string[]])[] = [
  ['a picture', '<img src="«a.png»">', 'element a.png'],
  ['an address without quotes', '<img src=«a.png» alt>', 'element a.png'],
  ['an address among spaces', '<img src=" «a.png» ">', 'element a.png'],
  ['an address with entities', '<img src="«a.png?x=1&amp;y=2»">', 'element a.png?x=1&y=2'],
  [
    'sets',
    '<img srcset="«a.png» 1x, «b.png» 2x" data-srcset="«c.png» 2x">',
    'srcset a.png',
    'srcset b.png',
    'srcset c.png',
  ],
  [
    'lazy loaders',
    '<img data-src="«a.png»" data-original="«b.png»" data-lazy-src="«c.png»">',
    'lazy a.png',
    'lazy b.png',
    'lazy c.png',
  ],
  ['choices', '<picture><source srcset="«a.avif»"><img src="«a.png»"></picture>', 'srcset a.avif', 'element a.png'],
  ['the still of a video', '<video poster="«a.png»"></video>', 'poster a.png'],
  ['drawings', '<svg><image href="«a.png»"/><image xlink:href="«b.png»"/></svg>', 'svg a.png', 'svg b.png'],
  ['a background', '<div style="background-image: url(«a.png»)">x</div>', 'style a.png'],
  [
    'a background in quotes',
    `<div style='color: red; background: #fff url("«a b.png»") no-repeat'>x</div>`,
    'style a b.png',
  ],
  ['a background in entities', '<div style="background-image:url(&quot;«a.png»&quot;)">x</div>', 'style a.png'],
  ['a background with escapes', String.raw`<p style="background:url( «a\(1\).png» )">x</p>`, 'style a(1).png'],
  ['two backgrounds', '<p style="background: url(«a.png»), url(«b.png»)">x</p>', 'style a.png', 'style b.png'],
  [
    'a background behind another declaration',
    `<p style="mask: url('m.svg'); background: url(«a.png»)">x</p>`,
    'style a.png',
  ],
  ['a background that waits', '<p data-bg="«a.png»">x</p>', 'style a.png'],
  ['Markdown', 'A ![tree](«a.png» "Tree") here', 'markdown a.png'],
  ['Markdown in angle brackets', '![tree](<«a b.png»>)', 'markdown a b.png'],
  ['Markdown with escapes', String.raw`![tree](«a\(1\).png»)`, 'markdown a(1).png'],
  ['a reference', '![tree][t]\n\n[t]: «a.png»', 'markdown a.png'],
  ['a linked picture', '[![tree](«a.png»)](large.png)', 'markdown a.png'],
  ['Hexo’s asset_img', '{% asset_img wide «a.png» 100 "A tree" %}', 'tag a.png'],
  ['a name with spaces', "{% asset_img '«a b.png»' %}", 'tag a b.png'],
  ['Hexo’s img', '{% img left «/img/a.png» 100 %}', 'tag /img/a.png'],
  ['Hexo’s asset_path', '<img src="{% asset_path «a.png» %}">', 'tag a.png'],
  ['Hugo’s figure', '{{< figure src="«a.png»" title="Tree" >}}', 'tag a.png'],
  ['an embed', 'A ![[«a b.png»|100]] here', 'wiki a b.png'],
  ['a field', '---\ncover: "«a.png»"\n---\n', 'front-matter a.png'],
  ['a nested field', '---\ncover:\n  image: «a.png»\n  alt: A tree.png is not here\n---\n', 'front-matter a.png'],
  ['a list', '---\nimages: [«a.png», «b.png»]\n---\n', 'front-matter a.png', 'front-matter b.png'],
  [
    'a list of maps',
    '---\ngallery:\n  - {src: «a.png», alt: Tree}\n  - {src: "«b.png»"}\n---\n',
    'front-matter a.png',
    'front-matter b.png',
  ],
  ['a field of a theme', '---\nheader:\n  teaser: «/a.png»\n  overlay_color: "#000"\n---\n', 'front-matter /a.png'],
  ['TOML', '+++\n[cover]\nimage = "«a.png»"\nalt = "Tree"\n+++\n', 'front-matter a.png'],
];

const unseen: readonly (readonly [what: string, text: string])[] = [
  ['code', '`<img src="a.png">` and `![[a.png]]`\n\n```\n![a](a.png)\n{% asset_img a.png %}\n```'],
  ['a note that is embedded', '![[Trees]] and ![[trees#oak]]'],
  ['an address in a style that is no background', '<p style="mask-image: url(m.svg); list-style: url(l.png)">x</p>'],
  ['a style without an end', '<p style="background: url(a.png">x</p>'],
  ['a tag that shows no picture', '{% asset_link a.pdf %} {% include a.html %}'],
  ['globs of a page bundle', '---\nresources:\n  - src: "images/*.png"\n---\n'],
  ['words of a picture', '---\ncover:\n  caption: A tree\n  relative: true\n---\n'],
];

describe('pictures that a reader would see', () => {
  for (const [what, marked, ...images] of seen) {
    it(`${what}: each with the place of its address`, () => {
      const { text, spans } = unmark(marked);
      const found = parseArticle(text, 'markdown').images;
      assert.deepEqual(found.map(({ syntax, source }) => `${syntax} ${source}`).sort(), [...images].sort());
      const places = found.map(({ sourceSpan: { start, end } }) => ({ start, end }));
      assert.deepEqual(
        places.sort((a, b) => a.start - b.start),
        spans,
      );
    });
  }

  for (const [what, text] of unseen) {
    it(`${what}: none`, () => assert.deepEqual(parseArticle(text, 'markdown').images, []));
  }

  it('a background belongs to an element that shows more than it', () => {
    const [image] = parseArticle('<p style="background: url(a.png)">Text.</p>', 'html').images;
    assert.equal(image?.element, undefined);
  });

  it('a style of some hundred kilobytes is read at once', () => {
    const style = `${'background:url('.repeat(20_000)}${'url(&quot;'.repeat(3_000)}`;
    const begun = performance.now();
    assert.ok(parseArticle(`<p style='${style}'>x</p>`, 'html').images.length <= 23_000);
    assert.ok(performance.now() - begun < 5000);
  });
});
