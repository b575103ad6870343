import type { Span } from '../text/span.ts';

/** Where the colon behind a key stands; undefined where none does. */
export function separatorIn(text: string, start: number, end: number): number | undefined {
  const line = text.slice(start, end);
  const quote = line[0] ?? '';
  const from = quote === '"' || quote === "'" ? line.indexOf(quote, 1) + 1 : 0;
  if (from === 0 && '"\'[{&*!|>%@`#'.includes(quote) && quote !== '') return undefined;
  for (let at = line.indexOf(':', from); at >= 0; at = line.indexOf(':', at + 1)) {
    if (at + 1 === line.length || /\s/.test(line[at + 1] ?? '')) {
      return /\s#/.test(line.slice(0, at)) ? undefined : start + at;
    }
  }
  return undefined;
}

export const unquoted = (written: string): string => written.trim().replace(/^(["'])(.*)\1$/s, '$2');

/** Keys in a column on the lines that follow, down to one that stands further out. */
export function keysBelow(text: string, { start, end }: Span, column: number): string[] {
  const keys: string[] = [];
  for (const line of text
    .slice(start, end)
    .split(/\r\n|\r|\n/)
    .slice(1)) {
    const indent = line.length - line.trimStart().length;
    if (line.trim() === '' || indent > column) continue;
    if (indent < column) break;
    const key = /^([^\s:#-][^:]{0,100}):(?:\s|$)/.exec(line.trimStart())?.[1];
    if (key !== undefined) keys.push(unquoted(key));
  }
  return keys;
}

/** Items behind dashes in a column on the lines that follow. */
export function itemsBelow(text: string, end: number, column: number): string[] {
  const items: string[] = [];
  for (const line of text
    .slice(end, end + 20_000)
    .split(/\r\n|\r|\n/)
    .slice(1)) {
    const item = line.startsWith(`${' '.repeat(column)}- `) ? line.slice(column + 2) : undefined;
    if (item === undefined) break;
    items.push(unquoted(item.replace(/\s#.*$/, '')));
  }
  return items;
}

/** Column of the block's own keys; that of the word itself where it is the first. */
export function topColumn(text: string, { start, end }: Span, column: number): number {
  const first = /^([ ]*)[^\s#-][^\r\n]{0,200}?:(?:\s|$)/m.exec(text.slice(start, end));
  return first?.[1] === undefined ? column : first[1].length;
}
