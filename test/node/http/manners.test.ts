import assert from 'node:assert/strict';
import type { LookupAddress } from 'node:dns';
import test from 'node:test';
import { memoryInRam } from '../../../src/images/remote/memory.ts';
import type { Resolve } from '../../../src/node/http/guard.ts';
import { type Handler, html, png, sendFile, startChecker, startServer } from './servers.ts';

const picture: Handler = (request, response) => sendFile(request, response, { body: png() });
const slowly =
  (handler: Handler, ms: number): Handler =>
  (request, response) =>
    void setTimeout(() => handler(request, response), ms);

const here: LookupAddress = { address: '127.0.0.1', family: 4 };
const notFound = (code: string): NodeJS.ErrnoException => Object.assign(new Error(code), { code });

/** Knows every name but those that begin with `gone`. */
const names: Resolve = (hostname, done) =>
  hostname.startsWith('gone') ? done(notFound('ENOTFOUND'), []) : done(null, [here]);

test('500 pictures on 5 hosts: 2 requests a host at a time, each host busy', async () => {
  const servers = await Promise.all(Array.from({ length: 5 }, () => startServer(slowly(picture, 3))));
  let inAll = 0;
  const urls = Array.from({ length: 500 }, (_, index) => `${servers[index % 5]?.origin}/${index}.png`);
  const found = await startChecker().check([...urls, ...urls]);
  for (const url of urls) assert.equal(found.get(url)?.verdict, 'ok');
  for (const server of servers) {
    assert.equal(server.peak.requests, 2);
    assert.ok(server.peak.connections <= 2);
    assert.equal(server.asked.length, 200, 'a HEAD and a GET for each picture, none twice');
    inAll += server.peak.requests;
  }
  assert.equal(inAll, 10);
});

test('and no more than 16 in all', async () => {
  let running = 0;
  let peak = 0;
  const counted: Handler = (request, response) => {
    peak = Math.max(peak, ++running);
    setTimeout(() => {
      running--;
      picture(request, response);
    }, 10);
  };
  const servers = await Promise.all(Array.from({ length: 12 }, () => startServer(counted)));
  const urls = servers.flatMap(({ origin }) => [1, 2, 3].map((name) => `${origin}/${name}.png`));
  const found = await startChecker().check(urls);
  assert.equal(found.size, urls.length);
  assert.equal(peak, 16);
});

test('redirects count with the host they lead to', async () => {
  const target = await startServer(slowly(picture, 5));
  const redirecting: Handler = (request, response) => {
    response.writeHead(302, { location: `${target.origin}${request.url}` });
    response.end();
  };
  const servers = await Promise.all(Array.from({ length: 6 }, () => startServer(redirecting)));
  const found = await startChecker().check(servers.flatMap(({ origin }) => [`${origin}/a.png`, `${origin}/b.png`]));
  assert.ok([...found.values()].every((image) => image.verdict === 'ok'));
  assert.equal(target.peak.requests, 2);
});

test('a server that asks for a pause with Retry-After gets it, and then its pictures are fine', async () => {
  let free = 0;
  const times: number[] = [];
  const server = await startServer((request, response) => {
    times.push(Date.now());
    free ||= Date.now() + 1000;
    if (Date.now() >= free - 5) return picture(request, response);
    response.writeHead(429, { 'retry-after': '1' });
    response.end();
  });
  const urls = [1, 2, 3, 4].map((name) => `${server.origin}/${name}.png`);
  const found = await startChecker({ limits: { longestPause: 2000, retries: 2 } }).check(urls);
  assert.deepEqual([...new Set([...found.values()].map((image) => image.verdict))], ['ok']);
  const early = times.filter((time) => time < free - 5);
  assert.ok(early.length <= 2, `${early.length} questions before the pause was over`);
});

test('one that asks for a longer pause than anybody waits is left alone, and nothing is held against its pictures', async () => {
  const server = await startServer((_, response) => {
    response.writeHead(503, { 'retry-after': '3600' });
    response.end();
  });
  const urls = Array.from({ length: 20 }, (_, index) => `${server.origin}/${index}.png`);
  const found = await startChecker().check(urls);
  assert.deepEqual([...new Set([...found.values()].map((image) => image.verdict))], ['temporary']);
  assert.ok(server.asked.length <= 2, `${server.asked.length} questions`);
});

test('after five failures in a row a host is left alone', async () => {
  const server = await startServer((request) => void request.socket.destroy());
  const urls = Array.from({ length: 40 }, (_, index) => `${server.origin}/${index}.png`);
  const found = await startChecker({ limits: { retries: 0 } }).check(urls);
  assert.equal(found.size, 40);
  assert.ok([...found.values()].every((image) => image.verdict === 'temporary'));
  assert.ok(server.asked.length <= 24, `${server.asked.length} questions`);
});

test('what fails once is asked for again after a pause', async () => {
  let count = 0;
  const server = await startServer((request, response) => {
    if (++count > 2) return picture(request, response);
    response.writeHead(502);
    response.end();
  });
  assert.equal(await startChecker().verdict(`${server.origin}/a.png`), 'ok');
});

test('a kept connection that the server closes just as it is used again says nothing', async () => {
  const used = new WeakSet<object>();
  const server = await startServer((request, response) => {
    if (used.has(request.socket)) return void request.socket.destroy();
    used.add(request.socket);
    picture(request, response);
  });
  assert.equal(await startChecker({ limits: { retries: 0 } }).verdict(`${server.origin}/a.png`), 'ok');
  assert.equal(server.accepted(), 2);
});

test('a host that is gone while others answer makes its pictures dead; all of them, with two questions to the name service', async () => {
  const server = await startServer(slowly(picture, 20));
  const asked: string[] = [];
  const resolve: Resolve = (hostname, done) => {
    asked.push(hostname);
    names(hostname, done);
  };
  const checker = startChecker({ resolve, allowPrivateHosts: ['alive.example'] });
  const urls = [
    ...Array.from({ length: 30 }, (_, index) => `http://gone.example/${index}.png`),
    `http://alive.example:${server.port}/a.png`,
  ];
  const found = await checker.check(urls);
  for (const url of urls.slice(0, -1)) assert.deepEqual(found.get(url), { verdict: 'dead', cause: 'no-host' });
  assert.equal(found.get(urls.at(-1) ?? '')?.verdict, 'ok');
  assert.ok(asked.filter((name) => name === 'gone.example').length <= 4);
});

test('when nobody else was asked just now, somebody who answered before is', async () => {
  const server = await startServer(picture);
  const checker = startChecker({ resolve: names, allowPrivateHosts: ['alive.example'] });
  assert.equal(await checker.verdict(`http://alive.example:${server.port}/a.png`), 'ok');
  const before = server.asked.length;
  assert.equal(await checker.verdict('http://gone.example/a.png'), 'dead no-host');
  assert.deepEqual(
    server.asked.slice(before).map(({ method }) => method),
    ['HEAD'],
  );
});

test('offline from the start nothing is claimed, whatever the machine says about it', async () => {
  for (const code of ['ENOTFOUND', 'EAI_AGAIN']) {
    const checker = startChecker({ resolve: (_, done) => done(notFound(code), []) });
    const urls = Array.from({ length: 80 }, (_, index) => `http://host-${index}.example/a.png`);
    const found = await checker.check(urls);
    assert.deepEqual([...new Set([...found.values()].map((image) => image.verdict))], ['offline'], code);
  }
  assert.equal(await startChecker().verdict('http://127.0.0.1:9/a.png'), 'offline');
});

test('when the network goes away in the middle, hosts that are not found are not gone', async () => {
  const server = await startServer(picture);
  let isOnline = true;
  const resolve: Resolve = (hostname, done) => (isOnline ? names(hostname, done) : done(notFound('ENOTFOUND'), []));
  const checker = startChecker({ resolve, allowPrivateHosts: ['alive.example'] });
  assert.equal(await checker.verdict(`http://alive.example:${server.port}/a.png`), 'ok');
  isOnline = false;
  server.stop();
  assert.equal(await checker.verdict('http://other.example/a.png'), 'offline');
});

test('what is known is not asked for again until it is old, and then by its tag', async () => {
  let version = 1;
  const server = await startServer((request, response) => {
    if (request.headers['if-none-match'] === `"${version}"`) {
      response.writeHead(304);
      return void response.end();
    }
    sendFile(request, response, { body: png(version, 1), headers: { etag: `"${version}"` } });
  });
  const url = `${server.origin}/a.png`;
  const memory = memoryInRam();
  assert.equal(await startChecker({ memory }).verdict(url), 'ok');
  assert.equal(server.asked.length, 2);
  assert.equal(await startChecker({ memory }).verdict(url), 'ok');
  assert.equal(server.asked.length, 2, 'it is fresh');
  const old = startChecker({ memory, maxAge: 0 });
  assert.equal(await old.verdict(url), 'ok');
  assert.deepEqual(
    server.asked.slice(2).map(({ method, headers }) => [method, headers['if-none-match']]),
    [['GET', '"1"']],
  );
  version = 2;
  const found = await old.check([url]);
  assert.equal(found.get(url)?.width, 2, 'it has changed');
});

test('asked anew a server is asked again, by the tag where it gave one; and it is known when that was', async () => {
  const server = await startServer((request, response) => {
    if (request.url !== '/a.png') return void response.writeHead(404).end();
    if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304).end();
    sendFile(request, response, { body: png(), headers: { etag: '"1"' } });
  });
  const [there, gone] = [`${server.origin}/a.png`, `${server.origin}/b.png`];
  const checker = startChecker();
  assert.equal(checker.checkedAt(there), undefined);
  const told: string[] = [];
  await checker.check([there, gone], { onDone: (_, address, { verdict }) => told.push(`${address} ${verdict}`) });
  assert.deepEqual(told.sort(), [`${there} ok`, `${gone} dead`]);
  const first = checker.checkedAt(there) ?? 0;
  assert.ok(Math.abs(Date.now() - first) < 10_000);
  await checker.check([there, gone, 'http://10.0.0.1/a.png']);
  assert.equal(server.asked.length, 4, 'what is fresh is not asked about');
  assert.equal(checker.checkedAt('http://10.0.0.1/a.png'), undefined, 'nobody was asked');
  const again = await checker.check([there, gone], { isAnew: true });
  assert.deepEqual([again.get(there)?.verdict, again.get(gone)?.verdict], ['ok', 'dead']);
  assert.deepEqual(
    server.asked
      .slice(4)
      .map(({ method, path }) => `${method} ${path}`)
      .sort(),
    ['GET /a.png', 'GET /b.png', 'HEAD /b.png'],
  );
  assert.ok((checker.checkedAt(there) ?? 0) >= first);
});

test('a picture that was replaced by a page is noticed when it is old', async () => {
  let isThere = true;
  const server = await startServer((request, response) =>
    isThere ? picture(request, response) : sendFile(request, response, { body: html, type: 'text/html' }),
  );
  const checker = startChecker({ maxAge: 0 });
  assert.equal(await checker.verdict(`${server.origin}/a.png`), 'ok');
  isThere = false;
  assert.equal(await checker.verdict(`${server.origin}/a.png`), 'not-a-picture page');
});

test('once cancelled it waits for nobody, and asks nobody any more', async () => {
  const server = await startServer(() => undefined);
  const controller = new AbortController();
  const urls = Array.from({ length: 50 }, (_, index) => `${server.origin}/${index}.png`);
  const checking = startChecker({ times: { connect: 5000, head: 5000, total: 5000 } }).check(urls, {
    cancel: controller.signal,
  });
  setTimeout(() => controller.abort(), 50);
  const start = performance.now();
  const found = await checking;
  assert.equal(found.size, 0);
  assert.ok(performance.now() - start < 1000);
  assert.ok(server.asked.length <= 2);
});

test('the same picture is asked for once, however many ask', async () => {
  const server = await startServer(slowly(picture, 10));
  const checker = startChecker();
  const url = `${server.origin}/a.png`;
  const verdicts = await Promise.all([checker.verdict(url), checker.verdict(url), checker.verdict(`${url}#x`)]);
  assert.deepEqual(verdicts, ['ok', 'ok', 'ok']);
  assert.equal(server.asked.length, 2);
});
