import { isPictureName } from '../core/index.ts';
import type { FileHost } from './file-host.ts';

/** Pictures below a folder, by their names in small letters. */
export type PictureIndex = ReadonlyMap<string, readonly string[]>;

/** What generators write, what packages bring, and what is hidden: nothing that an article could mean. */
const skipped = /^\.|^_site$|^(?:node_modules|vendor|bower_components|public_html|dist|build|resources|cache|tmp)$/i;

/** More folders or pictures are not looked at. */
const maxFolders = 1000;
const maxPictures = 20_000;

const known = new WeakMap<FileHost, Map<string, Promise<PictureIndex>>>();

/** Lists the pictures below a folder, those near its top first; each folder of a host once. Links are not followed. */
export function picturesBelow(host: FileHost, root: string): Promise<PictureIndex> {
  const indexes = known.get(host) ?? new Map<string, Promise<PictureIndex>>();
  known.set(host, indexes);
  const index = indexes.get(root) ?? walk(host, root);
  indexes.set(root, index);
  return index;
}

export const nameKey = (name: string): string => name.normalize('NFC').toLowerCase();

async function walk(host: FileHost, root: string): Promise<PictureIndex> {
  const found = new Map<string, string[]>();
  const folders = [root];
  let pictures = 0;
  for (let at = 0; at < folders.length && at < maxFolders && pictures < maxPictures; at++) {
    const folder = folders[at] ?? '';
    const entries = await host.readDirectory(folder);
    if (typeof entries === 'string') continue;
    for (const [name, kind] of entries) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (kind === 'folder' && !skipped.test(name)) folders.push(path);
      if (kind !== 'file' || !isPictureName(name)) continue;
      pictures++;
      const key = nameKey(name);
      found.set(key, [...(found.get(key) ?? []), path]);
    }
  }
  return found;
}
