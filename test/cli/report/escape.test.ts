import assert from 'node:assert/strict';
import test from 'node:test';
import { printable, printableJson, printableLines } from '../../../src/cli/report/escape.ts';

const hostile = '\u001b[2J\u0000\r\n\t\u007f\u009b1m\u200b\u202e\u2066\u2028\ufeff\u{e0041}\ud800';

test('what a terminal would obey becomes visible', () => {
  assert.equal(
    printable(hostile),
    '\\x1b[2J\\x00\\r\\n\\t\\x7f\\x9b1m\\u{200b}\\u{202e}\\u{2066}\\u{2028}\\u{feff}\\u{e0041}\\u{d800}',
  );
});

test('ordinary writing of any script stays as it is', () => {
  const text = '树 é e\u0301 نص می\u200cخواهم 👩\u200d👧 «»—“”\u00a0\u3000';
  assert.equal(printable(text), text);
});

test('json means the same after it', () => {
  const json = printableJson(JSON.stringify({ text: hostile }));
  assert.equal(JSON.parse(json).text, hostile);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not come through
  assert.doesNotMatch(json, /[\u0000-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066\u2028\ufeff]/);
});

test('texts of several lines keep lines and tabs', () => assert.equal(printableLines('a\n\tb\u001b'), 'a\n\tb\\x1b'));
