import { setTimeout as delay } from 'node:timers/promises';

/** In milliseconds. Longer than a user would wait, because the machine may have other things to do. */
export const patienceMs = 60_000;

/**
 * Resolves with the first result of `probe` that is not undefined. What `probe` throws counts as undefined: a page is often between
 * two states. Throws after `timeoutMs`, saying that `what` did not happen, and why if the last probe threw.
 */
export async function eventually<T>(
  what: string,
  probe: () => Promise<T | undefined> | T | undefined,
  timeoutMs = patienceMs,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    let reason = '';
    try {
      const result = await probe();
      if (result !== undefined) return result;
    } catch (error) {
      reason = ` (${(error as Error).message})`;
    }
    if (Date.now() > deadline) throw new Error(`Not within ${timeoutMs / 1000} s: ${what}${reason}.`);
    await delay(50);
  }
}
