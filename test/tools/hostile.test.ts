import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Format } from '../../src/core/index.ts';
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

interface Case {
  readonly file: string;
  readonly ext: string;
  /** Of reading and linting together, in milliseconds. */
  readonly lintMs: number;
}

/** What each deserves to have said about it; the others deserve nothing, or nothing that must be said. */
const deserved: Readonly<Record<string, string>> = {
  '01-div-deep-100k.mjs': 'unchecked-part',
  '02-formatting-50k.mjs': 'unchecked-part',
  '03-ul-li-20k.mjs': 'unchecked-part',
  '04-a-div-adoption-20k.mjs': 'unchecked-part',
  '05-attributes-200k.mjs': 'unchecked-part',
  '06-comment-unclosed-10mb.mjs': 'no-unfinished-markup',
  '13-nul-1e6.mjs': 'no-control-character',
  '15-ordinary-20mb.mjs': 'unchecked-part',
  '16-script-unclosed-5mb.mjs': 'no-unfinished-markup',
  '17-quote-unclosed-5mb.mjs': 'no-unfinished-markup',
  '19-data-uri-30mb.mjs': 'no-large-embedded-image',
};

const folder = sharedPath('hostile-html');

describe('a hostile document ends within the time it names, with the finding it deserves:', {
  skip: skipWithout(folder),
}, () => {
  const { cases } = folder ? JSON.parse(fs.readFileSync(path.join(folder, 'index.json'), 'utf8')) : { cases: [] };
  for (const { file, ext, lintMs } of cases as Case[]) {
    it(file, async () => {
      const { default: generate } = await import(pathToFileURL(path.join(folder ?? '', file)).href);
      const rules = assertInTime(generate() as string, ext === '.md' ? 'markdown' : 'html', {
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
