import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Span } from '../text/span.ts';
import { configKind } from './config-keys.ts';
import { messages, type Problem, type Step } from './config-kinds.ts';
import type { Finding } from './finding.ts';
import { type GlobMatcher, globMatcher } from './glob.ts';
import type { Config, ConfigOverride } from './settings.ts';

/** A config without what is wrong with it, and what was wrong. */
export interface CheckedConfig {
  readonly config: Config;
  /** In source order. `syntax` is an error, everything else a warning. */
  readonly problems: readonly Finding[];
}

/** Where a key, or the value behind it, stands in the config's text. */
export type Locate = (path: readonly Step[], part: 'key' | 'value') => Span;

const nowhere: Span = { start: 0, end: 0 };
/** A config is written by hand; what is larger is something else. In characters. */
const maxLength = 1_000_000;

/** Reads `.article-lint.json`: JSON with comments and trailing commas. Never throws. */
export function parseConfig(text: string): CheckedConfig {
  if (text.length > maxLength) return { config: {}, problems: [syntax('it is too large for a config', nowhere)] };
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true });
  } catch {
    // The parser is recursive: thousands of brackets overflow the stack.
    return { config: {}, problems: [syntax('it is nested too deeply', nowhere)] };
  }
  const faults = errors.map(({ error, offset, length }) =>
    syntax(sayError(printParseErrorCode(error)), { start: offset, end: Math.min(text.length, offset + length) }),
  );
  if (!root) return { config: {}, problems: faults };
  const checked = checkConfig(getNodeValue(root), locateIn(root));
  return {
    config: checked.config,
    problems: [...faults, ...checked.problems].sort((a, b) => a.span.start - b.span.start),
  };
}

/** Checks a config that is parsed already, such as editor settings. Without `locate`, problems stand at offset 0. Never throws. */
export function checkConfig(value: unknown, locate: Locate = () => nowhere): CheckedConfig {
  const problems: Finding[] = [];
  const say = (problem: Problem): void => {
    problems.push(findingOf(problem, locate(problem.path, problem.part)));
  };
  const { $schema: _, ...config } = (configKind.check(value, { path: [], say }) ?? {}) as Config & { $schema?: string };
  return { config, problems };
}

/** The config and those of its overrides that are for the file, the strongest last: what `settingsFrom` takes. */
export function layersFor(config: Config, relativePath: string): Config[] {
  const matching = (config.overrides ?? []).filter((override) => matcherOf(override, override.files)(relativePath));
  return [config, ...matching];
}

/** Whether `include` and `exclude` let a file in that nobody named on purpose. The path counts from the config's folder. */
export function isSelected(config: Config, relativePath: string): boolean {
  const { include, exclude } = config;
  if (include && include.length > 0 && !matcherOf(include, include)(relativePath)) return false;
  return !exclude || !matcherOf(exclude, exclude)(relativePath);
}

/** The JSON schema (draft-07) of `.article-lint.json`. */
export function configSchema(): Record<string, unknown> {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of Article Lint',
    ...configKind.schema,
    allowComments: true,
    allowTrailingCommas: true,
  };
}

const matchers = new WeakMap<object, GlobMatcher>();

/** Globs are compiled once for each config, not once for each article. */
function matcherOf(owner: ConfigOverride | readonly string[], globs: readonly string[]): GlobMatcher {
  let matcher = matchers.get(owner);
  if (!matcher) {
    matcher = globMatcher(globs);
    matchers.set(owner, matcher);
  }
  return matcher;
}

function locateIn(root: Node): Locate {
  return (path, part) => {
    const value = findNodeAtLocation(root, [...path]) ?? root;
    const key = part === 'key' ? value.parent?.children?.[0] : undefined;
    const { offset, length } = key ?? value;
    return { start: offset, end: offset + length };
  };
}

/** `CloseBraceExpected` → `close brace expected`. */
const sayError = (code: string): string => code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

const syntax = (detail: string, span: Span): Finding => ({
  ...findingOf({ messageId: 'syntax', args: [detail], path: [], part: 'value' }, span),
  level: 'error',
});

function findingOf({ messageId, args }: Problem, span: Span): Finding {
  const words = messages[messageId] as (...values: readonly string[]) => string;
  return {
    ruleId: 'valid-config',
    category: 'internal',
    level: 'warning',
    messageId,
    args,
    message: words(...args),
    span,
  };
}
