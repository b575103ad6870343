import type { Reader, Size } from './picture.ts';

const sized = (width: number, height: number): Size | undefined =>
  width > 0 && height > 0 ? { width, height } : undefined;

/** Walks from marker to marker to the frame header (ITU T.81, B.2.2). */
export function jpegSize(reader: Reader): Size | undefined {
  for (let at = 2; at + 9 <= reader.length; ) {
    if (reader.byte(at) !== 0xff) return undefined;
    const marker = reader.byte(at + 1);
    if (marker === 0xff) at++;
    else if (isFrame(marker)) return sized(reader.be(at + 7, 2), reader.be(at + 5, 2));
    else at += 2 + Math.max(2, reader.be(at + 2, 2));
  }
  return undefined;
}

/** SOF0 to SOF15 without the tables that lie between them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** RFC 9649: lossy, lossless and extended files say it in three ways. */
export function webpSize(reader: Reader): Size | undefined {
  const chunk = reader.text(12, 16);
  if (chunk === 'VP8X') return reader.length < 30 ? undefined : sized(reader.le(24, 3) + 1, reader.le(27, 3) + 1);
  if (chunk === 'VP8L') {
    const bits = reader.le(21, 4);
    return reader.length < 25 ? undefined : sized((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  }
  const isFrameStart = reader.text(23, 26) === '\x9d\x01\x2a';
  return isFrameStart ? sized(reader.le(26, 2) & 0x3fff, reader.le(28, 2) & 0x3fff) : undefined;
}

/** The largest of the sizes that an AVIF or HEIC file states (`ispe`, ISO 23008-12): thumbnails and tiles have one, too. */
export function avifSize(reader: Reader): Size | undefined {
  const text = reader.text(0, 4096);
  let best: Size | undefined;
  for (let at = text.indexOf('ispe'); at >= 0; at = text.indexOf('ispe', at + 4)) {
    if (at + 16 > reader.length) break;
    const size = sized(reader.be(at + 8, 4), reader.be(at + 12, 4));
    if (size && (size.width ?? 0) * (size.height ?? 0) > (best?.width ?? 0) * (best?.height ?? 0)) best = size;
  }
  return best;
}

/** From `width` and `height` where both are plain numbers or pixels, else from the `viewBox`. */
export function svgSize(start: string): Size | undefined {
  const tag = start.slice(0, start.indexOf('>') + 1);
  const pixels = (name: string): number =>
    Number(new RegExp(`\\s${name}\\s?=\\s?["']\\s?(\\d{1,6}(?:\\.\\d{1,9})?)(?:px)?\\s?["']`).exec(tag)?.[1] ?? 0);
  const own = sized(pixels('width'), pixels('height'));
  if (own) return own;
  const box = /\sviewBox\s?=\s?["']([-\d.,\s]{1,80})["']/.exec(tag)?.[1]?.split(/[\s,]/).filter(Boolean).map(Number);
  return box?.length === 4 ? sized(box[2] ?? 0, box[3] ?? 0) : undefined;
}
