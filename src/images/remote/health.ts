import type { Seen } from './conclude.ts';
import type { Limits } from './patience.ts';

/** Which hosts are not worth another question for a while, and whether there is a network at all. Times in ms since 1970. */
export interface Health {
  /** A new round of questions: hosts that were not there, and a network that was gone, may be back. */
  begin(): void;
  /** `isWell`: with anything but a request to come back later. */
  answered(host: string, isWell: boolean): void;
  /** An attempt failed in a way that may pass; `isSilent` where there was no answer at all. */
  failed(host: string, how: { readonly isSilent: boolean; readonly now: number }): void;
  /** The name service says that there is no such host. It is believed when it says so again after a pause. */
  missed(host: string, now: number): void;
  isMissing(host: string): boolean;
  leaveAlone(host: string, until: number): void;
  /** What is known of a picture of the host without asking, if anything. */
  verdictFor(host: string, now: number): Seen | undefined;
}

const offline: Seen = { kind: 'seen', image: { verdict: 'offline' } };
const leftAlone: Seen = { kind: 'seen', image: { verdict: 'temporary', cause: 'left-alone' } };

export function createHealth(limits: Limits): Health {
  const failures = new Map<string, number>();
  const aloneUntil = new Map<string, number>();
  /** When a host was first missed, and whether that was confirmed. */
  const missedAt = new Map<string, number>();
  const missing = new Set<string>();
  /** Hosts that did not answer, since the last one that did. */
  const silent = new Set<string>();
  const isLeftAlone = (host: string, now: number): boolean => {
    const until = aloneUntil.get(host);
    if (until === undefined || until > now) return until !== undefined;
    aloneUntil.delete(host);
    failures.delete(host);
    return false;
  };
  return {
    begin() {
      missing.clear();
      missedAt.clear();
      silent.clear();
    },
    answered(host, isWell) {
      if (isWell) failures.delete(host);
      silent.clear();
    },
    failed(host, { isSilent, now }) {
      const count = (failures.get(host) ?? 0) + 1;
      failures.set(host, count);
      if (count >= limits.failuresInARow) aloneUntil.set(host, now + limits.leftAlone);
      if (isSilent) silent.add(host);
    },
    missed(host, now) {
      silent.add(host);
      const first = missedAt.get(host);
      if (first === undefined) missedAt.set(host, now);
      if (now - (first ?? now) >= limits.firstPause / 2 || limits.retries === 0) missing.add(host);
    },
    isMissing: (host) => missing.has(host),
    leaveAlone(host, until) {
      aloneUntil.set(host, Math.max(until, aloneUntil.get(host) ?? 0));
    },
    verdictFor(host, now) {
      if (missing.has(host)) return { kind: 'no-host', host };
      if (silent.size >= limits.silentHosts) return offline;
      return isLeftAlone(host, now) ? leftAlone : undefined;
    },
  };
}
