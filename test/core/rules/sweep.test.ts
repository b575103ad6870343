import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import { lint, noFacts, parseArticle, rules, settingsFrom } from '../../../src/core/index.ts';
import { casesOf, check, onlyRule, unmark } from './tester.ts';

describe('every rule', () => {
  it('has an id of its own that is the name of its file and of its page', () => {
    assert.equal(new Set(rules.map((rule) => rule.id)).size, rules.length);
    const files = fs.readdirSync('src/core/rules').filter((name) => /^(?:no|require|valid)-/.test(name));
    assert.deepEqual(files.map((name) => name.replace(/\.ts$/, '')).sort(), rules.map((rule) => rule.id).sort());
    for (const { id } of rules) assert.ok(fs.existsSync(`docs/rules/${id}.md`), `docs/rules/${id}.md is missing`);
  });

  for (const rule of rules) {
    it(`${rule.id} is described in sentences`, () => {
      assert.match(rule.id, /^(?:no|require|valid)-[a-z-]+$/);
      assert.match(rule.title, /^[A-Z].*[^.]$/);
      assert.match(rule.why, /^[A-Z].*\.$/);
    });

    it(`${rule.id} has at least two bad and two good examples, none twice`, () => {
      const texts = [...casesOf(rule, 'bad'), ...casesOf(rule, 'good')].map((example) => JSON.stringify(example.text));
      assert.equal(new Set(texts).size, texts.length);
      assert.ok(rule.examples.bad.length >= 2 && rule.examples.good.length >= 2);
    });

    it(`${rule.id} tells the truth about its fixes`, () => {
      const fixes = casesOf(rule, 'bad').flatMap((example) => check(rule, example).map((finding) => finding.fix));
      if (rule.fix === 'none') assert.ok(fixes.every((fix) => !fix));
      else
        assert.ok(
          fixes.some((fix) => fix?.safety === rule.fix),
          'no example shows the fix',
        );
      if (rule.fix === 'ask') assert.ok(fixes.every((fix) => fix?.safety !== 'safe'));
    });

    it(`${rule.id} has options that accept their defaults and refuse nonsense`, () => {
      for (const [name, option] of Object.entries(rule.options)) {
        assert.equal(option.problem(option.default), undefined, name);
        assert.notEqual(option.problem({ no: 'such thing' }), undefined, name);
        assert.match(option.description, /^[A-Z].*\.$/, name);
      }
    });

    it(`${rule.id} leaves the article as it was`, () => {
      for (const example of [...casesOf(rule, 'bad'), ...casesOf(rule, 'good')]) {
        const { text } = unmark(example.text);
        const article = parseArticle(text, example.format ?? 'markdown');
        const before = print(article);
        lint(article, onlyRule(rule, example), noFacts);
        assert.equal(print(article), before);
      }
    });
  }

  it('that throws becomes one finding, and the others go on', () => {
    const rule = rules[0];
    assert.ok(rule);
    const original = rule.check;
    rule.check = () => {
      throw new Error('out of order');
    };
    try {
      const findings = lint(parseArticle('---\ntitle: Spring\n---\n', 'markdown'), settingsFrom([]), noFacts);
      assert.deepEqual(findings.map(({ ruleId }) => ruleId).sort(), ['internal', 'require-fields']);
      assert.match(findings.find((finding) => finding.ruleId === 'internal')?.message ?? '', /out of order/);
    } finally {
      rule.check = original;
    }
  });
});

function print(article: ReturnType<typeof parseArticle>): string {
  const { frontMatter, images, links, body } = article;
  const tree = body.elements.map((element) => [
    element.name,
    element.attribs,
    element.startIndex,
    element.children.length,
  ]);
  return JSON.stringify([frontMatter, images.map((image) => image.source), links.map((link) => link.target), tree]);
}
