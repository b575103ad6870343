import assert from 'node:assert/strict';
import fs from 'node:fs';
import { it } from 'node:test';
import { seedArticles } from '../../src/tools/fuzz/articles.ts';
import { Broken, check } from '../../src/tools/fuzz/properties.ts';
import { fuzz } from '../../src/tools/fuzz/run.ts';

it('articles changed at random: nothing thrown, nothing slow, spans inside, fixes apart and final', () => {
  const { failure, documents } = fuzz(seedArticles(), { seed: 20261124, documents: 1500 });
  assert.equal(failure, undefined, `${failure?.message}: ${JSON.stringify(failure?.text)}`);
  assert.equal(documents, 1500);
});

/** Texts that broke a promise once, made small by the fuzzer. */
const broken = JSON.parse(fs.readFileSync('test/fixtures/fuzz/broken.json', 'utf8')) as readonly string[];

it('a text that ever broke a promise keeps it now', () => {
  assert.ok(broken.length > 0);
  for (const text of broken)
    for (const format of ['markdown', 'html'] as const) assert.doesNotThrow(() => check(text, format), Broken);
});
