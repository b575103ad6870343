import type { TreePath } from '../model/tree/node.ts';
import { afterLineEnd, lineEnd } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Cursor } from './cursor.ts';
import { scanFlow } from './flow.ts';
import { flowCursor } from './flow-cursor.ts';

/** Reads the lines of a TOML block down to the caret. */
export function tomlCursor(text: string, content: Span, offset: number): Cursor | undefined {
  let table: (string | number)[] = [];
  let taken: string[] = [];
  const lists = new Map<string, number>();
  for (let start = content.start; start <= offset; ) {
    const end = lineEnd(text, start);
    const isLast = offset <= end;
    const line = text.slice(start, isLast ? offset : end);
    const header = /^\s*(\[{1,2})([^\]#]{1,200})\]/.exec(line);
    if (/^\s*(?:#|\[)/.test(line)) {
      if (isLast) return undefined;
      if (header?.[2]) {
        table = partsOf(header[2]);
        taken = [];
        if (header[1] === '[[') table.push(nextIndex(lists, table));
      }
      start = afterLineEnd(text, end);
      continue;
    }
    const equals = line.indexOf('=');
    if (equals < 0) {
      if (isLast)
        return keyCursor(
          text,
          { start, end, offset },
          { path: table, taken: [...taken, ...keysBelow(text, end, content.end)] },
        );
      start = afterLineEnd(text, end);
      continue;
    }
    const keys = partsOf(line.slice(0, equals));
    if (keys[0] !== undefined) taken.push(String(keys[0]));
    let value = start + equals + 1;
    while (value < offset && /[ \t]/.test(text[value] ?? '')) value++;
    const path = [...table, ...keys];
    if (value < offset && '"\'[{'.includes(text[value] ?? '')) {
      const scan = scanFlow(text, { start: value, end: Math.min(offset, content.end) }, { separator: '=' });
      if (scan.isOpen) return flowCursor(text, scan, { path, place: 'field', separator: '=', offset });
      if (offset <= lineEnd(text, scan.end)) return undefined;
      start = afterLineEnd(text, lineEnd(text, scan.end));
      continue;
    }
    if (isLast) return valueCursor(text, { start: value, end }, { path, offset });
    start = afterLineEnd(text, end);
  }
  return undefined;
}

/** The parts of a dotted key. */
const partsOf = (written: string): string[] =>
  (written.match(/"[^"]*"|'[^']*'|[\w-]+/g) ?? []).map((part) => part.replace(/^["']|["']$/g, ''));

function nextIndex(lists: Map<string, number>, table: readonly (string | number)[]): number {
  const key = table.join('\n');
  const index = (lists.get(key) ?? -1) + 1;
  lists.set(key, index);
  return index;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

function keyCursor(
  text: string,
  { start, end, offset }: Line,
  { path, taken }: { path: TreePath; taken: readonly string[] },
): Cursor | undefined {
  const before = text.slice(start, offset).trimStart();
  if (!/^["']?[\w-]*$/.test(before)) return undefined;
  const at = offset - before.length;
  const rest = text.slice(offset, end);
  const hasSeparator = /^[\w-]*["']?[ \t]*=/.test(rest);
  const word = /^[\w-]*["']?/.exec(rest)?.[0].length ?? 0;
  return {
    kind: 'key',
    path,
    span: { start: at, end: offset + word },
    taken,
    hasSeparator,
    isFlow: false,
    mayBeItem: false,
  };
}

/** A value that begins with neither quote nor bracket, or is still to be written. */
function valueCursor(
  text: string,
  { start, end }: Span,
  { path, offset }: { path: TreePath; offset: number },
): Cursor | undefined {
  if (text.slice(start, offset).includes('#')) return undefined;
  const rest = text.slice(offset, end).replace(/#.*$/s, '').trimEnd();
  return { kind: 'value', path, span: { start, end: offset + rest.length }, quote: '', place: 'field', taken: [] };
}

/** Keys of the table on the lines that follow. */
function keysBelow(text: string, from: number, to: number): string[] {
  const keys: string[] = [];
  for (const line of text
    .slice(from, to)
    .split(/\r\n|\r|\n/)
    .slice(1)) {
    if (/^\s*\[/.test(line)) break;
    const key = /^\s*("[^"]*"|'[^']*'|[\w-]+)[\w.-]*\s*=/.exec(line)?.[1];
    if (key !== undefined) keys.push(key.replace(/^["']|["']$/g, ''));
  }
  return keys;
}
