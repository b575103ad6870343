import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { normalise, withoutMarks, wordsOf } from '../../../src/core/recipes/line-text.ts';

/** What `normalise` means, said plainly. */
const plainly = (line: string): string =>
  line
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();

test('a line is normalised as NFKC says, whatever character of the first plane stands in it', () => {
  for (let code = 0; code < 0x10000; code++) {
    const char = String.fromCharCode(code);
    for (const line of [`雨${char}，Rain`, `${char} rain`, `rain ${char}`, `a ${char} b`])
      assert.equal(normalise(line), plainly(line), `U+${code.toString(16)}`);
  }
});

const letters = fc.constantFrom(
  ...'雨が降る，。！？：（）　ＡＢｃ０９～·—‘’“”「」【】《》、… aZ9!~\t\u00a0\u200b\u0301\u3099ﾊﾟ㎏①가  '.split(''),
);
const marks = fc.constantFrom(...'>#-*+1.)[]()!_~\\ \t　雨， a'.split(''));

test('so it is where such characters stand side by side', () => {
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 40 }), (line) => {
      assert.equal(normalise(line), plainly(line));
    }),
  );
});

test('the words of a line of Markdown are what stands without its marks, normalised', () => {
  for (const [line, words] of [
    ['## A **bold** heading', 'A bold heading'],
    ['> - 1. ［注］', '[注]'],
    ['* [Text](https://example.org "a") and ![picture](a.png)', 'Text and'],
    ['a ** b', 'a b'],
    ['- ', ''],
    ['##标题', '标题'],
  ] as const)
    assert.equal(wordsOf(line), words);
  fc.assert(
    fc.property(fc.string({ unit: fc.oneof(letters, marks), maxLength: 40 }), (line) => {
      assert.equal(wordsOf(line), plainly(withoutMarks(line)));
    }),
    { numRuns: 2000 },
  );
});
