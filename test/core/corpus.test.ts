import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import {
  applyEdits,
  chooseCompatible,
  clean,
  type Finding,
  formatOf,
  lint,
  noFacts,
  parseArticle,
  settingsFrom,
} from '../../src/core/index.ts';
import { articlesBelow, sharedPath, skipWithout } from '../shared.ts';

const corpus = sharedPath('corpus');
const settings = settingsFrom([]);

const known = new Map<string, Finding[]>();

/** Asserts what holds for every article, once for each; returns its findings. */
function properties(file: string): Finding[] {
  const findings = known.get(file) ?? findingsOf(file);
  known.set(file, findings);
  return findings;
}

function findingsOf(file: string): Finding[] {
  const text = fs.readFileSync(file, 'utf8');
  const format = formatOf(file) ?? 'markdown';
  const article = parseArticle(text, format);
  const findings = lint(article, settings, noFacts);
  const inside = (span: { start: number; end: number }): boolean =>
    0 <= span.start && span.start <= span.end && span.end <= text.length;
  for (const finding of findings) {
    assert.notEqual(finding.ruleId, 'internal', finding.message);
    assert.ok(inside(finding.span), `${finding.ruleId} points outside the file`);
    for (const edit of finding.fix?.edits ?? []) assert.ok(inside(edit), `a fix of ${finding.ruleId} reaches outside`);
  }
  for (const { span, sourceSpan } of article.images) assert.ok(inside(span) && inside(sourceSpan));
  for (const { span, targetSpan } of article.links) assert.ok(inside(span) && inside(targetSpan));
  const fixes = findings.flatMap(({ fix }) => (fix ? [fix] : []));
  assert.equal(chooseCompatible(fixes).length, fixes.length, 'fixes overlap');
  applyEdits(
    text,
    fixes.flatMap((fix) => fix.edits),
  );
  for (const tier of ['safe', 'all'] as const) {
    const once = clean(text, format, settings, noFacts, { tier, article, findings });
    const twice = clean(once.text, format, settings, noFacts, { tier });
    assert.equal(twice.text, once.text, `${tier} fixes change their own result`);
    const left = once.findings.filter(({ fix }) => fix && (tier === 'all' || fix.safety === 'safe'));
    assert.deepEqual(left, [], `${tier} fixes are left`);
  }
  return findings;
}

describe('every article of the corpus', { skip: skipWithout(corpus) }, () => {
  for (const folder of ['rsshub', 'curated', 'frontmatter-variety', 'bulk/clean', 'bulk/dirty-en', 'bulk/dirty-zh']) {
    it(`${folder}: nothing thrown, spans inside, fixes apart, fixing twice is fixing once`, () => {
      const files = articlesBelow(path.join(corpus ?? '', folder));
      assert.notEqual(files.length, 0);
      for (const file of files) {
        try {
          properties(file);
        } catch (error) {
          throw new Error(`${path.relative(corpus ?? '', file)}: ${(error as Error).message}`, { cause: error });
        }
      }
    });
  }

  it('labelled clean has no leftover', () => {
    for (const folder of ['rsshub', 'curated']) {
      const labels = JSON.parse(fs.readFileSync(path.join(corpus ?? '', folder, 'labels.json'), 'utf8'));
      for (const [name, spans] of Object.entries<unknown[]>(labels)) {
        if (spans.length > 0) continue;
        const findings = properties(path.join(corpus ?? '', folder, name));
        const wrong = findings
          .filter(({ category }) => category === 'leftover')
          .map(({ message, span }) => ({ message, span }));
        assert.deepEqual(wrong, [], name);
      }
    }
  });
});
