import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { signFinder } from '../../../src/core/text/search.ts';

describe('a sign looked for from many places', () => {
  const text = 'a$bc$$d$ef';

  it('is found where a search from each place finds it, in whatever order they come', () => {
    const places = Array.from(text, (_, at) => at);
    for (const order of [places, [...places].reverse(), [5, 2, 9, 3, 3, 0, 8, 1]]) {
      const next = signFinder(text, '$');
      assert.deepEqual(
        order.map((at) => next(at)),
        order.map((at) => text.indexOf('$', at)),
      );
    }
  });

  it('is nowhere where the text has none, from any place', () => {
    const next = signFinder(text, '<');
    assert.deepEqual([0, 4, 2, text.length].map(next), [-1, -1, -1, -1]);
  });
});
