import assert from 'node:assert/strict';
import test from 'node:test';
import { printable } from '../../../src/cli/report/escape.ts';
import { layOut, lonely } from '../../../src/cli/report/frame.ts';

/** The frame of the «marked» part of a line, as two lines of text. */
function drawn(marked: string, columns = 40): [line: string, caret: string] {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  const frame = layOut(text, { start, end }, { line: { start: 0, end: text.length }, columns });
  return [frame.before + frame.marked + frame.after, ' '.repeat(frame.indent) + '^'.repeat(frame.length)];
}

for (const [name, marked, caret] of [
  ['Latin', 'one «two» three', '    ^^^'],
  ['full-width letters take two columns', '树林「«广告»」', '      ^^^^'],
  ['emoji of several code points take two', '👩‍👩‍👧 «👍🏽»', '   ^^'],
  ['accents that combine take none', 'e\u0301e\u0301 «ne\u0301e»', '   ^^^'],
  ['an empty span has one caret', 'ab«»c', '  ^'],
  ['an empty span at the end too', 'ab«»', '  ^'],
  ['tabs take two', '\t«x»', '  ^'],
] as const) {
  test(name, () => assert.equal(drawn(marked)[1], caret));
}

test('what is taken for lonely never joins with a neighbour, and is shown as it is', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((char) =>
    lonely.test(char),
  );
  assert.ok(all.length > 20_000);
  assert.equal(printable(all.join('').replace('\t', '')), all.join('').replace('\t', ''));
  // Each beside a letter, an ideograph, a sign that emoji are made of, and its neighbours.
  const text = all.map((char) => `a${char}中${char}\u00a9${char}`).join('') + all.join('');
  for (let at = 0; at < text.length; at += 1000) {
    const piece = text.slice(at, at + 1001);
    assert.equal([...segmenter.segment(piece)].length, piece.length);
  }
});

test('control characters are shown, and counted as shown', () => {
  assert.deepEqual(drawn('a\u001b[2J«\u202eb»'), ['a\\x1b[2J\\u{202e}b', '        ^^^^^^^^^']);
});

for (const [name, marked] of [
  ['in the middle', `${'a'.repeat(5000)}«target»${'b'.repeat(5000)}`],
  ['at the start', `«target»${'b'.repeat(5000)}`],
  ['at the end', `${'a'.repeat(5000)}«target»`],
  ['among full-width letters', `${'树'.repeat(300)}«target»${'林'.repeat(300)}`],
] as const) {
  test(`a long line is cut around the span: ${name}`, () => {
    const [line, caret] = drawn(marked);
    const width = [...line].reduce((sum, one) => sum + (/[树林]/.test(one) ? 2 : 1), 0);
    assert.ok(width <= 40 && width >= 25, `${width} columns`);
    assert.ok(line.includes('target'));
    assert.equal(
      caret.length - caret.trimStart().length,
      [...line.slice(0, line.indexOf('target'))].reduce((sum, one) => sum + (/[树]/.test(one) ? 2 : 1), 0),
    );
    assert.equal(caret.trim(), '^'.repeat(6));
    assert.equal(line.startsWith('…'), !marked.startsWith('«'));
    assert.equal(line.endsWith('…'), !marked.endsWith('»'));
  });
}

test('a span longer than the line shows its beginning', () => {
  const [line, caret] = drawn(`x «${'y'.repeat(500)}»`);
  assert.match(line, /^x y+…$/);
  assert.match(caret, /^ {2}\^+$/);
  assert.ok(line.length <= 40 && caret.length <= 40);
});

test('a line end that is found shows itself', () => {
  const frame = layOut('ab\ncd', { start: 2, end: 3 }, { line: { start: 0, end: 2 }, columns: 40 });
  assert.deepEqual([frame.before, frame.marked, frame.length], ['ab', '↵', 1]);
});
