/** Files of a folder that are read for what is usual there. */
export const maxSiblings = 200;

/** A choice of at most `limit` files, spread evenly over them in the order of their names; the same whoever asks. */
export function chooseSiblings(names: readonly string[], limit = maxSiblings): string[] {
  const sorted = [...names].sort();
  if (sorted.length <= limit) return sorted;
  return Array.from({ length: limit }, (_, index) => sorted[Math.floor((index * sorted.length) / limit)] ?? '');
}

/** Whether an article has a folder to itself, as `index.md` of a page bundle has: then its siblings are those of the folders beside. */
export const isBundle = (name: string): boolean => /^index(?:\.[\w-]{2,7})?\.(?:md|markdown|html?)$/i.test(name);
