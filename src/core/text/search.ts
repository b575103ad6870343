/** Index of the first item from which on `isReached` holds, by binary search; the number of items where it never does. */
export function firstWhere<T>(items: readonly T[], isReached: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Finds a sign from one place of a text after the other, where most of them have the same next one, or none: that is looked for once. */
export function signFinder(text: string, sign: string): (from: number) => number {
  let asked = 0;
  let found = text.indexOf(sign);
  return (from) => {
    const isKnown = from >= asked && (found < 0 || from <= found);
    if (!isKnown) {
      asked = from;
      found = text.indexOf(sign, from);
    }
    return found;
  };
}
