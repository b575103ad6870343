import { type Edit, overlaps } from './span.ts';
import { Taken } from './taken.ts';

const byPlace = (a: Edit, b: Edit): number => a.start - b.start || a.end - b.end;

/** Applies edits that do not overlap. Throws a RangeError when they do: the caller has to choose, not this function. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort(byPlace)) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`edit ${edit.start}-${edit.end} overlaps another one or lies outside the text`);
    }
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Whether two edits cannot both be applied to the same text: they overlap, or insert at the same place. */
export const clashes = (a: Edit, b: Edit): boolean =>
  overlaps(a, b) || (a.start === b.start && (a.start === a.end || b.start === b.end));

/**
 * Takes groups of edits in the given order and keeps each group whose edits clash with none kept before.
 * Linear in the number of edits times the logarithm of those kept.
 */
export function chooseCompatible<T extends { readonly edits: readonly Edit[] }>(groups: readonly T[]): T[] {
  const taken = new Taken<Edit>();
  return groups.filter(({ edits }) => {
    if (edits.some((edit) => taken.near(edit).some((other) => clashes(other, edit)))) return false;
    for (const edit of edits) taken.add(edit);
    return true;
  });
}
