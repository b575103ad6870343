/** Files on their way at a time. */
const atOnce = 8;

/** Does something with each of a list, several at a time. Resolves with the results in the order of the list; rejects with the first error. */
export async function several<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
