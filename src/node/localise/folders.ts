import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { type FolderHost, FolderRefused, openFolder, type PictureFolder } from '../../images/localise/folder.ts';
import { type Manifest, manifestName, parseManifest, printManifest } from '../../images/localise/manifest.ts';
import { codeOf, isBelow } from '../file-host.ts';
import { sweepTemporaryFiles } from '../temporary-files.ts';
import { writeWhole } from '../write-whole.ts';
import { fromPlace } from './places.ts';

/** The folders of pictures that a run uses. Each is opened once. */
export interface DiskFolders {
  /** Rejects where the folder cannot be used. */
  open(folder: string): Promise<PictureFolder>;
  /** Writes the manifests of what was put since. Rejects with the system's error. */
  save(): Promise<void>;
}

/** Opens folders on this disk, named as `Target` does; files are made in the roots alone, links followed. */
export function diskFolders(roots: readonly string[]): DiskFolders {
  const host = folderHost(roots);
  const opened = new Map<string, Promise<PictureFolder>>();
  const saveAll = async (): Promise<void> => {
    for (const [folder, opening] of opened) {
      const changes = (await opening.catch(() => undefined))?.takeChanges();
      if (changes) await saveManifest(path.join(fromPlace(folder), manifestName), changes);
    }
  };
  let saving = Promise.resolve();
  return {
    open(folder) {
      const opening = opened.get(folder) ?? sweepTemporaryFiles(fromPlace(folder)).then(() => openFolder(folder, host));
      opened.set(folder, opening);
      return opening;
    },
    /** One after the other: of two at once the older could come last. */
    save() {
      saving = saving.then(saveAll);
      return saving;
    },
  };
}

/** Beside what another process wrote meanwhile. */
async function saveManifest(file: string, changes: Manifest): Promise<void> {
  const found = parseManifest(await readFile(file, 'utf8').catch(() => ''));
  await writeWhole(file, printManifest(new Map([...(found ?? []), ...changes])));
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What is on this disk. */
export function folderHost(roots: readonly string[]): FolderHost {
  const fileIn = (folder: string, name: string): string => path.join(fromPlace(folder), name);
  return {
    async list(folder) {
      await refuseOutside(fromPlace(folder), roots);
      return new Set(await readdir(fromPlace(folder)).catch(noneIfMissing));
    },
    readText: (folder, name) => readFile(fileIn(folder, name), 'utf8'),
    sizeOf: (folder, name) =>
      stat(fileIn(folder, name)).then(
        (info) => (info.isFile() ? info.size : undefined),
        () => undefined,
      ),
    holds: (folder, name, bytes) =>
      readFile(fileIn(folder, name)).then(
        (found) => found.equals(bytes),
        () => false,
      ),
    write: (folder, name, bytes) => writeWhole(fileIn(folder, name), bytes),
    sha256: async (bytes) => sha256(bytes),
    now: Date.now,
  };
}

function noneIfMissing(error: unknown): string[] {
  if (codeOf(error) === 'ENOENT') return [];
  throw new FolderRefused(`its folder cannot be read (${codeOf(error)})`);
}

/** A link in a repository must not choose where else files are made. */
async function refuseOutside(folder: string, roots: readonly string[]): Promise<void> {
  const real = await realOf(folder);
  for (const root of roots) if (isBelow(real, await realOf(root))) return;
  throw new FolderRefused('its folder is a link that leads out of the site');
}

/** Where a folder really is, or will be once it is made: links above it followed. */
async function realOf(folder: string): Promise<string> {
  for (let one = folder; ; one = path.dirname(one)) {
    const found = await realpath(one).catch(() => undefined);
    if (found !== undefined) return path.join(found, path.relative(one, folder));
    if (path.dirname(one) === one) return folder;
  }
}
