import assert from 'node:assert/strict';
import { appendFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import { endsOf } from '../../src/images/file-host.ts';
import { judgeFile } from '../../src/images/picture-file.ts';
import { nodeFileHost } from '../../src/node/file-host.ts';
import { temporaryFolder } from '../node/temporary.ts';

const chunk = (name: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
};

/** Noise, always the same, which does not get smaller. */
function noise(size: number): Buffer {
  let state = 12345;
  return Buffer.from(
    Array.from({ length: size }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return state >>> 24;
    }),
  );
}

function png(pixels = 60): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(40, 0);
  header.writeUInt32BE(30, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const data = deflateSync(noise(pixels));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** A frame of 40 by 30 and a scan, in which a 0xFF is followed by 0 as it must be. */
function jpeg(length = 200): Buffer {
  const scan = [...noise(length)].flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte]));
  const frame = [0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 0x11, 0];
  return Buffer.from([0xff, 0xd8, ...frame, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, ...scan, 0xff, 0, 0xff, 0xd9]);
}

function webp(): Buffer {
  const file = Buffer.alloc(60);
  file.write('RIFF', 0);
  file.writeUInt32LE(52, 4);
  file.write('WEBPVP8 ', 8);
  return file;
}

const svg = Buffer.from(
  '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><g></g></svg>\n',
);
const cut = (file: Buffer): Buffer => file.subarray(0, file.length - 20);

const judged: readonly (readonly [what: string, name: string, content: Buffer, fault: string | undefined])[] = [
  ['a PNG', 'a.png', png(), undefined],
  ['a large PNG', 'a.png', png(200_000), undefined],
  ['a PNG with a screenshot’s rest behind it', 'a.png', Buffer.concat([png(), noise(3000)]), undefined],
  ['half a PNG', 'a.png', cut(png()), 'truncated'],
  ['half a large PNG', 'a.png', png(200_000).subarray(0, 5000), 'truncated'],
  ['a JPEG', 'a.JPG', jpeg(), undefined],
  ['a large JPEG', 'a.jpeg', jpeg(200_000), undefined],
  ['a JPEG with a film behind it', 'a.jpg', Buffer.concat([jpeg(), noise(100_000)]), undefined],
  ['a JPEG with blank space behind it', 'a.jpg', Buffer.concat([jpeg(), Buffer.alloc(100_000)]), undefined],
  ['half a JPEG', 'a.jpg', cut(jpeg()), 'truncated'],
  ['half a large JPEG', 'a.jpg', cut(jpeg(200_000)), 'truncated'],
  ['a WebP', 'a.webp', webp(), undefined],
  ['half a WebP', 'a.webp', cut(webp()), 'truncated'],
  ['an SVG', 'a.svg', svg, undefined],
  ['half an SVG', 'a.svg', cut(svg), 'truncated'],
  ['nothing', 'a.png', Buffer.alloc(0), 'empty'],
  ['white space', 'a.png', Buffer.from(' \n'), 'empty'],
  ['an error page', 'a.png', Buffer.from('<!DOCTYPE html><html><title>404</title></html>'), 'page'],
  ['an error page without an ending', 'a', Buffer.from('<html><title>404</title></html>'), 'page'],
  ['an error in JSON', 'a.jpg', Buffer.from('{"error": "not found"}'), 'other'],
  ['a JPEG under the name of a PNG', 'a.png', jpeg(), 'mislabelled'],
  ['an SVG under the name of a PNG', 'a.png', svg, 'unshown'],
  ['a PNG under the name of an SVG', 'a.svg', png(), 'unshown'],
  [
    'a stand-in of Git LFS',
    'a.png',
    Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 9\n'),
    undefined,
  ],
  ['a film that Safari shows', 'a.mp4', noise(3000), undefined],
];

describe('the file of a picture', () => {
  for (const [what, name, content, fault] of judged) {
    it(`${what} is ${fault ?? 'not called broken'}`, () => assert.equal(judgeFile(name, endsOf(content)).fault, fault));
  }

  it('tells its type and size', () => {
    const { type, width, height, bytes } = judgeFile('a.png', endsOf(png()));
    assert.deepEqual([type, width, height, bytes], ['png', 40, 30, png().length]);
    assert.deepEqual(judgeFile('a.jpg', endsOf(jpeg(200_000))).width, 40);
  });

  it('is read at its ends alone', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'a.png');
    writeFileSync(file, png());
    truncateSync(file, 3_000_000_000);
    appendFileSync(file, 'end');
    const ends = await nodeFileHost(folder).read?.('a.png');
    assert.equal(ends?.size, 3_000_000_003);
    assert.equal(ends?.head.length, 65_536);
    assert.equal(
      Buffer.from(ends?.tail ?? [])
        .toString('latin1')
        .slice(-3),
      'end',
    );
    assert.equal(judgeFile('a.png', ends ?? endsOf(Buffer.alloc(0))).width, 40);
  });

  it('that is a folder, missing, or outside is not read', async () => {
    const folder = temporaryFolder({ 'in/b.png': 'x' });
    const host = nodeFileHost(path.join(folder, 'in'));
    assert.equal(await host.read?.(''), undefined);
    assert.equal(await host.read?.('gone.png'), undefined);
    assert.equal(await host.read?.('../a.png'), undefined);
    assert.equal((await host.read?.('b.png'))?.size, 1);
  });
});
