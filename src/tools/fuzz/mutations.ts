import fc from 'fast-check';

/** One change of a text. Numbers from 0 to 1 are places in it, so that they mean something for a text of any length. */
export type Mutation = (text: string, other: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, share: number): number => Math.floor(share * text.length);
const range = (text: string, a: number, b: number): readonly [number, number] => [
  at(text, Math.min(a, b)),
  at(text, Math.max(a, b)),
];

/** What parsers trip over, and what rules look for. */
const tokens = [
  ...[
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '<!',
    '<?',
    '<![CDATA[',
    ']]>',
    '&',
    '&#',
    '&amp',
    '"',
    "'",
    '=',
    '`',
    '```\n',
    '~~~\n',
    '$$',
  ],
  ...['---\n', '+++\n', ';;;\n', '...\n', '---js\n', '\n', '\r', '\r\n', '\n\n', '\t', '    ', '\u3000', '\u00a0', ' '],
  ...[
    '# ',
    '- ',
    '1. ',
    '> ',
    '* * *\n',
    '[',
    ']',
    '](',
    '![',
    '](/a)',
    '[^1]',
    '| a | b |\n|---|---|\n',
    '{{ a }}',
    '{% raw %}',
    '{{<',
    '%}',
  ],
  ...[
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<table><tr><td>',
    '</table>',
    '<li>',
    '<b>',
    '<a href="/x">',
    '</a>',
    '<script>',
    '</script>',
    '<style>',
    '<pre>',
    '<code>',
    '<svg>',
    '<template>',
    '<textarea>',
    '<plaintext>',
    '<br>',
    '<img src=x>',
    '<br/',
    '<p id=',
  ],
  ...[
    'title: ',
    ' -  - a\n',
    '{a: ',
    '&a *a\n',
    '<<: *a\n',
    '"""',
    ": '",
    '!!js/function ',
    '__proto__: 1\n',
    '责任编辑：',
    '（完）',
    '相关阅读：',
    'Related posts',
    'Advertisement',
    '<!-- more -->',
    '<!-- article-lint-disable -->',
    '[gallery]',
    '[caption id="a"]',
  ],
];
const junk = [
  '\0',
  '\u0001',
  '\u001b[31m',
  '\ud800',
  '\udc00',
  '\ufeff',
  '\ufffe',
  '\ufdd0',
  '\u202e',
  '\u200b',
  '\u0300',
  '\u2028',
  '😀',
  '\u{10ffff}',
  'ſ',
  'İ',
  'ﬁ',
  '㍿',
];

const insert = (pieces: readonly string[]): fc.Arbitrary<Mutation> =>
  fc.tuple(place, fc.constantFrom(...pieces), fc.constantFrom(1, 1, 1, 2, 5, 60)).map(
    ([where, piece, times]): Mutation =>
      (text) =>
        text.slice(0, at(text, where)) + piece.repeat(times) + text.slice(at(text, where)),
  );

const cut = fc.tuple(place, place).map(
  ([a, b]): Mutation =>
    (text) => {
      const [from, to] = range(text, a, b);
      return text.slice(0, from) + text.slice(Math.min(to, from + 200));
    },
);
const truncate = place.map(
  (where): Mutation =>
    (text) =>
      text.slice(0, at(text, where)),
);
const behead = place.map(
  (where): Mutation =>
    (text) =>
      text.slice(at(text, where)),
);
const duplicate = fc.tuple(place, place, place).map(
  ([a, b, c]): Mutation =>
    (text) => {
      const [from, to] = range(text, a, b);
      return text.slice(0, at(text, c)) + text.slice(from, Math.min(to, from + 500)) + text.slice(at(text, c));
    },
);
const splice = fc.tuple(place, place).map(
  ([a, b]): Mutation =>
    (text, other) =>
      text.slice(0, at(text, a)) + other.slice(at(other, b)),
);
const flip = fc.tuple(place, fc.nat(15)).map(
  ([where, bit]): Mutation =>
    (text) => {
      const index = at(text, where);
      if (index >= text.length) return text;
      return text.slice(0, index) + String.fromCharCode(text.charCodeAt(index) ^ (1 << bit)) + text.slice(index + 1);
    },
);
const lineEnds = fc.constantFrom('\r\n', '\r').map(
  (end): Mutation =>
    (text) =>
      text.replace(/\n/g, end),
);

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 6, arbitrary: insert(tokens) },
  { weight: 2, arbitrary: insert(junk) },
  { weight: 3, arbitrary: cut },
  { weight: 2, arbitrary: duplicate },
  { weight: 2, arbitrary: splice },
  { weight: 1, arbitrary: truncate },
  { weight: 1, arbitrary: behead },
  { weight: 1, arbitrary: flip },
  { weight: 1, arbitrary: lineEnds },
);
