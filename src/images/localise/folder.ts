import type { PictureFacts } from '../remote/picture.ts';
import { type Manifest, type ManifestEntry, manifestName, parseManifest } from './manifest.ts';
import { hashOfName, pictureName } from './name.ts';

/** Where the pictures of folders lie. Folders as `Target` names them. */
export interface FolderHost {
  /** Names in the folder; none where there is no such folder. Rejects where it cannot be read. */
  list(folder: string): Promise<ReadonlySet<string>>;
  /** Rejects where it cannot be read. */
  readText(folder: string, name: string): Promise<string>;
  /** In bytes; undefined where there is no such file. */
  sizeOf(folder: string, name: string): Promise<number | undefined>;
  /** Whether a file holds just these bytes. */
  holds(folder: string, name: string, bytes: Uint8Array): Promise<boolean>;
  /** Makes a file, and the folder where it is missing: at any moment all of the file is there or nothing. Rejects where it cannot. */
  write(folder: string, name: string, bytes: Uint8Array): Promise<void>;
  /** In hexadecimal. */
  sha256(bytes: Uint8Array): Promise<string>;
  /** In milliseconds since 1970. */
  now(): number;
}

export type Picture = PictureFacts & { readonly bytes: Uint8Array };

/** A folder of pictures with its manifest. */
export interface PictureFolder {
  /** The file that holds the picture of an address already; undefined where there is none. */
  find(address: string): Promise<string | undefined>;
  /** Puts a picture there unless a file with the same bytes is; gives the file's name. Rejects where it cannot be written. */
  put(address: string, picture: Picture): Promise<string>;
  /** All that is known, where something was put since the last call; undefined otherwise. */
  takeChanges(): Manifest | undefined;
}

/** Why pictures cannot be kept in a folder; the message ends a sentence. */
export class FolderRefused extends Error {}

/** Opens a folder, which need not be there. Rejects with `FolderRefused` where its manifest is none. */
export async function openFolder(folder: string, host: FolderHost): Promise<PictureFolder> {
  const names = new Set(await host.list(folder));
  const manifest = await readManifest(folder, names, host);
  const byHash = new Map<string, Promise<string>>();
  let isChanged = false;
  const put = async (address: string, picture: Picture): Promise<string> => {
    const { bytes, type } = picture;
    const sha256 = await host.sha256(bytes);
    const placing = byHash.get(sha256) ?? place(address, picture, { folder, names, host, sha256 });
    byHash.set(sha256, placing);
    const file = await placing;
    manifest.set(address, { file, sha256, bytes: bytes.length, type, date: new Date(host.now()).toISOString() });
    isChanged = true;
    return file;
  };
  return {
    async find(address) {
      const entry = manifest.get(address);
      const isThere = entry && names.has(entry.file) && (await host.sizeOf(folder, entry.file)) === entry.bytes;
      return isThere ? entry.file : undefined;
    },
    put,
    takeChanges() {
      const wasChanged = isChanged;
      isChanged = false;
      return wasChanged ? new Map(manifest) : undefined;
    },
  };
}

async function readManifest(
  folder: string,
  names: ReadonlySet<string>,
  host: FolderHost,
): Promise<Map<string, ManifestEntry>> {
  if (!names.has(manifestName)) return new Map();
  const manifest = parseManifest(await host.readText(folder, manifestName));
  if (!manifest) throw new FolderRefused(`${manifestName} in it cannot be read; mend it or move it away`);
  return new Map(manifest);
}

interface Placing {
  readonly folder: string;
  readonly names: Set<string>;
  readonly host: FolderHost;
  readonly sha256: string;
}

/** Of the hash in a name, in hexadecimal digits: more where a file with other bytes has the shorter name. */
const hashLengths = [8, 16, 64];

async function place(address: string, { bytes, type }: Picture, placing: Placing): Promise<string> {
  const { folder, names, host, sha256 } = placing;
  const likely = [...names].filter((name) => sha256.startsWith(hashOfName(name) ?? '-'));
  for (const name of likely) if (await host.holds(folder, name, bytes)) return name;
  const free = hashLengths.map((length) => pictureName(address, type, sha256.slice(0, length)));
  const name = free.find((one) => !names.has(one));
  if (name === undefined) throw new FolderRefused('the names for a picture are taken');
  names.add(name);
  await host.write(folder, name, bytes);
  return name;
}
