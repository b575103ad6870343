import type { Seen } from './conclude.ts';
import type { Health } from './health.ts';
import type { Inspecting, Validators } from './inspect.ts';
import { createLanes } from './lanes.ts';
import { pauseBefore, retryAfter } from './patience.ts';
import type { Cancel, Clock, ParsedUrl } from './platform.ts';

/** Looks at a picture in its host's turn, and again after a pause where that may help. Never rejects. */
export type See<S extends Seen = Seen> = (url: ParsedUrl, known: Validators, cancel?: Cancel) => Promise<S | Seen>;

/** One attempt. Never rejects. */
export type Attempt<S extends Seen> = (address: string, inspecting: Inspecting, known?: Validators) => Promise<S>;

interface Attempting<S extends Seen> {
  readonly inspecting: Inspecting;
  readonly clock: Clock;
  readonly health: Health;
  readonly attempt: Attempt<S>;
}

export function createAttempts<S extends Seen>({ inspecting, clock, health, attempt }: Attempting<S>): See<S> {
  const { limits } = inspecting;
  // A check holds its place from its first look to its last, so that the looks of one picture stay together.
  const checks = createLanes(limits, clock);

  const pauseHost = (host: string, ms: number): void => {
    if (ms > limits.longestPause) health.leaveAlone(host, clock.now() + Math.min(ms, limits.leftAlone));
    else checks.pause(host, clock.now() + ms);
  };
  const note = (host: string, seen: Seen): void => {
    if (seen.kind === 'no-host') {
      health.missed(seen.host, clock.now());
      // Its other pictures need not find out for themselves.
      checks.pause(seen.host, clock.now() + limits.firstPause / 2);
    }
    if (seen.kind !== 'seen' || !seen.mayPass) return;
    health.failed(host, { isSilent: seen.isSilent === true, now: clock.now() });
    const asked = retryAfter(seen.retryAfter, clock.now());
    const isFlooded = seen.image.cause === 'too-many';
    if (asked !== undefined || isFlooded) pauseHost(host, asked ?? limits.firstPause);
  };
  const inTurn: See<S> = (url, known, cancel) =>
    checks.run(url.host, async () => {
      const spared = cancel?.aborted ? cancelled : health.verdictFor(url.host, clock.now());
      if (spared) return spared;
      const seen = await attempt(url.href, { ...inspecting, cancel }, known);
      note(url.host, seen);
      return seen;
    });

  return async (url, known, cancel) => {
    for (let count = 1; ; count++) {
      const seen = await inTurn(url, known, cancel);
      const mayPass = seen.kind === 'no-host' ? !health.isMissing(seen.host) : isPassing(seen);
      if (!mayPass || count > limits.retries || cancel?.aborted) return seen;
      await clock.wait(pauseBefore(count, limits, clock.random), cancel);
    }
  };
}

const isPassing = (seen: Seen): boolean => seen.kind === 'seen' && seen.mayPass === true;

const cancelled: Seen = { kind: 'seen', image: { verdict: 'unknown', cause: 'cancelled' } };
