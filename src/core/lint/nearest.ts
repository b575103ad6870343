/**
 * The known word that `word` is most likely a slip of: a third of its letters at most, but one in any case, is added,
 * lost, changed or swapped with its neighbour. Else the one that it is the beginning of. Undefined where none is.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const given = word.toLowerCase().slice(0, 64);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(given.length / 3)) + 1;
  for (const one of known) {
    const distance = distanceBetween(given, one.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [one, distance];
  }
  return best ?? (given.length > 2 ? [...known].find((one) => one.toLowerCase().startsWith(given)) : undefined);
}

/** Optimal string alignment: Levenshtein's distance with swapped neighbours counted once. */
export function distanceBetween(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
