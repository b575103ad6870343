import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import {
  type Article,
  applyEdits,
  clean,
  type Digest,
  digestOf,
  type Facts,
  type Finding,
  formatOf,
  headLength,
  lint,
  parseArticle,
  rules,
  settingsFrom,
  siblingsOf,
} from '../../../src/core/index.ts';
import { articlesBelow, sharedPath, skipWithout } from '../../shared.ts';

const corpus = sharedPath('corpus');
const ours = [
  ...['require-front-matter', 'require-fields', 'no-empty-field', 'valid-date', 'no-doubtful-date', 'valid-title'],
  ...['no-mismatched-headline', 'valid-taxonomy', 'no-lookalike-category', 'valid-image-field', 'no-feed-author'],
  ...['valid-field-type'],
];
const settings = settingsFrom([
  { rules: Object.fromEntries(rules.map(({ id }) => [id, ours.includes(id) ? 'warning' : 'off'])) },
]);
const now = Date.parse('2026-01-01');

/** Facts as a host gathers them, of all the articles of one folder. */
function surroundings(files: readonly string[]): (file: string) => Facts {
  const digests = new Map<string, Digest[]>();
  for (const file of files) {
    const folder = path.dirname(file);
    const known = digests.get(folder) ?? [];
    digests.set(folder, known);
    known.push(digestOf(file, fs.readFileSync(file, 'utf8').slice(0, headLength)));
  }
  return (file) => ({
    images: new Map(),
    file: { path: path.relative(corpus ?? '', file).replaceAll('\\', '/'), modified: now },
    siblings: siblingsOf(digests.get(path.dirname(file)) ?? [], file),
    now,
  });
}

/** `before` and `found` are what parsing and linting the text give. */
type Case = { readonly before: Article; readonly found: readonly Finding[] } & Text;
type Text = { readonly text: string; readonly format: 'markdown' | 'html'; readonly facts: Facts };

/** One fix by itself: it changes one field, or makes the block; everything else is as it was. */
function holdsPromise({ text, format, facts, before, found }: Case, finding: Finding): void {
  const edits = finding.fix?.edits ?? [];
  const fixed = applyEdits(text, edits);
  const after = parseArticle(fixed, format);
  const { frontMatter: old } = before;
  for (const edit of edits) {
    const end = old.form === 'absent' ? old.bodyStart : old.span.end;
    assert.ok(edit.start >= old.span.start && edit.end <= end, 'an edit reaches out of the block');
  }
  assert.ok(after.frontMatter.isRead, 'the block cannot be read any more');
  assert.ok(fixed.slice(after.frontMatter.bodyStart).endsWith(text.slice(old.bodyStart)), 'the body changed');
  const tell = ({ key, value }: { key: string; value: unknown }): string => JSON.stringify([key, value]);
  const [was, is] = [old.fields.map(tell), after.frontMatter.fields.map(tell)];
  const gone = new Set(was.filter((one) => !is.includes(one)).map((one) => JSON.parse(one)[0]));
  const come = new Set(is.filter((one) => !was.includes(one)).map((one) => JSON.parse(one)[0]));
  if (old.fields.length > 0) assert.ok(new Set([...gone, ...come]).size === 1, `changes ${[...gone, ...come]}`);
  else assert.equal(gone.size, 0);
  const kept = (list: readonly string[]): string[] => list.filter((one) => was.includes(one) && is.includes(one));
  assert.deepEqual(kept(is), kept(was), 'the order of the others changed');
  assert.equal(/^\uFEFF/.test(fixed), /^\uFEFF/.test(text));
  if (text.includes('\r\n') && !/(?<!\r)\n/.test(text))
    assert.doesNotMatch(fixed, /(?<!\r)\n/, 'a line end of another kind came in');
  const isSame = ({ ruleId, message }: Finding) => ruleId === finding.ruleId && message === finding.message;
  const again = lint(after, settings, facts).filter(isSame);
  assert.ok(again.length < found.filter(isSame).length, `is still reported: ${finding.message}`);
}

function check({ text, format, facts }: Text): number {
  const article = parseArticle(text, format);
  const findings = lint(article, settings, facts);
  for (const finding of findings) {
    assert.notEqual(finding.ruleId, 'internal', finding.message);
    if (finding.fix) holdsPromise({ text, format, facts, before: article, found: findings }, finding);
  }
  if (!findings.some(({ fix }) => fix)) return 0;
  const once = clean(text, format, settings, facts, { tier: 'all', article, findings });
  assert.equal(
    clean(once.text, format, settings, facts, { tier: 'all' }).text,
    once.text,
    'fixing twice is not fixing once',
  );
  assert.deepEqual(
    once.findings.filter(({ fix }) => fix),
    [],
    'fixes are left',
  );
  return findings.filter(({ fix }) => fix).length;
}

const withCrlf = (text: string): string => text.replace(/\r\n?|\n/g, '\r\n');

describe('fixes of fields, on every article of the corpus', { skip: skipWithout(corpus) }, () => {
  for (const folder of ['rsshub', 'curated', 'frontmatter-variety', 'bulk/clean', 'bulk/dirty-en', 'bulk/dirty-zh']) {
    it(`${folder}: other bytes stay, twice is once, the data is the same but for what was promised`, () => {
      const files = articlesBelow(path.join(corpus ?? '', folder));
      const factsOf = surroundings(files);
      let fixes = 0;
      for (const [index, file] of files.entries()) {
        const text = fs.readFileSync(file, 'utf8');
        const format = formatOf(file) ?? 'markdown';
        const facts = factsOf(file);
        try {
          const found = check({ text, format, facts });
          fixes += found;
          if (found === 0 || index % 3 > 0) continue;
          check({ text: withCrlf(text), format, facts });
          check({ text: `\uFEFF${text.replace(/^\uFEFF/, '')}`, format, facts });
        } catch (error) {
          throw new Error(`${path.relative(corpus ?? '', file)}: ${(error as Error).message}`, { cause: error });
        }
      }
      assert.notEqual(fixes, 0, 'no article has anything to fix');
    });

    it(`${folder}: each article without its block, or with an empty one, gets one that can be read`, () => {
      const files = articlesBelow(path.join(corpus ?? '', folder)).filter((_, index) => index % 10 === 0);
      const factsOf = surroundings(files);
      for (const file of files) {
        const format = formatOf(file) ?? 'markdown';
        const whole = fs.readFileSync(file, 'utf8');
        const { frontMatter } = parseArticle(whole, format);
        if (frontMatter.form === 'absent') continue;
        const body = whole.slice(frontMatter.bodyStart);
        for (const text of [body, withCrlf(body), `---\n---\n${body}`]) check({ text, format, facts: factsOf(file) });
      }
    });
  }
});
