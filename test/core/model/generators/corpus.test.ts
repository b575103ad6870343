import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import {
  type Article,
  clean,
  formatOf,
  generators,
  lint,
  noFacts,
  parseArticle,
  rules,
  settingsFrom,
} from '../../../../src/core/index.ts';
import { articlesBelow, sharedPath, skipWithout } from '../../../shared.ts';

const ours = /^no-(?:unseen-front-matter|unportable-front-matter|text-before-front-matter|template-collision)$/;
const others = Object.fromEntries(rules.filter(({ id }) => !ours.test(id)).map(({ id }) => [id, 'off' as const]));

const dataOf = ({ frontMatter }: Article): unknown => frontMatter.fields.map(({ key, value }) => [key, value]);

describe('what is said of real articles for each generator', () => {
  for (const folder of ['frontmatter-variety', 'curated', 'rsshub']) {
    const found = sharedPath('corpus', folder);
    it(`keeps the fields and comes to rest, in ${folder}`, { skip: skipWithout(found) }, () => {
      for (const file of articlesBelow(found ?? '')) {
        const text = fs.readFileSync(file, 'utf8');
        const format = formatOf(file) ?? 'markdown';
        const article = parseArticle(text, format);
        for (const siteGenerator of [...generators, 'none'] as const) {
          const settings = settingsFrom([{ siteGenerator, rules: others }]);
          const findings = lint(article, settings, noFacts);
          for (const { span, ruleId } of findings) {
            assert.notEqual(ruleId, 'internal', file);
            assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, file);
          }
          if (findings.every(({ fix }) => !fix)) continue;
          const fixed = clean(text, format, settings, noFacts, { tier: 'all' });
          const left = fixed.findings.filter(({ fix }) => fix).map(({ message }) => message);
          assert.deepEqual(left, [], `${siteGenerator}: ${file}`);
          assert.deepEqual(dataOf(parseArticle(fixed.text, format)), dataOf(article), `${siteGenerator}: ${file}`);
          assert.equal(clean(fixed.text, format, settings, noFacts, { tier: 'all' }).text, fixed.text, file);
        }
      }
    });
  }
});
