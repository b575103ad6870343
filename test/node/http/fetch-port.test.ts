import assert from 'node:assert/strict';
import test from 'node:test';
import { createChecker } from '../../../src/images/remote/checker.ts';
import { fetchPort } from '../../../src/images/remote/fetch-port.ts';
import { systemClock } from '../../../src/node/remote-images.ts';
import { html, limits, png, sendFile, startServer } from './servers.ts';

/** With Node's `fetch`, which hides nothing; that of a browser is told by the two cases below. */
function checkerOver(fetch: Parameters<typeof fetchPort>[0]['fetch'] = globalThis.fetch as never) {
  const port = fetchPort({ fetch, signal: (ms) => AbortSignal.timeout(Math.min(ms, 2000)) });
  const options = { clock: systemClock, userAgent: 'Test/1.0', allowPrivateHosts: ['127.0.0.1'], limits };
  return createChecker({ ...options, port });
}

test('what a browser is shown is judged by the same rules', async () => {
  const server = await startServer((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { location: '/photo_unavailable.png' }).end();
    else if (request.url?.endsWith('.png')) sendFile(request, response, { body: png(3, 2, 200_000) });
    else if (request.url === '/page') sendFile(request, response, { body: html, type: 'text/html' });
    else if (request.url !== '/hangs') response.writeHead(404).end();
  });
  const names = ['a.png', 'moved', 'page', 'gone', 'hangs'];
  const found = await checkerOver().check(names.map((name) => `${server.origin}/${name}`));
  assert.deepEqual(
    names.map((name) => found.get(`${server.origin}/${name}`)?.verdict),
    ['ok', 'placeholder', 'not-a-picture', 'dead', 'unknown'],
  );
  const [first] = server.asked;
  assert.deepEqual([first?.method, first?.headers.referer, first?.headers.cookie], ['GET', undefined, undefined]);
});

test('what it is not shown is unknown: an answer without a status, and a failure without a reason', async () => {
  const opaque = { status: 0, type: 'opaque', url: '', headers: new Headers(), body: null };
  const url = 'https://img.example/a.png';
  for (const fetch of [async () => opaque, async () => Promise.reject(new TypeError('Failed to fetch'))]) {
    assert.deepEqual((await checkerOver(fetch as never).check([url])).get(url), {
      verdict: 'unknown',
      cause: 'opaque',
    });
  }
});
