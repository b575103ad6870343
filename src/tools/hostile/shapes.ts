import type { Format } from '../../core/index.ts';

/** A text made to hurt whoever reads it. */
export interface Shape {
  readonly name: string;
  readonly format: Format;
  /** The text, `size` pieces long. */
  readonly make: (size: number) => string;
  /** Pieces of the full run, and of the short one. */
  readonly sizes: { readonly full: number; readonly short: number };
  /** What has to be reported. */
  readonly expect?: string;
}

const header = "---\ntitle: 'A title'\ndate: 2021-10-25\n---\n\n";

interface Repeated {
  readonly format?: Format;
  readonly head?: string;
  readonly tail?: string;
  readonly full?: number;
  readonly expect?: string;
}

/** A piece over and over below sound front matter. The short run takes a fortieth. */
function repeated(name: string, piece: string | ((index: number) => string), more: Repeated = {}): Shape {
  const { format = 'html', head = '', tail = '', full = 100_000, expect } = more;
  const body = (size: number): string =>
    typeof piece === 'string' ? piece.repeat(size) : Array.from({ length: size }, (_, index) => piece(index)).join('');
  return {
    name,
    format,
    make: (size) => header + head + body(size) + tail,
    sizes: { full, short: Math.ceil(full / 40) },
    ...(expect === undefined ? {} : { expect }),
  };
}

const markdown = { format: 'markdown' } as const;

const trees: readonly Shape[] = [
  repeated('elements in each other', '<div>', { tail: 'text', expect: 'unchecked-part' }),
  repeated('elements in each other, closed', '<div>', { tail: '</div>'.repeat(100), full: 500 }),
  repeated('lists in lists', '<ul><li>', { full: 20_000, expect: 'unchecked-part' }),
  repeated('formatting that is never closed', (index) => `<font size=${index}>`, { full: 50_000 }),
  repeated('formatting across paragraphs', (index) => `<font size=${index}>`, {
    full: 400,
    tail: '<p>x'.repeat(20_000),
  }),
  repeated('links around blocks', '<a href=#><div>', { full: 20_000 }),
  repeated('bold and italic crossed', '<b><i></b></i>'),
  repeated('tables in tables', '<table><tr><td>', { full: 20_000 }),
  repeated('text in tables', '<table>x', { full: 20_000 }),
  repeated('foster parents', '<table><b>x</table>', { full: 20_000 }),
  repeated('end tags of nothing', '</p>', { head: '<div>'.repeat(300) }),
  repeated('end tags across depth', '</x>', { head: '<b>'.repeat(300), full: 200_000 }),
  repeated('bodies with attributes', (index) => `<body a${index}>`),
  repeated('templates', '<template>', { full: 20_000 }),
  repeated('SVG and MathML in each other', '<svg><math><mtext>', { full: 20_000 }),
  repeated('options', '<select><option><optgroup>', { full: 50_000 }),
  repeated('paragraphs', '<p>text</p>\n'),
  repeated('lines', 'text<br>\n'),
  repeated('rules', '<hr>'),
  repeated('empty blocks in wrappers', '<div><p><span></span></p></div>\n', { full: 50_000 }),
];

const tags: readonly Shape[] = [
  { ...repeated('attributes of one tag', (index) => ` a${index}=1`, { head: '<p', tail: '>x</p>', full: 1_000_000 }) },
  repeated('one attribute again and again', ' a=1', { head: '<p', tail: '>x</p>', full: 1_000_000 }),
  repeated('classes of one tag', (index) => `c${index} `, { head: '<p class="', tail: '">x</p>', full: 500_000 }),
  repeated('an attribute that is never closed', '<b>x</b>\n', { head: '<p title="', full: 500_000 }),
  repeated('tags that never end', '<div '),
  repeated('angle brackets', '<', { full: 500_000 }),
  repeated('comment openers', '<!--', { full: 1_000_000 }),
  repeated('short comments', '<!-->', { full: 200_000 }),
  repeated('comments', '<!-- x -->\n'),
  repeated('ad marks never closed', '<p>x</p><!--article_adlist[', { full: 30_000 }),
  repeated('ad marks opened, not closed', '<!-- 正文下iframe start --><p>x</p>\n', { full: 30_000 }),
  repeated('ampersands', '&', { full: 1_000_000 }),
  repeated('character references', '&#x41;&amp;&notanentity;', { full: 200_000 }),
  repeated('an unclosed script', 'var a = 1;\n', { head: '<script>', full: 400_000 }),
  repeated('scripts', '<script>x</script>\n', { full: 30_000 }),
  repeated('styles', '<style>p{}</style><p style="color:red" onclick="x()">x</p>\n', { full: 20_000 }),
  repeated('instructions', '<?x?><![CDATA[x]]>', { full: 50_000 }),
  repeated('components of MDX', '<Comp a="b" />\n', { full: 20_000 }),
  repeated('components of MDX in each other', '<Comp />', { head: '<div>', full: 20_000 }),
];

const characters: readonly Shape[] = [
  repeated('NUL', '\0', { head: '<p>', full: 1_000_000 }),
  repeated('lone surrogates', '\udc00\ud800', { head: '<p>', full: 200_000 }),
  repeated('spaces before a word', ' ', { head: '<p>', tail: 'x</p>', full: 1_000_000 }),
  repeated('spaces at the line end', ' ', { ...markdown, head: 'x', tail: 'x\n', full: 1_000_000 }),
  repeated('blank lines', '\n', { full: 1_000_000 }),
  repeated('blank lines of CRLF', '\r\n', { ...markdown, full: 500_000 }),
  repeated('carriage returns', 'x\r', { full: 500_000 }),
  repeated('tabs', '\t', { ...markdown, full: 500_000 }),
  repeated('ideographic spaces', '\u3000', { full: 500_000 }),
  repeated('combining marks', '\u0300', { head: '<p>a', full: 500_000 }),
  repeated('ligatures that NFKC spreads out', '\ufdfa', { head: '<p>', full: 200_000 }),
  repeated('byte order marks', '\ufeff', { full: 500_000 }),
  repeated('one word', 'x', { full: 2_000_000 }),
  repeated('one word of Markdown', 'x', { ...markdown, full: 2_000_000 }),
  repeated('bidi controls', '\u202e', { full: 500_000 }),
];

const prose: readonly Shape[] = [
  repeated('picture openers', '![', markdown),
  repeated('brackets', '[', markdown),
  repeated('brackets both ways', '[]', markdown),
  repeated('nested brackets', '[', { ...markdown, tail: ']'.repeat(50_000), full: 50_000 }),
  repeated('links in links', '[a](', markdown),
  repeated('links with open titles', '[a](/b "', markdown),
  repeated('definitions', (index) => `[a${index}]: /b\n`, { ...markdown, full: 50_000 }),
  repeated('one definition, many uses', '[a] ', { ...markdown, tail: '\n\n[a]: /b\n', full: 50_000 }),
  repeated('quotes in quotes', '> ', { ...markdown, tail: 'x\n', full: 50_000 }),
  repeated('quotes in quotes, line by line', (index) => `${'> '.repeat(index % 500)}x\n`, { ...markdown, full: 2000 }),
  repeated('items of one list', '- x\n', markdown),
  repeated('items of one list, and a quote in the last', '- x\n', { ...markdown, tail: '- > x\n' }),
  repeated('paragraphs that begin with brackets', '[x] y\n\n', markdown),
  repeated('rows that make no table', 'a | b\n- | x\n\n', markdown),
  repeated('items in items', '- ', { ...markdown, tail: 'x\n', full: 50_000 }),
  repeated('items in items, line by line', (index) => `${' '.repeat(2 * (index % 300))}- x\n`, {
    ...markdown,
    full: 5000,
  }),
  repeated('numbers in numbers', '1. ', { ...markdown, tail: 'x\n', full: 20_000 }),
  repeated('stars', '*', { ...markdown, full: 200_000 }),
  repeated('stars and letters', '*a ', markdown),
  repeated('stars around letters', '*a**b_', markdown),
  repeated('underscores', '_a', markdown),
  repeated('backticks of all lengths', (index) => `${'`'.repeat(index % 1000)} `, { ...markdown, full: 2000 }),
  repeated('backticks', '`a``', markdown),
  repeated('tildes', '~~a', markdown),
  repeated('autolinks', '<https://a.b/c> https://a.b/d x@y.z ', { ...markdown, full: 20_000 }),
  repeated('addresses that begin', 'www.http://', markdown),
  repeated('backslashes', '\\', markdown),
  repeated('tables', '|a', { ...markdown, tail: `\n${'|-'.repeat(20_000)}\n${'|b'.repeat(20_000)}\n`, full: 20_000 }),
  repeated('rows of tables', '| a | b |\n', { ...markdown, head: '| a | b |\n|---|---|\n', full: 50_000 }),
  repeated('fences', '```\n', markdown),
  repeated('unclosed fences of all lengths', (index) => `${'`'.repeat(3 + (index % 500))}\n`, {
    ...markdown,
    full: 3000,
  }),
  repeated('headings', '# a\n', markdown),
  repeated('headings over nothing', '## a\n\n', { ...markdown, full: 50_000 }),
  repeated('headings of all levels', (index) => `${'#'.repeat(1 + (index % 6))} a\n\n`, { ...markdown, full: 50_000 }),
  repeated('lines under lines', 'a\n=\n', markdown),
  repeated('dividers', '---\n\n', { ...markdown, full: 50_000 }),
  repeated('attributes of a tag in Markdown', ' b', { ...markdown, head: '<a', full: 50_000 }),
  repeated('values of a tag in Markdown', ' b = c', { ...markdown, head: '<a', full: 50_000 }),
  repeated('blanks of a tag in Markdown', ' ', { ...markdown, head: '<a b', tail: '!', full: 200_000 }),
  repeated('tags in Markdown that never end', '<a b="', { ...markdown, full: 50_000 }),
  repeated('tags in Markdown prose', 'x <a b="c">', { ...markdown, full: 50_000 }),
  repeated('comments in Markdown prose', 'x <!-- ', { ...markdown, full: 50_000 }),
  repeated('instructions in Markdown prose', 'x <? <!A <![CDATA[ ', { ...markdown, full: 20_000 }),
  repeated('mail addresses that never end', 'a.', { ...markdown, full: 100_000 }),
  repeated('formulas', '$', markdown),
  repeated('formulas with letters', '$$a$ ', markdown),
  repeated('blocks of HTML in Markdown', '<div>\n\nx\n\n', { ...markdown, full: 400 }),
  repeated('comments in Markdown', '<!-- x\n\n', { ...markdown, full: 50_000 }),
  repeated('angle brackets in prose', 'a < b ', markdown),
  repeated('pictures, none alike', (index) => `![a](https://x.example/${index}.png)\n\n`, {
    ...markdown,
    full: 50_000,
  }),
  repeated('pictures of HTML, none alike', (index) => `<img src="https://x.example/${index}.png" alt="a">\n`, {
    full: 50_000,
  }),
  repeated('one picture', '<p><img src="/a.png" alt="a"></p>\n', { full: 50_000 }),
  repeated('a picture in the text itself', 'A', {
    head: '<img alt="a" src="data:image/png;base64,',
    tail: '">',
    full: 4_000_000,
  }),
];

const templates: readonly Shape[] = [
  repeated('raw tags never closed', '{% raw %}'),
  repeated('raw tags of all kinds never closed', '{% raw %}{% highlight x %}{{< code >}}{% verbatim %}'),
  repeated('raw tags closed by others', '{% raw %}{% endhighlight %}'),
  repeated('braces', '{', { full: 500_000 }),
  repeated('braces in braces', '{{', { ...markdown, full: 500_000 }),
  repeated('tags never ended', '{% a '),
  repeated('tags', '{% a %}{{ b }}'),
  repeated('shortcodes', '[caption id="a"]', { full: 50_000 }),
  repeated('shortcodes closed by others', '[gallery][/caption]', { full: 50_000 }),
  repeated('directives', '<!-- article-lint-disable -->\n', { full: 20_000 }),
  repeated(
    'directives on and off',
    '<!-- article-lint-disable no-script -->\n<!-- article-lint-enable no-ad-block -->\n',
    {
      full: 10_000,
    },
  ),
  repeated('directives with findings', '<!-- article-lint-disable-line no-ad-block --><script>x</script>\n', {
    full: 5_000,
  }),
];

const leftovers: readonly Shape[] = [
  repeated('ads', '<div class="adsbygoogle"></div>\n', { full: 20_000 }),
  repeated('ads in each other', '<div class="adsbygoogle">', { full: 400 }),
  repeated('ads in ads, side by side', '<div class="sharedaddy"><ins class="adsbygoogle"></ins><p>x</p></div>\n', {
    full: 10_000,
  }),
  repeated('lines that are leftovers', '<p>（完）</p>\n<p>责任编辑：张三</p>\n', { full: 20_000 }),
  repeated('lines of Markdown that are leftovers', '责任编辑：张三\n\nRelated posts\n\nAdvertisement\n\n', {
    ...markdown,
    full: 10_000,
  }),
  repeated('lists of related posts', '<h3>Related posts</h3><ul><li><a href="/a">a</a></li></ul>\n', { full: 10_000 }),
  repeated('links', '<a href="/a">a</a>\n'),
  repeated('links of trackers', '<a href="https://a.example/?utm_source=b&fbclid=c">a</a>\n', { full: 30_000 }),
  repeated('pixels', '<img width="1" height="1" src="https://a.example/pixel.gif">\n', { full: 30_000 }),
  repeated('script addresses', '<a href="javascript:x()">a</a>\n', { full: 30_000 }),
  repeated('indented markup', '<div>\n\n    <p>x</p>\n\n</div>\n\n', { ...markdown, full: 20_000 }),
  repeated('lazy pictures', '<img src="data:image/gif;base64,R0lGOD" data-src="/a.png" class="lazy">\n', {
    full: 30_000,
  }),
];

/** Front matter made of pieces. */
function block(name: string, piece: (index: number) => string, more: Omit<Repeated, 'format'> = {}): Shape {
  const { head = '', tail = '', full = 100_000, expect } = more;
  return {
    name,
    format: 'markdown',
    make: (size) =>
      `---\ntitle: a\n${head}${Array.from({ length: size }, (_, index) => piece(index)).join('')}${tail}\n---\n\ntext\n`,
    sizes: { full, short: Math.ceil(full / 40) },
    ...(expect === undefined ? {} : { expect }),
  };
}

const frontMatter: readonly Shape[] = [
  block('blank lines in front matter', () => '\n'),
  block('comments in front matter', () => '# x\n'),
  block('keys', (index) => `k${index}: 1\n`),
  block('keys, as many as are read', (index) => `k${index}: 1\n`, { full: 1900 }),
  block('one key again and again', () => 'k: 1\n', { full: 1900 }),
  block('broken keys', (index) => `k${index}: "a\n`, { full: 1900 }),
  block('keys without a space', (index) => `k${index}:a: b\n`, { full: 1900 }),
  block('tabs in front matter', (index) => `k${index}:\n\t- a: 1\n`, { full: 900 }),
  block('a scalar', () => 'x', { head: 'k: ', full: 1_000_000 }),
  block('a scalar, as large as is read', () => 'x', { head: 'k: ', full: 60_000 }),
  block('a quoted scalar that never ends', () => 'x y\n', { head: 'k: "', full: 1900 }),
  block(
    'aliases of aliases',
    (index) => `a${index + 1}: &a${index + 1} [*a${index},*a${index},*a${index},*a${index}]\n`,
    {
      head: 'a0: &a0 [x,x]\n',
      full: 60,
    },
  ),
  block('aliases as many as are read', () => '*a,', { head: 'a: &a 1\nb: [', tail: ']', full: 15_000 }),
  block('merge keys', (index) => `m${index}: &m${index}\n  <<: *m${Math.max(0, index - 1)}\n  a: 1\n`, {
    head: 'm: &m0\n  a: 1\n',
    full: 600,
  }),
  block('flow lists in each other', () => '[', { head: 'k: ', full: 30_000 }),
  block('flow maps in each other', () => '{a: ', { head: 'k: ', full: 15_000 }),
  block('question marks', () => '? ', { full: 15_000 }),
  block('dashes', () => '- ', { head: 'k:\n  ', full: 30_000 }),
  block('maps in maps', (index) => `${' '.repeat(index)}a:\n`, { full: 300 }),
  block('keys of objects', () => '__proto__: {x: 1}\nconstructor: 1\n', { full: 900 }),
  block('block scalars', (index) => `k${index}: |\n  a\n`, { full: 900 }),
  block('tags of YAML', () => '!!a ', { head: 'k: ', full: 15_000 }),
  block('anchors', (index) => `k${index}: &a b\n`, { full: 1900 }),
  block('list items', () => '  - a\n', { head: 'tags:\n', full: 1900 }),
  block('fences that almost end', () => '----\n', { full: 100_000 }),
  block('brackets and quotes', () => `['"{`, { head: 'k: ', full: 15_000 }),
  block('a header that never ends', () => 'a: b\n', { tail: '\n'.repeat(10), full: 200_000 }),
];

const otherBlocks: readonly Shape[] = [
  {
    name: 'front matter that is never closed',
    format: 'markdown',
    make: (size) => `---\n${'a: b\n'.repeat(size)}`,
    sizes: { full: 200_000, short: 10_000 },
  },
  {
    name: 'keys of TOML',
    format: 'markdown',
    make: (size) => `+++\n${Array.from({ length: size }, (_, index) => `k${index} = 1`).join('\n')}\n+++\n`,
    sizes: { full: 1900, short: 500 },
  },
  {
    name: 'lists of TOML in each other',
    format: 'markdown',
    make: (size) => `+++\nk = ${'['.repeat(size)}\n+++\n`,
    sizes: { full: 50_000, short: 5000 },
  },
  {
    name: 'lists of JSON in each other',
    format: 'markdown',
    make: (size) => `{"a": ${'['.repeat(size)}`,
    sizes: { full: 50_000, short: 5000 },
  },
  {
    name: 'maps of JSON in each other',
    format: 'markdown',
    make: (size) => `;;;\n{${'"a": {'.repeat(size)}\n;;;\n`,
    sizes: { full: 8000, short: 1000 },
  },
  {
    name: 'blank lines before front matter',
    format: 'markdown',
    make: (size) => `${'\n'.repeat(size)}---\ntitle: a\n---\n`,
    sizes: { full: 500_000, short: 20_000 },
  },
  {
    name: 'fences and nothing else',
    format: 'markdown',
    make: (size) => '---\n'.repeat(size),
    sizes: { full: 100_000, short: 5000 },
  },
  {
    name: 'one ordinary article after the other',
    format: 'html',
    make: (size) =>
      header +
      '<p>Ordinary text with a <a href="/b">link</a> and <b>bold</b>.</p>\n<img src="/a.png" alt="a">\n'.repeat(size),
    sizes: { full: 500_000, short: 2000 },
    expect: 'unchecked-part',
  },
];

/** What parsers, rules and patterns of this kind are known to trip over, and what was found to. */
export const shapes: readonly Shape[] = [
  ...trees,
  ...tags,
  ...characters,
  ...prose,
  ...templates,
  ...leftovers,
  ...frontMatter,
  ...otherBlocks,
];
