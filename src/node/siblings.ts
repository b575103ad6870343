import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  chooseSiblings,
  detached,
  digestOf,
  type Facts,
  type FileFacts,
  formatOf,
  frontMatterText,
  headLength,
  isBundle,
  type Siblings,
  siblingsAmong,
} from '../core/index.ts';
import { isBelow } from './file-host.ts';

/** What stands around an article on this disk: its file, and the articles beside it. Looked up when somebody asks, and then at once. */
export interface Surroundings {
  /** Never throws. Siblings are left out where their folder cannot be read. */
  factsOf(file: string): Pick<Facts, 'file' | 'siblings' | 'now'>;
  /** A hash of all that `siblings` depends on but the article itself. */
  fingerprintOf(file: string): string;
}

/** Folders that are remembered: articles are looked at in the order of their paths. */
const maxFolders = 64;

/** Folders whose texts are kept until everything was made of them. */
const maxTexts = 2;

/** Reads each folder once in its life: the beginnings of a bounded number of its articles. `cwd` is where shown paths begin. */
export function surroundings({ cwd, now = Date.now }: { cwd: string; now?: () => number }): Surroundings {
  const heads = lastOnes<readonly Head[] | undefined>(maxTexts, (key, file) =>
    readHeads(() => (key.startsWith(bundlesIn) ? bundlesBeside(file) : articlesBeside(file))),
  );
  // Of a large folder only some articles are read; the others have the same siblings.
  const among = lastOnes(maxFolders, (key, file) => {
    const digests = heads(key, file)?.map(({ path: own, head }) => digestOf(own, head));
    return digests && siblingsAmong(digests);
  });
  const prints = lastOnes(maxFolders, (key, file) => fingerprintOf(heads(key, file)));
  return {
    factsOf(file) {
      let siblings: Siblings | undefined;
      const around = {
        file: fileFacts(file, cwd),
        get siblings() {
          siblings ??= among(folderKey(file), file)?.(file);
          return siblings;
        },
        get now() {
          return now();
        },
      };
      return around as Pick<Facts, 'file' | 'siblings' | 'now'>;
    },
    fingerprintOf: (file) => prints(folderKey(file), file),
  };
}

const bundlesIn = 'bundles in ';

/** Articles with the same key have the same siblings. */
function folderKey(file: string): string {
  const isOne = isBundle(path.basename(file));
  return `${isOne ? bundlesIn : ''}${path.dirname(isOne ? path.dirname(file) : file)}${isOne ? path.basename(file) : ''}`;
}

/** Remembers what was made for the last few keys. */
function lastOnes<T>(limit: number, make: (key: string, file: string) => T): (key: string, file: string) => T {
  const known = new Map<string, T>();
  return (key, file) => {
    if (!known.has(key)) known.set(key, make(key, file));
    const [oldest] = known.keys();
    if (known.size > limit && oldest !== undefined) known.delete(oldest);
    return known.get(key) as T;
  };
}

function fileFacts(file: string, cwd: string): FileFacts {
  const facts = {
    path: pathFrom(cwd, file),
    get modified() {
      return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    },
  };
  return facts as FileFacts;
}

/** Of a file that lies elsewhere, the last names. */
function pathFrom(cwd: string, file: string): string {
  const names = (isBelow(file, cwd) ? path.relative(cwd, file) : path.resolve(file)).split(path.sep);
  return (isBelow(file, cwd) ? names : names.slice(-5)).join('/');
}

function articlesBeside(file: string): string[] {
  const folder = path.dirname(file);
  const entries = readdirSync(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && formatOf(entry.name)).map(({ name }) => name);
  return chooseSiblings(names).map((name) => path.join(folder, name));
}

/** The files of the same name in the folders beside the article's own. */
function bundlesBeside(file: string): string[] {
  const parent = path.dirname(path.dirname(file));
  const entries = readdirSync(parent, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return chooseSiblings(names).map((name) => path.join(parent, name, path.basename(file)));
}

/** Of what stands behind the front matter so many characters are kept: its last line shows where it ends. */
const margin = 100;

interface Head {
  readonly path: string;
  readonly head: string;
}

/** undefined where the folder cannot be read; a file that cannot is left out. */
function readHeads(list: () => string[]): readonly Head[] | undefined {
  let files: readonly string[];
  try {
    files = list();
  } catch {
    return undefined;
  }
  return files.flatMap((file) => {
    const head = headOf(file);
    return head === undefined
      ? []
      : [{ path: file, head: detached(head.slice(0, frontMatterText(head).length + margin)) }];
  });
}

/** Of each article what its front matter is made of. */
function fingerprintOf(heads: readonly Head[] | undefined): string {
  const hash = createHash('sha256');
  for (const { path: file, head } of heads ?? []) hash.update(JSON.stringify([file, frontMatterText(head)]));
  return heads ? hash.digest('hex').slice(0, 32) : '';
}

const buffer = Buffer.allocUnsafe(headLength);

/** The beginning of a file as text; undefined where there is no ordinary file to be read. */
function headOf(file: string): string | undefined {
  let handle: number | undefined;
  try {
    // Opening a pipe may wait for ever.
    if (!statSync(file).isFile()) return undefined;
    handle = openSync(file, 'r');
    const length = readSync(handle, buffer, 0, headLength, 0);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(buffer.subarray(0, length), { stream: true });
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
