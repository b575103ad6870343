import assert from 'node:assert/strict';
import test from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { inOrder } from '../../src/cli/in-order.ts';

test('results come in the order of the items, with no more work at once than allowed', async () => {
  let running = 0;
  let most = 0;
  const items = [30, 5, 20, 1, 10, 3];
  const results: number[] = [];
  for await (const result of inOrder(items, 3, async (delay) => {
    most = Math.max(most, ++running);
    await wait(delay);
    running--;
    return delay;
  })) {
    results.push(result);
  }
  assert.deepEqual(results, items);
  assert.equal(most, 3);
});

test('work that fails early is reported when its turn comes', async () => {
  const seen: number[] = [];
  const run = async () => {
    for await (const item of inOrder([1, 2, 3], 3, async (one) => {
      if (one === 2) throw new Error('two');
      await wait(5);
      return one;
    })) {
      seen.push(item);
    }
  };
  await assert.rejects(run, /two/);
  assert.deepEqual(seen, [1]);
});
