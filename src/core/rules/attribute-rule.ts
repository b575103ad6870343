import type { Element } from 'domhandler';
import { type Attribute, attributesOf } from '../model/node.ts';
import type { Article } from '../model/types.ts';
import type { Edit, Span } from '../text/span.ts';

export interface ElementAttributes {
  readonly element: Element;
  readonly attributes: readonly Attribute[];
  /** From the first of them to the last. */
  readonly span: Span;
  /** Takes them out, each with the white space before it. */
  readonly edits: readonly Edit[];
}

/** Elements that carry attributes of some kind, one entry an element. */
export function* elementsWith(article: Article, isWanted: (name: string) => boolean): Generator<ElementAttributes> {
  for (const element of article.body.elements) {
    if (!hasOne(element, isWanted)) continue;
    const attributes = attributesOf(element, article.text).filter(({ name }) => isWanted(name));
    const [first, last] = [attributes[0], attributes[attributes.length - 1]];
    if (!first || !last) continue;
    const starts = attributes.map(({ span }) => span.start);
    const ends = attributes.map(({ span }) => span.end);
    const edits = attributes.map(({ span }) => ({
      start: withSpaceBefore(article.text, span.start),
      end: span.end,
      text: '',
    }));
    yield { element, attributes, span: { start: Math.min(...starts), end: Math.max(...ends) }, edits };
  }
}

/** Asked of every element: no list of its names is made. */
function hasOne({ attribs }: Element, isWanted: (name: string) => boolean): boolean {
  for (const name in attribs) if (isWanted(name)) return true;
  return false;
}

function withSpaceBefore(text: string, start: number): number {
  let at = start;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}
