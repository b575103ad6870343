import { afterLineEnd, lineEnd } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { Field } from '../types.ts';

export interface TomlPlace extends Pick<Field, 'key' | 'keySpan' | 'valueSpan' | 'span'> {
  /** `key = value` with a key of one part: it may stand there once. */
  readonly isPair: boolean;
}

/** Top-level `key = value` lines and `[table]` headers; a table reaches to the next header of another name. */
export function tomlPlaces(text: string, content: Span): TomlPlace[] {
  const found: TomlPlace[] = [];
  let table: { key: string; keySpan: Span; start: number } | undefined;
  const closeTable = (end: number): void => {
    if (table)
      found.push({
        key: table.key,
        keySpan: table.keySpan,
        valueSpan: { start: table.keySpan.end, end },
        span: { start: table.start, end },
        isPair: false,
      });
    table = undefined;
  };
  for (let at = content.start; at < content.end; ) {
    const stop = Math.min(content.end, lineEnd(text, at));
    const line = text.slice(at, stop);
    const header = /^\s*\[{1,2}\s*([\w-]+)/.exec(line);
    const pair = table ? null : /^\s*("[^"]*"|'[^']*'|[\w-]+)([\w.-]*)\s*=\s*/.exec(line);
    let next = afterLineEnd(text, stop);
    if (header?.[1] && (!table || table.key !== header[1])) {
      closeTable(at);
      const keyStart = at + header[0].length - header[1].length;
      table = { key: header[1], keySpan: { start: keyStart, end: keyStart + header[1].length }, start: at };
    } else if (pair?.[1]) {
      const keyStart = at + line.indexOf(pair[1]);
      const valueStart = at + pair[0].length;
      const valueEnd = endOfValue(text, valueStart, content.end);
      next = afterLineEnd(text, lineEnd(text, valueEnd));
      found.push({
        key: pair[1].replace(/^["']|["']$/g, ''),
        keySpan: { start: keyStart, end: keyStart + pair[1].length },
        valueSpan: { start: valueStart, end: valueEnd },
        span: { start: at, end: Math.min(content.end, next) },
        isPair: pair[2] === '',
      });
    }
    if (next <= at) break;
    at = next;
  }
  closeTable(content.end);
  return found;
}

/** End of a value: of its quotes, its closing bracket, or its line without a comment. */
function endOfValue(text: string, start: number, limit: number): number {
  let depth = 0;
  for (let at = start; at < limit; at++) {
    const char = text[at] ?? '';
    if (char === '"' || char === "'") {
      at = endOfString(text, at, limit) - 1;
      if (depth === 0) return at + 1;
    } else if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') {
      if (--depth <= 0) return at + 1;
    } else if (depth === 0 && (char === '\n' || char === '\r' || char === '#')) {
      return start + text.slice(start, at).trimEnd().length;
    }
  }
  return start + text.slice(start, limit).trimEnd().length;
}

function endOfString(text: string, start: number, limit: number): number {
  const quote = text[start] ?? '"';
  const triple = quote.repeat(3);
  if (text.startsWith(triple, start)) {
    const end = text.indexOf(triple, start + 3);
    return end < 0 || end > limit ? limit : end + 3;
  }
  for (let at = start + 1; at < limit; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) return at + 1;
    else if (text[at] === '\n') return at;
  }
  return limit;
}
