import assert from 'node:assert/strict';
import test from 'node:test';
import { createLanes } from '../../../src/images/remote/lanes.ts';
import {
  type Entry,
  isFresh,
  lifetime,
  maxEntries,
  mergeMemories,
  parseMemory,
  printMemory,
} from '../../../src/images/remote/memory.ts';
import { defaultLimits, pauseBefore, retryAfter } from '../../../src/images/remote/patience.ts';
import { createWitness } from '../../../src/images/remote/witness.ts';
import { FakeClock, fakeChecker, pngBytes, response } from './fake.ts';

const hour = 3_600_000;
const url = 'https://img.example/a.png';

test('Retry-After in seconds and as a date', () => {
  const now = Date.parse('2024-05-01T12:00:00Z');
  assert.equal(retryAfter('120', now), 120_000);
  assert.equal(retryAfter(' 0 ', now), 0);
  assert.equal(retryAfter('Wed, 01 May 2024 12:00:30 GMT', now), 30_000);
  assert.equal(retryAfter('Wed, 01 May 2024 11:00:00 GMT', now), 0);
  for (const header of [undefined, '', 'soon', '-5', '1.5', '9'.repeat(40)]) {
    assert.equal(retryAfter(header, now), undefined, header);
  }
});

test('pauses double, are halved at most by chance, and end somewhere', () => {
  const pauses = [1, 2, 3, 20].map((attempt) => pauseBefore(attempt, defaultLimits, () => 0));
  assert.deepEqual(pauses, [500, 1000, 2000, 30_000]);
  assert.ok(pauseBefore(1, defaultLimits, () => 0.999) < 1000);
});

test('lanes keep both limits, take turns, and heed a pause', async () => {
  const clock = new FakeClock();
  const lanes = createLanes({ perHost: 2, inAll: 3 }, clock);
  const running = new Map<string, number>();
  const order: string[] = [];
  let peak = 0;
  const job = (host: string) =>
    lanes.run(host, async () => {
      running.set(host, (running.get(host) ?? 0) + 1);
      const all = [...running.values()].reduce((sum, one) => sum + one, 0);
      peak = Math.max(peak, all);
      assert.ok((running.get(host) ?? 0) <= 2 && all <= 3);
      order.push(host);
      await new Promise((resolve) => setImmediate(resolve));
      running.set(host, (running.get(host) ?? 0) - 1);
      return host;
    });
  lanes.pause('c', clock.now() + 5000);
  lanes.pause('d', clock.now() + 9000);
  assert.deepEqual(clock.waits, [], 'a pause that nobody waits for needs no timer');
  const results = await Promise.all([...'aaaaaabbbbbbcc'].map(job));
  assert.equal(results.join(''), 'aaaaaabbbbbbcc');
  assert.equal(peak, 3);
  assert.ok(order.indexOf('b') < order.lastIndexOf('a'), 'b does not wait for all of a');
  assert.equal(clock.time, 1_005_000);
  assert.equal(lanes.waiting, 0);
});

test('a job that fails frees its place', async () => {
  const lanes = createLanes({ perHost: 1, inAll: 1 }, new FakeClock());
  await assert.rejects(lanes.run('a', async () => Promise.reject(new Error('no'))));
  assert.equal(await lanes.run('a', async () => 1), 1);
});

test('a witness speaks for hosts other than its own, and only of what it saw later', async () => {
  let now = 10;
  const asked: string[] = [];
  const witness = createWitness(
    async (where) => {
      asked.push(where);
      return true;
    },
    () => now,
  );
  witness.answered('a', 'http://a/', 5);
  const outcomes: string[] = [];
  const wait = (host: string, at: number) =>
    witness.othersAnswer(host, at).then((is) => outcomes.push(`${host} ${is}`));
  const waiting = [wait('gone', 10), wait('b', 10)];
  witness.answered('b', 'http://b/', 9);
  await Promise.resolve();
  assert.deepEqual(outcomes, [], 'b was asked before');
  witness.answered('b', 'http://b/', 11);
  await waiting[0];
  assert.deepEqual(outcomes, ['gone true']);
  now = 12;
  await witness.settle();
  await Promise.all(waiting);
  assert.deepEqual(outcomes, ['gone true', 'b true']);
  assert.deepEqual(asked, ['http://a/'], 'b cannot speak for itself');
  assert.ok(!witness.isAwaited);
});

test('how long a verdict is believed', () => {
  const fresh = (verdict: Entry['image']['verdict'], age: number, maxAge = 24 * hour): boolean =>
    isFresh({ image: { verdict }, at: 0 }, { maxAge, now: age });
  assert.ok(fresh('ok', 23 * hour) && !fresh('ok', 24 * hour));
  assert.ok(fresh('dead', 0.9 * hour) && !fresh('dead', 1.1 * hour));
  assert.ok(fresh('temporary', 4 * 60_000) && !fresh('temporary', 6 * 60_000));
  assert.ok(fresh('unknown', 9 * 60_000) && !fresh('unknown', 11 * 60_000));
  assert.ok(!fresh('offline', 0) && !fresh('refused', 0));
  assert.ok(!fresh('ok', 0, 0) && !fresh('temporary', 0, 0));
  assert.ok(!isFresh({ image: { verdict: 'ok' }, at: 10 * hour }, { maxAge: 24 * hour, now: 0 }), 'from the future');
  assert.equal(lifetime({ verdict: 'insecure' }, 5), 5);
});

const ok = (at: number, more: Partial<Entry> = {}): Entry => ({
  image: { verdict: 'ok', type: 'png', width: 3 },
  at,
  ...more,
});

test('what is remembered survives a round trip; what passes and what is damaged does not', () => {
  const entries = new Map<string, Entry>([
    ['a', ok(1, { etag: '"1"', lastModified: 'Wed, 01 May 2024 12:00:30 GMT' })],
    ['b', { image: { verdict: 'dead', cause: 'status', status: 404 }, at: 2 }],
    ['c', { image: { verdict: 'temporary', cause: 'silence' }, at: 3 }],
    ['d', { image: { verdict: 'offline' }, at: 4 }],
  ]);
  const text = printMemory(entries);
  assert.deepEqual([...parseMemory(text).keys()], ['b', 'a'], 'the newest first');
  assert.deepEqual(parseMemory(text).get('a'), entries.get('a'));
  assert.deepEqual(parseMemory(text).get('b'), entries.get('b'));
  const texts = [
    ...['', '{', 'null', '[]', '{"version":1}', '{"version":1,"entries":{}}', '{"version":2,"entries":[]}', '5'],
    ...['{"version":1,"entries":[null,[],["a"],["a",{}],[1,{"at":1}],["a",{"at":"1","image":{"verdict":"ok"}}]]}'],
    ...['{"version":1,"entries":[["a",{"at":1,"image":{"verdict":"fine"}}],["b",{"at":1,"image":null}]]}'],
    text.slice(0, -5),
  ];
  for (const one of texts) assert.equal(parseMemory(one).size, 0, one);
  const tampered = JSON.stringify({
    version: 1,
    entries: [['a', { at: 1, etag: 'x\r\nCookie: y', image: { verdict: 'ok', width: 'wide', other: 1 } }]],
  });
  assert.deepEqual(parseMemory(tampered).get('a'), { at: 1, image: { verdict: 'ok' } });
});

test('a memory has a size, and keeps the newest', () => {
  const many = new Map(
    Array.from({ length: maxEntries + 10 }, (_, index): [string, Entry] => [`k${index}`, ok(index)]),
  );
  const kept = parseMemory(printMemory(many));
  assert.equal(kept.size, maxEntries);
  assert.ok(kept.has(`k${maxEntries + 9}`) && !kept.has('k9'));
});

test('of two memories the later word counts', () => {
  const merged = mergeMemories(
    new Map([
      ['a', ok(5)],
      ['b', ok(1)],
    ]),
    new Map([
      ['a', ok(4)],
      ['b', ok(2)],
      ['c', ok(3)],
    ]),
  );
  assert.deepEqual(
    [...merged].map(([key, { at }]) => [key, at]),
    [
      ['a', 5],
      ['b', 2],
      ['c', 3],
    ],
  );
});

test('retries come after pauses that grow, and then it is temporary', async () => {
  const { checker, clock, port } = fakeChecker(() => response(503));
  assert.deepEqual((await checker.check([url])).get(url), { verdict: 'temporary', cause: 'server-error', status: 503 });
  assert.deepEqual(clock.waits, [750, 1500]);
  assert.equal(port.asked.length, 6);
});

test('a date in Retry-After is heeded, too', async () => {
  let until = 0;
  const { checker, clock, port } = fakeChecker((request) => {
    until ||= clock.time + 20_000;
    if (clock.time >= until - 1000)
      return response(200, {
        body: request.method === 'GET' ? pngBytes : '',
        headers: { 'content-type': 'image/png' },
      });
    return response(429, { headers: { 'retry-after': new Date(until).toUTCString() } });
  });
  assert.equal((await checker.check([url])).get(url)?.verdict, 'ok');
  assert.equal(port.asked.filter(({ at }) => at < until - 1000).length, 1);
});

test('a port that cannot say where readers come from is asked once', async () => {
  const { checker, port } = fakeChecker(
    () =>
      response(200, {
        body: pngBytes,
        headers: { 'content-type': 'image/png' },
        url: 'https://i.imgur.com/removed.png',
      }),
    { sendsReferrer: false },
  );
  const found = await checker.check([url]);
  assert.deepEqual(
    port.asked.map(({ method }) => method),
    ['GET'],
  );
  assert.equal(found.get(url)?.verdict, 'placeholder', 'it followed the redirects by itself');
});

test('what the platform keeps to itself stays unknown', async () => {
  const { checker } = fakeChecker(() => ({ kind: 'failure', failure: 'opaque', detail: '' }), { sendsReferrer: false });
  assert.deepEqual((await checker.check([url])).get(url), { verdict: 'unknown', cause: 'opaque' });
});

test('fifty hosts without an answer are enough to see that nobody will', async () => {
  const { checker, port } = fakeChecker(() => ({ kind: 'failure', failure: 'slow-connection', detail: '' }));
  const urls = Array.from({ length: 2000 }, (_, index) => `https://host-${index}.example/a.png`);
  const found = await checker.check(urls);
  assert.equal(found.size, 2000);
  assert.ok([...found.values()].every(({ verdict }) => verdict === 'offline'));
  assert.ok(port.asked.length < 250, `${port.asked.length} questions`);
});

test('addresses may come in their own time; each is asked for once', async () => {
  const { checker, port } = fakeChecker(({ method }) =>
    response(200, { body: method === 'GET' ? pngBytes : '', headers: { 'content-type': 'image/png' } }),
  );
  async function* feed() {
    for (const name of ['a', 'b', 'a', 'c', 'b']) {
      await new Promise((resolve) => setImmediate(resolve));
      yield `https://img.example/${name}.png`;
    }
  }
  let done = 0;
  const found = await checker.check(feed(), { onDone: (count) => (done = count) });
  assert.deepEqual([found.size, done, port.asked.length], [3, 3, 6]);
});

test('a source of addresses that fails fails the check, and the checker goes on', async () => {
  const { checker } = fakeChecker(({ method }) =>
    response(200, { body: method === 'GET' ? pngBytes : '', headers: { 'content-type': 'image/png' } }),
  );
  async function* feed() {
    yield url;
    throw new Error('the disk is gone');
  }
  await assert.rejects(checker.check(feed()), /the disk is gone/);
  assert.equal((await checker.check([url])).get(url)?.verdict, 'ok');
});
