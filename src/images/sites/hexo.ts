import type { Base, ImageAddress, Mount, Publishing } from './publishing.ts';
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
  const plugins = packages.filter((name) => /^(?:@[\w-]+\/)?hexo-/.test(name));
  if (names.has('scripts') || plugins.some((name) => rewriting.test(name))) return undefined;
  const source = inside(root, textOf(settings, 'source_dir') ?? 'source');
  if (!article.path.startsWith(`${source}/`)) return undefined;
  const file = article.path.slice(source.length + 1);
  const isPost = /^_(?:posts|drafts)\//.test(file);
  const hasAssets = isPost && settings.get('post_asset_folder') === true;
  const place = placeOf(file, { isPost, hasAssets, settings, own: article.field('permalink') });
  const assets = article.path.replace(/\.[^./]*$/, '');
  const assetMounts: Mount[] = hasAssets && place ? [{ at: place.assets, folder: assets }] : [];
  return {
    page: place?.page,
    basesOf: (image) => basesOf(image, { page: place?.page, hasAssets, site }),
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
  readonly page: readonly string[] | undefined;
  readonly hasAssets: boolean;
  readonly site: SiteFolder;
}

function basesOf(
  { syntax, name, source }: ImageAddress,
  { page, hasAssets, site: { settings, packages } }: Context,
): readonly Base[] | undefined {
  const onPage = page && [page];
  switch (syntax) {
    case 'markdown': {
      const renderers = packages.filter((one) =>
        /^(?:@[\w-]+\/)?hexo-renderer-(?!ejs|stylus|pug|less|sass|scss|njk)/.test(one),
      );
      if (renderers.join() !== 'hexo-renderer-marked') return undefined;
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

/** Parts of a permalink that stand for one segment or a part of it. */
const variables = /:(?:year|month|day|i_month|i_day|hour|minute|second|timestamp|title|name|post_title|id|hash)\b/g;

interface Placing {
  readonly isPost: boolean;
  readonly hasAssets: boolean;
  readonly settings: SiteSettings;
  readonly own: string | undefined;
}

/** Where the page and its assets are published; undefined where the permalink holds what can be of any depth. */
function placeOf(file: string, { isPost, hasAssets, settings, own }: Placing) {
  if (!isPost && own === undefined) {
    const page = segments(file).slice(0, -1);
    return { page, assets: page };
  }
  const rule = own ?? textOf(settings, 'permalink') ?? ':year/:month/:day/:title/';
  if (rule.replace(variables, '').includes(':')) return undefined;
  const slug = file.replace(/^_\w+\//, '').replace(/\.[^./]*$/, '');
  const permalink = rule.replace(
    /:title\b/g,
    slug
      .split('/')
      .map((name) => `:${name}`)
      .join('/'),
  );
  const path = segments(permalink);
  const last = path.at(-1) ?? '';
  const isFolder = permalink.endsWith('/') || (hasAssets && !last.endsWith('.html'));
  return {
    page: isFolder ? path : path.slice(0, -1),
    assets: [...path.slice(0, -1), last.replace(/\.html?$/, '')].filter(Boolean),
  };
}
