import { stat } from 'node:fs/promises';
import path from 'node:path';
import { openFolder, type PictureFolder } from '../../images/localise/folder.ts';
import { manifestName, printManifest } from '../../images/localise/manifest.ts';
import { folderHost } from './folders.ts';
import { fromPlace } from './places.ts';

/** A file to be made or, for a manifest, perhaps replaced. */
export interface StagedFile {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly isNew: boolean;
}

/** Folders of pictures in which nothing is written: what would be is kept for somebody else to do. */
export interface StagedFolders {
  /** Rejects where the folder cannot be used. */
  open(folder: string): Promise<PictureFolder>;
  /** Pictures, then the manifests that name them. */
  files(): Promise<StagedFile[]>;
}

/** As `diskFolders`. */
export function stagedFolders(roots: readonly string[]): StagedFolders {
  const pictures: StagedFile[] = [];
  const opened = new Map<string, Promise<PictureFolder>>();
  const host = {
    ...folderHost(roots),
    async write(folder: string, name: string, bytes: Uint8Array) {
      pictures.push({ path: path.join(fromPlace(folder), name), bytes, isNew: true });
    },
  };
  return {
    open(folder) {
      const opening = opened.get(folder) ?? openFolder(folder, host);
      opened.set(folder, opening);
      return opening;
    },
    async files() {
      const manifests: StagedFile[] = [];
      for (const [folder, opening] of opened) {
        const changes = (await opening.catch(() => undefined))?.takeChanges();
        if (!changes) continue;
        const file = path.join(fromPlace(folder), manifestName);
        const isNew = !(await isThere(file));
        manifests.push({ path: file, bytes: new TextEncoder().encode(printManifest(changes)), isNew });
      }
      return [...pictures, ...manifests];
    },
  };
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
