import assert from 'node:assert/strict';
import { activated } from '../support.ts';

/** In ms. */
const limit = 15;

describe('Activation', () => {
  it('is over before anybody notices', async () => {
    await activated();
    const [measure] = performance.getEntriesByName('articleLint.activate');
    assert.ok(measure, 'the extension says how long its activation took');
    console.log(`│ activation: ${measure.duration.toFixed(1)} ms`);
    // What else the machine does is no part of it: several of these make a median, here it may take a few times as long.
    assert.ok(measure.duration < limit * 4, `it took ${measure.duration.toFixed(1)} ms`);
  });
});
