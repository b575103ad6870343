import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import { readMarkdown, readMarkdownByParser } from '../../../src/core/model/markdown.ts';
import { articlesBelow, sharedPath, skipWithout } from '../../shared.ts';

const assertSame = (text: string, from = 0): void =>
  assert.deepEqual(readMarkdown(text, from), readMarkdownByParser(text, from), JSON.stringify(text.slice(0, 1000)));

/** Lines that begin, hold, end or interrupt blocks, after the examples of CommonMark and of GitHub's tables. */
const lines = [
  ...['', '', '', '  ', '\t', 'words', 'more words', 'a | b', '　deep', '\u00a0| - |', '\fx'],
  ...[
    '# heading',
    '###### six ##',
    '####### seven',
    '#',
    '#no',
    '## [a](b) <i>',
    'words\n===',
    'words\n---',
    '====',
    '---',
    '- - -',
    '-- -',
  ],
  ...['***', '* * *', '___', '_ _', '**bold** text', '*a*', '_b_'],
  ...[
    '- item',
    '-',
    '- ',
    '+ item',
    '* item',
    '1. one',
    '2) two',
    '1234567890. x',
    '1.',
    '10. ten',
    '1.x',
    '- - nested',
    '-\titem',
  ],
  ...['- [ ] task', '- [x] `task`', '[ ] no task'],
  ...['> quote', '>', '>no space', '> - item', '> ```', '> <div>', '- > quote', '- ```', '- <!-- open', '1. ```js'],
  ...['```', '```js', '~~~', '~~~~', '`````', '``` a`b', '~~~ a`b', '  ```', '   ~~~'],
  ...[
    '<div>',
    '</div>',
    '<div',
    '<p>words</p>',
    '<custom>',
    '<custom a="b">',
    '</custom>',
    '<custom> words',
    '<b>words</b>',
    '<a href="x">',
  ],
  ...[
    '<!-- one line -->',
    '<!-- open',
    'close -->',
    '<!-->',
    '<?php',
    '?>',
    '<!DOCTYPE html>',
    '<![CDATA[',
    ']]>',
    '<!x',
    '< no tag',
    '<3',
  ],
  ...['<script>', '</script>', '<pre class="a">', '</pre>', '<style>a</style>', '<textarea', '<SCRIPT>x'],
  ...['| a | b |', '|---|---|', '--- | ---', ':-: | -', '| 1 | `2` |', '|', '| - |', '> --- | ---', 'a \\| b', '- | -'],
  ...[
    '[a]: /b',
    '[a]:',
    '[a]: <b> "c"',
    "[a]: b 'c",
    "d'",
    '[a]',
    '[a\\]: b]: c',
    '[a',
    'b]: c',
    '[^1]: note',
    '[a](b)',
  ],
  ...[
    '![a](b.png)',
    '![](b.png "c")',
    '![a]()',
    '[![a](b)](c)',
    '[a][b]',
    '[a][]',
    '![ a\tB ][]',
    '<http://a.b>',
    'http://a.b/c_d',
    'a@b.cd www.e.fg',
  ],
  ...[
    '`code`',
    '`` a ` b',
    '\\<b>',
    'a < b',
    'a <b> c',
    'a <!-- c --> d',
    '\\',
    'x\\`y`',
    '<a@b.cd>',
    '[x `]` y](z)',
    '![',
  ],
];
const listLines = [
  ...[
    '- a',
    '- a',
    '* b',
    '+ c',
    '1. d',
    '1. d',
    '2. e',
    '10) f',
    '-  g',
    '-    h',
    '-     i',
    '-\tj',
    '-',
    '1.',
    '- - k',
    '- 1. l',
  ],
  ...[
    'words',
    'words',
    'more',
    '',
    '',
    '',
    '---',
    '* * *',
    '===',
    '# heading',
    '> quote',
    '```',
    '<div>',
    '<custom>',
    '| - |',
    'a | b',
  ],
  ...[
    '- [a',
    '- [a]: /b',
    'b]: c',
    '- [ ] d',
    '- [x](y) https://a.b',
    '- `c',
    '- # e',
    '- > f',
    '- <b>g</b>',
    '- | - |',
    '1.x',
    '\\- h',
    '-- i',
  ],
];
const indents = ['', '', '', '', '', ' ', '  ', '   ', '    ', '      ', '\t', ' \t'];

/** The same numbers in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('blocks of Markdown', () => {
  it('are what the parser makes of the whole, for each pair of lines', () => {
    for (const first of lines) {
      for (const second of lines) for (const between of ['\n', '\n\n']) assertSame(`${first}${between}${second}`);
    }
  });

  it('are what the parser makes of the whole, for lines in any order and at any depth', () => {
    const next = numbers(7);
    for (let round = 0; round < 12_000; round++) {
      const count = 2 + next(9);
      const text = Array.from({ length: count }, () => `${indents[next(indents.length)]}${lines[next(lines.length)]}`);
      const end = ['\n', '\n', '\r\n', '\r'][next(4)] ?? '\n';
      const head = next(8) === 0 ? '---\ntitle: x\n---\n' : '';
      assertSame(head + text.join(end) + (next(2) ? end : ''), head.length);
    }
  });

  it('are what the parser makes of the whole, for lists in lists', () => {
    const next = numbers(8);
    for (let round = 0; round < 12_000; round++) {
      const text = Array.from({ length: 2 + next(9) }, () => ' '.repeat(next(9)) + listLines[next(listLines.length)]);
      assertSame(text.join('\n'));
    }
  });

  const corpus = sharedPath('corpus');
  it('are what the parser makes of each article of the corpus', { skip: skipWithout(corpus) }, () => {
    for (const file of articlesBelow(corpus ?? '')) assertSame(fs.readFileSync(file, 'utf8'));
  });
});
