import assert from 'node:assert/strict';
import test from 'node:test';
import { failuresIn } from '../../src/tools/host/failures.ts';

const node = `✔ right (1.2ms)
✖ outer (5.1ms)
ℹ pass 1
ℹ fail 2

✖ failing tests:

test at .build/a.mjs:2:36
✖ inner is wrong (3.461423ms)
  AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:

  1 !== 2

      at TestContext.<anonymous> (file:///a.mjs:2:70)

test at .build/a.mjs:4:1
✖ flat is wrong (0.308425ms)
  Error: boom
      at TestContext.<anonymous> (file:///a.mjs:4:34)
`;

const mocha = `── trusted ──
web │   ✓ one (12 ms)
trusted │     ✗ an article is linted
Error: Not within 60 s: the leftovers are found.
    at eventually (index.js:1:2)
web │   ✓ two (12 ms)
trusted │ 3 passing, 1 failing
`;

test('the summary names each test that failed in Node, once, with the first lines of why', () => {
  assert.deepEqual(failuresIn(node), [
    '✖ inner is wrong\n    AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:\n    1 !== 2',
    '✖ flat is wrong\n    Error: boom',
  ]);
});

test('the summary names each test that failed in VS Code, with its suite', () => {
  const found = '    Error: Not within 60 s: the leftovers are found.';
  assert.deepEqual(failuresIn(mocha), [`✖ trusted │ an article is linted\n${found}`]);
  assert.deepEqual(failuresIn(mocha.replaceAll('trusted │ ', '')), [`✖ an article is linted\n${found}`]);
});

test('where nothing failed, no test is named', () => {
  assert.deepEqual(failuresIn('✔ right (1.2ms)\nweb │   ✓ one (12 ms)\nℹ fail 0\n'), []);
});
