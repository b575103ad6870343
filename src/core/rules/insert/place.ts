import type { Siblings } from '../../model/siblings/tally.ts';
import type { Article, Field } from '../../model/types.ts';
import { lineStart } from '../../text/lines.ts';
import type { Edit } from '../../text/span.ts';

/** The order that scaffolds of generators give, for folders in which nobody knows. */
const usualOrder =
  'layout title subtitle slug date updated lastmod pubDate author description categories category tags'.split(' ');

/** The line end that a text uses: that of its first line. */
export const lineEndOf = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';

/**
 * Inserts a written field into a block, behind those that usually stand before it. `taken`: offsets of other insertions
 * that must not be the same. undefined where the block has no place for it.
 */
export function insertion(
  article: Article,
  { key, written, siblings, taken = new Set() }: Insertion,
): Edit | undefined {
  const fields = topLevel(article);
  const places = article.frontMatter.language === 'json' ? jsonPlaces(article, fields) : linePlaces(article, fields);
  const wanted = placeBehind(key, fields, siblings);
  const free = places.map((_, index) => index).filter((index) => !taken.has(places[index]?.at ?? -1));
  const nearest = free.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || b - a)[0];
  const place = nearest === undefined ? undefined : places[nearest];
  if (!place) return undefined;
  taken.add(place.at);
  const text = written.replace(/\n/g, lineEndOf(article.text) + place.indent);
  return { start: place.at, end: place.at, text: place.before + text + place.after };
}

interface Insertion {
  readonly key: string;
  readonly written: string;
  readonly siblings: Siblings | undefined;
  readonly taken?: Set<number>;
}

interface Place {
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** Of each further line. */
  readonly indent: string;
}

/** In TOML, what stands behind the first table belongs to it. */
function topLevel({ text, frontMatter: { fields, language } }: Article): readonly Field[] {
  const table =
    language === 'toml' ? fields.findIndex(({ span }) => /^\s*\[/.test(text.slice(span.start, span.start + 40))) : -1;
  return table < 0 ? fields : fields.slice(0, table);
}

/** How many of the fields come first. */
function placeBehind(key: string, fields: readonly Field[], siblings: Siblings | undefined): number {
  const order = siblings?.fields.has(key) ? [...siblings.fields.keys()] : usualOrder;
  const rank = order.indexOf(key);
  if (rank < 0) return fields.length;
  return 1 + fields.findLastIndex((field) => order.includes(field.key) && order.indexOf(field.key) < rank);
}

function linePlaces({ text, frontMatter }: Article, fields: readonly Field[]): Place[] {
  const eol = lineEndOf(text);
  const [first] = fields;
  const { content } = frontMatter;
  const start = first ? first.span.start : content.start;
  const lead = first ? text.slice(lineStart(text, first.keySpan.start), first.keySpan.start) : '';
  const indent = /^[ \t]*$/.test(lead) ? lead : '';
  return [start, ...fields.map(({ span }) => span.end)].map((at) => {
    const isOpen = at > 0 && !/[\r\n\uFEFF]/.test(text[at - 1] ?? '');
    return { at, before: (isOpen ? eol : '') + indent, after: eol, indent };
  });
}

/** Members of an object are parted by commas; a new one takes over the white space before its neighbour. */
function jsonPlaces({ text, frontMatter: { content } }: Article, fields: readonly Field[]): Place[] {
  const [first] = fields;
  if (!first) {
    const brace = text.indexOf('{', content.start);
    return brace < 0 || brace >= content.end ? [] : [{ at: brace + 1, before: '', after: '', indent: '' }];
  }
  const gap = (start: number): string => /\s*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? '';
  const after = { at: first.span.start, before: '', after: `,${gap(first.span.start) || ' '}`, indent: '' };
  return [
    after,
    ...fields.map(({ span }) => ({ at: span.end, before: `,${gap(span.start) || ' '}`, after: '', indent: '' })),
  ];
}
