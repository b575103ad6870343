import type { Edit } from '../../../text/span.ts';

export type Quote = '"' | "'";

/** The quote that most values of a block stand in; double quotes where none does. */
export function usualQuote(source: string): Quote {
  const count = (pattern: RegExp): number => source.match(pattern)?.length ?? 0;
  return count(/[:-][ \t]{1,20}'/g) > count(/[:-][ \t]{1,20}"/g) ? "'" : '"';
}

/** A text as a YAML scalar in quotes: in the given ones where it needs no escapes in them, else in the others. */
export function quoted(text: string, usual: Quote): string {
  const isPlainIn = { '"': !/["\\]/.test(text), "'": !text.includes("'") };
  const other = usual === '"' ? "'" : '"';
  const quote = isPlainIn[usual] || !isPlainIn[other] ? usual : other;
  return isPlainIn[quote] ? quote + text + quote : `'${text.replace(/'/g, "''")}'`;
}

/** Edits that put a value into quotes: two insertions where nothing within has to change. */
export function quoteEdits(value: { text: string; start: number }, usual: Quote): Edit[] {
  const { text, start } = value;
  const end = start + text.length;
  const result = quoted(text, usual);
  const quote = result.charAt(0);
  if (result.length > text.length + 2) return [{ start, end, text: result }];
  return [
    { start, end: start, text: quote },
    { start: end, end, text: quote },
  ];
}
