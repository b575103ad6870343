import { distanceBetween, type ImageSuggestion } from '../core/index.ts';
import { nameKey, type PictureIndex } from './picture-index.ts';

type Pictures = PictureIndex['pictures'];

type Kind = ImageSuggestion['kind'];

/** As many are offered. */
const maxSuggestions = 4;
/** Of one kind, as many are tried: each is resolved as the generator does it. */
const maxTried = 12;

export interface Wanted {
  readonly source: string;
  readonly articlePath: string;
  readonly pictures: Pictures;
  /** The address of a file, written as the missing one is; undefined where no address leads there. */
  addressOf(path: string): Promise<string | undefined>;
}

/** Pictures that exist and that a missing one may mean: by letter case, in another folder, with another ending, with a slip of the pen. */
export async function suggest({ source, articlePath, pictures, addressOf }: Wanted): Promise<ImageSuggestion[]> {
  const name = fileName(source);
  const found: ImageSuggestion[] = [];
  for (const [kind, paths] of candidates(name, pictures)) {
    const near = nearestFirst(paths, `${articlePath}/${source}`).slice(0, maxTried);
    const addresses = new Set<string>();
    for (const path of near) {
      const address = await addressOf(path);
      if (address !== undefined && address !== source) addresses.add(address);
    }
    const isOnly = addresses.size === 1 && found.length === 0;
    for (const address of addresses)
      if (found.every((one) => one.address !== address)) found.push({ address, kind, isOnly });
  }
  return found.slice(0, maxSuggestions);
}

function fileName(source: string): string {
  const bare = source.replace(/[?#].*$/s, '');
  const name = bare.slice(bare.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function candidates(name: string, pictures: Pictures): [Kind, string[]][] {
  const key = nameKey(name);
  if (key === '') return [];
  const same = pictures.get(key) ?? [];
  const isExact = (path: string): boolean => lastOf(path).normalize('NFC') === name.normalize('NFC');
  const others = [...pictures].filter(([other]) => other !== key);
  const pathsOf = (is: (other: string) => boolean): string[] =>
    others.filter(([other]) => is(other)).flatMap(([, paths]) => paths);
  return [
    ['moved', same.filter(isExact)],
    ['letter-case', same.filter((path) => !isExact(path))],
    ['type', pathsOf((other) => stem(other) === stem(key))],
    ['similar', pathsOf((other) => isSimilar(stem(key), stem(other)))],
  ];
}

const stem = (name: string): string => name.replace(/\.[^.]*$/, '');
const digits = (name: string): string => name.replace(/\D+/g, ' ').trim();

/** Pictures whose numbers differ are not the same one, and of short names most are alike. */
function isSimilar(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  const most = shorter < 4 ? 0 : shorter < 8 ? 1 : 2;
  if (one === other || Math.abs(one.length - other.length) > most || one.length > 200 || digits(one) !== digits(other))
    return false;
  return distanceBetween(one, other) <= most;
}

/** By how many folders at the end of their paths agree with those of the address, then with those of the article. */
function nearestFirst(paths: readonly string[], address: string): string[] {
  const wanted = new Set(nameKey(address).split('/'));
  const score = (path: string): number =>
    nameKey(path)
      .split('/')
      .slice(0, -1)
      .filter((name) => wanted.has(name)).length;
  return paths
    .map((path) => ({ path, score: score(path) }))
    .sort((a, b) => b.score - a.score || a.path.length - b.path.length)
    .map(({ path }) => path);
}
