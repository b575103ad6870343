import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import { formatOf, parseArticle } from '../../../../src/core/index.ts';
import { fastParse } from '../../../../src/core/model/html/fast-parse.ts';
import { maxDepth, parseFully, parseHtml } from '../../../../src/core/model/html.ts';
import { articlesBelow, sharedPath, skipWithout } from '../../../shared.ts';
import { parse5Tree, treeText } from './tree-text.ts';

/** Returns whether the fast path took the source; then its tree is parse5's, places included. */
function isTaken(source: string): boolean {
  const fast = fastParse(source, maxDepth);
  if (!fast) return false;
  assert.deepEqual(treeText(fast.root), treeText(parse5Tree(source)), JSON.stringify(source.slice(0, 500)));
  const places = fast.elements.map((element) => element.sourceCodeLocation?.startOffset ?? -1);
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
    'elements stand in another order than their tags',
  );
  return true;
}

/** By the rules of the standard's tree construction, section 13.2.6; each is one that an article can hold. */
const taken: Readonly<Record<string, readonly string[]>> = {
  'what stands before the body': [
    '',
    ' \n',
    'text',
    '\n\n  text',
    '<!--c-->text',
    '<!--c-->\n<!--d--><p>x',
    '<script>a</script>text',
    '<style>a</style>\n<p>x',
    '<link rel=x><meta a>\ntext',
    '<title>a &amp; b</title>x',
    '<noscript><img src=x></noscript>y',
    '<noscript>\n<meta a></noscript>y',
    '</div>text',
    '</p>text',
    '<?xml version="1.0"?>x',
    '<base href=x><p>y',
    '&nbsp;x',
    '\n&nbsp;x',
    '\n  &lt;p',
  ],
  'a page with its own frame': [
    '<!doctype html><p>x<table>',
    '<!DOCTYPE html>\n<html lang=a>\n<head>\n<title>x</title>\n</head>\n<body class=b>\n<p>y\n</body>\n</html>\n',
    '<html><body>x</body></html><!--c-->',
    '<body>x</body><!--c-->\ny',
    '<html><body><div>x</body>\n</html>\n',
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://x"><p><table>',
    '<body>x</html>',
    'x</body>y',
    'x</html>\n',
  ],
  'paragraphs that end by themselves': [
    '<p>a<p>b',
    '<p>a<div>b</div>c',
    '<p>a</div>b',
    'a</p>b',
    '<p>a<ul><li>b</ul>c</p>',
    '<p>a<hr>b',
    '<p>a<h2>b</h2>',
    '<p>a<pre>b</pre>',
    '<p><button><p>a</button>b',
    '<p><table><tr><td>a</table>b</p>',
    '<div><p>a</div>b',
    '<p>a<form>b</form>',
    '<p>a<xmp><b></xmp>',
    '<p><object><p>a</p></object>b</p>',
    '<p>a<blockquote>b</p>c',
    '<section><p>a</section>',
    '<p>a<center>b',
    '<p>a<figure>b<figcaption>c',
  ],
  'list items and definitions': [
    '<ul><li>a<li>b<ul><li>c</ul><li>d</ul>',
    '<li>a<li>b',
    '<dl><dt>a<dd>b<dt>c</dl>',
    '<ul><li><p>a<li>b',
    '<li><div><li>a',
    '<li><section><li>a',
    '<ul>a</li>b</ul>',
    '<ol><li>a</ol></li>',
    '<dl><dd><div><dt>a',
    '<li><address><li>a',
    '<ul><li>a</ul>b</li>',
  ],
  headings: ['<h1>a<h2>b', '<h1>a</h2>b', '<h1><p>a</h1>', '<h3>a<b>b</h3>c</b>', '</h2>a', '<h2><div>a</h2>b'],
  'formatting that is closed too early': [
    '<b>a</b>',
    '<p><b>a<p>b',
    '<b><i>a</b>b</i>c',
    '<b><i>a</i>',
    '<div><b>a</div>b',
    '</b>a',
    '<b>a<b>b<b>c<b>d</b>',
    '<font size=1>a<br>b</font>',
    '<p><font a=1><font a=1><font a=1><font a=1>x<p>y',
    '<a>a<a>b',
    '<a href=1>a<div></div></a>b',
    '<nobr>a<nobr>b',
    '<p><a href=x>a<p>b</a>c',
    '<em><strong>a</em></strong>b',
    '<i>a<br>b</i>',
    '<b></b></b>a',
    '<u>a<!--c--></u>b',
    '<ul><li><b>a<li>b</b></ul>c',
    '<code>a<pre>b',
  ],
  tables: [
    '<table><tr><td>a<td>b<tr><td>c</table>d',
    '<table>\n<tbody>\n<tr>\n<td>a</td>\n</tr>\n</tbody>\n</table>',
    '<table><td>a',
    '<table><th>a<th>b</table>',
    '<table><caption>a</caption><tr><td>b</table>',
    '<table><caption>a<tr><td>b',
    '<table><caption>a</table>b',
    '<table><col><col><tr><td>a</table>',
    '<table><colgroup><col></colgroup><tr><td>a</table>',
    '<table><colgroup>\n<col>\n<tbody><tr><td>a</table>',
    '<table><thead><tr><th>a<tbody><tr><td>b<tfoot>',
    '<table><tr><td><table><tr><td>a</table>b</table>c',
    '<table><table><td>a',
    '<table><tr><td><p>a</td><td><b>b</table>c',
    '<table><tr></td><td>a</tr></tbody></table>',
    '<table><tr><td>a</th>b</table>',
    '<table><!--c--><tr><!--d--><td>',
    '<table><script>a</script><style>b</style><tr><td>c</table>',
    '<td>a</td>b',
    '<tr><td>a',
    '<table><tr><td><b>a</td><td>b</table>c',
    '<table><tbody><td>a</table>',
    '<table></tr></td><tr><td>a</caption>b</table>',
    '<p><table></table></p>',
  ],
  'elements whose content is text': [
    '<script>a<b>c</script>d',
    '<style>\n.a > b {}\n</style>x',
    '<p><script>"</p>"</script>y',
    '<iframe>a<b></iframe>c',
    '<xmp><p></xmp>a',
    '<SCRIPT>x</ScRiPt >y',
    '<script>a</scriptx></script>',
    '<noembed><p></noembed>a',
    '<p><title>a&lt;</title>b',
    '<script></script>',
    '<script src=a></script><style></style>x',
    'x<noframes><p></noframes>',
  ],
  'elements that hold nothing': [
    'a<br>b<br/>c</br>d',
    '<img src=a><img src=b />c',
    '<p><input type=hidden>a',
    '<hr/>a',
    'a<wbr>b',
    '<video><source src=a><track></video>',
    '<area><embed><keygen>',
    '<p>a<link b><meta c>d',
    '<object><param a>b</object>c',
    'x<col>y<frame>z',
    '<br><p>a<br></p>',
    '<img><p></img>a',
    '<input></input>a',
  ],
  'text that needs care': [
    '<pre>\na</pre>',
    '<pre>\n\na</pre>',
    '<pre>a\n</pre>',
    '<pre>\r\na',
    '<pre>\n</pre>b',
    '<pre> \na',
    '<pre>\n&lt;a',
    '<pre><code>\na</code></pre>',
    '<listing>\nb',
    'a &amp; b &copy c &notin; &#x4e2d; &#128;',
    'a < b',
    'a <3 b',
    '1<2>3',
    'a & b',
    '&ampx',
    'a\r\nb\rc',
    '<p>\ra',
    '文字<p>汉字',
    '\ud83d\ude00<b>\ud83d',
    'a</foo>b',
    'a<foo>b</foo>c',
    '<custom-x>a</custom-x>',
  ],
  comments: [
    'a<!--b-->c',
    'a<!---->b',
    'a<!-- -- -->b',
    'a<!b>c',
    'a<?b>c',
    '<!--a--!b-->c',
    'a<![CDATA[b]]>c',
    '<!-- a\r\nb -->c',
  ],
  attributes: [
    '<p a>',
    '<p a=1 A=2 b>',
    '<p a=\'1\'b="2">',
    '<p a=b/c>',
    '<p / a / >',
    '<p a= b>',
    '<p a =b>',
    '<p =a>',
    '<p a=>b',
    '<p "a">',
    '<p a="&amp;&copy&copy=1">',
    '<p\na\r\n=\r\n"b\r\nc">',
    '<p a=\'"\' b="\'">',
    '<p a=b"c>',
    '<p a<b=c>',
    '<p __proto__=a constructor=b>',
    '<P CLASS=A>',
    '<p a/b>',
    '<p a="1"/>b',
    '<p a=1/>b',
    '</p a=b>',
    '<p a="<b>">c',
    '<p data-a=&lt;>',
  ],
  'forms, buttons, objects, ruby': [
    '<form>a<form>b</form>c</form>d',
    '<form><p>a</form>b',
    '</form>a',
    '<button>a<button>b',
    '<object>a<p>b</object>c',
    '<marquee><b>a</marquee>b',
    '<option>a<option>b',
    '<optgroup><option>a<optgroup>b',
    '<ruby>a<rt>b<rp>c</ruby>',
    '<ruby><rb>a<rt>b<rtc>c<rt>d</ruby>',
    '<rt>a<rb>b',
    '<fieldset><legend>a</fieldset>',
    '<details><summary>a</details>b',
    '</object>a',
    '<label><input>a</label>',
    '<p><noscript><p>a</noscript>b',
  ],
};

/** What the standard does here is left to parse5. */
const left = [
  '<b><p>a</b>b',
  '<a><div>b</a>c',
  '<table>a',
  '<table><div>',
  '<table><tr>a',
  '<svg><path/></svg>',
  '<math><mi>',
  '<select><option>a',
  '<template>a',
  '<textarea>\na',
  '<frameset>',
  '<image src=a>',
  '<plaintext>a',
  'a\u0000b',
  '<p><body class=a>',
  'a<html lang=b>',
  'a<!doctype html>',
  '<!doctype html SYSTEM "about:legacy-compat">',
  '<script>a',
  '<p a="b',
  'a</',
  '<!--a',
  '<!-->a',
  '<!--a--!>b',
  '<script><!--<script></script>--></script>',
  '<form><div></form>',
];

const tags =
  'p div span b a font i ul li ol dl dd dt table tr td th tbody thead caption col colgroup h1 h2 pre code script style title br img hr input button form nobr object blockquote option rt ruby rb noscript iframe xmp center u address section html head body svg select x-y'.split(
    ' ',
  );

/** A generator of numbers that is the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const pieces = [
  'x',
  '\n',
  '  ',
  '&amp;',
  '&nbsp;',
  '&#32;',
  '\r\n',
  '<',
  '</',
  '<!--c-->',
  '<!x>',
  '1 < 2',
  '文字',
  '&copy',
  '\ud800',
  '<!doctype html>',
];
const attributes = [
  ' class="a b"',
  ' href="/a?b&copy=1"',
  ' A=1 a=2',
  ' =y',
  " x='2'y=3",
  ' /',
  ' v=',
  ' style="a>b"',
  ' x=&lt;',
];

function randomMarkup(random: (below: number) => number): string {
  let source = '';
  for (let length = 1 + random(14); length > 0; length--) {
    const kind = random(10);
    const tag = tags[random(tags.length)] ?? 'p';
    if (kind < 4) source += `<${tag}${random(3) ? '' : attributes[random(attributes.length)]}>`;
    else if (kind < 8) source += `</${tag}>`;
    else source += pieces[random(pieces.length)];
  }
  return source;
}

describe('the tree of an article is the one that browsers build', () => {
  for (const [rule, sources] of Object.entries(taken)) {
    it(rule, () => {
      for (const source of sources) assert.ok(isTaken(source), `left to the full parser: ${JSON.stringify(source)}`);
    });
  }

  it('what the fast path cannot do goes to the full parser', () => {
    for (const source of left) {
      assert.equal(isTaken(source), false, source);
      assert.deepEqual(treeText(parseHtml(source).root), treeText(parse5Tree(source)), source);
    }
  });

  it('each tag inside each other, closed in the wrong order', () => {
    let count = 0;
    for (const outer of tags) {
      for (const inner of tags) count += Number(isTaken(`a<${outer}>b<${inner}>c</${outer}>d</${inner}>e`));
    }
    assert.ok(count > tags.length * tags.length * 0.5, `only ${count} were taken`);
  });

  it('markup that nobody would write', () => {
    const random = numbers(20261130);
    let count = 0;
    for (let round = 0; round < 6000; round++) count += Number(isTaken(randomMarkup(random)));
    assert.ok(count > 1500, `only ${count} were taken`);
  });

  it('elements and comments come in the order of the source, whoever built the tree', () => {
    for (const source of ['<p><b>a<p>b<i>c', 'a<!--b--><p>c<!--d-->', '<ul><li>a<li>b</ul>']) {
      const names = ({ elements }: { elements: readonly { name: string }[] }) => elements.map(({ name }) => name);
      const [fast, full] = [parseHtml(source), parseFully(source)];
      assert.deepEqual(names(fast), names(full));
      assert.equal(fast.comments.length, full.comments.length);
    }
  });

  const corpus = sharedPath('corpus');
  it('the articles of the corpus', { skip: skipWithout(corpus) }, () => {
    const files = articlesBelow(corpus ?? '');
    let given = 0;
    for (const file of files) {
      const text = fs.readFileSync(file, 'utf8');
      if (!isTaken(parseArticle(text, formatOf(file) ?? 'markdown').body.source)) given++;
    }
    assert.ok(given <= files.length * 0.05, `${given} of ${files.length} went to the full parser`);
  });
});
