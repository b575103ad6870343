import type { ValueType } from '../../model/siblings/digest.ts';
import { commonest, type Siblings } from '../../model/siblings/tally.ts';
import type { Inferred } from './evidence.ts';

/** Siblings that tell something; fewer may be alike by chance. */
export const fewest = 3;
/** Share of the siblings that makes a habit. */
export const habit = 0.8;

/** Share of the siblings whose front matter has a field, empty or not; undefined where too few are known. */
export function shareWith(siblings: Siblings | undefined, field: string): number | undefined {
  if (!siblings || siblings.read < fewest) return undefined;
  return (siblings.fields.get(field)?.count ?? 0) / siblings.read;
}

/** The type of value that nearly all siblings give a field. */
export function usualType(siblings: Siblings | undefined, field: string): ValueType | undefined {
  const known = siblings?.fields.get(field);
  const best = known && commonest(known.types);
  return known && best && known.count >= fewest && best.count >= habit * known.count ? best.key : undefined;
}

/** The one value that nearly all siblings have: a layout, an author, `comments: false`. */
export function usualValue(
  siblings: Siblings | undefined,
  field: string,
): (Inferred & { readonly isText: boolean }) | undefined {
  const type = usualType(siblings, field);
  if (!siblings || !type || !['text', 'flag', 'number'].includes(type)) return undefined;
  const best = commonest(siblings.fields.get(field)?.values ?? new Map());
  if (!best || best.count < habit * siblings.read) return undefined;
  return { value: best.key, origin: 'as the other articles have it', isText: type === 'text' };
}

/** The categories or tags that nearly all siblings have. */
export function usualTerms(siblings: Siblings | undefined, field: string): string[] {
  const known = siblings?.fields.get(field);
  if (!siblings || !known || siblings.read < fewest) return [];
  return [...known.values].filter(([, count]) => count >= habit * siblings.read).map(([value]) => value);
}
