import type { Article } from '../model/types.ts';
import { hostOfAddress } from '../recipes/user/host.ts';
import { sourceHosts } from '../recipes/user/source-hosts.ts';

/** Where an article may come from, as far as it and its place tell. */
export interface Clues {
  /** Path below the folder that was named, with forward slashes. */
  readonly path: string;
  /** Hosts that its front matter names. */
  readonly hosts: readonly string[];
  /** The host that most of its pictures come from. */
  readonly imageHost: string | undefined;
}

/** Articles that are compared with each other. */
export interface Source {
  /** A host, or a folder below the one that was named; `.` for that folder itself. */
  readonly name: string;
  readonly by: 'host' | 'folder' | 'images';
  /** Indexes of its articles, in the order they were surveyed. */
  readonly members: readonly number[];
}

export function cluesOf(article: Article, path: string): Clues {
  // Only what the front matter says: the tool's other guesses look at pictures and links, which are copied more freely than text.
  const hosts = sourceHosts({ ...article, images: [], links: [] });
  const counts = new Map<string, number>();
  for (const { source, syntax } of article.images) {
    const host = syntax === 'front-matter' ? undefined : hostOfAddress(source);
    if (host) counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  const imageHost = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  return { path, hosts, imageHost };
}

/** Groups articles: by a host that several name, else by folder, else by where their pictures come from. In order of names. */
export function sourcesOf(clues: readonly Clues[], least: number): Source[] {
  const rest = new Set(clues.keys());
  const folder = folderNames(
    clues.map((one) => one.path),
    least,
  );
  const take = (by: Source['by'], nameOf: (one: Clues, index: number) => readonly string[]): Source[] => {
    const groups = new Map<string, number[]>();
    for (const index of rest) {
      const one = clues[index];
      for (const name of one ? nameOf(one, index) : []) groups.set(name, [...(groups.get(name) ?? []), index]);
    }
    const sources: Source[] = [];
    for (const [name, all] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
      const members = all.filter((index) => rest.has(index));
      if (members.length < least) continue;
      for (const index of members) rest.delete(index);
      sources.push({ name, by, members });
    }
    return sources;
  };
  const found = [
    ...take('host', (one) => one.hosts),
    ...take('folder', (_, index) => (folder[index] === '.' ? [] : [folder[index] ?? ''])),
  ];
  // What is left lies in one folder: one site's articles, or those of several that only their pictures tell apart. Both are tried.
  const flat = [...rest];
  const byImages = take('images', (one) => (one.imageHost ? [one.imageHost] : []));
  if (flat.length >= least) found.push({ name: '.', by: 'folder', members: flat });
  if (byImages.length > 1 || (byImages[0]?.members.length ?? 0) < flat.length) found.push(...byImages);
  return found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** The folder of each path that tells sources apart: below what all have in common, and down to where articles lie; `.` where none does. */
function folderNames(paths: readonly string[], least: number): string[] {
  const split = paths.map((path) => path.split('/').slice(0, -1));
  const [first = []] = split;
  let same = 0;
  while (same < first.length && split.every((parts) => parts[same] === first[same])) same++;
  const below = countsBelow(split);
  return split.map((parts) => {
    if (parts[same] === undefined || isYear(parts[same])) return '.';
    let depth = same + 1;
    while (parts[depth] !== undefined && isShelf(below.get(parts.slice(0, depth).join('/')), least)) depth++;
    return parts.slice(0, depth).join('/');
  });
}

/** Articles of a folder: in itself, and in each folder directly below with all that is deeper. */
interface FolderCount {
  own: number;
  readonly folders: Map<string, number>;
}

function countsBelow(split: readonly (readonly string[])[]): Map<string, FolderCount> {
  const counts = new Map<string, FolderCount>();
  for (const parts of split) {
    let path = '';
    parts.slice(0, deepest).forEach((name, depth) => {
      path = depth === 0 ? name : `${path}/${name}`;
      const count = counts.get(path) ?? { own: 0, folders: new Map() };
      counts.set(path, count);
      const next = parts[depth + 1];
      if (next === undefined) count.own++;
      else count.folders.set(next, (count.folders.get(next) ?? 0) + 1);
    });
  }
  return counts;
}

/** Levels of folders that are looked at. */
const deepest = 12;

/** Whether a folder only holds folders with sources of their own: no article, no year, nothing small to speak of. */
function isShelf(count: FolderCount | undefined, least: number): boolean {
  if (!count || count.own > 0) return false;
  const sizes = [...count.folders].map(([name, size]) => (isYear(name) || size < least ? 0 : size));
  const all = [...count.folders.values()].reduce((sum, size) => sum + size, 0);
  return sizes.filter((size) => size > 0).length > 1 && sizes.reduce((sum, size) => sum + size, 0) >= 0.9 * all;
}

/** Years, months and numbers of pages are no sources. */
const isYear = (name: string | undefined): boolean => name !== undefined && /^\d{1,8}$/.test(name);
