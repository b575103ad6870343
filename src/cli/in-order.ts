/** Runs `work` on up to `limit` items at once and gives the results in the order of the items. */
export async function* inOrder<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void> {
  const running: Promise<R>[] = [];
  let next = 0;
  while (next < items.length || running.length > 0) {
    while (running.length < limit && next < items.length) {
      const result = work(items[next++] as T);
      // Its turn to be awaited comes later; a failure must not count as unhandled until then.
      result.catch(() => undefined);
      running.push(result);
    }
    const first = running.shift();
    if (first) yield await first;
  }
}
