import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server saw since it was last asked. */
export interface Seen {
  readonly requests: number;
  /** The most requests at a time, of one host and of all. */
  readonly peakPerHost: number;
  readonly peakInAll: number;
  /** The most connections at a time to one host. */
  readonly peakConnections: number;
}

const picture = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d4948445200000280000001e0', 'hex'),
  Buffer.alloc(30_000, 7),
]);

/** A page with every picture, for programs that begin with a page. */
const pageOf = (addresses: readonly string[]): string =>
  `<!DOCTYPE html><title>Pictures</title>${addresses.map((one) => `<img src="${one}" alt="">`).join('\n')}`;

/** Every twentieth picture is gone. */
const isGone = (url: string): boolean => Number(/(\d{1,9})\.png$/.exec(url)?.[1]) % 20 === 0;

interface Counts {
  running: number;
  peak: number;
  connections: number;
  peakConnections: number;
}

/**
 * Serves pictures on as many ports as hosts are wanted, in a process of its own: `list` comes with the first message,
 * `seen` answers every later one.
 */
export async function servePictures({ hosts, images, latency }: { hosts: number; images: number; latency: number }) {
  const counts: Counts[] = [];
  let requests = 0;
  let peakInAll = 0;
  const answer = (request: http.IncomingMessage, response: http.ServerResponse): void => {
    if (request.url === '/list.html') {
      response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(list));
    } else if (isGone(request.url ?? '')) {
      response.writeHead(404, { 'content-length': 0 }).end();
    } else sendPicture(request, response);
  };
  const serve = (count: Counts): http.Server => {
    const server = http.createServer((request, response) => {
      requests++;
      count.peak = Math.max(count.peak, ++count.running);
      peakInAll = Math.max(
        peakInAll,
        counts.reduce((sum, one) => sum + one.running, 0),
      );
      response.once('close', () => count.running--);
      if (latency > 0) setTimeout(answer, latency, request, response);
      else answer(request, response);
    });
    return server.on('connection', (socket) => {
      count.peakConnections = Math.max(count.peakConnections, ++count.connections);
      socket.once('close', () => count.connections--);
    });
  };
  const ports: number[] = [];
  for (let host = 0; host < hosts; host++) {
    const count: Counts = { running: 0, peak: 0, connections: 0, peakConnections: 0 };
    counts.push(count);
    const server = serve(count);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ports.push((server.address() as AddressInfo).port);
  }
  const list = Array.from({ length: images }, (_, index) => `http://127.0.0.1:${ports[index % hosts]}/${index}.png`);
  process.send?.({ list });
  process.on('message', () => {
    const seen: Seen = {
      requests,
      peakInAll,
      peakPerHost: Math.max(...counts.map((one) => one.peak)),
      peakConnections: Math.max(...counts.map((one) => one.peakConnections)),
    };
    process.send?.({ seen });
    requests = 0;
    peakInAll = 0;
    for (const count of counts) Object.assign(count, { peak: 0, peakConnections: count.connections });
  });
}

function sendPicture({ method, headers }: http.IncomingMessage, response: http.ServerResponse): void {
  const range = method === 'GET' ? /^bytes=0-(\d+)$/.exec(headers.range ?? '') : null;
  const part = range ? picture.subarray(0, Number(range[1]) + 1) : picture;
  response.writeHead(range ? 206 : 200, {
    'content-type': 'image/png',
    'content-length': part.length,
    etag: '"1"',
    ...(range ? { 'content-range': `bytes 0-${part.length - 1}/${picture.length}` } : {}),
  });
  response.end(method === 'HEAD' ? undefined : part);
}
