import { avifSize, jpegSize, svgSize, webpSize } from './picture-size.ts';

/** Formats that a browser shows in `<img>`, some of them in Safari alone. */
const pictureTypes = ['png', 'jpeg', 'gif', 'webp', 'avif', 'svg', 'bmp', 'ico', 'heic', 'jxl', 'jp2', 'tiff'] as const;
export type PictureType = (typeof pictureTypes)[number];

export const isPictureType = (name: unknown): name is PictureType =>
  (pictureTypes as readonly unknown[]).includes(name);

export interface PictureFacts {
  readonly type: PictureType;
  /** In pixels; absent where the bytes at hand do not tell. */
  readonly width?: number;
  readonly height?: number;
}

/** What the beginning of a body is, if no picture. */
export type NoPicture = 'empty' | 'page' | 'other';

export type Size = Pick<PictureFacts, 'width' | 'height'>;

/** Bytes with bounds: what lies behind their end reads as 0. */
export interface Reader {
  readonly length: number;
  byte(at: number): number;
  /** Whole numbers of so many bytes, big-endian or little-endian. */
  be(at: number, bytes: number): number;
  le(at: number, bytes: number): number;
  /** As Latin-1. */
  text(start: number, end: number): string;
}

/** More is never looked at. In bytes. */
const maxBytes = 65_536;

/**
 * Recognises a picture by its first bytes, as the MIME Sniffing standard does, and beyond it AVIF, SVG and what Safari
 * shows; undefined for anything else. Linear, looks at 64 KiB at most.
 */
export function recognisePicture(bytes: Uint8Array): PictureFacts | undefined {
  const reader = readerOf(bytes);
  for (const { type, is, size } of formats) if (is(reader)) return { type, ...size?.(reader) };
  return undefined;
}

/** What bytes that are no picture look like. */
export function describeBytes(bytes: Uint8Array): NoPicture {
  const start = readerOf(bytes)
    .text(0, 1024)
    .replace(/^(?:ï»¿)?\s+|^ï»¿/, '');
  if (start === '') return 'empty';
  return /^<(?:!doctype\s|html|head|body|script|title|meta|div|!--|\?xml)/i.test(start) ? 'page' : 'other';
}

interface Format {
  readonly type: PictureType;
  is(reader: Reader): boolean;
  size?(reader: Reader): Size | undefined;
}

const startsWith =
  (...signatures: string[]) =>
  (reader: Reader): boolean =>
    signatures.some((signature) => reader.text(0, signature.length) === signature);

const brand =
  (...brands: string[]) =>
  (reader: Reader): boolean =>
    reader.text(4, 8) === 'ftyp' && brandsOf(reader).some((one) => brands.includes(one));

/** The main brand of a file in ISO's media format and those that it is compatible with; a few dozen at most. */
function brandsOf(reader: Reader): string[] {
  const end = Math.min(reader.be(0, 4), reader.length, 256);
  const brands = [reader.text(8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(reader.text(at, at + 4));
  return brands;
}

const formats: readonly Format[] = [
  {
    type: 'png',
    is: startsWith('\x89PNG\r\n\x1a\n'),
    size: (reader) => (reader.text(12, 16) === 'IHDR' ? sized(reader.be(16, 4), reader.be(20, 4)) : undefined),
  },
  { type: 'jpeg', is: startsWith('\xff\xd8\xff'), size: jpegSize },
  { type: 'gif', is: startsWith('GIF87a', 'GIF89a'), size: (reader) => sized(reader.le(6, 2), reader.le(8, 2)) },
  {
    type: 'webp',
    is: (reader) => reader.text(0, 4) === 'RIFF' && reader.text(8, 14) === 'WEBPVP',
    size: webpSize,
  },
  { type: 'avif', is: brand('avif', 'avis'), size: avifSize },
  { type: 'heic', is: brand('heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'), size: avifSize },
  { type: 'bmp', is: isBitmap, size: bitmapSize },
  { type: 'ico', is: isIcon, size: (reader) => sized(reader.byte(6) || 256, reader.byte(7) || 256) },
  { type: 'jxl', is: startsWith('\xff\x0a', '\0\0\0\x0cJXL \r\n\x87\n') },
  { type: 'jp2', is: startsWith('\0\0\0\x0cjP  \r\n\x87\n', '\xff\x4f\xff\x51') },
  { type: 'tiff', is: startsWith('II*\0', 'MM\0*') },
  { type: 'svg', is: (reader) => svgStart(reader) !== undefined, size: (reader) => svgSize(svgStart(reader) ?? '') },
];

/** Sizes of the header that follows: OS/2 and all of Windows'. */
const bitmapHeaders = new Set([12, 16, 40, 52, 56, 64, 108, 124]);

function isBitmap(reader: Reader): boolean {
  return reader.text(0, 2) === 'BM' && bitmapHeaders.has(reader.le(14, 4));
}

function bitmapSize(reader: Reader): Size | undefined {
  if (reader.le(14, 4) === 12) return sized(reader.le(18, 2), reader.le(20, 2));
  // A negative height means that lines come from the top.
  return sized(Math.abs(reader.le(18, 4) | 0), Math.abs(reader.le(22, 4) | 0));
}

/** Icons and cursors: a count of one or more, and a zero behind the first entry's three bytes. */
function isIcon(reader: Reader): boolean {
  const kind = reader.text(0, 4);
  return (
    (kind === '\0\0\x01\0' || kind === '\0\0\x02\0') && reader.le(4, 2) > 0 && reader.length > 9 && reader.byte(9) === 0
  );
}

/** The start tag `<svg …` behind the declaration, comments and document type that may stand before it. */
function svgStart(reader: Reader): string | undefined {
  const text = reader.text(0, 4096);
  let at = text.startsWith('ï»¿') ? 3 : 0;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++;
    if (/^<(?:[\w-]{1,32}:)?svg[\s/>]/.test(text.slice(at, at + 40))) return text.slice(at);
    const end = prologEnd(text, at);
    if (end === undefined) return undefined;
    at = end;
  }
}

/** Behind a declaration, comment or document type that begins there; undefined where there is none or it does not end. */
function prologEnd(text: string, at: number): number | undefined {
  const close = text.startsWith('<!--', at)
    ? '-->'
    : text.startsWith('<?', at)
      ? '?>'
      : /^<!doctype\s/i.test(text.slice(at, at + 10))
        ? doctypeClose(text, at)
        : undefined;
  const found = close === undefined ? -1 : text.indexOf(close, at);
  return close === undefined || found < 0 ? undefined : found + close.length;
}

/** One that declares entities ends in `]>`. */
function doctypeClose(text: string, at: number): string {
  const bracket = text.indexOf('[', at);
  const angle = text.indexOf('>', at);
  return bracket >= 0 && bracket < angle ? ']>' : '>';
}

function sized(width: number, height: number): Size | undefined {
  return width > 0 && height > 0 ? { width, height } : undefined;
}

function readerOf(all: Uint8Array): Reader {
  const bytes = all.subarray(0, maxBytes);
  const byte = (at: number): number => bytes[at] ?? 0;
  return {
    length: bytes.length,
    byte,
    be(at, count) {
      let value = 0;
      for (let index = 0; index < count; index++) value = value * 256 + byte(at + index);
      return value;
    },
    le(at, count) {
      let value = 0;
      for (let index = count - 1; index >= 0; index--) value = value * 256 + byte(at + index);
      return value;
    },
    text: (start, end) => String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 4096))),
  };
}
