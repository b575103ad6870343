import { anyDepth, type Publishing } from './publishing.ts';
import { type SiteSettings, segments, textOf } from './settings.ts';
import type { ArticlePlace, SiteFolder } from './site.ts';

/** Plugins that publish pictures beside posts, or write addresses anew. */
const rewriting = /postfiles|post-assets|image|img|picture|assets|lazy|relative-links/;

/**
 * Jekyll 4, as https://jekyllrb.com/docs/structure/ and https://jekyllrb.com/docs/permalinks/ have it: the site is its
 * folder, without what begins with a dot or a line; addresses are published as they are written.
 */
export function jekyllPublishing({ root, settings }: SiteFolder, article: ArticlePlace): Publishing | undefined {
  const plugins = [settings.get('plugins'), settings.get('gems')].flat().filter((name) => typeof name === 'string');
  if (plugins.some((name) => rewriting.test(name)) || settings.has('defaults')) return undefined;
  const source = [...segments(root), ...segments(textOf(settings, 'source') ?? '')].join('/');
  const prefix = source === '' ? '' : `${source}/`;
  if (!article.path.startsWith(prefix)) return undefined;
  const page = pageOf(article.path.slice(prefix.length), article, settings);
  // The theme may be a package, which brings pictures of its own.
  const hasTheme = settings.has('theme') || settings.has('remote_theme');
  return {
    basesOf: ({ syntax }) => (syntax === 'front-matter' || syntax === 'wiki' || syntax === 'tag' ? undefined : [page]),
    mounts: [{ at: [], folder: source }],
    path: segments(textOf(settings, 'baseurl') ?? ''),
    prepends: () => false,
    isPublished: (rest) => rest.every((name) => !/^[._#]|~$/.test(name)),
    isOpen: ([first]) => hasTheme && first === 'assets',
  };
}

const styles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

/** The folder of the page on the site; of any depth in other collections, and where categories decide. */
function pageOf(file: string, article: ArticlePlace, settings: SiteSettings): string[] {
  const path = segments(file);
  const folders = path.slice(0, -1);
  const own = article.field('permalink');
  const rule = own ?? textOf(settings, 'permalink') ?? 'date';
  const isPost = folders.at(-1) === '_posts' || folders.at(-1) === '_drafts';
  if (own?.includes(':') || (!isPost && folders.some((name) => name.startsWith('_')))) return [anyDepth];
  if (!isPost) {
    if (own !== undefined) return folderOf(own);
    const name = (path.at(-1) ?? '').replace(/\.[^.]*$/, '');
    const isPretty = rule === 'pretty' || rule.endsWith('/');
    return isPretty && name !== 'index' ? [...folders, name] : folders;
  }
  const style = styles[rule] ?? rule;
  const hasCategories = folders.length > 1 || article.has('categories') || article.has('category');
  return hasCategories && style.includes(':categories') ? [anyDepth] : folderOf(style.replace(':categories', ''));
}

const folderOf = (permalink: string): string[] =>
  permalink.endsWith('/') ? segments(permalink) : segments(permalink).slice(0, -1);
