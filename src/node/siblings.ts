import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  chooseSiblings,
  detached,
  digestOf,
  type Facts,
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
    factsOf: (file) =>
      new Around({ cwd, file, now, siblingsOf: () => among(folderKey(file), file)?.(file) }) as ReturnType<
        Surroundings['factsOf']
      >,
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

interface Place {
  readonly cwd: string;
  readonly file: string;
  readonly now: () => number;
  readonly siblingsOf: () => Siblings | undefined;
}

/** Classes, not literals with getters: see core/model/article.ts. */
class Around {
  readonly file: OwnFile;
  readonly #place: Place;
  #siblings: Siblings | undefined;

  constructor(place: Place) {
    this.file = new OwnFile(place);
    this.#place = place;
  }

  get siblings(): Siblings | undefined {
    this.#siblings ??= this.#place.siblingsOf();
    return this.#siblings;
  }

  get now(): number {
    return this.#place.now();
  }
}

class OwnFile {
  readonly path: string;
  readonly #file: string;

  constructor({ cwd, file }: Place) {
    this.path = pathFrom(cwd, file);
    this.#file = file;
  }

  get modified(): number | undefined {
    return statSync(this.#file, { throwIfNoEntry: false })?.mtimeMs;
  }
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
