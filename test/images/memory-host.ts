import type { Presence } from '../../src/core/index.ts';
import type { EntryKind, FileHost } from '../../src/images/file-host.ts';

/** A file tree in memory that writes down every question. Paths that end in `/` are folders; `@` marks a link. */
export class MemoryHost implements FileHost {
  readonly asked: string[] = [];
  readonly #paths: readonly string[];
  readonly #closed: ReadonlySet<string>;

  constructor(paths: readonly string[], { closed = [] }: { closed?: readonly string[] } = {}) {
    this.#paths = paths;
    this.#closed = new Set(closed);
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

  #entry(path: string): [string, EntryKind] {
    const name = path.split('/', 1)[0] ?? '';
    if (name.endsWith('@')) return [name.slice(0, -1), 'other'];
    return [name, path.includes('/') ? 'folder' : 'file'];
  }
}
