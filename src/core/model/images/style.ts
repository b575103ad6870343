import { decodeHTML } from 'entities';
import type { Span } from '../../text/span.ts';

export interface StyleAddress {
  readonly source: string;
  readonly span: Span;
}

/** Quotes as a style attribute may hold them: quoted with the one, it has the other, or entities. */
const quote = /^(?:["']|&(?:quot|apos|#0*3[49]|#x0*2[27]);)/i;

/** Addresses in `background` and `background-image` of a style attribute, by its value as written and where that begins. Linear. */
export function styleAddresses(written: string, start: number): StyleAddress[] {
  const found: StyleAddress[] = [];
  let property = '';
  let from = 0;
  for (const match of written.matchAll(/url\(\s{0,20}/gi)) {
    if (match.index < from) continue;
    property = propertyBefore(written.slice(from, match.index), property);
    const place = addressAt(written, match.index + match[0].length);
    // All that follows belongs to it.
    if (!place) break;
    from = place.end;
    const raw = written.slice(place.start, place.end);
    if (/^background(?:-image)?$/.test(property) && raw !== '') {
      found.push({ source: unescaped(raw), span: { start: start + place.start, end: start + place.end } });
    }
  }
  return found;
}

/** Without quotes; a word without quotes ends at its bracket. undefined where the end is missing. */
function addressAt(written: string, at: number): Span | undefined {
  const mark = quote.exec(written.slice(at, at + 12))?.[0] ?? '';
  const start = at + mark.length;
  if (mark) {
    const end = written.indexOf(mark, start);
    return end < 0 ? undefined : { start, end };
  }
  const word = /(?:[^\\)]|\\[\s\S])*/y;
  word.lastIndex = start;
  const length = word.exec(written)?.[0].length ?? 0;
  if (written[start + length] !== ')') return undefined;
  return { start, end: start + written.slice(start, start + length).trimEnd().length };
}

/** Of the declaration that is open at the end of the text; the one before it where no other begins there. */
function propertyBefore(text: string, open: string): string {
  const plain = text.replace(/&(?:[a-z]{1,8}|#\d{1,6}|#x[\da-f]{1,6});/gi, '');
  const last = plain.slice(plain.lastIndexOf(';') + 1);
  const colon = last.indexOf(':');
  return colon < 0 ? open : last.slice(0, colon).trim().toLowerCase();
}

/** CSS Syntax, 4.3.7: a backslash and up to six hexadecimal digits, or any one character. */
const unescaped = (raw: string): string =>
  decodeHTML(raw)
    .replace(/\\(?:([\da-f]{1,6})\s?|([^\n]))/gi, (_, code: string | undefined, plain: string | undefined) =>
      code === undefined ? (plain ?? '') : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
    )
    .trim();
