import type { ImageSyntax } from '../../core/index.ts';
import { baseOf, hasPostFolders, picturesFolder, publishedPath, type Site } from './site.ts';

/** An article's place, as far as its pictures are concerned. Paths with forward slashes, below one root. */
export interface Place {
  readonly articlePath: string;
  /** The site that publishes the article; absent where nobody knows of one. */
  readonly site?: Site | undefined;
  /** The folder that the user names; absent where the generator's custom decides. */
  readonly into?: string | undefined;
}

/** Where pictures of an article go, and how the article names them there. */
export interface Target {
  readonly folder: string;
  /** The address of a file of the folder, percent-encoded: it needs no escape in any syntax. */
  addressOf(name: string, syntax: ImageSyntax): string;
}

export interface Targets {
  readonly body: Target;
  /** Themes read fields of the front matter on other pages than the article's own, where relative addresses lead nowhere. */
  readonly field: Target;
}

export function targetsOf(place: Place): Targets {
  const { articlePath, site, into } = place;
  const own = parentOf(articlePath);
  if (into !== undefined) return both(site ? onSite(site, into, own) : relative(own, into));
  const usual = site && picturesFolder(site);
  if (!site || usual === undefined) return both(relative(own, joined(own, 'images')));
  const common = onSite(site, joined(site.folder, usual), own);
  const apart = folderOfArticle(articlePath, site);
  return { body: apart === undefined ? common : { folder: apart, addressOf: encoded }, field: common };
}

const both = (target: Target): Targets => ({ body: target, field: target });

/** The folder that is published beside the article, so that a bare file name is an address: Hugo's bundle, Hexo's asset folder. */
function folderOfArticle(articlePath: string, site: Site): string | undefined {
  if (site.generator === 'hugo' && /(?:^|\/)_?index(?:\.[\w-]{2,7})?\.[a-z]+$/i.test(articlePath)) {
    return parentOf(articlePath);
  }
  const isPost = /(?:^|\/)_(?:posts|drafts)\//.test(articlePath);
  return isPost && hasPostFolders(site) ? articlePath.replace(/\.[^./]*$/, '') : undefined;
}

/** From the top of the site where the folder is published there; else from the article. */
function onSite(site: Site, folder: string, own: string): Target {
  const prefix = site.folder === '' ? '' : `${site.folder}/`;
  const path = folder.startsWith(prefix) ? publishedPath(site, folder.slice(prefix.length)) : undefined;
  if (path === undefined) return relative(own, folder);
  const base = baseOf(site);
  return {
    folder,
    addressOf: (name, syntax) => `${isPrefixed(site, syntax) ? '' : base}${encoded(path)}/${encoded(name)}`,
  };
}

/** Hexo puts its root before addresses of Markdown pictures (hexo-renderer-marked, `prependRoot`); themes do it with fields. */
const isPrefixed = ({ generator }: Site, syntax: ImageSyntax): boolean =>
  syntax === 'front-matter' || (generator === 'hexo' && syntax === 'markdown');

function relative(own: string, folder: string): Target {
  const from = own.split('/').filter(Boolean);
  const to = folder.split('/').filter(Boolean);
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared++;
  const way = [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
  return { folder, addressOf: (name) => [way, name].filter(Boolean).map(encoded).join('/') };
}

/** Parentheses and quotes are allowed in addresses, but end them in Markdown and in attributes. */
const encoded = (path: string): string =>
  path
    .split('/')
    .map((name) => encodeURIComponent(name).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`))
    .join('/');

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const joined = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);
