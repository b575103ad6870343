import { isPictureName } from '../core/index.ts';
import type { EntryKind, FileHost } from './file-host.ts';

export interface PictureIndex {
  /** Paths of pictures, by their names in small letters. */
  readonly pictures: ReadonlyMap<string, readonly string[]>;
  /** Whether all folders were looked at, apart from hidden ones. */
  readonly isComplete: boolean;
}

/** What generators write, what packages bring, and what is hidden: nothing that an article could mean. */
const skipped = /^\.|^_site$|^(?:node_modules|vendor|bower_components|public_html|dist|build)$/i;

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
  const pictures = new Map<string, string[]>();
  const folders = [root];
  let isComplete = true;
  let count = 0;
  for (let at = 0; at < folders.length; at++) {
    const entries = at < maxFolders && count < maxPictures ? await host.readDirectory(folders[at] ?? '') : 'unknown';
    if (typeof entries === 'string') {
      isComplete = false;
      if (at >= maxFolders || count >= maxPictures) break;
      continue;
    }
    const found = sorted(folders[at] ?? '', entries);
    folders.push(...found.folders);
    isComplete &&= found.isComplete;
    count += found.pictures.length;
    for (const [name, path] of found.pictures) {
      const alike = pictures.get(nameKey(name)) ?? [];
      alike.push(path);
      pictures.set(nameKey(name), alike);
    }
  }
  return { pictures, isComplete };
}

function sorted(folder: string, entries: ReadonlyMap<string, EntryKind>) {
  const folders: string[] = [];
  const pictures: [name: string, path: string][] = [];
  let isComplete = true;
  for (const [name, kind] of entries) {
    const path = folder === '' ? name : `${folder}/${name}`;
    const isSkipped = skipped.test(name);
    if (kind === 'folder' && !isSkipped) folders.push(path);
    if (kind === 'file' && isPictureName(name)) pictures.push([name, path]);
    if (kind === 'other' || (isSkipped && kind === 'folder' && !name.startsWith('.'))) isComplete = false;
  }
  return { folders, pictures, isComplete };
}
