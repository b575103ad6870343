import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/edits.ts';
import type { Edit } from '../../../src/core/text/span.ts';
import { composePasses } from '../../../src/extension/edits/compose.ts';

/** A small generator of pseudo-random whole numbers below a limit; the same ones in every run. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * limit);
  };
}

function randomPass(text: string, next: (limit: number) => number): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  while (edits.length < 5) {
    const start = at + next(12);
    const end = start + next(6);
    if (end > text.length) break;
    const inserted = 'abc'.slice(next(4));
    if (end > start || inserted) edits.push({ start, end, text: inserted });
    at = end + 1;
  }
  return edits;
}

describe('Fixes of several passes', () => {
  it('are applied as one set of edits with the same result', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const next = numbers(seed);
      const original = Array.from({ length: 40 + next(60) }, () => 'xyz\n'[next(4)]).join('');
      const passes: Edit[][] = [];
      let text = original;
      for (let pass = 0; pass < 1 + next(4); pass++) {
        const edits = randomPass(text, next);
        passes.push(edits);
        text = applyEdits(text, edits);
      }
      assert.equal(applyEdits(original, composePasses(original, passes)), text, `seed ${seed}`);
    }
  });

  it('touch nothing between them', () => {
    const edits = composePasses('one two three four', [
      [{ start: 4, end: 8, text: '' }],
      [{ start: 9, end: 14, text: '' }],
    ]);
    assert.deepEqual(edits, [
      { start: 4, end: 8, text: '' },
      { start: 13, end: 18, text: '' },
    ]);
  });

  it('leave alone what they would replace by itself', () => {
    const edits = composePasses('date: 2024', [[{ start: 0, end: 10, text: 'date: 2025' }]]);
    assert.deepEqual(edits, [{ start: 9, end: 10, text: '5' }]);
  });
});
