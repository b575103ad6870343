import { decodeHTML } from 'entities';
import type { Span } from '../text/span.ts';

/** A stretch of HTML source that belongs to a part. Sorted, apart. */
export interface Mark extends Span {
  readonly id: number;
}

/** Holds the number of the part that an element or a text belongs to. */
export const partAttribute = 'data-al-part';

/** Answers which part a place of the source belongs to, in the time of a binary search. */
export class Marks {
  readonly #marks: readonly Mark[];

  constructor(marks: readonly Mark[]) {
    this.#marks = [...marks].sort((a, b) => a.start - b.start);
  }

  /** The part that holds all of a stretch. */
  around({ start, end }: Span): number | undefined {
    const mark = this.#marks[this.#lastAtMost(start)];
    return mark && end <= mark.end && end > start ? mark.id : undefined;
  }

  /** The text of a node by parts. `raw` is its source, which begins at `start`. As one piece where the two do not say the same. */
  split(value: string, raw: string, start: number): { readonly text: string; readonly id?: number }[] {
    const end = start + raw.length;
    const cuts = [start];
    for (let i = Math.max(0, this.#lastAtMost(start)); i < this.#marks.length; i++) {
      const mark = this.#marks[i];
      if (!mark || mark.start >= end) break;
      for (const cut of [mark.start, mark.end]) if (cut > start && cut < end) cuts.push(cut);
    }
    const pieces = cuts.map((from, i) => {
      const to = cuts[i + 1] ?? end;
      const id = this.around({ start: from, end: to });
      const text = decodeHTML(raw.slice(from - start, to - start)).replace(/\r\n?/g, '\n');
      return id === undefined ? { text } : { text, id };
    });
    if (pieces.map(({ text }) => text).join('') === value) return pieces;
    const id = this.around({ start, end });
    return [id === undefined ? { text: value } : { text: value, id }];
  }

  /** Index of the last mark that begins at or before an offset; -1 where all begin behind it. */
  #lastAtMost(offset: number): number {
    let low = 0;
    let high = this.#marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#marks[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

// Non-characters: no text has them, and Markdown and HTML leave them where they stand.
const open = '\ufdd0';
const openEnd = '\ufdd1';
const close = '\ufddc';
const zero = 0xfdd2;
const any = /[\ufdd0-\ufddc]/;
const sign = /\ufdd0([\ufdd2-\ufddb]{1,9})\ufdd1|\ufddc/g;

/** Whether a text could be taken for one with signs in it. */
export const mayHoldSigns = (text: string): boolean => any.test(text);

/** Signs that say in a text which is still to be rendered where a part begins and ends. */
export const openingSign = (id: number): string =>
  open + [...String(id)].map((digit) => String.fromCharCode(zero + Number(digit))).join('') + openEnd;
export const closingSign = close;

export const withoutSigns = (text: string): string => (any.test(text) ? text.replace(/[\ufdd0-\ufddc]/g, '') : text);

/** A text cut at its signs. `id` is the part that is open where the text begins; gives the one that is open at its end too. */
export function splitAtSigns(
  text: string,
  id: number | undefined,
): { readonly pieces: { readonly text: string; readonly id?: number }[]; readonly id: number | undefined } {
  const pieces: { text: string; id?: number }[] = [];
  let current = id;
  let at = 0;
  const push = (end: number): void => {
    const piece = text.slice(at, end);
    if (piece !== '') pieces.push(current === undefined ? { text: piece } : { text: piece, id: current });
  };
  for (const match of text.matchAll(sign)) {
    push(match.index);
    at = match.index + match[0].length;
    current = match[1] === undefined ? undefined : numberOf(match[1]);
  }
  push(text.length);
  return { pieces, id: current };
}

const numberOf = (digits: string): number => Number([...digits].map((digit) => digit.charCodeAt(0) - zero).join(''));
