import assert from 'node:assert/strict';
import { it } from 'node:test';
import { seedArticles } from '../../src/tools/fuzz/articles.ts';
import { Broken, check } from '../../src/tools/fuzz/properties.ts';
import { fuzz } from '../../src/tools/fuzz/run.ts';

it('articles changed at random: nothing thrown, nothing slow, spans inside, fixes apart and final', () => {
  const { failure, documents } = fuzz(seedArticles(), { seed: 20261124, documents: 1500 });
  assert.equal(failure, undefined, `${failure?.message}: ${JSON.stringify(failure?.text)}`);
  assert.equal(documents, 1500);
});

it('a text that ever broke a promise keeps it now', () => {
  for (const text of ['\ufeff'.repeat(12), '[caption ]'.repeat(12)])
    for (const format of ['markdown', 'html'] as const) assert.doesNotThrow(() => check(text, format), Broken);
});
