import type { Span } from '../text/span.ts';
import { isBlankCode, mayBeginWithMark } from './line-text.ts';

/** Nothing but dashes, equals signs and the like. */
export function isDashes(text: string): boolean {
  return dashCodes.has(firstCode(text)) && dashes.test(text);
}

/** What a line of dashes begins with. */
const dashCodes = new Set(Array.from('-–—―─━=_*·~', (char) => char.charCodeAt(0)));

const dashes = /^\s*[-–—―─━=_*·~]{3}[-–—―─━=_*·~\s]*$|^\s*(?:\*\s*\*\s*\*[*\s]*|-\s+-\s+-[-\s]*|_\s+_\s+_[_\s]*)$/u;

/** The code of the first character that is no blank; 0 where there is none. */
function firstCode(text: string): number {
  for (let at = 0; at < text.length; at++) if (!isBlankCode(text.charCodeAt(at))) return text.charCodeAt(at);
  return 0;
}

/** Whether a line of Markdown is bold from end to end. */
export const isBold = (source: string): boolean => boldLine.test(source);

const boldLine = /^\s*(?:(?:\*\*|__)[^*_\n]{1,60}(?:\*\*|__)|<(?:strong|b)>[^<>]{1,60}<\/(?:strong|b)>)\s*:?\s*$/;

/** The level of a heading of Markdown, from 1 to 6; 0 for any other line. */
export const headingLevel = (line: string): number => /^\s{0,3}(#{1,6})\s/.exec(line)?.[1]?.length ?? 0;

/** Whether a line of Markdown is an item of a list. */
export const isItem = (line: string): boolean => mayBeginWithMark(line) && /^\s*(?:[-*+]|\d{1,3}[.)])\s/.test(line);

/**
 * Whether a line of Markdown was broken by an editor's margin. Editors break prose at 60 to 80 characters, before a word that does not fit,
 * an address too, and in the text of links; a shorter line ends where its author wanted.
 */
export function isWrapped(above: string, indented: string): boolean {
  const open = above.lastIndexOf('[');
  const isInLink = open >= 0 && !above.includes(']', open) && indented.includes(']');
  if (!isInLink && (above.length < 30 || !wrapped.test(above.slice(-3)))) return false;
  // What goes on in an item of a list stands below its text.
  const line = indented.replace(/^ {1,8}/, '');
  if (!goesOn.test(line)) return false;
  return (
    isInLink ||
    above.length >= 50 ||
    (above.length >= 30 && above.length + (/^\S{0,200}/.exec(line)?.[0].length ?? 0) >= 80)
  );
}

/** At the end of a line. */
const wrapped = /[\p{Script=Latin}\d,;)\]]\r?$/u;
const goesOn = /^(?!\d{1,9}[.)]\s)(?:(?:[*_`]{1,3}(?=\S))?[\p{Script=Latin}\d(["']|[.,;!?)](?!\[))/u;

/** Where the text of a line that stands at `shift` begins and ends without the blanks around it. */
export function trimmed(line: string, shift: number): Span {
  let start = 0;
  let end = line.length;
  while (start < end && isBlankCode(line.charCodeAt(start))) start++;
  while (end > start && isBlankCode(line.charCodeAt(end - 1))) end--;
  return { start: shift + start, end: shift + end };
}

interface LinksInLine {
  /** Links around text, and the characters of it. */
  readonly count: number;
  readonly linked: number;
  /** Whether a picture stands there that is no link. */
  readonly hasPicture: boolean;
}

/** The links of a line that are written as Markdown. */
export function linksInLine(line: string): LinksInLine {
  let count = 0;
  let linked = 0;
  let hasPicture = false;
  if (line.includes('[')) {
    for (const link of line.matchAll(/(!?)\[([^\]\n]{1,300})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,100}\])/g)) {
      if (link[1]) hasPicture = true;
      else {
        count++;
        linked += link[2]?.length ?? 0;
      }
    }
  }
  return { count, linked, hasPicture };
}
