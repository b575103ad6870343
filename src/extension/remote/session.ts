import type { RemoteImage, RemoteVerdict } from '../../core/index.ts';
import type { RemoteClient } from './client.ts';

/** What was found out about a picture. */
export interface Known {
  readonly image: RemoteImage;
  /** When its server was asked, in ms since 1970; undefined where nobody was. */
  readonly at: number | undefined;
}

/** A client and what is known through it: for one site and one way to ask. */
export interface Session {
  readonly client: Promise<RemoteClient>;
  /** By the address as it is written. */
  readonly known: Map<string, Known>;
}

/** Sites that one window works on at a time; the one that was not asked about for the longest time goes. */
const maxSessions = 4;
/** Addresses that a session remembers; the disk has more. */
const maxKnown = 50_000;

export interface Sessions {
  /** By the way of asking; undefined where nobody asked yet. */
  of(key: string): Session | undefined;
  open(key: string, client: () => Promise<RemoteClient>): Session;
  close(): void;
}

export function createSessions(): Sessions {
  const sessions = new Map<string, Session>();
  const end = ({ client }: Session): void => {
    client.then(({ close }) => close()).catch(() => undefined);
  };
  const touch = (key: string, session: Session): Session => {
    sessions.delete(key);
    sessions.set(key, session);
    const [oldest] = sessions;
    if (sessions.size > maxSessions && oldest) {
      sessions.delete(oldest[0]);
      end(oldest[1]);
    }
    return session;
  };
  return {
    of: (key) => sessions.get(key),
    open: (key, client) => touch(key, sessions.get(key) ?? { client: client(), known: new Map() }),
    close() {
      for (const session of sessions.values()) end(session);
      sessions.clear();
    },
  };
}

/** Verdicts of which no rule makes a finding, as if nobody had asked. */
const silent: ReadonlySet<RemoteVerdict | undefined> = new Set([undefined, 'ok', 'temporary', 'offline', 'unknown']);

/**
 * Takes an answer down. Silence of the network takes nothing back that was known. Tells whether findings may be different
 * now.
 */
export function learn({ known }: Pick<Session, 'known'>, address: string, { image, at }: Known): boolean {
  const before = known.get(address)?.image;
  const isOffline = image.verdict === 'offline';
  if (before && isOffline) return false;
  known.delete(address);
  known.set(address, { image, at: isOffline ? undefined : at });
  const [oldest] = known.keys();
  if (known.size > maxKnown && oldest !== undefined) known.delete(oldest);
  if (silent.has(before?.verdict) && silent.has(image.verdict)) return false;
  return before?.verdict !== image.verdict || before.cause !== image.cause || before.status !== image.status;
}
