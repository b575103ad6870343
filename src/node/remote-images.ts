import { setTimeout as sleep } from 'node:timers/promises';
import { type Checker, type CheckerOptions, createChecker } from '../images/remote/checker.ts';
import type { Cancel, Clock } from '../images/remote/platform.ts';
import { allowedHosts } from '../images/remote/target.ts';
import { type ClientOptions, nodeHttp } from './http/client.ts';
import { cacheFile, openImageCache } from './http/image-cache.ts';

export interface RemoteImagesOptions
  extends Omit<CheckerOptions, 'port' | 'clock' | 'memory'>,
    Omit<ClientOptions, 'allowed'> {
  /** Where verdicts are kept; `default` is the user's cache folder. Without it they are forgotten. */
  readonly cache?: string | undefined;
}

/** The client for remote pictures on this machine. */
export interface RemoteImages extends Checker {
  /** Writes the cache. Never rejects. */
  save(): Promise<void>;
  /** Writes the cache and closes idle connections. Never rejects. */
  close(): Promise<void>;
}

/** Time as it is. */
export const systemClock: Clock = {
  now: Date.now,
  random: Math.random,
  wait: (ms, cancel) => waitFor(ms, cancel),
};

async function waitFor(ms: number, cancel?: Cancel): Promise<void> {
  if (cancel?.aborted) return;
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  cancel?.addEventListener('abort', stop);
  await sleep(Math.max(0, ms), undefined, { signal: controller.signal }).catch(() => undefined);
  cancel?.removeEventListener('abort', stop);
}

/** Between two writes of the cache in a long run, in ms: what is found is not lost when the run is stopped. */
const saveEvery = 30_000;

/** Opens the cache and the client. Rejects never. */
export async function remoteImages({ cache, ...options }: RemoteImagesOptions): Promise<RemoteImages> {
  const file = cache === 'default' ? cacheFile() : cache;
  const memory = file === undefined ? undefined : await openImageCache(file);
  const port = nodeHttp({ ...options, allowed: allowedHosts(options.allowPrivateHosts ?? []) });
  const checker = createChecker({ ...options, port, clock: systemClock, ...(memory ? { memory } : {}) });
  const timer = setInterval(() => void memory?.save(), saveEvery);
  timer.unref();
  return {
    ...checker,
    async save() {
      await memory?.save();
    },
    async close() {
      clearInterval(timer);
      port.close();
      await memory?.save();
    },
  };
}
