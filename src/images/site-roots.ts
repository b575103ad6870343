import type { FileHost } from './file-host.ts';

/** What stands in the top folder of a web site, a repository or a project. */
const markers: ReadonlySet<string> = new Set([
  '.git',
  '_config.yml',
  '_config.yaml',
  'hugo.toml',
  'hugo.yaml',
  'hugo.json',
  'config.toml',
  'config.yaml',
  '.eleventy.js',
  'package.json',
  '.article-lint.json',
]);

export const isSiteMarker = (name: string): boolean =>
  markers.has(name) || name.startsWith('astro.config.') || name.startsWith('eleventy.config.');

/** More themes than a site has; each one costs look-ups for every address. */
const maxThemes = 16;

/**
 * The folders above an article that may be the top of its web site, nearest first, each followed by its themes, which
 * bring published folders of their own. All of them count: a nested `package.json` must not hide the real top.
 */
export async function findSiteRoots(articlePath: string, host: FileHost): Promise<string[]> {
  const names = articlePath.split('/').slice(0, -1);
  const roots: string[] = [];
  for (let depth = names.length; depth >= 0; depth--) {
    const folder = names.slice(0, depth).join('/');
    const entries = await host.readDirectory(folder);
    // What cannot be looked at may be the top; as one, it keeps pictures below it from counting as missing.
    if (entries === 'unknown') roots.push(folder);
    if (typeof entries === 'string' || ![...entries.keys()].some(isSiteMarker)) continue;
    roots.push(folder, ...(await themesOf(folder, host)));
  }
  return roots;
}

async function themesOf(folder: string, host: FileHost): Promise<string[]> {
  const themes = folder === '' ? 'themes' : `${folder}/themes`;
  const parent = await host.readDirectory(folder);
  if (typeof parent === 'string' || parent.get('themes') !== 'folder') return [];
  const entries = await host.readDirectory(themes);
  if (typeof entries === 'string') return entries === 'unknown' ? [themes] : [];
  const folders = [...entries].filter(([, kind]) => kind === 'folder').map(([name]) => `${themes}/${name}`);
  return folders.sort().slice(0, maxThemes);
}
