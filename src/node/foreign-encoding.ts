import type { Edit } from '../core/index.ts';
import { mostlyChinese, mostlyWestern } from './guess-encoding.ts';

export type EncodingName = 'UTF-16 LE' | 'UTF-16 BE' | 'GB18030' | 'Windows-1252';

/** A text in another encoding than UTF-8, with the bytes it was read from. */
export interface ForeignText {
  readonly encoding: EncodingName;
  /** Whether a byte order mark says so; a guess otherwise. */
  readonly isSure: boolean;
  /** Without the byte order mark, which here is no character: without it nothing would tell the encoding. */
  readonly text: string;
  readonly bytes: Uint8Array;
  /** Bytes of the mark. */
  readonly mark: number;
}

const labels: Readonly<Record<Exclude<EncodingName, 'Windows-1252'>, string>> = {
  'UTF-16 LE': 'utf-16le',
  'UTF-16 BE': 'utf-16be',
  GB18030: 'gb18030',
};

/** What bytes 0x80 to 0x9F stand for. Node 20 decodes Windows-1252 as Latin-1, which has control characters there. */
const windowsMarks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Reads bytes that are not UTF-8; undefined where nothing tells what they are, or they do not fit what they seem to be. */
export function readForeign(bytes: Uint8Array): ForeignText | undefined {
  const marked = markOf(bytes);
  if (marked) return decoded(bytes, marked, true);
  // Text of these encodings has no zero bytes.
  if (bytes.includes(0)) return undefined;
  const chinese = mostlyChinese(bytes) ? decoded(bytes, 'GB18030', false) : undefined;
  return chinese ?? (mostlyWestern(bytes) ? decoded(bytes, 'Windows-1252', false) : undefined);
}

function markOf([a, b]: Uint8Array): EncodingName | undefined {
  if (a === 0xff && b === 0xfe) return 'UTF-16 LE';
  return a === 0xfe && b === 0xff ? 'UTF-16 BE' : undefined;
}

function decoded(bytes: Uint8Array, encoding: EncodingName, isSure: boolean): ForeignText | undefined {
  const mark = isSure ? 2 : 0;
  const text = decode(bytes.subarray(mark), encoding);
  return text === undefined ? undefined : { encoding, isSure, text, bytes, mark };
}

/** undefined where a byte does not fit. */
function decode(bytes: Uint8Array, encoding: EncodingName): string | undefined {
  if (encoding === 'Windows-1252') {
    const latin = Buffer.from(bytes).toString('latin1');
    return latin.replace(/[\u0080-\u009f]/g, (one) => windowsMarks[one.charCodeAt(0) - 0x80] ?? one);
  }
  try {
    return new TextDecoder(labels[encoding], { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The bytes of a text after edits, all others as they were. undefined where an edit writes a letter beyond ASCII (in UTF-16, half of a
 * surrogate pair), or where the bytes that stay do not read as the text that stays: then the file is better left alone.
 */
export function editBytes(foreign: ForeignText, edits: readonly Edit[]): Uint8Array | undefined {
  const { bytes, text, encoding, mark } = foreign;
  const places = placeFinder(foreign);
  const pieces: Uint8Array[] = [bytes.subarray(0, mark)];
  let at = 0;
  for (const edit of [...edits, { start: text.length, end: text.length, text: '' }]) {
    const [from, to] = [places(at), places(edit.start)];
    const written = encode(edit.text, encoding);
    if (from === undefined || to === undefined || !written) return undefined;
    const kept = bytes.subarray(from, to);
    if (decode(kept, encoding) !== text.slice(at, edit.start)) return undefined;
    pieces.push(kept, written);
    at = edit.end;
  }
  return Buffer.concat(pieces);
}

/** Offsets of bytes by offsets of characters, asked in ascending order; undefined within a character. */
function placeFinder({ bytes, encoding, mark }: ForeignText): (offset: number) => number | undefined {
  if (encoding === 'Windows-1252') return (offset) => offset;
  if (encoding !== 'GB18030') return (offset) => mark + offset * 2;
  let at = 0;
  let count = 0;
  return (offset) => {
    while (count < offset && at < bytes.length) {
      const length = lengthInGb(bytes, at);
      // Four bytes from 0x90 on are characters beyond the first plane: two units.
      count += length === 4 && (bytes[at] ?? 0) >= 0x90 ? 2 : 1;
      at += length;
    }
    return count === offset ? at : undefined;
  };
}

function lengthInGb(bytes: Uint8Array, at: number): 1 | 2 | 4 {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
  if (first <= 0x80) return 1;
  return second >= 0x30 && second <= 0x39 ? 4 : 2;
}

function encode(text: string, encoding: EncodingName): Uint8Array | undefined {
  if (encoding === 'UTF-16 LE' || encoding === 'UTF-16 BE') {
    if (/\p{Cs}/u.test(text)) return undefined;
    const bytes = Buffer.from(text, 'utf16le');
    return encoding === 'UTF-16 BE' ? bytes.swap16() : bytes;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII has them
  return /^[\u0000-\u007f]*$/.test(text) ? Buffer.from(text, 'latin1') : undefined;
}
