import type { Span } from '../../../text/span.ts';
import { linesOf } from '../lines.ts';
import { type LineParts, partsOf } from './candidate.ts';

/** A key of the block and all lines up to the next one. */
export interface Entry extends Span {
  readonly lines: readonly LineParts[];
}

/** Cuts a block at its top-level keys, so that a slip in one field hides none of the others. Comments and blank lines before the first key are left out. */
export function entriesOf(text: string, from: number): Entry[] {
  const entries: { start: number; end: number; lines: LineParts[] }[] = [];
  let base: number | undefined;
  for (const { start, end, next } of linesOf(text, from)) {
    const line = partsOf(text.slice(start, end), start);
    const isMute = /^\s*(?:#|$)/.test(line.text);
    if (base === undefined && isMute) continue;
    base ??= line.indent;
    const last = entries[entries.length - 1];
    const isKey = line.separator !== '' && line.keyColumn === line.indent;
    if (!last || (isKey && line.indent <= base)) entries.push({ start, end: next, lines: [line] });
    else {
      last.end = next;
      last.lines.push(line);
    }
  }
  return entries;
}
