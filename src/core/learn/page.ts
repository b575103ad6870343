import type { Element } from 'domhandler';
import { spanOf } from '../model/node.ts';
import type { Article } from '../model/types.ts';
import { readFlow, type Segment } from '../recipes/flow.ts';
import type { Span } from '../text/span.ts';
import { foldText, isMarkup, longestLine } from './fold.ts';
import { hashOf } from './hash.ts';

export type Zone = 'head' | 'tail' | 'middle';

/** What an element holds, as far as comparing it with others needs. */
export interface Content {
  /** The same for elements with the same folded text and pictures; 0 where a reader sees nothing. */
  readonly hash: number;
  /** Characters of text, and how many of them stand in links. */
  readonly length: number;
  readonly linked: number;
  /** Its first lines. */
  readonly text: string;
}

/** How many lines from an end of the body, or what share of it, count as that end. */
const edge = { head: 6, tail: 12, share: 0.12 };

/** Half of what a number holds exactly, so that a sum of two hashes still is exact. */
const modulus = 2 ** 52;

/** An article laid out for comparison: lines with running sums, so that any element's content is known in logarithmic time. */
export class Page {
  readonly article: Article;
  readonly flow: readonly Segment[];
  readonly #hash: number[] = [0];
  readonly #length: number[] = [0];
  readonly #linked: number[] = [0];

  constructor(article: Article) {
    this.article = article;
    // Definitions of addresses stand at the end and are nothing that readers see.
    this.flow = readFlow(article).filter(({ text, isMarkdown }) => !isMarkdown || !isMarkup(text));
    for (const segment of this.flow) {
      const { length } = segment.text;
      this.#hash.push((this.#last(this.#hash) + this.#hashOf(segment)) % modulus);
      this.#length.push(this.#last(this.#length) + length);
      this.#linked.push(this.#last(this.#linked) + length * segment.linkShare);
    }
  }

  /** The end of the body that a span stands at. */
  zoneOf(span: Span): Zone {
    const before = this.#firstFrom(span.start);
    const after = this.flow.length - this.#firstFrom(span.end);
    const { start, end } = this.article.body.span;
    const reach = (end - start) * edge.share;
    const isHead = before < edge.head || span.end < start + reach;
    const isTail = after < edge.tail || span.start > end - reach;
    if (isHead && isTail) return before < after ? 'head' : 'tail';
    if (isHead) return 'head';
    return isTail ? 'tail' : 'middle';
  }

  /** Index of the line that an offset stands in; -1 for none. */
  lineAt(offset: number): number {
    const index = this.#firstFrom(offset + 1) - 1;
    return (this.flow[index]?.span.end ?? 0) > offset ? index : -1;
  }

  contentOf(element: Element): Content {
    const span = spanOf(element);
    if (!span) return { hash: 0, length: 0, linked: 0, text: '' };
    const [from, to] = [this.#firstFrom(span.start), this.#firstFrom(span.end)];
    const one = this.flow[from - 1];
    // Within a line, or as the line's last part: the source itself tells.
    if (to <= from || (one && one.span.end > span.start)) return this.#inline(span);
    return this.linesOf(from, to);
  }

  /** What some lines hold, the last index left out. */
  linesOf(from: number, to: number): Content {
    const sum = (list: readonly number[]): number => (list[to] ?? 0) - (list[from] ?? 0);
    const hash = (sum(this.#hash) + modulus) % modulus;
    const text = this.flow
      .slice(from, Math.min(to, from + 6))
      .map((segment) => segment.text)
      .join(' ');
    return { hash, length: sum(this.#length), linked: sum(this.#linked), text };
  }

  #inline(span: Span): Content {
    const source = this.article.body.source.slice(span.start, Math.min(span.end, span.start + 600));
    const text = source
      .replace(/<[^<>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const hasMedia = /<(?:img|iframe|video|audio|object|embed|svg|canvas|input|button)\b/i.test(source);
    const hash = text === '' && !hasMedia ? 0 : hashOf(foldText(hasMedia ? source : text));
    return { hash, length: text.length, linked: /<a\b/i.test(source) ? text.length : 0, text };
  }

  #hashOf({ text, span }: Segment): number {
    if (text !== '') return hashOf(foldText(text.slice(0, longestLine))) % modulus;
    return hashOf(this.article.text.slice(span.start, Math.min(span.end, span.start + 400))) % modulus;
  }

  #last = (list: readonly number[]): number => list[list.length - 1] ?? 0;

  /** Index of the first line that starts at or after an offset. */
  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.flow.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.flow[middle]?.span.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
