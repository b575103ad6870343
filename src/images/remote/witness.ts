/** A host that the name service does not know: is it gone, or are we offline? Others answer, or nobody does. */
export interface Witness {
  /** Somebody answered a question that was asked at `startedAt` (ms since 1970). */
  answered(host: string, url: string, startedAt: number): void;
  /** Resolves as soon as another host answers a question asked since `at`; to false where none does. */
  othersAnswer(host: string, at: number): Promise<boolean>;
  /** Nothing else is under way: whoever still waits is helped by asking a host that answered before. */
  settle(): Promise<void>;
  /** Whether somebody still waits. */
  readonly isAwaited: boolean;
}

interface Waiter {
  readonly host: string;
  readonly at: number;
  resolve(isThere: boolean): void;
}

/** `ask` tells whether an address is answered, in whatever way. */
export function createWitness(ask: (url: string) => Promise<boolean>, now: () => number): Witness {
  /** The last two hosts that answered, and where: one of them is not the one in question. */
  const seen = new Map<string, string>();
  let waiters: Waiter[] = [];
  const release = (isThere: boolean, who: (waiter: Waiter) => boolean): void => {
    if (waiters.length === 0) return;
    const released = waiters.filter(who);
    waiters = waiters.filter((waiter) => !who(waiter));
    for (const waiter of released) waiter.resolve(isThere);
  };
  const answered = (host: string, url: string, startedAt: number): void => {
    seen.delete(host);
    seen.set(host, url);
    const [oldest] = seen.keys();
    if (seen.size > 2 && oldest !== undefined) seen.delete(oldest);
    release(true, (waiter) => waiter.host !== host && waiter.at <= startedAt);
  };
  return {
    answered,
    othersAnswer: (host, at) => new Promise((resolve) => waiters.push({ host, at, resolve })),
    async settle() {
      const since = now();
      for (const [host, url] of [...seen].reverse()) {
        if (!waiters.some((waiter) => waiter.host !== host)) continue;
        const startedAt = now();
        if (await ask(url)) answered(host, url, startedAt);
      }
      release(false, (waiter) => waiter.at <= since);
    },
    get isAwaited() {
      return waiters.length > 0;
    },
  };
}
