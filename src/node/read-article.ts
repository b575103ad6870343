import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import type { Finding } from '../core/index.ts';
import { type ForeignText, readForeign } from './foreign-encoding.ts';
import { reasonOf } from './reasons.ts';

/** In bytes. */
export const maxArticleSize = 50 * 1024 * 1024;

/** The text of a file, byte order mark included; or why there is none, as a finding at offset 0. */
export type ReadResult = { readonly text: string; readonly foreign?: Foreign } | { readonly finding: Finding };

/** What a file is that is no UTF-8, and the finding that says so. */
export interface Foreign {
  readonly source: ForeignText;
  readonly finding: Finding;
}

/** Reads UTF-8 from disk, and nothing else. Never rejects. */
export const readArticle = (file: string): Promise<ReadResult> => readWith(file, decodeArticle);

/** Reads an article from disk in whatever encoding can be told. Never rejects. */
export const readAnyArticle = (file: string): Promise<ReadResult> => readWith(file, decodeAnyArticle);

/** The disk is asked at once: for files as small as articles that costs a quarter of what going through other threads does. */
async function readWith(file: string, decode: (bytes: Uint8Array) => ReadResult): Promise<ReadResult> {
  try {
    const info = statSync(file);
    // Reading a pipe or a device may never end.
    if (!info.isFile()) return unreadable('not-a-file', []);
    if (info.size > maxArticleSize) return tooLarge(info.size);
    return decode(readFileSync(file));
  } catch (error) {
    return unreadable('cannot-read', [reasonOf(error)]);
  }
}

/** As `decodeArticle`; of other encodings it takes those that it can tell, and adds a finding. */
export function decodeAnyArticle(bytes: Uint8Array): ReadResult {
  const read = decodeArticle(bytes);
  const source = 'text' in read || bytes.length > maxArticleSize ? undefined : readForeign(bytes);
  if (!source) return read;
  const id = source.isSure ? 'is-encoding' : 'reads-as';
  return { text: source.text, foreign: { source, finding: findingOf(id, [source.encoding], 'warning') } };
}

/** Decodes strictly: what is not UTF-8 would come back damaged when the file is written. */
export function decodeArticle(bytes: Uint8Array): ReadResult {
  if (bytes.length > maxArticleSize) return tooLarge(bytes.length);
  const utf16 = utf16Kind(bytes);
  if (utf16) return unreadable('utf-16', [utf16]);
  if (!isUtf8(bytes)) return unreadable('not-utf-8', [firstInvalidByte(bytes)]);
  return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
}

/** By its byte order mark, or by the zero bytes that every other character of a European text has. */
function utf16Kind(bytes: Uint8Array): 'UTF-16 LE' | 'UTF-16 BE' | undefined {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a && b === 0 && c && d === 0)) return 'UTF-16 LE';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b && c === 0 && d)) return 'UTF-16 BE';
  return undefined;
}

/** Offset of the first byte that cannot be UTF-8; the length where the text ends within a character. */
function firstInvalidByte(bytes: Uint8Array): number {
  const decodes = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (middle <= bytes.length && decodes(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

const tooLarge = (size: number): ReadResult =>
  unreadable('too-large', [Math.ceil(size / 1024 / 1024), maxArticleSize / 1024 / 1024]);

const messages: Readonly<Record<string, (...args: (string | number)[]) => string>> = {
  'cannot-read': (reason) => `This file cannot be read: ${reason}.`,
  'not-a-file': () => 'This is not an ordinary file.',
  'too-large': (size, limit) => `This file has ${size} MB; articles may have ${limit} MB.`,
  'is-encoding': (name) => `This file is ${name}. Generators expect UTF-8: save it as UTF-8.`,
  'reads-as': (name) => `This file is not UTF-8; it reads as ${name}. Generators expect UTF-8: save it as UTF-8.`,
  'utf-16': (kind) => `This file is ${kind}, not UTF-8. Save it as UTF-8.`,
  'not-utf-8': (byte) => `This file is not UTF-8: the byte at offset ${byte} does not fit. Save it as UTF-8.`,
};

/** The one finding of a file that has no text to look at. */
const unreadable = (messageId: string, args: readonly (string | number)[]): ReadResult => ({
  finding: findingOf(messageId, args, 'error'),
});

function findingOf(messageId: string, args: readonly (string | number)[], level: 'error' | 'warning'): Finding {
  const message = messages[messageId]?.(...args) ?? messageId;
  const span = { start: 0, end: 0 };
  return { ruleId: 'readable-file', category: 'internal', level, messageId, args, message, span };
}

/** A sentence of such a finding, about "this file", as the end of another one. */
export const decapitalised = (sentence: string): string =>
  sentence
    .replace(/^This file/, 'it')
    .replace(/\.$/, '')
    .replace(/^This is/, 'it is');
