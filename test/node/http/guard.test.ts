import assert from 'node:assert/strict';
import type { LookupAddress } from 'node:dns';
import http from 'node:http';
import test, { describe, it } from 'node:test';
import { privateCode, type Resolve, watchSocket } from '../../../src/node/http/guard.ts';
import { png, sendFile, startChecker, startServer, type TestServer } from './servers.ts';

const trap = (): Promise<TestServer> =>
  startServer((request, response) => sendFile(request, response, { body: png() }));

const address = (ip: string): LookupAddress => ({ address: ip, family: ip.includes(':') ? 6 : 4 });

/** Answers each question with the next list of addresses, the last one for ever. */
function scripted(...answers: readonly (readonly string[])[]): Resolve & { asked: string[] } {
  const asked: string[] = [];
  const resolve: Resolve = (hostname, done) => {
    const ips = answers[Math.min(asked.push(hostname), answers.length) - 1] ?? [];
    setImmediate(() => done(null, ips.map(address)));
  };
  return Object.assign(resolve, { asked });
}

/** Ways to write this machine that the URL parser, a resolver or a translator understands. */
const spellings = [
  ...['127.0.0.1', '127.1', '127.0.1', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '017700000001'],
  ...['0x7F.0x0.0x0.0x1', '127.0.0.1.', '0', '0.0.0.0', '１２７.０.０.１', '①②⑦.0.0.1', '%31%32%37.0.0.1'],
  ...['localhost', 'LOCALHOST', 'localhost.', 'app.localhost', 'printer.local', 'metadata.google.internal'],
  ...['[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]'],
  ...['[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[fe80::1]', '[fd00::1]', '[fec0::1]', '[ff02::1]', '[2001:db8::1]'],
  ...['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.0.1', '169.254.169.254', '100.64.0.1', '100.127.255.254'],
  ...['192.0.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '240.0.0.1', '192.0.2.1', '203.0.113.9'],
];

describe('an address that says itself that it is private', { concurrency: 8 }, () => {
  for (const host of spellings) {
    it(`${host} is refused without a look`, async () => {
      const server = await trap();
      const resolve = scripted(['127.0.0.1']);
      const checker = startChecker({ allowPrivateHosts: [], resolve });
      assert.equal(await checker.verdict(`http://${host}:${server.port}/a.png`), 'refused private');
      assert.deepEqual([server.peak.connections, resolve.asked], [0, []]);
    });
  }
});

describe('a name', { concurrency: 8 }, () => {
  const privateAnswers = [
    ...[['127.0.0.1'], ['::1'], ['::ffff:127.0.0.1'], ['0.0.0.0'], ['10.1.2.3'], ['169.254.169.254'], ['fd00::1']],
    ...[['93.184.216.34', '127.0.0.1'], ['127.0.0.1', '93.184.216.34'], ['2606:2800:220:1::1', '::1'], ['nonsense']],
  ];
  for (const ips of privateAnswers) {
    it(`that is at ${ips.join(' and ')} is refused`, async () => {
      const server = await trap();
      const checker = startChecker({ allowPrivateHosts: [], resolve: scripted(ips) });
      assert.equal(await checker.verdict(`http://pictures.example:${server.port}/a.png`), 'refused private-answer');
      assert.equal(server.peak.connections, 0);
    });
  }

  it('that is public when it is checked and private when it is connected to reaches nobody', async () => {
    const server = await trap();
    // The network of the 6bone, which was given back: public, and nobody is there.
    const resolve = scripted(['3ffe:831f::1'], ['127.0.0.1']);
    const checker = startChecker({ allowPrivateHosts: [], resolve, times: { connect: 60, head: 60, total: 120 } });
    const verdict = await checker.verdict(`http://rebind.example:${server.port}/a.png`);
    assert.ok(resolve.asked.length >= 2, 'the name was asked for again, and answered differently');
    assert.equal(verdict, 'refused private-answer');
    assert.equal(server.peak.connections, 0);
  });

  it('that is private when it is asked for and public later is refused at once', async () => {
    const server = await trap();
    const checker = startChecker({ allowPrivateHosts: [], resolve: scripted(['127.0.0.1'], ['93.184.216.34']) });
    assert.equal(await checker.verdict(`http://rebind.example:${server.port}/a.png`), 'refused private-answer');
  });
});

test('no redirect leads to a private host, whichever way it is written', async () => {
  const inner = await trap();
  const targets = [
    ...['http://127.0.0.1', 'http://localhost', 'http://2130706433', 'http://[::1]', 'http://0x7f.1', '//127.1'],
    ...['http://inner.example', 'https://inner.example'],
  ];
  const outer = await startServer((request, response) => {
    response.writeHead(302, { location: `${targets[Number(request.url?.slice(1))]}:${inner.port}/a.png` });
    response.end();
  });
  const resolve: Resolve = (_, done) => done(null, [address('127.0.0.1')]);
  const checker = startChecker({ allowPrivateHosts: [`outer.example:${outer.port}`], resolve });
  for (const index of targets.keys()) {
    const verdict = await checker.verdict(`http://outer.example:${outer.port}/${index}`);
    assert.equal(verdict, 'refused redirect', targets[index]);
  }
  assert.equal(outer.asked.length, targets.length);
  assert.equal(inner.peak.connections, 0);
});

test('a socket that ended up at a private address all the same is closed before a byte is sent', async () => {
  const server = await trap();
  const sent = http.get({ host: '127.0.0.1', port: server.port, path: '/a.png' });
  sent.on('socket', (socket) => watchSocket(socket, 'somewhere.example'));
  const error = await new Promise<NodeJS.ErrnoException>((resolve) => sent.on('error', resolve));
  assert.equal(error.code, privateCode);
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(server.asked, []);
});

test('a host is allowed by its name, on one port or on all', async () => {
  const server = await trap();
  const resolve: Resolve = (_, done) => done(null, [address('127.0.0.1')]);
  const ask = (allowed: string, host: string): Promise<string> =>
    startChecker({ allowPrivateHosts: [allowed], resolve }).verdict(`http://${host}:${server.port}/a.png`);
  assert.equal(await ask('intranet.example', 'intranet.example'), 'ok');
  assert.equal(await ask(`Intranet.Example:${server.port}`, 'intranet.example'), 'ok');
  assert.equal(await ask('intranet.example:1234', 'intranet.example'), 'refused private-answer');
  assert.equal(await ask('intranet.example', 'other.example'), 'refused private-answer');
  assert.equal(await ask('127.0.0.1', '127.0.0.1'), 'ok');
  assert.equal(await ask('2130706433', '127.0.0.1'), 'ok');
  assert.equal(await ask('127.0.0.1', 'localhost'), 'refused private');
  assert.equal(await ask('localhost', 'localhost'), 'ok');
});

test('the connection that one host left open serves no other', async () => {
  const server = await trap();
  const resolve: Resolve = (_, done) => done(null, [address('127.0.0.1')]);
  const checker = startChecker({ allowPrivateHosts: ['open.example'], resolve });
  assert.equal(await checker.verdict(`http://open.example:${server.port}/a.png`), 'ok');
  assert.equal(await checker.verdict(`http://closed.example:${server.port}/a.png`), 'refused private-answer');
  assert.equal(server.peak.connections, 1);
});

test('other schemes, ports that browsers refuse, and user names are never asked for', async () => {
  const server = await trap();
  const checker = startChecker();
  const verdicts: Record<string, string> = {
    'file:///etc/passwd': 'refused scheme',
    'data:image/png;base64,AA': 'refused scheme',
    'ftp://127.0.0.1/a.png': 'refused scheme',
    'http://pictures.example:25/a.png': 'refused port',
    [`http://user:secret@127.0.0.1:${server.port}/a.png`]: 'refused credentials',
    [`http://user@127.0.0.1:${server.port}/a.png`]: 'refused credentials',
    'http://': 'refused address',
    'https://exa mple/a.png': 'refused address',
  };
  for (const [url, verdict] of Object.entries(verdicts)) assert.equal(await checker.verdict(url), verdict, url);
  assert.equal(server.peak.connections, 0);
});
