import { lineEnd } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** One bracket that is open at the caret. */
export interface Bracket {
  readonly mark: '[' | '{';
  /** Index of the item that is being written. */
  index: number;
  /** Key of the value that is being written; '' before the separator. */
  key: string;
  /** Keys or items that are complete. */
  readonly taken: string[];
  /** Where what is being written begins. */
  start: number;
}

/** How a value goes on to the caret, or where it ends. */
export interface FlowScan {
  /** Behind the value; the caret where it is open. */
  readonly end: number;
  readonly isOpen: boolean;
  readonly brackets: readonly Bracket[];
  /** The quote that is open, and where its text begins; several characters for a long string of TOML. */
  readonly quote: string;
  readonly quoteStart: number;
  readonly isComment: boolean;
}

interface Language {
  /** Between key and value. */
  readonly separator: ':' | '=';
}

const unquoted = (written: string): string => written.trim().replace(/^(["'])(.*)\1$/s, '$2');

/**
 * Reads a value that begins with a quote or a bracket, up to the end of the span: the caret, or the end of the block. Brackets
 * and quotes of YAML's flow style, or of TOML.
 */
export function scanFlow(text: string, span: Span, language: Language): FlowScan {
  const { separator } = language;
  const brackets: Bracket[] = [];
  const result = (end: number, more: Partial<FlowScan>): FlowScan => ({
    ...{ end, isOpen: true, brackets, quote: '', quoteStart: end, isComment: false },
    ...more,
  });
  for (let at = span.start; at < span.end; at++) {
    const char = text[at] ?? '';
    const top = brackets.at(-1);
    if (isQuote(char) && !isInWord(text, { top, at, separator })) {
      const quote = separator === '=' && text.startsWith(char.repeat(3), at) ? char.repeat(3) : char;
      const inside = { start: at + quote.length, end: span.end };
      const end = endOfQuote(text, inside, { quote, separator });
      if (end === undefined) return result(span.end, { quote, quoteStart: inside.start });
      if (!top) return result(end, { isOpen: false });
      at = end - 1;
    } else if (char === ']' || char === '}') {
      brackets.pop();
      if (brackets.length === 0) return result(at + 1, { isOpen: false });
    } else if (char === '#' && (separator === '=' || /\s/.test(text[at - 1] ?? ''))) {
      const end = Math.min(span.end, lineEnd(text, at));
      if (end >= span.end) return result(span.end, { isComment: true });
      if (top && text.slice(top.start, at).trim() === '') top.start = end;
      at = end;
    } else note(text, { brackets, at, separator });
  }
  return result(span.end, { isOpen: brackets.length > 0 || span.end === span.start });
}

const isQuote = (char: string): boolean => char === '"' || char === "'";

/** In YAML, a quote within a word is a letter. */
const isInWord = (text: string, { top, at, separator }: { top: Bracket | undefined; at: number } & Language): boolean =>
  separator === ':' && top !== undefined && text.slice(top.start, at).trim() !== '';

/** What a character does that neither begins nor ends anything else. */
function note(text: string, { brackets, at, separator }: { brackets: Bracket[]; at: number } & Language): void {
  const char = text[at] ?? '';
  const top = brackets.at(-1);
  if (char === '[' || char === '{') brackets.push({ mark: char, index: 0, key: '', taken: [], start: at + 1 });
  else if (top && char === ',') {
    finish(top, text.slice(top.start, at));
    top.start = at + 1;
  } else if (top?.mark === '{' && top.key === '' && isSeparator(text, at, separator)) {
    top.key = unquoted(text.slice(top.start, at));
    top.start = at + 1;
  }
}

const isSeparator = (text: string, at: number, separator: string): boolean =>
  text[at] === separator && (separator === '=' || /[\s"'[{,\]}]|^$/.test(text[at + 1] ?? ''));

function finish(bracket: Bracket, written: string): void {
  bracket.taken.push(bracket.mark === '{' ? bracket.key || unquoted(written) : unquoted(written));
  bracket.index++;
  bracket.key = '';
}

/** Behind the closing quote; undefined where it does not come. */
function endOfQuote(
  text: string,
  { start, end }: Span,
  { quote, separator }: { quote: string } & Language,
): number | undefined {
  for (let at = start; at < end; at++) {
    if (text[at] === '\\' && quote.startsWith('"')) at++;
    else if (quote === "'" && separator === ':' && text.startsWith("''", at)) at++;
    else if (text.startsWith(quote, at)) return at + quote.length <= end ? at + quote.length : undefined;
    else if (separator === '=' && quote.length === 1 && /[\r\n]/.test(text[at] ?? '')) return at;
  }
  return undefined;
}

/** The items or keys behind the caret within the same bracket, as far as the line goes. */
export function restOfFlow(
  text: string,
  from: number,
  lineStop: number,
): { readonly end: number; readonly taken: string[] } {
  const rest = text.slice(from, lineStop);
  const stop = rest.search(/[,\]}]/);
  const end = from + (stop < 0 ? rest.trimEnd().length : rest.slice(0, stop).trimEnd().length);
  const close = rest.search(/[\]}]/);
  const others = rest.slice(Math.max(0, stop), close < 0 ? undefined : close);
  return {
    end,
    taken:
      stop < 0
        ? []
        : others
            .split(',')
            .slice(1)
            .map(unquoted)
            .filter((one) => one !== ''),
  };
}
