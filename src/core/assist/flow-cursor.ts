import type { TreePath } from '../model/tree/node.ts';
import { lineEnd } from '../text/lines.ts';
import type { Cursor } from './cursor.ts';
import { type FlowScan, restOfFlow } from './flow.ts';

interface Place {
  /** Of the value that the scan began with. */
  readonly path: TreePath;
  /** Where that value is: a field's own, or an item behind a dash. */
  readonly place: 'field' | 'line';
  readonly separator: ':' | '=';
  readonly offset: number;
}

/** The cursor in a value that is open at the caret; undefined in comments and in texts of several lines. */
export function flowCursor(
  text: string,
  scan: FlowScan,
  { path, place, separator, offset }: Place,
): Cursor | undefined {
  const { brackets, quote, quoteStart } = scan;
  if (scan.isComment || quote.length > 1 || /[\r\n]/.test(text.slice(quote ? quoteStart : offset, offset)))
    return undefined;
  const steps = brackets.flatMap(({ mark, index, key }): (string | number)[] =>
    mark === '[' ? [index] : key === '' ? [] : [key],
  );
  const at = [...path, ...steps];
  const top = brackets.at(-1);
  const end = lineEnd(text, offset);
  if (quote !== '') {
    const close = closing(text, { quote, from: offset, end });
    const span = { start: quoteStart, end: close };
    const rest = restOfFlow(text, close, end).taken;
    if (top?.mark === '{' && top.key === '') {
      const hasSeparator = new RegExp(`^${quote}?\\s{0,20}${separator}`).test(text.slice(close, end));
      const whole = { start: quoteStart - 1, end: text[close] === quote ? close + 1 : close };
      return {
        kind: 'key',
        path: at,
        span: whole,
        taken: [...top.taken, ...rest.map(keyOf)],
        hasSeparator,
        isFlow: true,
        mayBeItem: false,
      };
    }
    const inside = top ? 'flow' : place;
    return {
      kind: 'value',
      path: at,
      span,
      quote,
      place: inside,
      taken: top?.mark === '[' ? [...top.taken, ...rest] : [],
    };
  }
  if (!top) return undefined;
  let start = top.start;
  while (start < offset && /\s/.test(text[start] ?? '')) start++;
  if (text.slice(start, offset).includes('\n')) return undefined;
  const rest = restOfFlow(text, offset, end);
  const span = { start, end: rest.end };
  if (top.mark === '{' && top.key === '') {
    const colon = text.slice(offset, end).search(new RegExp(`[${separator},}]`));
    const hasSeparator = colon >= 0 && text[offset + colon] === separator;
    const keyEnd = hasSeparator ? offset + text.slice(offset, offset + colon).trimEnd().length : rest.end;
    return {
      kind: 'key',
      path: at,
      span: { start, end: keyEnd },
      taken: [...top.taken, ...rest.taken.map(keyOf)],
      hasSeparator,
      isFlow: true,
      mayBeItem: false,
    };
  }
  const others = top.mark === '[' ? [...top.taken, ...rest.taken] : [];
  return { kind: 'value', path: at, span, quote: '', place: 'flow', taken: others };
}

const keyOf = (entry: string): string => entry.replace(/\s*[:=].*$/s, '').replace(/^["']|["']$/g, '');

/** Where the quote is closed on the line of the caret; the end of the line's text where it is not. */
function closing(text: string, { quote, from, end }: { quote: string; from: number; end: number }): number {
  for (let at = from; at < end; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) return at;
  }
  return from + text.slice(from, end).replace(/[\s,\]}]+$/, '').length;
}
