import type { Cancel } from './platform.ts';

/**
 * The way to the network. Hosts implement it: with sockets that refuse private addresses in Node, with `fetch` in a
 * browser. It asks once and judges nothing; redirects, retries and verdicts are ours.
 */
export interface HttpPort {
  /** Whether it can say on which site a picture is shown. `fetch` cannot. */
  readonly sendsReferrer: boolean;
  /** Never rejects. */
  ask(request: HttpRequest): Promise<HttpAnswer>;
}

export interface HttpRequest {
  readonly method: 'HEAD' | 'GET';
  /** `http:` or `https:`, without user name and fragment. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of the body that are wanted; the connection is given up after a little more. */
  readonly maxBytes: number;
  readonly cancel?: Cancel | undefined;
}

export type HttpAnswer = HttpResponse | HttpFailure;

export interface HttpResponse {
  readonly kind: 'response';
  readonly status: number;
  /** Takes the name in lower case. */
  header(name: string): string | undefined;
  /** The beginning of the body as it was sent; never decompressed. */
  readonly body: Uint8Array;
  /** Whether the connection ended before the wanted bytes were there. */
  readonly isCut: boolean;
  /** Where the platform itself followed redirects to, if it did. */
  readonly url?: string;
}

/**
 * `no-host`: the name service knows no such host; `no-name-service`: it did not answer; `private`: the host's address
 * is not public, nothing was sent; `connection`: none could be made; `slow-connection`: none in time; `silence`: made,
 * but no answer in time; `broken`: made, then lost or spoken nonsense on; `opaque`: the platform keeps the answer to itself.
 */
export type Failure =
  | 'no-host'
  | 'no-name-service'
  | 'private'
  | 'connection'
  | 'slow-connection'
  | 'silence'
  | 'broken'
  | 'certificate'
  | 'opaque'
  | 'cancelled';

export interface HttpFailure {
  readonly kind: 'failure';
  readonly failure: Failure;
  /** With `certificate`: `expired`, `wrong-host`, `self-signed` or `chain`; else the system's code, for people. */
  readonly detail: string;
}
