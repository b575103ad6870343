import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Span } from '../text/span.ts';
import { type Kind, messages, type Problem, type Step } from './config-kinds.ts';
import type { Finding } from './finding.ts';

/** One sort of JSON file of ours. */
export interface JsonFormat {
  readonly kind: Kind;
  /** What findings on such a file are called by. */
  readonly ruleId: string;
  /** "config", "recipe file". */
  readonly noun: string;
}

/** The good part of a file, and what is wrong with the rest. */
export interface CheckedJson {
  readonly value: unknown;
  /** In source order. `syntax` is an error, everything else a warning. */
  readonly problems: readonly Finding[];
  /** Where a key, or the value behind it, stands in the text. */
  readonly locate: Locate;
}

export type Locate = (path: readonly Step[], part: 'key' | 'value') => Span;

export const nowhere: Span = { start: 0, end: 0 };
/** Such files are written by hand; what is larger is something else. In characters. */
const maxLength = 1_000_000;

/** Reads JSON with comments and trailing commas, and checks it. Never throws. */
export function parseJson(text: string, format: JsonFormat): CheckedJson {
  if (text.length > maxLength) return unread(`it is too large for a ${format.noun}`, format);
  try {
    return readJson(text, format);
  } catch {
    // The parser is recursive: thousands of brackets overflow the stack.
    return unread('it is nested too deeply', format);
  }
}

const unread = (detail: string, format: JsonFormat): CheckedJson => ({
  value: undefined,
  problems: [syntax(detail, nowhere, format)],
  locate: () => nowhere,
});

function readJson(text: string, format: JsonFormat): CheckedJson {
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true });
  const faults = errors.map(({ error, offset, length }) => {
    const span = { start: offset, end: Math.min(text.length, offset + length) };
    return syntax(sayError(printParseErrorCode(error)), span, format);
  });
  if (!root) return { value: undefined, problems: faults, locate: () => nowhere };
  const locate = locateIn(root);
  const { value, problems } = checkJson(getNodeValue(root), format, locate);
  return { value, problems: [...faults, ...problems].sort((a, b) => a.span.start - b.span.start), locate };
}

/** Checks what is parsed already. Without `locate`, problems stand at offset 0. Never throws. */
export function checkJson(
  value: unknown,
  format: JsonFormat,
  locate: Locate = () => nowhere,
): Omit<CheckedJson, 'locate'> {
  const problems: Finding[] = [];
  const say = (problem: Problem): void => {
    problems.push(findingOf(problem, locate(problem.path, problem.part), format));
  };
  return { value: format.kind.check(value, { path: [], say, whole: `The ${format.noun}` }), problems };
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

const syntax = (detail: string, span: Span, format: JsonFormat): Finding => ({
  ...findingOf({ messageId: 'syntax', args: [detail], path: [], part: 'value' }, span, format),
  level: 'error',
});

function findingOf({ messageId, args }: Problem, span: Span, { ruleId }: JsonFormat): Finding {
  const words = messages[messageId] as (...values: readonly string[]) => string;
  return { ruleId, category: 'internal', level: 'warning', messageId, args, message: words(...args), span };
}
