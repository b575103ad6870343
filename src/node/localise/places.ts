import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Generator } from '../../core/index.ts';
import { configFiles, type Site, usualFolders } from '../../images/localise/site.ts';
import type { Place } from '../../images/localise/target.ts';
import { type FoundSite, headOf, siteFinder } from '../generators.ts';

/** `auto`: by the traces of a generator; `none`: there is none. */
export type NamedGenerator = Generator | 'auto' | 'none';

/** Paths as the places of pictures have them: absolute, with forward slashes, without the first one. */
export const toPlace = (file: string): string => path.resolve(file).split(path.sep).filter(Boolean).join('/');

/** The other way round. */
export const fromPlace = (place: string): string => (path.sep === '/' ? `/${place}` : place.split('/').join(path.sep));

export interface PlaceOptions {
  readonly generator: NamedGenerator;
  /** The folder that the user names for pictures. Absolute; where absent, the generator's custom decides. */
  readonly into?: string | undefined;
}

/** Tells where articles on this disk stand. Each site is looked at once. Never rejects. */
export function placeFinder(where: { cwd: string }): (file: string, options: PlaceOptions) => Promise<Place> {
  const find = siteFinder(where);
  const sites = new Map<string, Promise<Site>>();
  const siteOf = async (file: string, generator: NamedGenerator): Promise<Site | undefined> => {
    if (generator === 'none') return undefined;
    const found = await find(file, generator === 'auto' ? undefined : generator);
    if (!found) return undefined;
    const site = sites.get(found.folder) ?? lookAt(found);
    sites.set(found.folder, site);
    return site;
  };
  return async (file, { generator, into }) => ({
    articlePath: toPlace(file),
    site: await siteOf(file, generator),
    ...(into === undefined ? {} : { into: toPlace(into) }),
  });
}

async function lookAt({ folder, generator, names }: FoundSite): Promise<Site> {
  const config = configFiles[generator].find((name) => names.has(name));
  const present = new Set<string>();
  for (const name of usualFolders(generator)) {
    const isFolder = await stat(path.join(folder, name)).then(
      (info) => info.isDirectory(),
      () => false,
    );
    if (isFolder) present.add(name);
  }
  return {
    folder: toPlace(folder),
    generator,
    config: config === undefined ? '' : await headOf(path.join(folder, config)),
    present,
  };
}
