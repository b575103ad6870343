import type { Finding } from '../../lint/finding.ts';
import type { Span } from '../../text/span.ts';

/** A finding on a recipe file that is no JSON. What a list asks for and we cannot do is information, no fault. */
export const recipeFinding = (messageId: string, message: string, span: Span): Finding => ({
  ruleId: 'valid-recipe',
  category: 'internal',
  level: 'info',
  messageId,
  args: [],
  message,
  span,
});

export interface Line {
  /** Without blanks at both ends. */
  readonly text: string;
  readonly span: Span;
}

/** Lines that are not blank. */
export function* linesOf(source: string): Generator<Line> {
  let start = 0;
  while (start < source.length) {
    const next = source.indexOf('\n', start);
    const end = next < 0 ? source.length : next;
    const raw = source.slice(start, end);
    const text = raw.replace(/^\ufeff/, '').trim();
    const from = start + raw.indexOf(text);
    if (text !== '') yield { text, span: { start: from, end: from + text.length } };
    start = end + 1;
  }
}

/** How often each thing was passed over, the most frequent first. */
export class Counts {
  readonly #counts = new Map<string, number>();

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  list(): { readonly name: string; readonly count: number }[] {
    return [...this.#counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
  }
}
