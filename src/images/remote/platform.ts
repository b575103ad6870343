/** The parts of the platform that Node, browsers and workers share and that remote checks need; no more of it is known here. */

export interface ParsedUrl {
  readonly href: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  /** With the port, where it is not the scheme's own. */
  readonly host: string;
  /** Lower case; numbers in any spelling as dotted decimal, IPv6 in brackets. */
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly origin: string;
  hash: string;
}

declare const URL: new (address: string, base?: string) => ParsedUrl;

/** An address as the URL standard reads it; undefined where it is none. */
export function parseUrl(address: string, base?: string): ParsedUrl | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

/** What is needed of an `AbortSignal`. */
export interface Cancel {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Time and chance; tests hand in their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 to below 1. */
  random(): number;
  /** Resolves after so many milliseconds, or as soon as it is cancelled. */
  wait(ms: number, cancel?: Cancel): Promise<void>;
}
