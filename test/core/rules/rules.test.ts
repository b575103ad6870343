import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rules } from '../../../src/core/index.ts';
import { casesOf, check, variants } from './tester.ts';

for (const rule of rules) {
  describe(rule.id, () => {
    for (const example of casesOf(rule, 'bad')) {
      it(`reports ${example.name}`, () => {
        const findings = check(rule, example);
        assert.notEqual(findings.length, 0, 'a bad example has no finding');
        if (findings.some((finding) => finding.fix)) {
          assert.notEqual(example.fixed, undefined, 'the example has a fix and does not say what comes out');
        }
      });
      for (const variant of variants(rule, example)) it(`reports ${variant.name}`, () => void check(rule, variant));
    }
    for (const example of casesOf(rule, 'good')) {
      it(`accepts ${example.name}`, () => assert.deepEqual(check(rule, example), []));
      for (const variant of variants(rule, example)) {
        it(`accepts ${variant.name}`, () => assert.deepEqual(check(rule, variant), []));
      }
    }
  });
}
