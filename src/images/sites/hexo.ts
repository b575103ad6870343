import { anyDepth, type Base, type ImageAddress, type Mount, type Publishing } from './publishing.ts';
import { below, type SiteSettings, segments, textOf } from './settings.ts';
import type { ArticlePlace, SiteFolder } from './site.ts';

/** Names of plugins that write addresses of pictures anew. */
const rewriting = /asset|image|img|pic|lazy|typora|cdn|oss|path|link|gallery|lightbox|fancybox|local/;

const hidden = /^[._]/;

/**
 * Hexo 5 to 8: `lib/models/post_asset`, `lib/plugins/filter/post_permalink`, `lib/plugins/processor/common`, and
 * hexo-renderer-marked, which makes relative addresses in Markdown count from the top of the site. undefined where another
 * plugin may have a hand in it.
 */
export function hexoPublishing(site: SiteFolder, article: ArticlePlace): Publishing | undefined {
  const { root, settings, packages, names } = site;
  const plugins = [...packages.keys()].filter((name) => /^(?:@[\w-]+\/)?hexo-/.test(name));
  if (names.has('scripts') || plugins.some((name) => rewriting.test(name))) return undefined;
  const source = inside(root, textOf(settings, 'source_dir') ?? 'source');
  if (!article.path.startsWith(`${source}/`)) return undefined;
  const file = article.path.slice(source.length + 1);
  const isPost = /^_(?:posts|drafts)\//.test(file);
  const hasAssets = isPost && settings.get('post_asset_folder') === true;
  const place = placeOf(file, { isPost, hasAssets, settings, own: article.field('permalink') });
  const assets = article.path.replace(/\.[^./]*$/, '');
  const assetMounts: Mount[] = hasAssets ? [{ at: place.assets, folder: assets }] : [];
  return {
    basesOf: (image) => basesOf(image, { page: place.page, hasAssets, site }),
    mounts: [...assetMounts, { at: [], folder: source }, ...themes(root, settings)],
    ...(hasAssets ? { assets } : {}),
    path: segments(textOf(settings, 'root') ?? '/'),
    prepends: ({ syntax }) => (syntax === 'markdown' ? prependsRoot(settings) : syntax === 'tag'),
    isPublished: (rest) => rest.every((name) => !hidden.test(name)) && !/[~%]$/.test(rest.at(-1) ?? ''),
    isOpen: () => false,
  };
}

const inside = (root: string, folder: string): string => [...segments(root), ...segments(folder)].join('/');

function themes(root: string, settings: SiteSettings): Mount[] {
  const theme = textOf(settings, 'theme');
  if (!theme) return [];
  return [`themes/${theme}/source`, `node_modules/hexo-theme-${theme}/source`].map((folder) => ({
    at: [],
    folder: inside(root, folder),
  }));
}

const prependsRoot = (settings: SiteSettings): boolean =>
  below(settings, 'marked').get('prependRoot') !== false && settings.get('relative_link') !== true;

interface Context {
  readonly page: readonly string[];
  readonly hasAssets: boolean;
  readonly site: SiteFolder;
}

function basesOf(
  { syntax, name, source }: ImageAddress,
  { page, hasAssets, site: { settings, packages } }: Context,
): readonly Base[] | undefined {
  const onPage = [page];
  switch (syntax) {
    case 'markdown': {
      if (!isRenderedByMarked(packages)) return undefined;
      if (!prependsRoot(settings)) return onPage;
      return hasAssets && below(settings, 'marked').get('postAsset') === true ? ['assets', []] : [[]];
    }
    case 'tag':
      if (name !== 'asset_img' && name !== 'asset_path') return undefined;
      return source.includes('..') ? undefined : ['assets'];
    case 'front-matter':
    case 'wiki':
      return undefined;
    default:
      return onPage;
  }
}

/** hexo-renderer-marked 4 and later, and no other renderer of Markdown: those before put no root in front. */
function isRenderedByMarked(packages: ReadonlyMap<string, string>): boolean {
  const others = /^(?:@[\w-]+\/)?hexo-renderer-(?!marked$|ejs|stylus|pug|less|sass|scss|njk)/;
  const version = packages.get('hexo-renderer-marked');
  if (version === undefined || [...packages.keys()].some((name) => others.test(name))) return false;
  const major = /\d+/.exec(version)?.[0];
  return major === undefined || Number(major) >= 4;
}

/** Parts of a permalink that stand for one segment or a part of it. */
const variables = /:(?:year|month|day|i_month|i_day|hour|minute|second|timestamp|title|name|post_title|id|hash)\b/g;

interface Placing {
  readonly isPost: boolean;
  readonly hasAssets: boolean;
  readonly settings: SiteSettings;
  readonly own: string | undefined;
}

/** Where the page and its assets are published. */
function placeOf(file: string, { isPost, hasAssets, settings, own }: Placing) {
  if (!isPost && own === undefined) {
    const page = segments(file).slice(0, -1);
    return { page, assets: page };
  }
  const rule = own ?? textOf(settings, 'permalink') ?? ':year/:month/:day/:title/';
  const slug = file.replace(/^_\w+\//, '').replace(/\.[^./]*$/, '');
  const title = slug
    .split('/')
    .map((name) => `:${name}`)
    .join('/');
  const isKnown = !rule.replace(variables, '').includes(':');
  const permalink = isKnown
    ? rule.replace(/:title\b/g, title)
    : `${anyDepth}/:last${/(?:\/|\.html)?$/.exec(rule)?.[0] ?? ''}`;
  const path = segments(permalink);
  const last = path.at(-1) ?? '';
  const isFolder = permalink.endsWith('/') || (hasAssets && !last.endsWith('.html'));
  return {
    page: isFolder ? path : path.slice(0, -1),
    assets: [...path.slice(0, -1), last.replace(/\.html?$/, '')].filter(Boolean),
  };
}
