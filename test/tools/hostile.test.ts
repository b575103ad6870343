import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Format } from '../../src/core/index.ts';
import { deserved, documentsIn, textOf } from '../../src/tools/hostile/documents.ts';
import { shapes } from '../../src/tools/hostile/shapes.ts';
import { takeSteps } from '../../src/tools/hostile/steps.ts';
import { sharedPath, skipWithout } from '../shared.ts';

/** Of one step on a short text, in milliseconds of processor time; what is quadratic takes many times as long. */
const stepLimit = 1500;

describe('a text made to hurt ends in time, in every step:', () => {
  for (const { name, make, sizes, format } of shapes) {
    it(name, () => {
      assertInTime(make(sizes.short), format, { limit: stepLimit, all: true });
    });
  }
});

const folder = sharedPath('hostile-html');

describe('a hostile document ends within the time it names, with the finding it deserves:', {
  skip: skipWithout(folder),
}, () => {
  for (const { file, ext, lintMs } of folder ? documentsIn(folder) : []) {
    it(file, async () => {
      const rules = assertInTime(await textOf(folder ?? '', file), ext === '.md' ? 'markdown' : 'html', {
        limit: lintMs,
        all: false,
      });
      const wanted = deserved[file];
      if (wanted)
        assert.ok(rules.includes(wanted), `${wanted} is not among ${[...new Set(rules)].join(', ') || 'none'}`);
    });
  }
});

function assertInTime(text: string, format: Format, { limit, all }: { limit: number; all: boolean }): string[] {
  const { steps, findings } = takeSteps(text, format, { all });
  for (const { name, milliseconds } of steps) assert.ok(milliseconds <= limit, `${name} takes ${milliseconds} ms`);
  for (const { ruleId, span, message } of findings) {
    assert.notEqual(ruleId, 'internal', message);
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, ruleId);
  }
  return findings.map(({ ruleId }) => ruleId);
}
