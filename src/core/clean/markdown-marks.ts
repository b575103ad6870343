import type { Token } from 'markdown-it';
import { type LineIndex, lineEnd } from '../text/lines.ts';
import { contains, type Edit, overlaps, type Span } from '../text/span.ts';
import { closingSign, type Mark, openingSign } from './marks.ts';

/** What of a Markdown source belongs to parts. Sorted, apart, not empty. */
export type SourceMark = Mark;

/** A block of the source, and what it became. */
export interface Block {
  readonly token: Token;
  /** Where its HTML stands in the output. */
  readonly html: Span;
}

/** Where the text of a token's lines begins and ends, blanks left out; undefined where it has no lines of its own. */
function spanOf({ map }: Token, source: string, lines: LineIndex): Span | undefined {
  if (!map) return undefined;
  let start = lines.startOfLine(map[0] + 1);
  let end = map[1] >= lines.lineCount ? source.length : lines.startOfLine(map[1] + 1);
  while (start < end && /\s/.test(source[start] ?? '')) start++;
  while (end > start && /\s/.test(source[end - 1] ?? '')) end--;
  return start < end ? { start, end } : undefined;
}

/** Index of the first mark that ends behind an offset. */
function firstEndingAfter(marks: readonly SourceMark[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The marks that overlap a stretch. */
function* overlapping(marks: readonly SourceMark[], span: Span): Generator<SourceMark> {
  for (let i = firstEndingAfter(marks, span.start); i < marks.length; i++) {
    const mark = marks[i];
    if (!mark || mark.start >= span.end) return;
    if (overlaps(mark, span)) yield mark;
  }
}

/**
 * The ends of marks that lie within lines of prose, as signs to be put into the source. Whole blocks and blocks of HTML need none:
 * they are known by their places.
 */
export function signsFor(
  tokens: readonly Token[],
  marks: readonly SourceMark[],
  { source, lines }: { source: string; lines: LineIndex },
): Edit[] {
  const edits: Edit[] = [];
  for (const token of tokens) {
    const block = token.type === 'inline' ? spanOf(token, source, lines) : undefined;
    if (!block) continue;
    for (const mark of overlapping(marks, block)) {
      if (contains(mark, block)) continue;
      const start = behindMarkers(source, Math.max(mark.start, block.start), block);
      let end = Math.min(mark.end, block.end);
      // A backslash at the end of a line breaks it, and must stay the last.
      while (end > start && /[\s\\]/.test(source[end - 1] ?? '')) end--;
      if (end <= start) continue;
      edits.push({ start, end: start, text: openingSign(mark.id) }, { start: end, end, text: closingSign });
    }
  }
  return edits;
}

/** List, quote and heading marks at the beginning of a line make the block; a sign goes behind them. */
function behindMarkers(source: string, start: number, block: Span): number {
  const isLineStart =
    start === block.start || /(?:^|[\r\n])[ \t]*$/.test(source.slice(Math.max(0, start - 200), start));
  if (!isLineStart) return start;
  const line = source.slice(start, Math.min(block.end, lineEnd(source, start)));
  return start + (/^(?:\s*(?:>|#{1,6}(?=\s)|[-*+](?=\s)|\d{1,9}[.)](?=\s)|\|)\s*)*/.exec(line)?.[0].length ?? 0);
}

/** Marks of the output: blocks that wholly belong to a part, and what belongs to one inside blocks of HTML. */
export function htmlMarks(
  blocks: readonly Block[],
  marks: readonly SourceMark[],
  { source, lines, html }: { source: string; lines: LineIndex; html: string },
): Mark[] {
  const result: Mark[] = [];
  let done = 0;
  for (const { token, html: place } of blocks) {
    if (place.start < done) continue;
    const block = spanOf(token, source, lines);
    if (!block) continue;
    const around = marks[firstEndingAfter(marks, block.start)];
    if (around && contains(around, block)) {
      result.push({ ...place, id: around.id });
      done = place.end;
    } else if (token.type === 'html_block' && token.map) {
      const from = lines.startOfLine(token.map[0] + 1);
      const written = html.slice(place.start, place.end);
      if (!source.startsWith(written.trimEnd(), from)) continue;
      for (const mark of overlapping(marks, block)) {
        const start = place.start + Math.max(mark.start, from) - from;
        const end = place.start + Math.min(mark.end, from + written.length) - from;
        if (end > start) result.push({ start, end, id: mark.id });
      }
      done = place.end;
    }
  }
  return result;
}
