import { format as formats } from '@cfworker/json-schema';
import { RE2JS } from 're2js';

export type TextTest = (text: string) => boolean;

const longestPattern = 2000;
/** Some patterns of the library take quadratic time. */
const longestFormatted = 2000;

/**
 * A pattern of a schema, to be tried in time proportional to the text: schemas come with repositories, and JavaScript's own
 * engine can take years over forty characters. Or why that cannot be, as the end of a sentence.
 */
export function patternTest(pattern: string): TextTest | string {
  if (pattern.length > longestPattern) return `it has more than ${longestPattern.toLocaleString('en-US')} characters`;
  if (/\(\?<?[=!]/.test(pattern)) return 'it looks ahead or behind, which can take very long';
  if (/\\(?:[1-9]|k<)/.test(pattern)) return 'it refers back to a group, which can take very long';
  try {
    const plain = pattern.replace(/(\\[pP]\{)(?:Script|sc|Script_Extensions|scx|General_Category|gc)=/g, '$1');
    const compiled = RE2JS.compile(RE2JS.translateRegExp(plain));
    return (text) => compiled.test(text);
  } catch {
    return 'it is not a regular expression that is understood here';
  }
}

/** The library's own pattern for `url` takes exponential time. */
const url: TextTest = (text) => /^(?:https?|ftp):\/\/[^\s/]/i.test(text) && (formats.uri?.(text) ?? true);

/** Tests of the formats that are known; what a schema calls otherwise is not looked at. */
export function formatTest(name: string): TextTest | undefined {
  const known = Object.hasOwn(formats, name) ? (formats as Record<string, TextTest>)[name] : undefined;
  if (!known) return undefined;
  const test = name === 'url' ? url : known;
  return (text) => text.length > longestFormatted || test(text);
}

/**
 * Lets the validator find tests of ours as formats while it works. Its table is the one way in that it has, and it
 * is shared with whoever else uses it: nothing stays in it.
 */
export function withFormats<T>(tests: ReadonlyMap<string, TextTest>, work: () => T): T {
  const table = formats as Record<string, TextTest>;
  for (const [name, test] of tests) table[name] = test;
  try {
    return work();
  } finally {
    for (const name of tests.keys()) delete table[name];
  }
}
