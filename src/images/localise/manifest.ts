import { isPictureType, type PictureType } from '../remote/picture.ts';

/** Beside the pictures of a folder; it says where they come from. */
export const manifestName = '.article-lint-images.json';

export interface ManifestEntry {
  /** Name of the file, in the manifest's own folder. */
  readonly file: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly type: PictureType;
  /** When it was downloaded, in ISO 8601. */
  readonly date: string;
}

/** Entries by the address that was asked. */
export type Manifest = ReadonlyMap<string, ManifestEntry>;

const version = 1;

/** Reads a manifest; undefined for what is none, which must then not be replaced. */
export function parseManifest(text: string): Manifest | undefined {
  const data = parsed(text);
  if (!isRecord(data) || data.version !== version || !isRecord(data.images)) return undefined;
  const entries = Object.entries(data.images);
  return entries.every((entry): entry is [string, ManifestEntry] => isEntry(entry[1])) ? new Map(entries) : undefined;
}

/** In the order of the addresses, whoever came first: a new picture is a few new lines. */
export function printManifest(manifest: Manifest): string {
  const images = [...manifest].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `${JSON.stringify({ version, images: Object.fromEntries(images) }, null, 2)}\n`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A name that leads elsewhere would let a repository choose which file an article shows. */
const isEntry = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.file === 'string' &&
  /^[^./\\][^/\\]{0,254}$/.test(value.file) &&
  typeof value.sha256 === 'string' &&
  /^[0-9a-f]{64}$/.test(value.sha256) &&
  typeof value.bytes === 'number' &&
  isPictureType(value.type) &&
  typeof value.date === 'string';
