import assert from 'node:assert/strict';
import test, { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type Handler, html, pem, png, sendFile, startChecker, startServer } from './servers.ts';

const picture = png(640, 480, 9000);
const standIn = png(10, 10, 200, 1);
const hasReferrer: (request: Parameters<Handler>[0]) => boolean = (request) => request.headers.referer !== undefined;

const status =
  (code: number, headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(code, headers);
    response.end();
  };
const redirect = (location: string, code = 302): Handler => status(code, { location });
const file =
  (body: Buffer, type?: string, headers?: Record<string, string>): Handler =>
  (request, response) =>
    sendFile(request, response, { body, type, ...(headers ? { headers } : {}) });

/** GET as one handler, HEAD as another. */
const split =
  (head: Handler, get: Handler): Handler =>
  (request, response) =>
    (request.method === 'HEAD' ? head : get)(request, response);

/** Readers on a site as one handler, those from nowhere as another. */
const byReferrer =
  (site: Handler, nowhere: Handler): Handler =>
  (request, response) =>
    (hasReferrer(request) ? site : nowhere)(request, response);

const never: Handler = () => undefined;

/** Writes for as long as somebody listens. */
const endless: Handler = (request, response) => {
  response.writeHead(200, { 'content-type': 'image/png' });
  if (request.method === 'HEAD') return void response.end();
  response.write(picture);
  const more = () => {
    while (!response.destroyed && response.write(Buffer.alloc(65_536)));
  };
  response.on('drain', more);
  more();
};

/** One byte of a picture, now and then. */
const drip =
  (body: Buffer): Handler =>
  (request, response) => {
    response.writeHead(200, { 'content-type': 'image/png' });
    if (request.method === 'HEAD') return void response.end();
    let at = 0;
    const timer = setInterval(() => response.write(body.subarray(at, ++at)), 20);
    response.on('close', () => clearInterval(timer));
  };

let random = 0;

const routes: Readonly<Record<string, readonly [handler: Handler, verdict: string]>> = {
  '/ok.png': [file(picture), 'ok'],
  '/ok-without-type': [file(picture, ''), 'ok'],
  '/ok-octet-stream': [file(picture, 'application/octet-stream'), 'ok'],
  '/ok-called-html': [file(picture, 'text/html'), 'ok'],
  '/ok-without-parts.png': [
    (request, response) => {
      response.writeHead(200, { 'content-type': 'image/png', 'content-length': picture.length });
      response.end(request.method === 'HEAD' ? undefined : picture);
    },
    'ok',
  ],
  '/ok-without-length.png': [
    (request, response) => {
      response.writeHead(200, { 'content-type': 'image/png' });
      response.end(request.method === 'HEAD' ? undefined : picture);
    },
    'ok',
  ],
  '/head-405': [split(status(405), file(picture)), 'ok'],
  '/head-501': [split(status(501), file(picture)), 'ok'],
  '/head-403': [split(status(403), file(picture)), 'ok'],
  '/head-404': [split(status(404), file(picture)), 'ok'],
  '/head-500': [split(status(500), file(picture)), 'ok'],
  '/head-hangs': [split(never, file(picture)), 'ok'],
  '/head-cut': [split((request) => void request.socket.destroy(), file(picture)), 'ok'],
  '/head-empty': [split(status(200, { 'content-length': '0', 'content-type': 'text/plain' }), file(picture)), 'ok'],
  '/part-refused.png': [
    (request, response) =>
      request.headers.range ? status(416)(request, response) : sendFile(request, response, { body: picture }),
    'ok',
  ],
  '/changes.png': [
    (request, response) => sendFile(request, response, { body: png(9, 9, 100 + random, random++ % 256) }),
    'ok',
  ],
  '/endless.png': [endless, 'ok'],
  '/drip.png': [drip(picture), 'ok'],

  '/404': [status(404), 'dead status'],
  '/410': [status(410), 'dead status'],
  '/404-with-page': [
    (request, response) => {
      response.writeHead(404, { 'content-type': 'text/html' });
      response.end(request.method === 'HEAD' ? undefined : html);
    },
    'dead status',
  ],
  '/404-head-405': [split(status(405), status(404)), 'dead status'],
  '/404-head-200': [split(file(picture), status(404)), 'dead status'],

  '/page': [file(html, 'text/html'), 'not-a-picture page'],
  '/page-called-png.png': [file(html, 'image/png'), 'not-a-picture page'],
  '/empty.png': [file(Buffer.alloc(0)), 'not-a-picture empty'],
  '/no-content': [status(204), 'not-a-picture empty'],
  '/text.png': [file(Buffer.from('Access denied'), 'image/png'), 'not-a-picture other'],
  '/zip.png': [file(Buffer.from('PK\x03\x04zip'), 'application/zip'), 'not-a-picture other'],
  '/to-page': [redirect('/page'), 'not-a-picture page'],

  '/hotlink-403.png': [byReferrer(status(403), file(picture)), 'hotlink-blocked refused'],
  '/hotlink-404.png': [byReferrer(status(404), file(picture)), 'hotlink-blocked refused'],
  '/hotlink-page.png': [byReferrer(file(html, 'text/html'), file(picture)), 'hotlink-blocked refused'],
  '/hotlink-stand-in.png': [byReferrer(file(standIn), file(picture)), 'hotlink-blocked stand-in'],
  '/hotlink-redirect.png': [byReferrer(redirect('/stand-in.png'), file(picture)), 'hotlink-blocked stand-in'],
  '/hotlink-head-405.png': [split(status(405), byReferrer(status(403), file(picture))), 'hotlink-blocked refused'],
  '/stand-in.png': [file(standIn), 'ok'],
  '/own-pages-only.png': [byReferrer(file(picture), status(403)), 'ok'],

  '/removed-on-imgur': [redirect('/photo_unavailable.png'), 'placeholder redirect'],
  '/photo_unavailable.png': [file(standIn), 'ok'],
  '/renamed.png': [redirect('/ok.png'), 'ok'],
  '/moved.png': [redirect('/ok.png', 308), 'ok'],
  '/not-found.png': [file(picture), 'ok'],

  '/429': [status(429), 'temporary too-many'],
  '/500': [status(500), 'temporary server-error'],
  '/503': [status(503), 'temporary server-error'],
  '/hangs': [never, 'temporary silence'],
  '/resets': [(request) => void request.socket.destroy(), 'temporary broken'],
  '/cut.png': [
    split(file(picture), (_, response) => {
      response.writeHead(200, { 'content-type': 'image/png', 'content-length': 9000 });
      response.write(picture.subarray(0, 3));
      setTimeout(() => response.destroy(), 10);
    }),
    'temporary cut',
  ],
  '/drip-page': [drip(Buffer.from('   '.repeat(400))), 'temporary cut'],

  '/401': [status(401, { 'www-authenticate': 'Basic' }), 'unknown forbidden'],
  '/403': [status(403), 'unknown forbidden'],
  '/418': [status(418), 'unknown status'],
  '/challenge': [
    file(Buffer.from("<html><script>var arg1='1';document.cookie='acw_sc__v2=x'</script></html>"), 'text/html'),
    'unknown challenge',
  ],
  '/challenge-without-body': [status(202, { 'x-amzn-waf-action': 'challenge' }), 'unknown challenge'],
  '/compressed-page': [file(gzipSync(html), 'text/html', { 'content-encoding': 'gzip' }), 'unknown compressed'],
  '/compressed.svg': [file(gzipSync('<svg/>'), 'image/svg+xml', { 'content-encoding': 'gzip' }), 'ok'],
  '/loop': [redirect('/loop'), 'unknown redirects'],
  '/loop-a': [redirect('/loop-b'), 'unknown redirects'],
  '/loop-b': [redirect('/loop-a'), 'unknown redirects'],
  '/nowhere': [status(302), 'unknown redirects'],
  '/far/1': [
    (request, response) => redirect(`/far/${Number(request.url?.slice(5)) + 1}`)(request, response),
    'unknown redirects',
  ],

  '/to-file': [redirect('file:///etc/passwd'), 'refused redirect'],
  '/to-data': [redirect('data:image/png;base64,iVBORw0KGgo='), 'refused redirect'],
  '/to-ftp': [redirect('ftp://127.0.0.1/a.png'), 'refused redirect'],
  '/to-script': [redirect('javascript:alert(1)'), 'refused redirect'],
  '/to-user': [redirect('http://user:secret@127.0.0.1/a.png'), 'refused redirect'],
  '/to-port': [redirect('http://127.0.0.2:25/a.png'), 'refused redirect'],
  '/to-private': [redirect('http://10.0.0.1/a.png'), 'refused redirect'],
  '/to-nonsense': [redirect('http://[::1'), 'refused redirect'],
};

const handler: Handler = (request, response) => {
  const route = routes[request.url ?? ''] ?? (request.url?.startsWith('/far/') ? routes['/far/1'] : undefined);
  (route?.[0] ?? status(404))(request, response);
};

describe('verdicts', { concurrency: 8 }, () => {
  for (const [path, [, verdict]] of Object.entries(routes)) {
    it(`${path} is ${verdict}`, async () => {
      const { origin } = await startServer(handler);
      assert.equal(await startChecker().verdict(`${origin}${path}`), verdict);
    });
  }
});

test('what is known of a picture: type, size in pixels, size of the file', async () => {
  const { origin } = await startServer(handler);
  const found = await startChecker().check([`${origin}/ok.png`]);
  assert.deepEqual(found.get(`${origin}/ok.png`), {
    ...{ verdict: 'ok', status: 206, type: 'png', width: 640, height: 480, bytes: picture.length },
  });
});

test('a good picture costs a HEAD as from nowhere and the first bytes as from the site, under an honest name, with no cookies', async () => {
  const server = await startServer((request, response) =>
    sendFile(request, response, { body: picture, headers: { 'set-cookie': 'id=1; Path=/' } }),
  );
  const checker = startChecker({ siteUrl: 'https://blog.example/posts/one/?draft=1' });
  await checker.check([`${server.origin}/a.png`, `${server.origin}/b.png`]);
  assert.deepEqual(server.asked.map(({ method }) => method).sort(), ['GET', 'GET', 'HEAD', 'HEAD']);
  for (const { method, headers } of server.asked) {
    assert.equal(headers['user-agent'], 'Test/1.0');
    assert.equal(headers.cookie, undefined);
    assert.equal(headers.authorization, undefined);
    assert.equal(headers['accept-encoding'], 'identity');
    assert.equal(headers.referer, method === 'GET' ? 'https://blog.example/' : undefined);
    assert.equal(headers.range, method === 'GET' ? 'bytes=0-4095' : undefined);
  }
});

test('of an endless body little is read, and of a compressed bomb nothing is unfolded', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  const server = await startServer((request, response) => {
    if (request.url === '/endless') return endless(request, response);
    response.writeHead(200, { 'content-type': 'image/png', 'content-encoding': 'gzip' });
    response.end(request.method === 'HEAD' ? undefined : bomb);
  });
  const before = process.memoryUsage().rss;
  const checker = startChecker();
  assert.equal(await checker.verdict(`${server.origin}/bomb`), 'ok');
  assert.equal(await checker.verdict(`${server.origin}/endless`), 'ok');
  await new Promise((resolve) => setTimeout(resolve, 200));
  // What the server wrote lies in the buffers of the two sockets; the client took a few chunks.
  assert.ok(server.bytesWritten() < 8_000_000, `${server.bytesWritten()} bytes were written`);
  assert.ok(process.memoryUsage().rss - before < 40_000_000);
});

const tls: readonly [certificate: string, verdict: string][] = [
  ['good', 'ok'],
  ['expired', 'broken-certificate expired'],
  ['other', 'broken-certificate wrong-host'],
  ['self-signed', 'broken-certificate self-signed'],
];
for (const [certificate, verdict] of tls) {
  test(`https with a certificate that is ${certificate}: ${verdict}`, async () => {
    const server = await startServer(handler, certificate);
    assert.equal(await startChecker({ ca: pem('ca.pem') }).verdict(`${server.origin}/ok.png`), verdict);
    assert.equal(server.asked.length > 0, verdict === 'ok');
  });
}

test('an authority that is not known proves nothing', async () => {
  const server = await startServer(handler, 'good');
  assert.equal(await startChecker().verdict(`${server.origin}/ok.png`), 'unknown certificate');
});

test('http whose https shows the picture too is insecure, whichever way that is found out', async () => {
  const secure = await startServer(handler, 'good');
  const plain = await startServer((request, response) => {
    if (request.url === '/ok-octet-stream') return redirect(`${secure.origin}/ok-octet-stream`)(request, response);
    return request.url === '/410' ? file(picture)(request, response) : handler(request, response);
  });
  const secureTwin = (url: string): string => url.replace(plain.origin, secure.origin);
  const checker = startChecker({ ca: pem('ca.pem'), secureTwin });
  assert.equal(await checker.verdict(`${plain.origin}/ok.png`), 'insecure');
  assert.equal(await checker.verdict(`${plain.origin}/410`), 'ok', 'https has no such picture');
  const asked = secure.asked.length;
  assert.equal(await checker.verdict(`${plain.origin}/ok-octet-stream`), 'insecure');
  assert.equal(secure.asked.length - asked, 2, 'where http leads to https anyway, nothing more is asked');
  const down = startChecker({ ca: pem('ca.pem'), secureTwin: () => `${secure.origin}/ok.png` });
  assert.equal(await down.verdict('http://127.0.0.1:9/ok.png'), 'insecure https-only');
});

test('https that is broken does not make http worse, and is tried once for a host', async () => {
  const secure = await startServer(handler, 'expired');
  const plain = await startServer(handler);
  const secureTwin = (url: string): string => url.replace(plain.origin, secure.origin);
  const checker = startChecker({ ca: pem('ca.pem'), secureTwin });
  const names = ['ok.png', 'ok-without-type', 'ok-octet-stream', 'not-found.png', 'stand-in.png', 'head-405'];
  const found = await checker.check(names.map((name) => `${plain.origin}/${name}`));
  assert.deepEqual(
    [...found.values()].map(({ verdict }) => verdict),
    names.map(() => 'ok'),
  );
  assert.ok(secure.accepted() <= 2, 'two pictures are under way at a time');
});
