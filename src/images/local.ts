/** Where an article stands, as far as its images are concerned. Paths are relative to the host's root, with forward slashes. */
export interface Where {
  readonly articlePath: string;
  /**
   * Folders that may be the top of the web site, nearest first; '' is the root. Where there is none, an address such as
   * `/img/a.png` has no known beginning, and whether it exists is unknown.
   */
  readonly siteRoots: readonly string[];
}

/** Folders whose content generators publish at the top of the site: Hexo, Hugo, Eleventy and Astro, Jekyll, plain sites. */
export const publishedFolders = ['source', 'static', 'public', 'assets', 'src', ''];

/** No file system takes longer paths. In characters. */
const maxLength = 4096;

/** `http:`, `https:` and `//host`: answered by the network, never by the disk. */
export const isRemote = (source: string): boolean => /^(?:https?:)?\/\//i.test(source);

/** Templates, the `src={useBaseUrl('a.png')}` of MDX, and aliases (`~/a.png`, `@site/a.png`): only the generator knows what they will be. */
export const isExpression = (source: string): boolean => /^[{~@]|\{\{|\{%|<%|<\?|\$\{/.test(source);

/** Any scheme (`file:`, `data:`, `C:`), and what Windows would read as a path to another machine. */
const isForeign = (path: string): boolean =>
  /^[a-z][a-z0-9+.-]*:/i.test(path) || path.includes('\\') || path.startsWith('//');

/** Whether an address may mean a file of the site: not remote, of another scheme, an expression, or a Windows path. */
export const isLocal = (source: string): boolean =>
  source !== '' &&
  source.length <= maxLength &&
  !isRemote(source) &&
  !isExpression(source) &&
  // Decoding can bring out what was hidden: `%2f%2fhost` and `%5c%5chost` are addresses of other machines.
  !spellings(source).some((path) => isForeign(path) || path.includes('\0'));

/**
 * The files that a local image address may mean, most likely first. Empty where the address is none of ours to judge:
 * remote, another scheme, an expression, a Windows path, or one that leaves the root.
 */
export function localCandidates(source: string, where: Where): string[] {
  if (!isLocal(source)) return [];
  const candidates = new Set<string>();
  for (const path of spellings(source)) {
    for (const [folder, below] of path.startsWith('/') ? onSite(path, where) : besideArticle(path, where)) {
      const candidate = join(folder, below);
      if (candidate === undefined) return [];
      if (candidate !== '') candidates.add(candidate);
    }
  }
  return [...candidates];
}

/** As written, decoded, and both without query and fragment; a file may really be called `a%20b.png` or `a.png?v=1`. */
function spellings(source: string): string[] {
  const bare = source.replace(/[?#].*$/s, '');
  return [...new Set([source, decoded(source), bare, decoded(bare)])].filter((one) => one !== '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Below each folder that is published at the top of the site. A site may itself be published in a folder (Jekyll's
 * `baseurl`, Hexo's `root`), whose name then begins the address and is nowhere on the disk.
 */
function onSite(path: string, { siteRoots }: Where): [folder: string, path: string][] {
  const folders = siteRoots.flatMap((root) => publishedFolders.map((name) => [root, name].filter(Boolean).join('/')));
  const withoutBase = path.replace(/^\/+[^/]+(?=\/+[^/])/, '');
  return [path, ...(withoutBase === path ? [] : [withoutBase])].flatMap((one) =>
    folders.map((folder): [string, string] => [folder, one]),
  );
}

/**
 * In the article's own folder, then in Hexo's asset folder: the one beside a post that is named as the post. What lies
 * in a folder such as `_posts` is published somewhere else, so there the address may count from the site, too.
 */
function besideArticle(path: string, where: Where): [folder: string, path: string][] {
  const { articlePath } = where;
  const ownFolder = articlePath.slice(0, Math.max(0, articlePath.lastIndexOf('/')));
  const isPublishedElsewhere = ownFolder.split('/').some((name) => name.startsWith('_'));
  return [
    [ownFolder, path],
    [articlePath.replace(/\.[^./]*$/, ''), path],
    ...(isPublishedElsewhere ? onSite(path.replace(/^(?:\.{0,2}\/+)*/, '/'), where) : []),
  ];
}

/** Undefined where the path climbs out of the root. */
function join(folder: string, path: string): string | undefined {
  const names: string[] = folder === '' ? [] : folder.split('/');
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.pop() === undefined) return undefined;
  }
  return names.join('/');
}
