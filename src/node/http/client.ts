import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { urlToHttpOptions } from 'node:url';
import type { HttpAnswer, HttpFailure, HttpPort, HttpRequest } from '../../images/remote/port.ts';
import { type AllowedHosts, isPrivateHost, portOf } from '../../images/remote/target.ts';
import { readBeginning } from './body.ts';
import { failureOf } from './failures.ts';
import { guardedLookup, openLookup, privateCode, type Resolve, systemResolve, watchSocket } from './guard.ts';

/** How long a server may take, in ms. */
export interface Times {
  /** To look up the name and connect, TLS included. */
  readonly connect: number;
  /** From then to the head of the answer. */
  readonly head: number;
  /** For all of it. */
  readonly total: number;
}

export const defaultTimes: Times = { connect: 4000, head: 6000, total: 10_000 };

export interface ClientOptions {
  readonly allowed: AllowedHosts;
  readonly times?: Partial<Times>;
  readonly resolve?: Resolve;
  /** Certificates to trust besides those of the system, in PEM. */
  readonly ca?: string;
}

export interface NodeHttp extends HttpPort {
  /** Closes idle connections. */
  close(): void;
}

/** Connections that nobody uses are closed after so long, in ms. */
const idle = 4000;

/**
 * The HTTP port on Node's own client. Every connection is made to a public address, or to a host that is allowed;
 * it is then kept for the same host alone, so a later request cannot end up anywhere else. Knows no proxies, keeps no
 * cookies, follows nothing, decompresses nothing.
 */
export function nodeHttp({ allowed, times, resolve = systemResolve, ca }: ClientOptions): NodeHttp {
  const agentOptions = { keepAlive: true, timeout: idle, scheduling: 'lifo' } as const;
  const plain = new http.Agent(agentOptions);
  const secure = new https.Agent({ ...agentOptions, ...(ca === undefined ? {} : { ca }) });
  const lookups = { guarded: guardedLookup(resolve), open: openLookup(resolve) };
  const limits = { ...defaultTimes, ...times };

  const open = (request: HttpRequest): Opened | HttpFailure => {
    const url = new URL(request.url);
    const isAllowed = allowed.has(url.hostname, portOf(url));
    if (!isAllowed && isPrivateHost(url.hostname)) return { kind: 'failure', failure: 'private', detail: privateCode };
    const isSecure = url.protocol === 'https:';
    // Not `http.request`: VS Code puts one of its own in its place, which gives the request to a proxy that is none of our guard's.
    const sent = new http.ClientRequest({
      ...urlToHttpOptions(url),
      method: request.method,
      headers: request.headers,
      agent: isSecure ? secure : plain,
      lookup: isAllowed ? lookups.open : lookups.guarded,
    });
    return { sent, isSecure, hostname: url.hostname, isAllowed };
  };
  const once = async (request: HttpRequest): Promise<Outcome> => {
    const opened = open(request);
    return 'kind' in opened ? { answer: opened, isStale: false } : exchange(request, opened, limits);
  };
  return {
    sendsReferrer: true,
    async ask(request) {
      if (request.cancel?.aborted) return cancelled;
      const { answer, isStale } = await once(request);
      // The server closed a kept connection just as it was used again: that says nothing about the picture.
      return isStale ? (await once(request)).answer : answer;
    },
    close() {
      plain.destroy();
      secure.destroy();
    },
  };
}

interface Opened {
  readonly sent: http.ClientRequest;
  readonly isSecure: boolean;
  readonly hostname: string;
  readonly isAllowed: boolean;
}

interface Outcome {
  readonly answer: HttpAnswer;
  readonly isStale: boolean;
}

const cancelled: HttpFailure = { kind: 'failure', failure: 'cancelled', detail: '' };

/** Runs one request to its end: an answer, an error, the end of our patience, or that of somebody's interest. */
function exchange(
  request: HttpRequest,
  { sent, isSecure, hostname, isAllowed }: Opened,
  times: Times,
): Promise<Outcome> {
  return new Promise((resolve) => {
    let isConnected = false;
    let isOver = false;
    let phase: NodeJS.Timeout | undefined;
    const end = (answer: HttpAnswer): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(phase);
      if (answer.kind === 'failure') clearTimeout(total);
      request.cancel?.removeEventListener('abort', onAbort);
      const isStale = sent.reusedSocket && answer.kind === 'failure' && answer.failure === 'broken';
      if (answer.kind === 'failure') sent.destroy();
      resolve({ answer, isStale });
    };
    const give = (failure: HttpFailure['failure']): void => end({ kind: 'failure', failure, detail: 'timeout' });
    const onAbort = (): void => end(cancelled);
    let giveUp = (): void => give(isConnected ? 'silence' : 'slow-connection');
    const total = setTimeout(() => giveUp(), times.total);
    const connected = (): void => {
      isConnected = true;
      clearTimeout(phase);
      phase = setTimeout(give, times.head, 'silence');
    };
    phase = setTimeout(give, times.connect, 'slow-connection');
    request.cancel?.addEventListener('abort', onAbort);
    sent.on('socket', (socket: Socket) => {
      if (!socket.connecting && sent.reusedSocket) return connected();
      if (!isAllowed) watchSocket(socket, hostname);
      socket.once(isSecure ? 'secureConnect' : 'connect', connected);
    });
    sent.on('error', (error) => end(failureOf(error, isConnected)));
    sent.on('response', (response) => {
      clearTimeout(phase);
      // What came until then is enough for some answers. A rest that nobody waits for must end as well.
      giveUp = () => response.destroy();
      response.once('close', () => clearTimeout(total));
      void readBeginning(response, request).then(end);
    });
    sent.end();
  });
}
