import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { formatOf, globMatcher, isGlob } from '../core/index.ts';
import { codeOf } from './file-host.ts';
import { type IgnoreLayers, isIgnored, layersAbove, withLayerOf } from './git-ignore.ts';

export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** Whether the file itself was named, and not a folder or glob that has it. */
  readonly isNamed: boolean;
}

export interface FoundFiles {
  /** Each file once, in code-unit order of their paths. */
  readonly files: readonly FoundFile[];
  /** One sentence for each pattern that gave no file. */
  readonly errors: readonly string[];
  /** Folders below the named ones that could not be read. Absolute. */
  readonly unreadable: readonly string[];
  /** The folders that were named, or that hold what was named. Absolute. */
  readonly roots: readonly string[];
}

const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git']);

/**
 * The articles meant by files, folders and globs. Folders and globs pass over what git ignores, `node_modules`, `.git`
 * and links. Never rejects.
 */
export async function findFiles(patterns: readonly string[], { cwd }: { cwd: string }): Promise<FoundFiles> {
  const found = new Map<string, FoundFile>();
  const resolved: Resolved[] = [];
  for (const pattern of patterns) resolved.push(await resolvePattern(pattern, cwd));
  for (const file of resolved.flatMap((one) => one.files)) {
    if (file.isNamed || !found.has(file.path)) found.set(file.path, file);
  }
  return {
    files: [...found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    errors: resolved.flatMap(({ error, files }) => (error && files.length === 0 ? [error] : [])),
    unreadable: resolved.flatMap((one) => one.unreadable ?? []),
    roots: [...new Set(resolved.map((one) => one.root))],
  };
}

interface Resolved {
  readonly root: string;
  readonly files: readonly FoundFile[];
  /** What to say where there are no files. */
  readonly error?: string;
  readonly unreadable?: readonly string[];
}

async function resolvePattern(pattern: string, cwd: string): Promise<Resolved> {
  const full = path.resolve(cwd, pattern);
  const kind = await kindOf(full);
  if (kind === 'folder') return { ...(await walk(full, { cwd })), error: `There are no articles in "${pattern}".` };
  if (kind === 'missing' && isGlob(pattern)) return resolveGlob(pattern, cwd);
  if (kind === 'missing') return { root: cwd, files: [], error: `There is no file or folder "${pattern}".` };
  const files = formatOf(full) ? [{ path: full, isNamed: true }] : [];
  const error = `"${pattern}" is not an article: those end in .md, .markdown, .html or .htm.`;
  return { root: path.dirname(full), files, error };
}

/** What exists but cannot be looked at passes for a file: reading it will say what is wrong. */
const kindOf = (full: string): Promise<'file' | 'folder' | 'missing'> =>
  stat(full).then(
    (info) => (info.isDirectory() ? 'folder' : 'file'),
    (error) => (['ENOENT', 'ENOTDIR'].includes(codeOf(error)) ? 'missing' : 'file'),
  );

async function resolveGlob(pattern: string, cwd: string): Promise<Resolved> {
  const parts = (path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern).split('/');
  const plain = parts.findIndex(isGlob);
  const root = path.resolve(cwd, parts.slice(0, plain).join('/') || (pattern.startsWith('/') ? '/' : '.'));
  const error = `No article matches "${pattern}".`;
  if ((await kindOf(root)) !== 'folder') return { root, files: [], error };
  return { ...(await walk(root, { cwd, accepts: globMatcher([parts.slice(plain).join('/')]) })), error };
}

interface WalkOptions {
  readonly cwd: string;
  /** By the path below the walk's root, with forward slashes. Everything where absent. */
  readonly accepts?: (relative: string) => boolean;
}

async function walk(root: string, { cwd, accepts = () => true }: WalkOptions): Promise<Resolved> {
  const files: FoundFile[] = [];
  const unreadable: string[] = [];
  const open = [{ folder: root, relative: '', layers: await layersAbove(root, cwd) }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { folder, relative } = next;
    const layers = await withLayerOf(folder, next.layers);
    const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => {
      unreadable.push(folder);
      return [];
    });
    for (const entry of entries) {
      const full = path.join(folder, entry.name);
      const below = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (!isWanted(entry, full, layers)) continue;
      if (entry.isDirectory()) open.push({ folder: full, relative: below, layers });
      else if (accepts(below)) files.push({ path: full, isNamed: false });
    }
  }
  return { root, files, unreadable };
}

function isWanted(entry: Dirent, full: string, layers: IgnoreLayers): boolean {
  if (entry.isDirectory()) return !skippedFolders.has(entry.name) && !isIgnored(layers, full, true);
  return entry.isFile() && formatOf(entry.name) !== undefined && !isIgnored(layers, full, false);
}
