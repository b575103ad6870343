import type { InlineContext, MarkdownConfig } from '@lezer/markdown';
import { work } from '../work.ts';

/** Signs that something of Markdown begins or ends with; emphasis is not read. */
const signs = new Uint8Array(128);
for (const sign of '\\`<[]!') signs[sign.charCodeAt(0)] = 1;

const isSign = (code: number): boolean => code < 128 && signs[code] === 1;

/** What every address holds that is a link without brackets. */
export const address = /www\.|:\/\/|@|mailto:|xmpp:/;

const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95;

/** `.`, `+` and `-` may begin the name in an address. */
const mayBeginAddress = (code: number): boolean => isWord(code) || code === 46 || code === 43 || code === 45;

/** The text that was asked about last, and whether it may hold an address: asked again at each sign of it. */
let last = { text: '', hasAddress: false };

function hasAddress(text: string): boolean {
  if (last.text !== text) last = { text, hasAddress: address.test(text) };
  return last.hasAddress;
}

/**
 * Passes over text in which nothing can begin, in one step: the parser would ask each of its dozen readers at each character. Where a word
 * may be an address, it stops before it.
 */
function passPlainText(cx: InlineContext, next: number, start: number): number {
  work.inlinePlaces++;
  if (isSign(next)) return -1;
  const { text, offset } = cx;
  let at = start - offset;
  if (!hasAddress(text)) {
    do at++;
    while (at < text.length && !isSign(text.charCodeAt(at)));
    return offset + at;
  }
  let before = at === 0 ? 0 : text.charCodeAt(at - 1);
  let code = next;
  if (mayBeginAddress(code) && !isWord(before)) return -1;
  do {
    before = code;
    code = ++at < text.length ? text.charCodeAt(at) : 0;
  } while (at < text.length && !isSign(code) && (isWord(before) || !mayBeginAddress(code)));
  return offset + at;
}

export const plainText: MarkdownConfig = {
  parseInline: [{ name: 'PlainText', before: 'Escape', parse: passPlainText }],
};
