import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import { GFM, type MarkdownParser, parser } from '@lezer/markdown';
import { plainText } from '../../../src/core/model/markdown/plain-text.ts';
import { articlesBelow, sharedPath, skipWithout } from '../../shared.ts';

const unread = ['HardBreak', 'Entity', 'Emphasis', 'Strikethrough'];
const everyCharacter = parser.configure(GFM).configure({ remove: unread });
const inSteps = parser.configure(GFM).configure([{ remove: unread }, plainText]);

function nodes(by: MarkdownParser, text: string): string[] {
  const list: string[] = [];
  by.parse(text).iterate({ enter: ({ name, from, to }) => void list.push(`${name} ${from} ${to}`) });
  return list;
}

const assertSame = (text: string): void =>
  assert.deepEqual(nodes(inSteps, text), nodes(everyCharacter, text), JSON.stringify(text.slice(0, 200)));

describe('Markdown read in steps over its plain text', () => {
  it('gives the same tree, whatever stands beside an address', () => {
    const pieces = [
      ...[
        'www.example.com',
        'http://a.b',
        'https://a.b/c_d*e',
        'a.b+c@d.ef',
        'mailto:a@b.cd',
        'xmpp:a@b.cd/e',
        'ftp://a.b',
      ],
      ...[
        '_',
        '*',
        '**',
        '~~',
        '`',
        '\\',
        '[',
        '](',
        ')',
        '![',
        '<',
        '>',
        '&amp;',
        '&',
        '.',
        '-',
        '+',
        ':',
        '@',
        ' ',
        '\n',
        'x',
        '中',
        'é',
        '7',
      ],
    ];
    let state = 3;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return (state >> 8) % below;
    };
    for (let round = 0; round < 20_000; round++)
      assertSame(Array.from({ length: 1 + random(8) }, () => pieces[random(pieces.length)]).join(''));
  });

  const corpus = sharedPath('corpus');
  it('gives the same tree for articles of the corpus', { skip: skipWithout(corpus) }, () => {
    const files = articlesBelow(corpus ?? '').filter((_, index) => index % 6 === 0);
    assert.ok(files.length > 100);
    for (const file of files) assertSame(fs.readFileSync(file, 'utf8'));
  });
});
