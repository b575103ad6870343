import type { Clock } from './platform.ts';

/** Every limit that a polite client keeps. Times in milliseconds. */
export interface Limits {
  /** Requests at a time, to one host and to all. */
  readonly perHost: number;
  readonly inAll: number;
  readonly redirects: number;
  /** Of a body, in bytes. */
  readonly bytes: number;
  /** How often a picture is asked for again after a failure that may pass. */
  readonly retries: number;
  /** The first pause before that; each further one is twice as long. */
  readonly firstPause: number;
  /** No pause is longer; a server that asks for a longer one is left alone for the rest of the run. */
  readonly longestPause: number;
  /** After so many failures in a row a host is left alone, too. */
  readonly failuresInARow: number;
  /** For how long that is. */
  readonly leftAlone: number;
  /** After so many hosts without a single answer the network counts as gone. */
  readonly silentHosts: number;
}

export const defaultLimits: Limits = {
  perHost: 2,
  inAll: 16,
  redirects: 5,
  bytes: 4096,
  retries: 2,
  firstPause: 1000,
  longestPause: 60_000,
  failuresInARow: 5,
  leftAlone: 600_000,
  silentHosts: 50,
};

/** Statuses that tell of the server's state, not of the picture. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504, 507, 520, 521, 522, 523, 524]);
export const mayPass = (status: number): boolean => passing.has(status);

/** How long a server asks to be left alone (RFC 9110, 10.2.3: seconds or a date), in ms; undefined where it says nothing sensible. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** The pause before the next attempt: twice as long each time, and by chance up to half shorter, so that clients do not march in step. */
export function pauseBefore(attempt: number, { firstPause, longestPause }: Limits, random: Clock['random']): number {
  const full = Math.min(longestPause, firstPause * 2 ** (attempt - 1));
  return full * (0.5 + random() / 2);
}
