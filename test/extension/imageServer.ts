import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on loopback that has the pictures `/here…` and `/hidden…` and nothing else, and counts. */
export interface ImageServer {
  /** `127.0.0.1:PORT`, as `articleLint.images.allowPrivateHosts` takes it. */
  readonly host: string;
  /** The address of a path on it. */
  at(path: string): string;
  /** Paths of the requests so far, with the method: `GET /here.png`. */
  readonly asked: string[];
  /** The most requests that were under way at a time. */
  peak(): number;
  /** Connections that were ever made. */
  connections(): number;
  /** From now on no request is answered, until what is returned is called. */
  hold(): () => void;
  /** As if its machine went away. */
  stop(): void;
}

/** A PNG header of 640 × 480 pixels, and something behind it. */
export const picture = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d4948445200000280000001e0', 'hex'),
  Buffer.alloc(1000, 7),
]);

/** Scripts of other sites are told everything but of `/hidden…`. */
function answer({ method, url = '' }: IncomingMessage, response: ServerResponse): void {
  if (!url.startsWith('/hidden')) response.setHeader('access-control-allow-origin', '*');
  if (!/^\/(?:here|hidden)/.test(url)) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'image/png', 'content-length': picture.length });
  response.end(method === 'HEAD' ? undefined : picture);
}

export async function startImageServer(): Promise<ImageServer> {
  const asked: string[] = [];
  let peak = 0;
  let running = 0;
  let gate: Promise<void> = Promise.resolve();
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    peak = Math.max(peak, ++running);
    response.on('close', () => running--);
    void gate.then(() => answer(request, response));
  });
  let connections = 0;
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    at: (path) => `http://${host}${path}`,
    asked,
    peak: () => peak,
    connections: () => connections,
    hold() {
      let release = () => {};
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
