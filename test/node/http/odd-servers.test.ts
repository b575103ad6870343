import assert from 'node:assert/strict';
import { createServer, type Server, type Socket } from 'node:net';
import test, { after, describe, it } from 'node:test';
import { png, sendFile, startChecker, startServer } from './servers.ts';

const open: Server[] = [];
const sockets = new Set<Socket>();
after(() => {
  for (const server of open) server.close();
  for (const socket of sockets) socket.destroy();
});

/** A server that speaks no HTTP by itself: what it writes is up to `speak`, which is given each connection's first bytes. */
async function startRaw(speak: (socket: Socket, request: string) => void): Promise<string> {
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.once('data', (data) => speak(socket, data.toString('latin1')));
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

const says = (text: string) => (socket: Socket) => void socket.write(text);
const head = 'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n';
const body = png(3, 2, 8000);

/** Some answer `HEAD` well and show their nature with the picture. */
const afterHead =
  (speak: (socket: Socket) => void) =>
  (socket: Socket, request: string): void => {
    if (request.startsWith('HEAD')) socket.end(`${head}Connection: close\r\n\r\n`);
    else speak(socket);
  };

const manners: Readonly<Record<string, readonly [speak: (socket: Socket, request: string) => void, verdict: string]>> =
  {
    'takes the connection and says nothing': [() => undefined, 'temporary silence'],
    'stops in the middle of a header': [says('HTTP/1.1 200 OK\r\nContent-Ty'), 'temporary silence'],
    'answers in another language': [says('220 mail.example ESMTP\r\n'), 'temporary broken'],
    'sends headers without end': [says(`${head}${`X-More: ${'a'.repeat(500)}\r\n`.repeat(100)}`), 'temporary broken'],
    'announces a terabyte and sends a picture': [
      afterHead((socket) => {
        socket.write(`${head}Content-Length: 1000000000000\r\n\r\n`);
        socket.write(body);
      }),
      'ok',
    ],
    'lies about the length and hangs up': [
      afterHead((socket) => {
        socket.write(`${head}Content-Length: 9000\r\n\r\n`);
        socket.end(body.subarray(0, 4));
      }),
      'temporary cut',
    ],
  };

describe('of a server that', { concurrency: 4 }, () => {
  for (const [name, [speak, verdict]] of Object.entries(manners)) {
    it(`${name} it is said: ${verdict}`, async () => {
      const host = await startRaw(speak);
      const checker = startChecker({ limits: { retries: 0 } });
      const start = performance.now();
      assert.equal(await checker.verdict(`http://${host}/a.png`), verdict);
      assert.ok(performance.now() - start < 10_000, 'it ends in time');
    });
  }
});

test('https where nobody speaks TLS, or where the greeting is never answered, may pass', async () => {
  const there = await startServer((request, response) => sendFile(request, response, { body: png() }));
  const silent = await startRaw(() => undefined);
  const checker = startChecker({ limits: { retries: 0 } });
  const [plain, never] = [`https://127.0.0.1:${there.port}/a.png`, `https://${silent}/a.png`];
  const found = await checker.check([`${there.origin}/a.png`, plain, never]);
  assert.deepEqual(found.get(plain), { verdict: 'temporary', cause: 'connection' });
  assert.deepEqual(found.get(never), { verdict: 'temporary', cause: 'slow-connection' });
});
