import { eastAsianWidth } from 'get-east-asian-width';
import type { Span } from '../../core/index.ts';
import { printable } from './escape.ts';

export interface Frame {
  /** The line in three parts: before, inside and behind the span, cut to fit and made printable. */
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Columns that `before` and `marked` take on a terminal; `marked` takes at least one. */
  readonly indent: number;
  readonly length: number;
}

interface Glyph {
  readonly text: string;
  /** What stands for it in a frame. */
  readonly shown: string;
  readonly width: number;
  /** UTF-16 offset in the line. */
  readonly at: number;
}

/** Shown where a finding is about the end of a line, or about an empty one. */
const lineEndSign = '↵';

/** What is looked at on either side of a span. In UTF-16 units; more than any terminal is wide. */
const reach = 400;

/** Lays out the line on which a span starts, `columns` wide at most. `lineEnds` is the span of the line without its end. */
export function layOut(text: string, span: Span, { line, columns }: { line: Span; columns: number }): Frame {
  const start = Math.min(span.start, line.end);
  const end = Math.max(start, Math.min(span.end, line.end));
  const from = Math.max(line.start, start - reach);
  const to = Math.min(line.end, start + reach);
  const glyphs = glyphsOf(text.slice(from, to), from);
  const first = firstIndex(glyphs, (glyph) => glyph.at + glyph.text.length > start && glyph.at >= from);
  const last = Math.max(
    first,
    firstIndex(glyphs, (glyph) => glyph.at >= end),
  );
  const room = window(glyphs, { first, last, columns });
  const cutLeft = room.from > 0 || from > line.start;
  const cutRight = room.to < glyphs.length || to < line.end;
  const slice = (a: number, b: number): Glyph[] => glyphs.slice(Math.max(a, room.from), Math.min(b, room.to));
  const [before, marked, after] = [slice(0, first), slice(first, last), slice(last, glyphs.length)];
  return {
    before: (cutLeft ? '…' : '') + textOf(before),
    marked: textOf(marked) || (start === line.end && span.end > start ? lineEndSign : ''),
    after: textOf(after) + (cutRight ? '…' : ''),
    indent: (cutLeft ? 1 : 0) + widthOf(before),
    length: Math.max(1, widthOf(marked)),
  };
}

/** The run of glyphs to show: up to a third of the columns before the span, the rest from its start on. */
function window(
  glyphs: readonly Glyph[],
  { first, last, columns }: { first: number; last: number; columns: number },
): { from: number; to: number } {
  const budget = columns - 2;
  let from = first;
  let used = 0;
  const spare = budget - Math.min(widthOf(glyphs.slice(first)), Math.ceil((budget * 2) / 3));
  while (from > 0 && used + (glyphs[from - 1]?.width ?? 0) <= spare) used += glyphs[--from]?.width ?? 0;
  let to = first;
  while (to < glyphs.length && used + (glyphs[to]?.width ?? 0) <= budget) used += glyphs[to++]?.width ?? 0;
  return { from, to: Math.max(to, Math.min(first + 1, last)) };
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Text of characters that never join with a neighbour, as nearly all lines are: Latin letters, Chinese, Japanese, their punctuation.
 * For them the segmenter is not asked, which takes longer than linting the line.
 */
export const lonely =
  /^[\t -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u3000-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uff01-\uff5e]*$/;

function glyphsOf(text: string, offset: number): Glyph[] {
  if (lonely.test(text)) return Array.from(text, (char, index) => lonelyGlyph(char, offset + index));
  return Array.from(segmenter.segment(text), ({ segment, index }) => {
    const shown = segment === '\t' ? tab : printable(segment);
    return { text: segment, shown, width: widthAs(segment, shown), at: offset + index };
  });
}

function lonelyGlyph(char: string, at: number): Glyph {
  if (char === '\t') return { text: char, shown: tab, width: tab.length, at };
  return { text: char, shown: char, width: eastAsianWidth(char.charCodeAt(0)), at };
}

/** A tab takes as many columns everywhere: where it stops depends on what stands left of the frame. */
const tab = '  ';

function widthAs(grapheme: string, shown: string): number {
  if (shown !== grapheme) return shown.length;
  if (grapheme.includes('\ufe0f')) return 2;
  return eastAsianWidth(grapheme.codePointAt(0) ?? 32);
}

const textOf = (glyphs: readonly Glyph[]): string => glyphs.map((glyph) => glyph.shown).join('');
const widthOf = (glyphs: readonly Glyph[]): number => glyphs.reduce((sum, glyph) => sum + glyph.width, 0);

function firstIndex(glyphs: readonly Glyph[], test: (glyph: Glyph) => boolean): number {
  const index = glyphs.findIndex(test);
  return index < 0 ? glyphs.length : index;
}
