import { open, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Presence } from '../core/index.ts';
import { type EntryKind, type FileEnds, type FileHost, headBytes, tailBytes } from '../images/file-host.ts';

/** The files below one folder of this machine. Links that lead out of the folder are answered with `unknown`. */
export function nodeFileHost(root: string): FileHost {
  let realRoot: Promise<string> | undefined;
  const isInside = async (file: string): Promise<boolean> => {
    realRoot ??= realpath(root);
    return isBelow(await realpath(file), await realRoot);
  };
  return {
    async readDirectory(folder) {
      try {
        const full = path.join(root, folder);
        if (!(await isInside(full))) return 'unknown';
        const entries = await readdir(full, { withFileTypes: true });
        return new Map(entries.map((entry): [string, EntryKind] => [entry.name, kindOf(entry)]));
      } catch (error) {
        return verdictOf(error);
      }
    },
    async exists(file) {
      try {
        const full = path.join(root, file);
        if (!(await isInside(full))) return 'unknown';
        return (await stat(full)).isFile() ? 'present' : 'missing';
      } catch (error) {
        return verdictOf(error);
      }
    },
    async read(file) {
      const full = path.join(root, file);
      return (await isInside(full).catch(() => false)) ? readEnds(full) : undefined;
    },
  };
}

/** The ends of a file of this machine; undefined where it cannot be read or is no ordinary file. Never rejects. */
export async function readEnds(file: string): Promise<FileEnds | undefined> {
  try {
    // Opening a pipe would wait for somebody to write.
    if (!(await stat(file)).isFile()) return undefined;
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      const part = async (length: number, from: number): Promise<Uint8Array> => {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
        return buffer.subarray(0, bytesRead);
      };
      const head = await part(Math.min(size, headBytes), 0);
      const tail = size <= headBytes ? head.subarray(-tailBytes) : await part(tailBytes, size - tailBytes);
      return { size, head, tail };
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
}

/** Whether a path is the folder or stands below it. Both must be absolute; links are not followed. */
export function isBelow(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || (!path.isAbsolute(relative) && relative !== '..' && !relative.startsWith(`..${path.sep}`));
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): EntryKind {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

/** Only "there is no such thing" means missing; no permission, too long a name, too many links do not. */
function verdictOf(error: unknown): Exclude<Presence, 'present'> {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unknown';
}

/** The code of a system error, such as `ENOENT`; '' for any other. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
