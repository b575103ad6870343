import type { Article, Field } from '../../model/types.ts';
import type { Edit, Span } from '../../text/span.ts';

/** An item of a list in the front matter. */
export interface Item {
  readonly value: unknown;
  /** The value as text, trimmed; '' for nothing. */
  readonly name: string;
  /** Where it stands; the whole list where its place is not known. */
  readonly span: Span;
  /** As written; absent where its place is not known. */
  readonly source?: string;
  /** Its place in the list; absent inside a list in the list. */
  readonly index?: number;
  readonly isMap: boolean;
  readonly isNested: boolean;
  /** The only item of a list that a second dash makes, among items that are no lists. */
  readonly isAstray: boolean;
  /** What takes the second dash away. */
  readonly undash: Edit;
}

type Mutable = { -readonly [K in keyof Item]: Item[K] };

/** The items of a list, those of lists inside it too. */
export function itemsOf({ text }: Pick<Article, 'text'>, field: Field): Item[] {
  if (!Array.isArray(field.value)) return [];
  const isMixed = field.value.some((one) => typeof one === 'string');
  let next = 0;
  const place = (value: unknown): Span | undefined => {
    const at = next;
    next += countOf(value);
    return field.scalars[at]?.span;
  };
  return field.value.flatMap((value: unknown, index): Item[] => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return [{ ...blank(field), value, isMap: true, span: place(value) ?? field.valueSpan }];
    }
    const inner: unknown[] = Array.isArray(value) ? value : [value];
    return inner.flatMap((one): Item[] => {
      const known = place(one);
      if (typeof one === 'object' && one !== null) return [];
      const span = known ?? field.valueSpan;
      const isAlone = isMixed && Array.isArray(value) && value.length === 1;
      const undash = isAlone ? secondDash(text, span) : undefined;
      const item: Mutable = {
        value: one,
        name: String(one ?? '').trim(),
        span,
        isMap: false,
        isNested: Array.isArray(value),
        isAstray: undash !== undefined,
        undash: undash ?? { text: '', ...field.valueSpan },
      };
      if (known) item.source = text.slice(span.start, span.end);
      if (!item.isNested) item.index = index;
      return [item];
    });
  });
}

const blank = ({ valueSpan }: Field): Omit<Item, 'index' | 'source'> => ({
  value: undefined,
  name: '',
  span: valueSpan,
  isMap: false,
  isNested: false,
  isAstray: false,
  undash: { text: '', ...valueSpan },
});

/** How many scalars a value holds. */
const countOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? Object.values(value).reduce((sum, one) => sum + countOf(one), 0) : 1;

/** No indentation is deeper. */
const maxLead = 80;

function secondDash(text: string, { start }: Span): Edit | undefined {
  const before = text.slice(Math.max(0, start - maxLead), start);
  const lead = /[\r\n][ \t]*-([ \t]+-[ \t]+)$/.exec(before)?.[1];
  return lead ? { start: start - lead.length, end: start, text: ' ' } : undefined;
}
