import type { RemoteImage } from '../../core/index.ts';
import { createAttempts, type See } from './attempts.ts';
import type { Seen } from './conclude.ts';
import { createHealth } from './health.ts';
import { type Inspecting, inspect, type Validators } from './inspect.ts';
import { createLanes } from './lanes.ts';
import { look } from './look.ts';
import { type Entry, isFresh, keyOf, type Memory, memoryInRam } from './memory.ts';
import { defaultLimits, type Limits, mayPass } from './patience.ts';
import { type Cancel, type Clock, type ParsedUrl, parseUrl } from './platform.ts';
import type { HttpPort } from './port.ts';
import { handIn } from './queue.ts';
import { allowedHosts, targetOf } from './target.ts';
import { createWitness, type Witness } from './witness.ts';

export interface CheckerOptions {
  readonly port: HttpPort;
  readonly clock: Clock;
  readonly userAgent: string;
  /** What earlier checks found; forgotten with the checker where absent. */
  readonly memory?: Memory;
  /** How long a good verdict is believed, in ms. */
  readonly maxAge?: number | undefined;
  /** `images.allowPrivateHosts`. */
  readonly allowPrivateHosts?: readonly string[];
  /** Address of the site that publishes the articles. Only its origin is ever sent, as browsers do. */
  readonly siteUrl?: string | undefined;
  readonly limits?: Partial<Limits>;
  readonly secureTwin?: Inspecting['secureTwin'];
}

export interface CheckOptions {
  readonly cancel?: Cancel;
  /** Asks also about what is known and still believed. A server may then answer that nothing changed. */
  readonly isAnew?: boolean;
  /**
   * Told how many addresses have their answer, and the newest one. What it says of silent hosts is not the last word: at
   * the end they may turn out to have been our own silence.
   */
  readonly onDone?: (done: number, address: string, image: RemoteImage) => void;
}

export interface Checker {
  /**
   * Finds out about pictures, and gives the answers by the addresses as they were handed in. Asks while addresses still
   * come; each is asked about once. Once cancelled, what is not known yet is left out. Rejects only where `addresses` does.
   */
  check(addresses: Iterable<string> | AsyncIterable<string>, options?: CheckOptions): Promise<Map<string, RemoteImage>>;
  /** When what is known of an address was found out, in ms since 1970; undefined where nothing is, or nobody was asked. */
  checkedAt(address: string): number | undefined;
}

/** What stands for the reader's site where it is not known: a name that IANA keeps for examples. */
const anySite = 'https://example.org';
/** 24 hours in ms. */
export const defaultMaxAge = 24 * 3_600_000;

/** A port of its own tells nothing of where https would be. */
function defaultTwin(url: string): string | undefined {
  const parsed = parseUrl(url);
  return parsed?.protocol === 'http:' && parsed.port === '' ? `https:${parsed.href.slice(5)}` : undefined;
}

/** One client for a run, or for as long as an editor is open. */
export function createChecker(options: CheckerOptions): Checker {
  const { clock, memory = memoryInRam(), maxAge = defaultMaxAge } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const health = createHealth(limits);
  let contacts = 0;
  const inspecting: Inspecting = {
    port: options.port,
    limits,
    userAgent: options.userAgent,
    referrer: `${parseUrl(options.siteUrl ?? anySite)?.origin ?? anySite}/`,
    lanes: createLanes(limits, clock),
    allowed: allowedHosts(options.allowPrivateHosts ?? []),
    secureTwin: options.secureTwin ?? defaultTwin,
    insecureHosts: new Set(),
    now: clock.now,
    onContact: () => void contacts++,
    onAnswer(url, { status, startedAt }) {
      health.answered(url.host, !mayPass(status));
      witness.answered(url.host, url.href, startedAt);
    },
  };
  const isThere = async (url: string): Promise<boolean> =>
    (await look(url, { method: 'HEAD' }, inspecting)).kind === 'answer';
  const witness = createWitness(isThere, clock.now);
  const court = createCourt(witness, clock.now);
  const see = createAttempts({ inspecting, clock, health, attempt: inspect });
  const targetIn = (address: string) =>
    targetOf(address.startsWith('//') ? `https:${address}` : address, inspecting.allowed);
  const verdicts = createVerdicts({ see, court, memory, maxAge, referrer: inspecting.referrer, now: clock.now });

  return {
    async check(addresses, { cancel, isAnew = false, onDone } = {}) {
      const before = contacts;
      health.begin();
      inspecting.insecureHosts.clear();
      court.open();
      const answer = (address: string): Promise<RemoteImage> | RemoteImage => {
        const target = targetIn(address);
        return 'refusal' in target
          ? { verdict: 'refused', cause: target.refusal }
          : verdicts(target.url, { cancel, isAnew });
      };
      const found = await handIn(addresses, answer, { cancel, onDone, onEnd: court.close });
      return contacts > before ? found : withoutNetwork(found);
    },
    checkedAt(address) {
      const target = targetIn(address);
      return 'refusal' in target ? undefined : memory.get(keyOf(target.url.href, inspecting.referrer))?.at;
    },
  };
}

/** Counts what is under way, so that hosts that may be gone are judged when nothing else can tell. */
interface Court {
  /** More questions may come, until `close`. */
  open(): void;
  close(): void;
  /** Runs one check, which holds up all judgements but its own. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Only within `during`. */
  judge(host: string): Promise<RemoteImage>;
}

function createCourt(witness: Witness, now: () => number): Court {
  let busy = 0;
  let isSettling = false;
  const change = (by: number): void => {
    busy += by;
    if (busy > 0 || isSettling || !witness.isAwaited) return;
    isSettling = true;
    void witness.settle().then(() => {
      isSettling = false;
      change(0);
    });
  };
  return {
    open: () => change(1),
    close: () => change(-1),
    async during(work) {
      change(1);
      try {
        return await work();
      } finally {
        change(-1);
      }
    },
    async judge(host) {
      const others = witness.othersAnswer(host, now());
      change(-1);
      const isGone = await others;
      change(1);
      return isGone ? { verdict: 'dead', cause: 'no-host' } : { verdict: 'offline' };
    },
  };
}

interface Judging {
  readonly see: See;
  readonly court: Court;
  readonly memory: Memory;
  readonly maxAge: number;
  readonly referrer: string;
  readonly now: () => number;
}

/** Verdicts from memory, from a check that is under way, or from a new one. */
function createVerdicts({ see, court, memory, maxAge, referrer, now }: Judging) {
  const running = new Map<string, Promise<RemoteImage>>();
  const ask = (url: ParsedUrl, old: Entry | undefined, cancel?: Cancel): Promise<RemoteImage> =>
    court.during(async () => {
      const seen = await see(url, validatorsOf(old), cancel);
      const image = seen.kind === 'no-host' ? await court.judge(seen.host) : imageOf(seen, old);
      const entry = seen.kind === 'unchanged' && old ? old : { image, ...(seen.kind === 'seen' ? tagsOf(seen) : {}) };
      if (image.cause !== 'cancelled') memory.set(keyOf(url.href, referrer), { ...entry, at: now() });
      return image;
    });
  return (
    url: ParsedUrl,
    { cancel, isAnew }: { cancel?: Cancel | undefined; isAnew: boolean },
  ): Promise<RemoteImage> | RemoteImage => {
    const known = memory.get(keyOf(url.href, referrer));
    if (known && !isAnew && isFresh(known, { maxAge, now: now() })) return known.image;
    const pending = running.get(url.href) ?? ask(url, known, cancel).finally(() => running.delete(url.href));
    running.set(url.href, pending);
    return pending;
  };
}

const imageOf = (seen: Exclude<Seen, { kind: 'no-host' }>, old: Entry | undefined): RemoteImage =>
  seen.kind === 'seen' ? seen.image : (old?.image ?? { verdict: 'unknown', cause: 'status' });

const tagsOf = ({ etag, lastModified }: Validators): { etag?: string; lastModified?: string } => ({
  ...(etag === undefined ? {} : { etag }),
  ...(lastModified === undefined ? {} : { lastModified }),
});

/** Only good news is asked about by its tag: of bad news a server has nothing to compare. */
const validatorsOf = (entry: Entry | undefined): Validators =>
  entry && (entry.image.verdict === 'ok' || entry.image.verdict === 'insecure') ? tagsOf(entry) : {};

const ours = new Set(['no-name-service', 'connection', 'slow-connection', 'left-alone']);

/** No connection was made at all: what looked like the hosts' silence was ours. */
function withoutNetwork(found: Map<string, RemoteImage>): Map<string, RemoteImage> {
  for (const [address, { verdict, cause = '' }] of found) {
    if (verdict === 'temporary' && ours.has(cause)) found.set(address, { verdict: 'offline' });
  }
  return found;
}
