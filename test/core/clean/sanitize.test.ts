import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sanitize } from '../../../src/core/clean/sanitize.ts';
import { permissive } from './support.ts';

const clean = (html: string): string =>
  sanitize(html, { ...permissive, resolveImage: () => ({ blocked: 'no such file' }) });

/** What it shows · what goes in · what comes out. */
const cases: readonly (readonly [string, string, string])[] = [
  ['text is escaped', 'a < b & "c" = `d` \'e\'', 'a &lt; b &amp; &quot;c&quot; &#61; &#96;d&#96; &#39;e&#39;'],
  ['control characters are replaced', 'a\u0001b\u0085c\u2028d\ud800e&#13;f', 'a\ufffdb\ufffdc\ufffdd\ufffde\nf'],
  ['line ends and tabs stay', 'a\r\nb\tc', 'a\nb\tc'],
  ['comments and doctypes go', '<!doctype html>a<!-- b -->c', 'ac'],
  ['scripts and styles go with their content', 'a<script>b</script><style>c</style>d', 'ad'],
  ['foreign markup goes with its content', 'a<svg><text>b</text></svg><math><mi>c</mi></math>d', 'ad'],
  ['what a parser takes out of foreign markup stays', '<svg><p>a', '<p>a</p>'],
  ['noscript goes with its content', '<noscript><p title="</noscript><img src=x onerror=a>">', ''],
  ['unknown elements become spans', '<o:p>a</o:p><my-tag>b</my-tag>', '<span>a</span><span>b</span>'],
  ['forms keep their text', '<form action=x>a</form>', '<section>a</section>'],
  ['a whole page gives its body', '<html><head><title>t</title></head><body onload=x><p>a</body></html>', '<p>a</p>'],
  ['framesets cannot replace the body', '<frameset><frame src=x></frameset>a', 'a'],
  ['missing end tags are written', '<p>a<p>b', '<p>a</p><p>b</p>'],
  ['style, class, id, name and handlers go', '<p style=a class=b id=c name=d onclick=e>f', '<p>f</p>'],
  ['title, lang and dir stay', '<p title=a lang=zh-CN dir=RTL>b', '<p title="a" lang="zh-CN" dir="RTL">b</p>'],
  ['a bad lang goes', '<p lang="a b" dir=up>b', '<p>b</p>'],
  ['article data attributes go', '<p data-al-start=5>a', '<p>a</p>'],
  ['our class names are ours', '<span class=al-box>a</span>', '<span>a</span>'],
  [
    'cells keep their spans, within bounds',
    '<table><tr><td colspan=9999 rowspan=x align=left>a',
    '<table><tbody><tr><td colspan="1000" align="left">a</td></tr></tbody></table>',
  ],
  ['lists keep their numbers', '<ol start=3 type=a><li value=7>x', '<ol start="3" type="a"><li value="7">x</li></ol>'],
  ['a line feed at the start of pre is kept', '<pre>\n\na</pre>', '<pre>\n\na</pre>'],
  ['one that the parser drops stays dropped', '<pre>\na</pre>', '<pre>a</pre>'],
  [
    'links inside links are unwrapped',
    '<a href=//x>a<table><td><a href=//y>b',
    '<a>a<table><tbody><tr><td>b</td></tr></tbody></table></a>',
  ],
  [
    'a web link keeps its address and shows it',
    '<a href="https://a.example/b?c=d" title=e target=_top>f</a>',
    '<a href="https://a.example/b?c&#61;d" rel="noopener noreferrer nofollow" title="https://a.example/b?c&#61;d">f</a>',
  ],
  ['a relative link keeps its text', '<a href="/b">f</a><a href="#c">g</a>', '<a>f</a><a>g</a>'],
  [
    'other schemes keep their text',
    '<a href="vscode://a.b/c">f</a><a href=" java\nscript:x">g</a>',
    '<a>f</a><a>g</a>',
  ],
  [
    'an image that is not shown is a box',
    '<img src=a.png alt="b">',
    '<span class="al-box">[image] b <small>a.png · no such file</small></span>',
  ],
  [
    'so is one of an insecure address',
    '<img src=http://a.example/b.png>',
    '<span class="al-box">[image] <small>http://a.example/b.png · insecure address</small></span>',
  ],
  [
    'an image keeps its size',
    '<img src=https://a.example/b.png alt width=10 height=50% srcset=x onerror=y>',
    '<img src="https://a.example/b.png" alt="" width="10" height="50%" referrerpolicy="no-referrer" loading="lazy" decoding="async">',
  ],
  [
    'a video is a box',
    '<video poster=p><source src=a.mp4>fallback</video>',
    '<span class="al-box">[video] <small>a.mp4</small></span>',
  ],
  [
    'a frame is a box',
    '<iframe src="//a.example/b" srcdoc="<p>x"></iframe>',
    '<span class="al-box">[embedded page] <small>//a.example/b</small></span>',
  ],
  [
    'a picture shows its image',
    '<picture><source srcset=x><img src=https://a.example/b.png></picture>',
    '<span><img src="https://a.example/b.png" referrerpolicy="no-referrer" loading="lazy" decoding="async"></span>',
  ],
];

for (const [name, html, expected] of cases)
  test(name, () => {
    assert.equal(clean(html), expected);
  });

test('the sentences can be in another language', () => {
  const html = sanitize('<img src="" alt="b">', { ...permissive, words: { image: '图片', 'no-address': '没有地址' } });
  assert.equal(html, '<span class="al-box">[图片] b <small>没有地址</small></span>');
});
