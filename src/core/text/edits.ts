import { type Edit, overlaps } from './span.ts';

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
  const kept: T[] = [];
  const taken: Edit[] = [];
  for (const group of groups) {
    if (group.edits.some((edit) => clashesWithSorted(taken, edit))) continue;
    kept.push(group);
    for (const edit of group.edits) insertSorted(taken, edit);
  }
  return kept;
}

function positionOf(sorted: readonly Edit[], start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function clashesWithSorted(sorted: readonly Edit[], edit: Edit): boolean {
  for (let i = Math.max(0, positionOf(sorted, edit.start) - 1); i < sorted.length; i++) {
    const other = sorted[i];
    if (!other || other.start > edit.end) return false;
    if (clashes(other, edit)) return true;
  }
  return false;
}

function insertSorted(sorted: Edit[], edit: Edit): void {
  sorted.splice(positionOf(sorted, edit.start), 0, edit);
}
