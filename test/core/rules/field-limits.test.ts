import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { digestOf, type Facts, lint, parseArticle, settingsFrom, siblingsOf } from '../../../src/core/index.ts';

const many = Array.from({ length: 40 }, (_, index) => `tag ${index}`);
const facts: Facts = {
  images: new Map(),
  file: { path: 'posts/a.md', modified: 1e12 },
  siblings: siblingsOf(
    Array.from({ length: 200 }, (_, at) =>
      digestOf(`${at}`, `---\ntitle: A${at}\ndate: 2021-03-20\ntags: [${many.join(', ')}]\n---\n`),
    ),
    'own',
  ),
  now: 1.7e12,
};

describe('absurd front matter', () => {
  const texts: Readonly<Record<string, string>> = {
    'a tag two thousand times': `---\ntags:\n${'  - a\n'.repeat(1900)}---\n`,
    'two thousand tags with dashes': `---\ntags:\n${many
      .map((name) => `  - — ${name}\n`)
      .join('')
      .repeat(45)}---\n`,
    'twenty thousand tags on a line': `---\ntags: [${'a, '.repeat(20_000)}b]\n---\n`,
    'lists in lists': `---\ntags:\n${'  - - a\n'.repeat(1900)}  - b\n---\n`,
    'two thousand dates': `---\n${'date: 22/8/2011\n'.repeat(1900)}---\n`,
    'a title of "_" and a body of headlines': `---\ntitle: ${'_中'.repeat(20_000)}\n---\n\n${'# 中\n\n'.repeat(20_000)}`,
    'a title of entities': `---\ntitle: "${'&amp;'.repeat(10_000)}"\n---\n\n${'`a` '.repeat(20_000)}`,
    'a title of quotes': `---\ntitle: '${'"'.repeat(60_000)}'\n---\n`,
    'a title of dashes': `---\ntags: ["${'— '.repeat(20_000)}a"]\n---\n`,
    'a megabyte of "<"': '<'.repeat(1_000_000),
    'a megabyte of half a date': '2021-1 '.repeat(150_000),
    'a megabyte without a line end': `原标题：${'a'.repeat(1_000_000)}`,
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`${name} takes no more than moments`, () => {
      const article = parseArticle(text, 'markdown');
      const begun = performance.now();
      const findings = lint(article, settingsFrom([]), facts);
      assert.deepEqual(
        findings.filter(({ ruleId }) => ruleId === 'internal'),
        [],
      );
      assert.ok(performance.now() - begun < 5000, `${performance.now() - begun} ms`);
    });
  }
});
