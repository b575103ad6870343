import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { after } from 'node:test';
import { type Checker, type CheckerOptions, createChecker } from '../../../src/images/remote/checker.ts';
import { allowedHosts } from '../../../src/images/remote/target.ts';
import { type ClientOptions, nodeHttp } from '../../../src/node/http/client.ts';
import { systemClock } from '../../../src/node/remote-images.ts';

export type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => void;

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
}

/** A server on loopback that writes down every request, and how many were under way at a time. */
export interface TestServer {
  readonly port: number;
  /** `http://127.0.0.1:PORT`; for TLS `https://localhost:PORT`. */
  readonly origin: string;
  readonly asked: Asked[];
  /** The most requests, and the most connections, that were open at a time. */
  readonly peak: { requests: number; connections: number };
  /** Connections that were ever made. */
  accepted(): number;
  /** Bytes written to all connections. */
  bytesWritten(): number;
  /** As if its machine went away. */
  stop(): void;
}

const open: (() => void)[] = [];
after(() => {
  for (const close of open) close();
});

export const pem = (name: string): string => readFileSync(`test/fixtures/tls/${name}`, 'utf8');

export async function startServer(handler: Handler, tls?: string): Promise<TestServer> {
  const asked: Asked[] = [];
  const peak = { requests: 0, connections: 0 };
  const sockets = new Set<Socket>();
  let written = 0;
  let accepted = 0;
  let running = 0;
  const listener: Handler = (request, response) => {
    asked.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers });
    peak.requests = Math.max(peak.requests, ++running);
    response.on('close', () => running--);
    handler(request, response);
  };
  const server = tls
    ? https.createServer({ key: pem('server.key'), cert: pem(`${tls}.pem`) }, listener)
    : http.createServer(listener);
  server.on('connection', (socket: Socket) => {
    accepted++;
    sockets.add(socket);
    peak.connections = Math.max(peak.connections, sockets.size);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      written += socket.bytesWritten;
      sockets.delete(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = (): void => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  open.push(stop);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
    asked,
    peak,
    stop,
    accepted: () => accepted,
    bytesWritten: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, written),
  };
}

/** A PNG header with a size, and so many bytes behind it. */
export function png(width = 3, height = 2, more = 64, fill = 7): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([head, size, Buffer.alloc(more, fill)]);
}

/** Answers as a plain web server does: HEAD without a body, parts of it on demand. */
export function sendFile(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  {
    body,
    type = 'image/png',
    headers = {},
  }: { body: Buffer; type?: string | undefined; headers?: http.OutgoingHttpHeaders },
): void {
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
  const all = { ...(type === '' ? {} : { 'content-type': type }), 'accept-ranges': 'bytes', ...headers };
  const part = range && request.method === 'GET' ? body.subarray(Number(range[1]), Number(range[2]) + 1) : undefined;
  if (part && part.length > 0 && part.length < body.length) {
    const last = Number(range?.[1]) + part.length - 1;
    response.writeHead(206, {
      ...all,
      'content-length': part.length,
      'content-range': `bytes ${range?.[1]}-${last}/${body.length}`,
    });
    response.end(part);
    return;
  }
  response.writeHead(200, { ...all, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

export const html = Buffer.from('<!DOCTYPE html><html><head><title>Not found</title></head><body>Sorry.</body></html>');

/** Short, so that tests are. In ms. */
export const times = { connect: 1500, head: 800, total: 1600 };
export const limits = { firstPause: 10, longestPause: 500, retries: 1 };

export type TestChecker = Checker & { verdict(address: string): Promise<string> };

/** A checker with the real client, whose way to loopback is open unless `allowPrivateHosts` says otherwise. */
export function startChecker(options: Partial<CheckerOptions & ClientOptions> = {}): TestChecker {
  const allowPrivateHosts = options.allowPrivateHosts ?? ['127.0.0.1', 'localhost'];
  const port = nodeHttp({ times, ...options, allowed: allowedHosts(allowPrivateHosts) });
  open.push(() => port.close());
  const checker = createChecker({
    clock: systemClock,
    userAgent: 'Test/1.0',
    ...options,
    port: options.port ?? port,
    limits: { ...limits, ...options.limits },
    allowPrivateHosts,
  });
  return {
    ...checker,
    /** The verdict and its cause in a few letters: `dead status`. */
    async verdict(address) {
      const image = (await checker.check([address])).get(address);
      return [image?.verdict, image?.cause].filter(Boolean).join(' ');
    },
  };
}
