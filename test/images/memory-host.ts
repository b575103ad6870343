import type { Presence } from '../../src/core/index.ts';
import { type EntryKind, endsOf, type FileEnds, type FileHost } from '../../src/images/file-host.ts';

/** A file tree in memory that writes down every question. Paths that end in `/` are folders; `@` marks a link. Files without content cannot be read. */
export class MemoryHost implements FileHost {
  readonly asked: string[] = [];
  readonly #paths: readonly string[];
  readonly #closed: ReadonlySet<string>;

  readonly #contents: ReadonlyMap<string, string | Uint8Array>;

  constructor(
    paths: readonly string[],
    { closed = [], contents = {} }: { closed?: readonly string[]; contents?: Record<string, string | Uint8Array> } = {},
  ) {
    this.#paths = [...paths, ...Object.keys(contents)];
    this.#closed = new Set(closed);
    this.#contents = new Map(Object.entries(contents));
  }

  async readDirectory(folder: string): Promise<Map<string, EntryKind> | 'missing' | 'unknown'> {
    this.asked.push(`list ${folder}`);
    if (this.#closed.has(folder)) return 'unknown';
    const prefix = folder === '' ? '' : `${folder}/`;
    const below = this.#paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
    if (below.length === 0) return 'missing';
    return new Map(below.filter(Boolean).map((path) => this.#entry(path)));
  }

  async exists(path: string): Promise<Presence> {
    this.asked.push(`exists ${path}`);
    return 'unknown';
  }

  async read(path: string): Promise<FileEnds | undefined> {
    this.asked.push(`read ${path}`);
    const content = this.#contents.get(path);
    return content === undefined ? undefined : endsOf(typeof content === 'string' ? Buffer.from(content) : content);
  }

  #entry(path: string): [string, EntryKind] {
    const name = path.split('/', 1)[0] ?? '';
    if (name.endsWith('@')) return [name.slice(0, -1), 'other'];
    return [name, path.includes('/') ? 'folder' : 'file'];
  }
}
