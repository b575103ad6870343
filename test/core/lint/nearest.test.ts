import assert from 'node:assert/strict';
import test from 'node:test';
import { nearest } from '../../../src/core/lint/nearest.ts';

const known = ['rules', 'include', 'exclude', 'no-ad-block', 'no-ad-comment'];

for (const [slip, meant] of [
  ['rulse', 'rules'],
  ['Rules', 'rules'],
  ['rule', 'rules'],
  ['exlude', 'exclude'],
  ['no-ad-blok', 'no-ad-block'],
  ['noadblock', 'no-ad-block'],
  ['incl', 'include'],
  ['in', undefined],
  ['quality', undefined],
  ['x', undefined],
  ['', undefined],
] as const) {
  test(`${slip || 'nothing'} is a slip of ${meant ?? 'none'}`, () => assert.equal(nearest(slip, known), meant));
}

test('of two as near the first one is taken, and long words cost little', () => {
  assert.equal(nearest('bat', ['cat', 'hat']), 'cat');
  assert.equal(nearest('x'.repeat(100_000), known), undefined);
});
