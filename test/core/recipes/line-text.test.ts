import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { normalForm } from '../../../src/core/recipes/line-text.ts';

test('the normal form of a line is NFKC, whatever character of the first plane stands in it', () => {
  for (let code = 0; code < 0x10000; code++) {
    for (const line of [`雨${String.fromCharCode(code)}，Rain`, `${String.fromCharCode(code)} rain`])
      assert.equal(normalForm(line), line.normalize('NFKC'), `U+${code.toString(16)}`);
  }
});

test('so it is where such characters stand side by side', () => {
  const letters = fc.constantFrom(
    ...'雨が降る，。！？：（）　ＡＢｃ０９～·—‘’“”「」【】《》、… aZ9!~\u0301\u3099ﾊﾟ㎏①가'.split(''),
  );
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 40 }), (line) => {
      assert.equal(normalForm(line), line.normalize('NFKC'));
    }),
  );
});
