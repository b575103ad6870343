import { closeSync, mkdirSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { unlinkQuietly } from './file-lock.ts';
import { temporaryPath } from './temporary-files.ts';

/**
 * Lines of text by name, kept on disk between runs. It is read and written from beginning to end, so that its size costs no
 * memory: names must be asked for, and put, in code-unit order. A store that is missing, damaged or of another stamp counts as empty.
 */
export interface ResultsStore {
  /** What was kept under a name. */
  take(name: string): string | undefined;
  /** Keeps a line under a name that was taken; nothing, where there is none. */
  put(name: string, line: string | undefined): void;
  /** Puts the new store in the place of the old one. What nobody asked for stays, as far as there is room. Never throws. */
  close(): void;
  readonly isDamaged: () => boolean;
}

export interface StoreOptions {
  readonly file: string;
  /** Lines that were kept under another stamp mean nothing. Without line ends. */
  readonly stamp: string;
  /** What does not fit any more is forgotten. In bytes. */
  readonly maxSize?: number;
  /** Whether a name that nobody asked for still means something. */
  readonly keeps?: (name: string) => boolean;
}

interface Line {
  readonly name: string;
  readonly text: string;
}

const defaultSize = 128 * 1024 * 1024;
/** A longer line is not kept. In characters. */
const maxLine = 1024 * 1024;

export function openResultsStore({ file, stamp, maxSize = defaultSize, keeps }: StoreOptions): ResultsStore {
  const reader = openReader(file, stamp);
  const writer = openWriter(file, { stamp, maxSize });
  const passed: Line[] = [];
  let next = reader.read();
  let isSame = next !== undefined;
  const retain = (line: Line): void => {
    if (keeps?.(line.name) === false) isSame = false;
    else writer.write(line);
  };
  const advance = (name: string): void => {
    for (; next && next.name < name; next = reader.read()) passed.push(next);
  };
  return {
    isDamaged: reader.isDamaged,
    take(name) {
      advance(name);
      return next?.name === name ? next.text : undefined;
    },
    put(name, text) {
      while (passed[0] && passed[0].name < name) retain(passed.shift() as Line);
      const [old] = passed[0]?.name === name ? passed.splice(0, 1) : [];
      const before = old ?? (next?.name === name ? next : undefined);
      if (before === next) next = before && reader.read();
      if (before?.text !== text) isSame = false;
      if (text !== undefined) writer.write({ name, text });
    },
    close() {
      for (const line of passed) retain(line);
      for (; next; next = reader.read()) retain(next);
      reader.close();
      writer.close({ isWanted: !isSame || reader.isDamaged() || writer.isFull() });
    },
  };
}

interface Reader {
  /** The next line; undefined at the end, and behind anything that is not as it should be. */
  read(): Line | undefined;
  close(): void;
  readonly isDamaged: () => boolean;
}

const chunkSize = 256 * 1024;

function openReader(file: string, stamp: string): Reader {
  let handle: number | undefined;
  try {
    handle = openSync(file, 'r');
  } catch {
    return { read: () => undefined, close: () => undefined, isDamaged: () => false };
  }
  const own = handle;
  const lines = rawLines(own);
  let isDamaged = false;
  let last = '';
  let isOver = lines.next().value !== stamp;
  return {
    isDamaged: () => isDamaged,
    close: () => closeSync(own),
    read() {
      const raw = isOver ? undefined : lines.next().value;
      const line = raw === undefined ? undefined : parseLine(raw);
      if (raw !== undefined && (!line || line.name <= last)) isDamaged = true;
      if (!line || isDamaged) {
        isOver = true;
        return undefined;
      }
      last = line.name;
      return line;
    },
  };
}

/** Lines without their ends. What has no end was not written to its end. */
function* rawLines(handle: number): Generator<string, undefined> {
  let rest = Buffer.alloc(0);
  for (;;) {
    const chunk = Buffer.allocUnsafe(chunkSize);
    const length = readSync(handle, chunk, 0, chunkSize, null);
    if (length === 0) break;
    const all = Buffer.concat([rest, chunk.subarray(0, length)]);
    let start = 0;
    for (let end = all.indexOf(10); end >= 0; end = all.indexOf(10, start)) {
      yield all.toString('utf8', start, end);
      start = end + 1;
    }
    rest = all.subarray(start);
  }
  if (rest.length > 0) yield '';
}

function parseLine(raw: string): Line | undefined {
  const tab = raw.indexOf('\t');
  if (tab < 0) return undefined;
  try {
    const name: unknown = JSON.parse(raw.slice(0, tab));
    return typeof name === 'string' ? { name, text: raw.slice(tab + 1) } : undefined;
  } catch {
    return undefined;
  }
}

interface Writer {
  write(line: Line): void;
  close(options: { isWanted: boolean }): void;
  readonly isFull: () => boolean;
}

/** Whatever goes wrong, nothing is kept and nobody hears of it: a cache may fail. */
function openWriter(file: string, { stamp, maxSize }: { stamp: string; maxSize: number }): Writer {
  const temporary = temporaryPath(file, 'new');
  let handle: number | undefined;
  let size = 0;
  let isFull = false;
  let pending: string[] = [];
  let pendingLength = 0;
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch {
      if (handle !== undefined) closeSync(handle);
      handle = undefined;
      unlinkQuietly(temporary);
    }
  };
  const flush = (): void => {
    if (handle !== undefined) size += writeSync(handle, pending.join(''));
    [pending, pendingLength] = [[], 0];
  };
  attempt(() => {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    handle = openSync(temporary, 'wx', 0o600);
  });
  const add = (line: string): void => {
    pending.push(line);
    pendingLength += line.length;
    if (pendingLength > chunkSize) attempt(flush);
  };
  add(`${stamp}\n`);
  return {
    isFull: () => isFull,
    write({ name, text }) {
      if (handle === undefined || text.length > maxLine) return;
      if (size + pendingLength + text.length > maxSize) isFull = true;
      if (!isFull) add(`${JSON.stringify(name)}\t${text}\n`);
    },
    close({ isWanted }) {
      attempt(() => {
        flush();
        if (handle !== undefined) closeSync(handle);
        const isWritten = handle !== undefined;
        handle = undefined;
        if (isWritten && isWanted) renameSync(temporary, file);
        else unlinkQuietly(temporary);
      });
    },
  };
}
