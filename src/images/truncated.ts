import type { FileEnds } from './file-host.ts';
import type { PictureType } from './remote/picture.ts';

/** Whether a file surely ends before its picture does. Where bytes may follow that belong to something else, nothing is claimed. */
export function isTruncated(type: PictureType, ends: FileEnds): boolean {
  return checks[type]?.(ends) ?? false;
}

const latin = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
};

const checks: Readonly<Partial<Record<PictureType, (ends: FileEnds) => boolean>>> = {
  png: ({ tail }) => !latin(tail).includes('IEND'),
  jpeg: isTruncatedJpeg,
  // RFC 9649: how many bytes follow the first eight.
  webp: ({ head, size }) => head.length >= 12 && little(head, 4) + 8 > size + 1,
  avif: isTruncatedMedia,
  heic: isTruncatedMedia,
  svg: ({ head, tail }) =>
    !/<\/(?:[\w-]{1,32}:)?svg\s*>/.test(latin(tail)) && !/<svg[^>]*\/>/.test(latin(head.subarray(0, 4096))),
};

const little = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 0x100 + (bytes[at + 2] ?? 0) * 0x10000 + (bytes[at + 3] ?? 0) * 0x1000000;

const big = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) * 0x1000000 + (bytes[at + 1] ?? 0) * 0x10000 + (bytes[at + 2] ?? 0) * 0x100 + (bytes[at + 3] ?? 0);

/**
 * Cameras put films and more behind the end of a picture. Truncated is what holds no end mark as a whole, and what is
 * compressed data to its last byte, in which a 0xFF is followed by 0, a restart mark or the head of another scan.
 */
function isTruncatedJpeg({ size, tail }: FileEnds): boolean {
  let stuffed = 0;
  for (let at = tail.indexOf(0xff); at >= 0 && at + 1 < tail.length; at = tail.indexOf(0xff, at + 1)) {
    const next = tail[at + 1] ?? 0;
    if (next === 0xd9) return false;
    if (next === 0) stuffed++;
    else if (next < 0xc0 && size > tail.length) return false;
  }
  return size === tail.length || stuffed > 0;
}

/** ISO's media format is a row of boxes, each of which begins with its size; those of 64 bits, or without a size, are left alone. */
function isTruncatedMedia({ head, size }: FileEnds): boolean {
  let at = 0;
  for (let boxes = 0; boxes < 64 && at + 8 <= head.length; boxes++) {
    const length = big(head, at);
    if (length < 8) return false;
    at += length;
  }
  return at > size;
}
