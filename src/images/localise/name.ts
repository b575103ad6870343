import type { PictureType } from '../remote/picture.ts';
import { parseUrl } from '../remote/platform.ts';

const endings: Readonly<Partial<Record<PictureType, string>>> = { jpeg: 'jpg', tiff: 'tif' };

/** In characters. */
const longestStem = 40;

/**
 * A name for a picture: readable from its address, told apart by what is in it, with the ending of what it really is. ASCII
 * alone, in lower case: nothing to encode in an address, and one file on every disk.
 */
export function pictureName(address: string, type: PictureType, hash: string): string {
  return `${stemOf(address)}-${hash}.${endings[type] ?? type}`;
}

/** The hash in the name of one of our files; undefined for others. */
export const hashOfName = (name: string): string | undefined => /-([0-9a-f]{8,64})\.[a-z0-9]{2,4}$/.exec(name)?.[1];

function stemOf(address: string): string {
  const names = (parseUrl(address)?.pathname ?? '').split('/').filter((name) => name !== '');
  const last = decoded(names.at(-1) ?? '').replace(/\.[a-z]{3,4}(?:[!@_~-].*)?$/is, '');
  const stem = last
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestStem)
    .replace(/^-+|-+$/g, '');
  return stem === '' ? 'image' : stem;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
