import type { Span } from './span.ts';

/** A place as people count it: both from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface LineIndex {
  readonly lineCount: number;
  /** Offsets outside the text are clamped to its ends. */
  positionAt(offset: number): Position;
  /** Offset of the first character of a line, counted from 1. Past the last line: the length of the text. */
  startOfLine(line: number): number;
}

/** Line ends are LF, CRLF and a lone CR, as VS Code counts them. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return {
    lineCount: starts.length,
    positionAt(offset) {
      const at = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= at) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
    },
    startOfLine: (line) => starts[line - 1] ?? text.length,
  };
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;
const isBlank = (code: number): boolean => code === 32 || code === 9;

/** Offset of the start of the line that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Offset of the line end (before its LF, CR or CRLF) at or after `offset`. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

/** Offset after the line end that stands at `offset`; `offset` itself where none does. */
export function afterLineEnd(text: string, offset: number): number {
  if (text.charCodeAt(offset) === 13) return text.charCodeAt(offset + 1) === 10 ? offset + 2 : offset + 1;
  return text.charCodeAt(offset) === 10 ? offset + 1 : offset;
}

/** Widens a span to whole lines, line end included, where nothing but spaces and tabs shares its lines. */
export function wholeLines(text: string, span: Span): Span {
  let start = span.start;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
  let end = span.end;
  while (end < text.length && isBlank(text.charCodeAt(end))) end++;
  const before = start === 0 ? 10 : text.charCodeAt(start - 1);
  const opens = isLineEnd(before) || (start === 1 && before === 0xfeff);
  const closes = end === text.length || isLineEnd(text.charCodeAt(end));
  return opens && closes ? { start, end: afterLineEnd(text, end) } : span;
}
