import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { collect, type Orders } from '../../src/images/localise/collect.ts';
import { createDownloader, type DownloaderOptions, maxPictureSize } from '../../src/images/localise/downloader.ts';
import { failureText } from '../../src/images/localise/failure-text.ts';
import { manifestName } from '../../src/images/localise/manifest.ts';
import { allowedHosts } from '../../src/images/remote/target.ts';
import { nodeHttp } from '../../src/node/http/client.ts';
import { diskFolders } from '../../src/node/localise/folders.ts';
import { toPlace } from '../../src/node/localise/places.ts';
import { systemClock } from '../../src/node/remote-images.ts';
import { ourselves, temporaryPath } from '../../src/node/temporary-files.ts';
import { writeWhole } from '../../src/node/write-whole.ts';
import { html, limits, png, sendFile, startServer } from './http/servers.ts';
import { temporaryFolder } from './temporary.ts';

const svg = (inner: string): Buffer => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`);
const bodies: Readonly<Record<string, Buffer>> = {
  '/a.png': png(30, 20),
  '/same.png': png(30, 20),
  '/b.png': png(31, 20),
  '/dot.png': png(1, 1),
  '/page.png': html,
  '/empty.png': Buffer.alloc(0),
  '/plain.svg': svg('<path d="M0 0"/>'),
  '/script.svg': svg('<script>alert(1)</script>'),
  '/prefixed.svg': svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'),
  '/handler.svg': svg('<rect onload="alert(1)"/>'),
  '/link.svg': svg('<a href="java&#x73;cript:alert(1)">x</a>'),
};

let busy = 0;
const server = await startServer((request, response) => {
  const { url = '', headers } = request;
  const body = bodies[url];
  if (body) return sendFile(request, response, { body, type: url.endsWith('.svg') ? 'image/svg+xml' : 'image/png' });
  if (url === '/later.png' && busy++ > 0) return sendFile(request, response, { body: png(30, 20) });
  if (url === '/own.png' && headers.referer === 'https://blog.example/') {
    return sendFile(request, response, { body: png(30, 20) });
  }
  if (url === '/cut.png') {
    response.writeHead(200, { 'content-length': 5000 });
    return void response.write(png(30, 20), () => response.destroy());
  }
  if (url === '/zip.svg') {
    response.writeHead(200, { 'content-type': 'image/svg+xml', 'content-encoding': 'gzip' });
    return void response.end(gzipSync(svg('')));
  }
  if (url === '/large.png') return sendFile(request, response, { body: png(9, 9, maxPictureSize) });
  const status: Readonly<Record<string, number>> = { '/later.png': 503, '/own.png': 403, '/moved.png': 302 };
  response.writeHead(status[url] ?? 404, { location: 'http://127.0.0.2/x.png' }).end();
});

/** No test waits for their end. In ms. */
const times = { connect: 20_000, head: 20_000, total: 60_000 };
const port = nodeHttp({ allowed: allowedHosts(['127.0.0.1']), times });
after(() => port.close());

const downloader = (options: Partial<DownloaderOptions> = {}) =>
  createDownloader({
    port,
    clock: systemClock,
    userAgent: 'Test/1.0',
    allowPrivateHosts: ['127.0.0.1'],
    limits,
    ...options,
  });

const at = (name: string): string => `${server.origin}/${name}`;

async function outcome(address: string, options: Partial<DownloaderOptions> = {}): Promise<string> {
  const found = await downloader(options)(address);
  return found.kind === 'picture' ? found.picture.type : failureText(found.failure);
}

describe('downloading', () => {
  const expected: Readonly<Record<string, string>> = {
    'a.png': 'png',
    'plain.svg': 'svg',
    'later.png': 'png',
    'gone.png': 'its server answers 404',
    'page.png': 'its address leads to a web page',
    'empty.png': 'its address leads to an empty file',
    'dot.png': 'it is a single dot, as counters use it',
    'cut.png': 'its server did not send it; it may later',
    'zip.svg': 'its server compressed it although it was asked not to',
    'large.png': 'it is larger than 20 MB',
    'script.svg': 'it is an SVG that holds more than a picture',
    'prefixed.svg': 'it is an SVG that holds more than a picture',
    'handler.svg': 'it is an SVG that holds more than a picture',
    'link.svg': 'it is an SVG that holds more than a picture',
    'moved.png': 'it leads to an address that is not asked',
    'own.png': 'its server refuses to send it',
  };
  for (const [name, said] of Object.entries(expected)) {
    it(`${name}: ${said}`, async () => assert.equal(await outcome(at(name)), said));
  }

  it('names the own site to a server that refuses whoever names none', async () =>
    assert.equal(await outcome(at('own.png'), { siteUrl: 'https://blog.example/log/' }), 'png'));

  it('never asks a private address', async () => {
    const before = server.asked.length;
    const closed = { allowPrivateHosts: [], port: nodeHttp({ allowed: allowedHosts([]), times }) };
    assert.equal(await outcome(at('a.png'), closed), 'its address is on a private network');
    assert.equal(server.asked.length, before);
  });
});

describe('a folder of pictures', () => {
  const addresses = ['a.png', 'same.png', 'b.png', 'gone.png'].map(at);
  const run = async (folder: string, { root = folder, asked = addresses } = {}) => {
    const folders = diskFolders([root]);
    const orders: Orders = new Map(asked.map((one) => [one, new Set([toPlace(folder)])]));
    const collected = await collect(orders, { open: folders.open, download: downloader() });
    await folders.save();
    return { ...collected, names: asked.map((one) => collected.nameOf(toPlace(folder), one)) };
  };

  it('has one file for the same bytes, and a manifest that says where they come from', async () => {
    const folder = path.join(temporaryFolder(), 'images');
    const { names, failures } = await run(folder);
    assert.equal(names[0], names[1]);
    assert.match(names[2] ?? '', /^b-[0-9a-f]{8}\.png$/);
    assert.deepEqual([...failures.keys()], [at('gone.png')]);
    assert.deepEqual(readdirSync(folder).sort(), [manifestName, names[0], names[2]].sort());
    const { images } = JSON.parse(readFileSync(path.join(folder, manifestName), 'utf8'));
    assert.deepEqual(Object.keys(images), [at('a.png'), at('b.png'), at('same.png')]);
    assert.deepEqual(Object.keys(images[at('a.png')]), ['file', 'sha256', 'bytes', 'type', 'date']);
  });

  it('is not asked for again, and what its manifest says of others is kept', async () => {
    const folder = temporaryFolder();
    await run(folder, { asked: addresses.slice(0, 1) });
    const before = server.asked.length;
    const { known, names } = await run(folder, { asked: addresses.slice(0, 3) });
    assert.equal(known, 1);
    assert.equal(names[0], names[1]);
    assert.equal(server.asked.length, before + 2);
    const { images } = JSON.parse(readFileSync(path.join(folder, manifestName), 'utf8'));
    assert.equal(Object.keys(images).length, 3);
  });

  it('gets a picture again whose file was taken away', async () => {
    const folder = temporaryFolder();
    const [name = ''] = (await run(folder, { asked: addresses.slice(0, 1) })).names;
    writeFileSync(path.join(folder, name), 'half');
    assert.notEqual((await run(folder, { asked: addresses.slice(0, 1) })).names[0], undefined);
    assert.equal(readFileSync(path.join(folder, name), 'utf8'), 'half', 'a file that is there is never replaced');
    assert.ok(
      readdirSync(folder).some((one) => readFileSync(path.join(folder, one)).equals(bodies['/a.png'] as Buffer)),
    );
  });

  it('with a manifest that cannot be read is left alone', async () => {
    for (const text of ['<<<<<<< ours', '{"version":1,"images":{"https://a.example/x":{"file":"../../x"}}}']) {
      const folder = temporaryFolder({ [manifestName]: text });
      const { names, failures } = await run(folder);
      assert.deepEqual(names, [undefined, undefined, undefined, undefined]);
      assert.match(failureText([...failures.values()][0] ?? { verdict: 'ok' }), /cannot be read; mend it/);
      assert.deepEqual(readdirSync(folder), [manifestName]);
      assert.equal(readFileSync(path.join(folder, manifestName), 'utf8'), text);
    }
  });

  it('that is a link out of the site is left alone', async () => {
    const outside = temporaryFolder();
    const root = temporaryFolder();
    symlinkSync(outside, path.join(root, 'images'));
    const { failures } = await run(path.join(root, 'images/deep'), { root });
    assert.match(failureText([...failures.values()][0] ?? { verdict: 'ok' }), /leads out of the site/);
    assert.deepEqual(readdirSync(outside), []);
  });

  it('loses what a killed run left, and keeps what a running one writes', async () => {
    const folder = temporaryFolder();
    const own = temporaryPath(path.join(folder, 'a.png'), 'new');
    const dead = own.replace(ourselves, `${ourselves.split('-')[0]}-999999999`);
    for (const file of [own, dead]) writeFileSync(file, 'x');
    mkdirSync(path.join(folder, 'deep'));
    await run(folder, { asked: [] });
    await diskFolders([folder]).open(toPlace(folder));
    assert.deepEqual(readdirSync(folder).sort(), [path.basename(own), 'deep'].sort());
  });

  it('has no half files where writing fails', async () => {
    const folder = temporaryFolder({ 'a.png/': '' });
    await assert.rejects(writeWhole(path.join(folder, 'a.png'), 'x'));
    assert.deepEqual(readdirSync(folder), ['a.png']);
  });
});
