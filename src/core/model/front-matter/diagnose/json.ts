import { createScanner, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { applyEdits } from '../../../text/edits.ts';
import type { Span } from '../../../text/span.ts';
import type { FrontMatterProblem } from '../../types.ts';
import { problemAt } from '../problem.ts';

interface Block {
  readonly errors: readonly ParseError[];
  /** From an offset in the JSON to one in the file. */
  readonly shift: number;
  readonly content: Span;
}

/** `SyntaxKind` of jsonc-parser, whose enum does not exist at run time. */
const kinds = {
  closeBrace: 2,
  closeBracket: 4,
  comma: 5,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  space: 15,
  end: 17,
};

interface Token {
  readonly kind: number;
  readonly start: number;
  readonly end: number;
}

/** Says what is wrong with a JSON block: commas too many or too few, comments; else in the reader's words. */
export function explainJson(json: string, { errors, shift, content }: Block): FrontMatterProblem[] {
  const tokens = tokensOf(json);
  const slips = [...trailingCommas(tokens), ...missingCommas(tokens, errors), ...comments(tokens)];
  const edits = slips.flatMap(({ repair }) => repair?.edits ?? []);
  const isHealed = slips.length > 0 && isJson(applyEdits(json, edits));
  const explained = isHealed ? slips : [inWords(errors[0], json)];
  return explained.map((problem) => toFile(problem, shift, content)).sort((a, b) => a.span.start - b.span.start);
}

function tokensOf(json: string): Token[] {
  const scanner = createScanner(json);
  const tokens: Token[] = [];
  for (let kind: number = scanner.scan(); kind !== kinds.end; kind = scanner.scan()) {
    if (kind === kinds.space || kind === kinds.lineBreak) continue;
    const start = scanner.getTokenOffset();
    tokens.push({ kind, start, end: start + scanner.getTokenLength() });
  }
  return tokens;
}

const isComment = ({ kind }: Token): boolean => kind === kinds.lineComment || kind === kinds.blockComment;

function trailingCommas(all: readonly Token[]): FrontMatterProblem[] {
  const tokens = all.filter((token) => !isComment(token));
  return tokens.flatMap(({ kind, start, end }, index) => {
    const next = tokens[index + 1]?.kind;
    const isTrailing = next === kinds.closeBrace || next === kinds.closeBracket;
    if (kind !== kinds.comma || !isTrailing) return [];
    const repair = { kind: 'remove-comma', edits: [{ start, end, text: '' }], isCertain: true } as const;
    return [problemAt('trailing-comma', { start, end }, { detail: ',', repair })];
  });
}

function missingCommas(all: readonly Token[], errors: readonly ParseError[]): FrontMatterProblem[] {
  const tokens = all.filter((token) => !isComment(token));
  const missing = errors.filter(({ error }) => printParseErrorCode(error) === 'CommaExpected');
  let next = 0;
  return missing.flatMap(({ offset }) => {
    while ((tokens[next]?.end ?? Number.POSITIVE_INFINITY) <= offset) next++;
    const before = tokens[next - 1];
    if (!before) return [];
    const edits = [{ start: before.end, end: before.end, text: ',' }];
    const repair = { kind: 'add-comma', edits, isCertain: true } as const;
    return [problemAt('missing-comma', { start: before.start, end: before.end }, { repair })];
  });
}

function comments(tokens: readonly Token[]): FrontMatterProblem[] {
  return tokens.filter(isComment).map(({ start, end }) => {
    const repair = { kind: 'remove-comment', edits: [{ start, end, text: '' }], isCertain: false } as const;
    return problemAt('json-comment', { start, end }, { repair });
  });
}

function inWords(error: ParseError | undefined, json: string): FrontMatterProblem {
  if (!error) return problemAt('syntax', { start: 0, end: json.length }, { detail: 'it cannot be read' });
  const span = { start: error.offset, end: error.offset + error.length };
  return problemAt('syntax', span, { detail: words(printParseErrorCode(error.error)) });
}

/** 'CommaExpected' → 'comma expected' */
const words = (code: string): string => code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();

function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

/** The brace that was put before the fields and the one behind them are no part of the file. */
function toFile(problem: FrontMatterProblem, shift: number, content: Span): FrontMatterProblem {
  const moved = <T extends Span>(span: T): T => {
    const start = Math.min(content.end, Math.max(content.start, span.start + shift));
    return { ...span, start, end: Math.min(content.end, Math.max(start, span.end + shift)) };
  };
  const { repair } = problem;
  const span = moved(problem.span);
  return repair ? { ...problem, span, repair: { ...repair, edits: repair.edits.map(moved) } } : { ...problem, span };
}
