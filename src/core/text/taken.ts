import { firstWhere } from './search.ts';
import type { Span } from './span.ts';

/** Spans that are apart from each other, kept in order so that those near a place are found without looking at all. */
export class Taken<T extends Span> {
  readonly #spans: T[] = [];

  /** Those that share a character with `span` or touch it, in order. */
  near({ start, end }: Span): T[] {
    const found: T[] = [];
    for (let at = Math.max(0, this.#indexOf(start) - 1); at < this.#spans.length; at++) {
      const one = this.#spans[at];
      if (!one || one.start > end) break;
      if (one.end >= start) found.push(one);
    }
    return found;
  }

  add(span: T): void {
    const last = this.#spans[this.#spans.length - 1];
    if (!last || last.start < span.start) this.#spans.push(span);
    else this.#spans.splice(this.#indexOf(span.start), 0, span);
  }

  #indexOf(start: number): number {
    return firstWhere(this.#spans, (one) => one.start >= start);
  }
}
