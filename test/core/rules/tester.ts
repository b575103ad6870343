import assert from 'node:assert/strict';
import {
  applyEdits,
  clean,
  type Facts,
  type Finding,
  type Format,
  lint,
  parseArticle,
  type Rule,
  rules,
  type Settings,
  settingsFrom,
} from '../../../src/core/index.ts';
import { exampleFacts } from '../../../src/core/rules/example-facts.ts';
import type { Example } from '../../../src/core/rules/rule.ts';
import type { Span } from '../../../src/core/text/span.ts';

export interface Case extends Example {
  readonly name: string;
}

/** Takes the «guillemets» out of a text and says where they stood. */
export function unmark(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  const open: number[] = [];
  let text = '';
  for (const char of marked) {
    if (char === '«') open.push(text.length);
    else if (char === '»') {
      const start = open.pop();
      assert.notEqual(start, undefined, 'a closing guillemet without an opening one');
      spans.push({ start: start ?? 0, end: text.length });
    } else text += char;
  }
  assert.equal(open.length, 0, 'an opening guillemet without a closing one');
  return { text, spans: spans.sort((a, b) => a.start - b.start || a.end - b.end) };
}

export function casesOf(rule: Rule, which: 'bad' | 'good'): Case[] {
  return rule.examples[which].map((example, index) => ({
    ...(typeof example === 'string' ? { text: example } : example),
    name: `${rule.id}, ${which} example ${index + 1}`,
  }));
}

/** Settings in which one rule alone is on. */
export function onlyRule(rule: Rule, example: Example): Settings {
  const level = rule.level === 'off' ? 'warning' : rule.level;
  const others = Object.fromEntries(rules.map(({ id }) => [id, 'off' as const]));
  return settingsFrom([
    { rules: { ...others, [rule.id]: [level, example.options ?? {}] } },
    example.required ? { frontMatter: { required: example.required } } : {},
    example.siteUrl ? { images: { siteUrl: example.siteUrl } } : {},
    example.generator ? { siteGenerator: example.generator } : {},
  ]);
}

/** Lints one example and holds findings, fixes and the fixed text against what it says. */
export function check(rule: Rule, example: Case): Finding[] {
  const { text, spans } = unmark(example.text);
  const format: Format = example.format ?? 'markdown';
  const settings = onlyRule(rule, example);
  const facts = exampleFacts(example);
  const article = parseArticle(text, format);
  const findings = lint(article, settings, facts);
  const seen = findings.map((finding) => text.slice(finding.span.start, finding.span.end));
  assert.deepEqual(
    findings.map(({ span }) => span),
    spans,
    `${example.name}: found ${JSON.stringify(seen)} in ${JSON.stringify(text)}`,
  );
  for (const finding of findings) {
    assert.equal(finding.ruleId, rule.id);
    assert.notEqual(finding.message, '', `${example.name}: a message is empty`);
  }
  checkFix(rule, { ...example, text }, { settings, facts, findings, format });
  return findings;
}

type Lint = { settings: Settings; facts: Facts; findings: Finding[]; format: Format };

function checkFix(rule: Rule, example: Case, { settings, facts, findings, format }: Lint): void {
  const fixable = findings.filter((finding) => finding.fix);
  if (fixable.length === 0) {
    assert.equal(example.fixed, undefined, `${example.name}: expects a fixed text, but nothing is fixable`);
    return;
  }
  assert.notEqual(rule.fix, 'none', `${example.name}: the rule says that it has no fixes`);
  const edits = fixable.flatMap((finding) => finding.fix?.edits ?? []);
  applyEdits(example.text, edits);
  const fixed = clean(example.text, format, settings, facts, { tier: 'all' });
  if (example.fixed !== undefined) assert.equal(fixed.text, example.fixed, example.name);
  assert.equal(fixed.findings.filter((finding) => finding.fix).length, 0, `${example.name}: fixable findings are left`);
  assert.equal(
    clean(fixed.text, format, settings, facts, { tier: 'all' }).text,
    fixed.text,
    `${example.name}: not idempotent`,
  );
}

const frontMatter = '---\ntitle: Spring\ndate: 2021-03-20\n---\n\n';
const withCrlf = (text: string): string => text.replace(/\r?\n/g, '\r\n');

/** The same example as other editors would have saved it. */
export function variants(rule: Rule, example: Case): Case[] {
  const crlf = {
    ...example,
    name: `${example.name}, with CRLF`,
    text: withCrlf(example.text),
    ...(example.fixed === undefined ? {} : { fixed: withCrlf(example.fixed) }),
  };
  if (rule.category === 'front-matter') return [crlf];
  const behind = (lead: string, name: string): Case => ({
    ...example,
    name: `${example.name}, ${name}`,
    text: lead + example.text,
    ...(example.fixed === undefined ? {} : { fixed: lead + example.fixed }),
  });
  const hasOwn = /^(?:---|\+\+\+|[\uFEFF«])/.test(example.text) && example.text.includes('---');
  return [
    crlf,
    behind('\uFEFF', 'with a byte order mark'),
    ...(hasOwn ? [] : [behind(frontMatter, 'with front matter')]),
  ];
}
