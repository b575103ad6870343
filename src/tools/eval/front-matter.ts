import fs from 'node:fs';
import path from 'node:path';
import { clean, type Finding, lineIndex, lint, noFacts, parseArticle, settingsFrom } from '../../core/index.ts';
import { kindOf } from './front-matter-kinds.ts';
import { readersRefusing } from './front-matter-readers.ts';

interface Expected {
  readonly kind: string;
  /** From 1. */
  readonly line: number;
  readonly lineTolerance?: number;
  readonly severity: string;
  readonly safeFix: boolean;
  readonly optional?: boolean;
  readonly acceptKinds?: readonly string[];
  /** Milliseconds. */
  readonly timeMs?: number;
  readonly field?: string;
}

interface Case {
  readonly file: string;
  readonly format: 'yaml' | 'toml' | 'json' | 'none';
  readonly problems: readonly Expected[];
  readonly fields?: readonly string[];
  readonly mustNot?: string;
}

interface Expectations {
  readonly required: readonly string[];
  readonly cases: readonly Case[];
}

export interface Score {
  readonly file: string;
  readonly checks: number;
  /** What does not hold, as sentences. */
  readonly misses: readonly string[];
}

/** Milliseconds of computing that a file may take where it does not say otherwise. */
const timeLimit = 1000;

/** Holds the real check against what `expected.json` in a folder says of each file beside it. */
export function scoreFrontMatter(folder: string): Score[] {
  const expectations: Expectations = JSON.parse(fs.readFileSync(path.join(folder, 'expected.json'), 'utf8'));
  const settings = settingsFrom([{ frontMatter: { required: expectations.required } }]);
  // The first check of a process compiles the recipes.
  lint(parseArticle('', 'markdown'), settings, noFacts);
  return expectations.cases.map((one) => {
    const text = fs.readFileSync(path.join(folder, one.file), 'utf8');
    const tally = new Tally();
    const started = process.cpuUsage();
    const article = parseArticle(text, 'markdown');
    // A hint says what may be as it should.
    const findings = lint(article, settings, noFacts).filter(
      ({ category, level }) => category !== 'leftover' && level !== 'hint',
    );
    const took = process.cpuUsage(started).user / 1000;
    const limit = Math.min(timeLimit, ...one.problems.map(({ timeMs }) => timeMs ?? timeLimit));
    tally.holds(took < limit, `takes ${took.toFixed(0)} ms, more than ${limit} ms`);
    checkFindings(one, { text, language: article.frontMatter.language, findings }, tally);
    if (one.fields) {
      const keys = article.frontMatter.fields.map(({ key }) => key);
      tally.holds(
        one.fields.every((key) => keys.includes(key)),
        `reads the fields ${keys.join(', ')}`,
      );
    }
    if (one.problems.some(({ safeFix }) => safeFix)) {
      const fixed = clean(text, 'markdown', settings, noFacts).text;
      for (const refusal of readersRefusing(fixed)) tally.holds(false, `after the safe fixes ${refusal}`);
    }
    if (one.mustNot) tally.holds(isUnharmed(), `does what it must not: ${one.mustNot}`);
    return { file: one.file, checks: tally.checks, misses: tally.misses };
  });
}

class Tally {
  checks = 0;
  readonly misses: string[] = [];
  holds(isTrue: boolean, otherwise: string): void {
    this.checks++;
    if (!isTrue) this.misses.push(otherwise);
  }
}

interface Said {
  readonly text: string;
  readonly language: string;
  readonly findings: readonly Finding[];
}

function checkFindings({ problems }: Case, { text, language, findings }: Said, tally: Tally): void {
  const lines = lineIndex(text);
  const said = findings.map((finding) => ({
    finding,
    kind: kindOf(finding, language),
    line: lines.positionAt(finding.span.start).line,
  }));
  const matched = new Set<Finding>();
  for (const wanted of problems) {
    const kinds = [wanted.kind, ...(wanted.acceptKinds ?? [])];
    const near = said.filter(({ line }) => Math.abs(line - wanted.line) <= (wanted.lineTolerance ?? 0));
    const found = near.find(({ kind, finding }) => kinds.includes(kind) && !matched.has(finding));
    const place = `${wanted.kind} on line ${wanted.line}`;
    if (!wanted.optional) tally.holds(found !== undefined, `says nothing of ${place}`);
    if (!found) continue;
    const { level, fix } = found.finding;
    matched.add(found.finding);
    tally.holds(level === wanted.severity, `says ${level} of ${place}, not ${wanted.severity}`);
    const isSafe = fix?.safety === 'safe';
    tally.holds(isSafe === wanted.safeFix, `has ${isSafe ? 'a' : 'no'} safe fix for ${place}`);
  }
  // Missing fields of a block that cannot be read are noise, not errors.
  const isBroken = problems.some(({ kind }) => /^(?:fm|yaml|toml|json)-/.test(kind));
  for (const { finding, kind, line } of said) {
    if (matched.has(finding) || (isBroken && kind === 'field-missing')) continue;
    tally.holds(false, `says ${kind} on line ${line}: ${finding.message}`);
  }
}

/** The traces that the files' code would leave. */
const isUnharmed = (): boolean =>
  !('__pwned' in globalThis) &&
  !('isAdmin' in {}) &&
  !fs.existsSync('pwned-fm') &&
  Object.keys(Object.prototype).length === 0;
