import type { RemoteImage, RemoteVerdict } from '../../core/index.ts';

/** A verdict and what it takes to ask whether it still holds. */
export interface Entry {
  readonly image: RemoteImage;
  /** When it was found, in ms since 1970. */
  readonly at: number;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What is remembered between checks. Keys are made by `keyOf`. */
export interface Memory {
  get(key: string): Entry | undefined;
  set(key: string, entry: Entry): void;
}

export const memoryInRam = (): Memory => new Map<string, Entry>();

/** A verdict holds for an address, shown on one site. */
export const keyOf = (url: string, referrer: string): string => `${referrer} ${url}`;

const minute = 60_000;

/** Bad news may have been put right since: it is believed for a shorter time. */
const shorter = 24;

/** How long a verdict is believed, in ms. `maxAge` is that of a good one. */
export function lifetime({ verdict, cause }: Pick<RemoteImage, 'verdict' | 'cause'>, maxAge: number): number {
  switch (verdict) {
    case 'ok':
    case 'insecure':
      return maxAge;
    case 'dead':
    case 'not-a-picture':
    case 'hotlink-blocked':
    case 'placeholder':
    case 'broken-certificate':
      return maxAge / shorter;
    case 'unknown':
      return cause === 'cancelled' ? 0 : Math.min(10 * minute, maxAge);
    case 'temporary':
      return Math.min(5 * minute, maxAge);
    default:
      return 0;
  }
}

/** Whether an entry needs no question. One from the future comes from a clock that was wrong. */
export function isFresh({ image, at }: Entry, { maxAge, now }: { maxAge: number; now: number }): boolean {
  return at <= now + minute && now - at < lifetime(image, maxAge);
}

/** What is worth a place on a disk: what passes is not, nor what costs nothing to find out. */
const lasting: ReadonlySet<RemoteVerdict> = new Set<RemoteVerdict>([
  ...(['ok', 'insecure', 'dead', 'not-a-picture', 'hotlink-blocked', 'placeholder', 'broken-certificate'] as const),
]);

export const isLasting = ({ image }: Entry): boolean => lasting.has(image.verdict);

/** Entries that one file keeps; a newer one pushes out the oldest. */
export const maxEntries = 20_000;

const version = 1;

/** Newest first, no more than `maxEntries`. */
export function printMemory(entries: ReadonlyMap<string, Entry>): string {
  const kept = [...entries].filter(([, entry]) => isLasting(entry)).sort(([, a], [, b]) => b.at - a.at);
  return JSON.stringify({ version, entries: kept.slice(0, maxEntries) });
}

/** The good part of what such a file holds; nothing where it is none, or of another version. Never throws. */
export function parseMemory(text: string): Map<string, Entry> {
  const found = new Map<string, Entry>();
  const data = parsed(text);
  if (!isRecord(data) || data.version !== version || !Array.isArray(data.entries)) return found;
  for (const pair of data.entries.slice(0, maxEntries)) {
    const [key, value] = Array.isArray(pair) ? pair : [];
    const entry = entryOf(value);
    if (typeof key === 'string' && entry) found.set(key, entry);
  }
  return found;
}

/** Two memories in one; of what both know, the later word counts. */
export function mergeMemories(one: ReadonlyMap<string, Entry>, other: ReadonlyMap<string, Entry>): Map<string, Entry> {
  const merged = new Map(one);
  for (const [key, entry] of other) if ((merged.get(key)?.at ?? 0) <= entry.at) merged.set(key, entry);
  return merged;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const texts = ['cause', 'type', 'finalUrl'] as const;
const numbers = ['status', 'width', 'height', 'bytes'] as const;

/** A longer one would be a header that nobody sends back. */
const maxValidator = 1024;

function entryOf(value: unknown): Entry | undefined {
  if (!isRecord(value) || typeof value.at !== 'number' || !isRecord(value.image)) return undefined;
  const { image, at, etag, lastModified } = value;
  const { verdict } = image;
  if (typeof verdict !== 'string' || !lasting.has(verdict as RemoteVerdict)) return undefined;
  const details = [
    ...texts.map((name) => [name, typeof image[name] === 'string' ? image[name] : undefined]),
    ...numbers.map((name) => [name, typeof image[name] === 'number' ? image[name] : undefined]),
  ].filter(([, detail]) => detail !== undefined);
  return {
    image: { verdict: verdict as RemoteVerdict, ...Object.fromEntries(details) },
    at,
    ...(isHeader(etag) ? { etag } : {}),
    ...(isHeader(lastModified) ? { lastModified } : {}),
  };
}

/** Printable ASCII, so that a file that was tampered with cannot add headers to a request. */
const isHeader = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= maxValidator && /^[\x20-\x7e]+$/.test(value);
