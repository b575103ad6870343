import type { Presence } from '../core/index.ts';

/** `other`: a symbolic link, a device, whatever only the host can judge. */
export type EntryKind = 'file' | 'folder' | 'other';

/**
 * The files of one folder, the root. Paths are relative to it, with forward slashes; the root is ''.
 * Callers never ask for a path that leaves the root; hosts make sure that links do not lead out of it either.
 */
export interface FileHost {
  /** Names exactly as stored. `missing` where no such folder is, `unknown` where it cannot be read. Never rejects. */
  readDirectory(path: string): Promise<ReadonlyMap<string, EntryKind> | 'missing' | 'unknown'>;
  /** Whether an ordinary file is there, links followed inside the root only; else `unknown`. Never rejects. */
  exists(path: string): Promise<Presence>;
  /** The ends of an ordinary file; undefined where it cannot be read. Absent where the host reads no content. Never rejects. */
  read?(path: string): Promise<FileEnds | undefined>;
}

/** All of a small file, of a larger one what stands first and last. */
export interface FileEnds {
  /** Of the whole file, in bytes. */
  readonly size: number;
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
}

/** How much of a file is read at most, in bytes. */
export const headBytes = 65_536;
export const tailBytes = 16_384;

/** The ends of a file that is at hand as a whole. */
export const endsOf = (bytes: Uint8Array): FileEnds => ({
  size: bytes.length,
  head: bytes.subarray(0, headBytes),
  tail: bytes.subarray(-tailBytes),
});

/** Remembers every answer. For one run or one document: it never looks twice. */
export function cachedHost(host: FileHost): FileHost {
  const folders = new Map<string, ReturnType<FileHost['readDirectory']>>();
  const files = new Map<string, Promise<Presence>>();
  return {
    readDirectory: (path) => remembered(folders, path, (key) => host.readDirectory(key)),
    exists: (path) => remembered(files, path, (key) => host.exists(key)),
    // What was read is not kept: whoever reads keeps what it means.
    ...(host.read ? { read: (path) => host.read?.(path) ?? Promise.resolve(undefined) } : {}),
  };
}

function remembered<T>(answers: Map<string, T>, key: string, ask: (key: string) => T): T {
  let answer = answers.get(key);
  if (answer === undefined) {
    answer = ask(key);
    answers.set(key, answer);
  }
  return answer;
}

/** Whether a file of exactly this name is there: letter case counts, also on systems where it does not. */
export async function presenceOf(host: FileHost, path: string): Promise<Presence> {
  const names = path.split('/');
  for (let depth = 0; depth < names.length; depth++) {
    const name = names[depth] ?? '';
    const entries = await host.readDirectory(names.slice(0, depth).join('/'));
    if (typeof entries === 'string') return entries;
    const kind = entries.get(name);
    if (kind === undefined) return hasOtherForm(entries, name) ? 'unknown' : 'missing';
    if (kind === 'other') return host.exists(path);
    const isLast = depth === names.length - 1;
    if (isLast) return kind === 'file' ? 'present' : 'missing';
  }
  return 'missing';
}

/** The same letters composed differently (é as one character or two): which of the forms a web server finds depends on its disk. */
function hasOtherForm(entries: ReadonlyMap<string, EntryKind>, name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of ASCII, in which there is one form only
  if (/^[\x00-\x7f]*$/.test(name)) return false;
  const wanted = name.normalize('NFC');
  for (const entry of entries.keys()) if (entry.normalize('NFC') === wanted) return true;
  return false;
}
