import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  chooseSiblings,
  type Digest,
  digestOf,
  type Facts,
  formatOf,
  headLength,
  isBundle,
  siblingsOf,
} from '../core/index.ts';
import { isBelow } from './file-host.ts';

/** What stands around an article on this disk: its file, and the articles beside it. */
export interface Surroundings {
  /** Never rejects. Siblings are left out where their folder cannot be read. */
  factsOf(file: string): Promise<Pick<Facts, 'file' | 'siblings' | 'now'>>;
}

/** Files that are open at a time. */
const atOnce = 16;
/** Folders that are remembered: articles are looked at in the order of their paths. */
const maxFolders = 64;

/** Reads each folder once in its life: the beginnings of a bounded number of its articles. `cwd` is where shown paths begin. */
export function surroundings({ cwd, now = Date.now }: { cwd: string; now?: () => number }): Surroundings {
  const folders = new Map<string, Promise<readonly Digest[] | undefined>>();
  const digests = (file: string): Promise<readonly Digest[] | undefined> => {
    const inBundle = isBundle(path.basename(file));
    const key = `${inBundle ? 'bundles in ' : ''}${path.dirname(inBundle ? path.dirname(file) : file)}`;
    const known = folders.get(key) ?? readAll(inBundle ? bundlesBeside(file) : articlesBeside(file));
    folders.set(key, known);
    const [oldest] = folders.keys();
    if (folders.size > maxFolders && oldest !== undefined) folders.delete(oldest);
    return known;
  };
  return {
    async factsOf(file) {
      const all = await digests(file);
      const modified = await stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => undefined,
      );
      return {
        file: { path: pathFrom(cwd, file), ...(modified === undefined ? {} : { modified }) },
        ...(all ? { siblings: siblingsOf(all, file) } : {}),
        now: now(),
      };
    },
  };
}

/** Of a file that lies elsewhere, the last names. */
function pathFrom(cwd: string, file: string): string {
  const names = (isBelow(file, cwd) ? path.relative(cwd, file) : path.resolve(file)).split(path.sep);
  return (isBelow(file, cwd) ? names : names.slice(-5)).join('/');
}

async function articlesBeside(file: string): Promise<string[]> {
  const folder = path.dirname(file);
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && formatOf(entry.name)).map(({ name }) => name);
  return chooseSiblings(names).map((name) => path.join(folder, name));
}

/** The files of the same name in the folders beside the article's own. */
async function bundlesBeside(file: string): Promise<string[]> {
  const parent = path.dirname(path.dirname(file));
  const entries = await readdir(parent, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return chooseSiblings(names).map((name) => path.join(parent, name, path.basename(file)));
}

/** undefined where the folder cannot be read; a file that cannot is left out. */
async function readAll(listing: Promise<string[]>): Promise<readonly Digest[] | undefined> {
  const files = await listing.catch(() => undefined);
  if (!files) return undefined;
  const digests: Digest[] = [];
  for (let at = 0; at < files.length; at += atOnce) {
    const heads = await Promise.all(
      files.slice(at, at + atOnce).map(async (file) => ({ file, head: await headOf(file) })),
    );
    for (const { file, head } of heads) if (head !== undefined) digests.push(digestOf(file, head));
  }
  return digests;
}

/** The beginning of a file as text; undefined where there is no ordinary file to be read. */
async function headOf(file: string): Promise<string | undefined> {
  try {
    const info = await stat(file);
    if (!info.isFile()) return undefined;
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0);
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(buffer.subarray(0, bytesRead), { stream: true });
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
}
