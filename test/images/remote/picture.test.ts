import assert from 'node:assert/strict';
import test from 'node:test';
import { describeBytes, recognisePicture } from '../../../src/images/remote/picture.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replace(/\s/g, ''), 'hex'));
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf8 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf8'));

/** Two bytes big-endian. */
const two = (value: number): string => value.toString(16).padStart(4, '0');

const exif = `ffe1 ${two(2 + 400)} ${'45'.repeat(400)}`;
const frame = (marker: string): string => `${marker} 0011 08 ${two(480)} ${two(640)} 03 012200 021101 031101`;

const pictures: readonly [name: string, bytes: Uint8Array, facts: object][] = [
  ['PNG', hex('89504e470d0a1a0a 0000000d 49484452 00000280 000001e0 08'), { type: 'png', width: 640, height: 480 }],
  ['PNG cut off', hex('89504e470d0a1a0a 0000'), { type: 'png' }],
  ['GIF', hex(`${Buffer.from('GIF89a').toString('hex')} 8002 e001 00`), { type: 'gif', width: 640, height: 480 }],
  ['GIF of 1987', latin('GIF87a\x01\0\x01\0'), { type: 'gif', width: 1, height: 1 }],
  [
    'JPEG',
    hex(`ffd8 ffe0 0010 4a46494600010100000100010000 ${frame('ffc0')}`),
    { type: 'jpeg', width: 640, height: 480 },
  ],
  [
    'JPEG, progressive, behind Exif and a table',
    hex(`ffd8 ${exif} ffc4 0004 0000 ff ${frame('ffc2')}`),
    { type: 'jpeg', width: 640, height: 480 },
  ],
  ['JPEG whose size comes later', hex(`ffd8 ffe1 ffff 4578`), { type: 'jpeg' }],
  ['JPEG that breaks off', hex('ffd8ff'), { type: 'jpeg' }],
  ['JPEG with rubbish between its markers', hex(`ffd8 ffe0 0004 0000 00 ${frame('ffc0')}`), { type: 'jpeg' }],
  [
    'WebP, lossy',
    latin('RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0\x30\x01\0\x9d\x01\x2a\x80\x02\xe0\x01'),
    { type: 'webp', width: 640, height: 480 },
  ],
  [
    'WebP, lossless',
    latin('RIFF\x24\0\0\0WEBPVP8L\x18\0\0\0\x2f\x7f\xc2\x77\0\0'),
    { type: 'webp', width: 640, height: 480 },
  ],
  [
    'WebP, extended',
    latin('RIFF\x24\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x7f\x02\0\xdf\x01\0'),
    { type: 'webp', width: 640, height: 480 },
  ],
  [
    'AVIF',
    latin(
      '\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf\0\0\0\x14ispe\0\0\0\0\0\0\0\x10\0\0\0\x10\0\0\0\x14ispe\0\0\0\0\0\0\x02\x80\0\0\x01\xe0',
    ),
    { type: 'avif', width: 640, height: 480 },
  ],
  ['AVIF by a compatible brand', latin('\0\0\0\x18ftypmif1\0\0\0\0avifmiaf'), { type: 'avif' }],
  ['HEIC', latin('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), { type: 'heic' }],
  ['BMP', hex(`424d 00000000 00000000 36000000 28000000 80020000 20feffff`), { type: 'bmp', width: 640, height: 480 }],
  ['BMP of OS/2', hex(`424d 00000000 00000000 1a000000 0c000000 8002 e001`), { type: 'bmp', width: 640, height: 480 }],
  ['icon', hex('0000 0100 0100 2010 00 00 0100 2000'), { type: 'ico', width: 32, height: 16 }],
  ['large icon', hex('0000 0100 0200 0000 00 00 0100 2000'), { type: 'ico', width: 256, height: 256 }],
  ['JPEG XL', hex('ff0a 0000'), { type: 'jxl' }],
  ['JPEG XL in a box', latin('\0\0\0\x0cJXL \r\n\x87\n'), { type: 'jxl' }],
  ['JPEG 2000', latin('\0\0\0\x0cjP  \r\n\x87\n'), { type: 'jp2' }],
  ['TIFF', latin('II*\0\x08\0\0\0'), { type: 'tiff' }],
  [
    'SVG',
    utf8('<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480px"><g/></svg>'),
    { type: 'svg', width: 640, height: 480 },
  ],
  ['SVG by its view box', utf8('<svg viewBox="0 0 64,48" width="100%">'), { type: 'svg', width: 64, height: 48 }],
  ['SVG without a size', utf8('<svg>'), { type: 'svg' }],
  [
    'SVG behind all that may stand before it',
    utf8(
      '\ufeff<?xml version="1.0"?>\n<!-- made by hand > -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [\n<!ENTITY ns "http://a/">\n]>\n<svg:svg width="2" height=\'1\'/>',
    ),
    { type: 'svg', width: 2, height: 1 },
  ],
];
for (const [name, bytes, facts] of pictures) {
  test(`recognises ${name}`, () => assert.deepEqual(recognisePicture(bytes), facts));
}

const others: readonly [name: string, bytes: Uint8Array, what: string][] = [
  ['nothing', new Uint8Array(), 'empty'],
  ['blanks', utf8(' \r\n\t '), 'empty'],
  ['a page', utf8('<!DOCTYPE html><html><svg></svg></html>'), 'page'],
  ['a page behind blanks and a mark', utf8('\ufeff \n<HTML>'), 'page'],
  ['a page that begins with a comment', utf8('<!-- cached --><html>'), 'page'],
  ['a page with a script', utf8('<script>location="/"</script>'), 'page'],
  ['an error of a storage service', utf8('<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>'), 'page'],
  ['text', utf8('Not found'), 'other'],
  ['JSON', utf8('{"error":404}'), 'other'],
  ['words that begin as a bitmap', utf8('BMW sells cars, and this is a sentence.'), 'other'],
  ['a video', latin('\0\0\0\x18ftypmp42\0\0\0\0mp42isom'), 'other'],
  ['a sound', latin('RIFF\x24\0\0\0WAVEfmt '), 'other'],
  ['an icon without entries', hex('0000 0100 0000 0000 00 00'), 'other'],
  ['zeros', new Uint8Array(100), 'other'],
  ['an archive', latin('PK\x03\x04'), 'other'],
];
for (const [name, bytes, what] of others) {
  test(`${name} is no picture`, () => {
    assert.equal(recognisePicture(bytes), undefined);
    assert.equal(describeBytes(bytes), what);
  });
}

test('every beginning of every picture is looked at without a throw, and never takes long', () => {
  for (const [, bytes] of pictures) {
    for (let end = 0; end <= bytes.length; end++) recognisePicture(bytes.subarray(0, end));
  }
  const long: Uint8Array[] = [
    Buffer.alloc(5_000_000, 0xff),
    Buffer.concat([hex('ffd8'), Buffer.from('ffe00002'.repeat(500_000), 'hex')]),
    Buffer.from(`<?xml?>${'<!---->'.repeat(300_000)}`),
    Buffer.from(`<svg ${'viewBox="'.repeat(300_000)}`),
    Buffer.from(`<svg${' '.repeat(2_000_000)}`),
    Buffer.concat([latin('\0\0\0\x18ftypavif\0\0\0\0'), Buffer.from('ispe'.repeat(500_000))]),
    Buffer.from('<!DOCTYPE [ '.repeat(200_000)),
  ];
  const start = performance.now();
  for (const bytes of long) {
    recognisePicture(bytes);
    describeBytes(bytes);
  }
  assert.ok(performance.now() - start < 1000);
});
