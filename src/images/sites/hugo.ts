import { anyDepth, type Mount, type Publishing } from './publishing.ts';
import { type SiteSettings, segments, textOf } from './settings.ts';
import type { ArticlePlace, SiteFolder } from './site.ts';

/** Settings after which only Hugo knows what is published where. */
const unreadable = ['module', 'languages', 'defaultContentLanguageInSubdir', 'permalinks', 'uglyURLs', 'markup'];

/**
 * Hugo, as https://gohugo.io/content-management/page-bundles/, https://gohugo.io/content-management/static-files/ and
 * https://gohugo.io/render-hooks/images/ have it. undefined where modules, languages, permalinks or a render hook decide.
 */
export function hugoPublishing(
  { root, settings, names, hasImageHook }: SiteFolder,
  article: ArticlePlace,
): Publishing | undefined {
  if (names.has('go.mod') || names.has('config') || unreadable.some((name) => hasSetting(settings, name)))
    return undefined;
  const folder = (name: string): string => [...segments(root), ...segments(name)].join('/');
  const content = folder(textOf(settings, 'contentDir') ?? 'content');
  if (!article.path.startsWith(`${content}/`)) return undefined;
  const path = segments(article.path.slice(content.length + 1));
  const folders = path.slice(0, -1);
  const name = (path.at(-1) ?? '').replace(/\.[^.]*$/, '');
  if (name.includes('.') || ['build', '_build', 'headless'].some((field) => article.has(field))) return undefined;
  const isBundle = name === 'index' || name === '_index';
  const isMoved = article.has('url') || article.has('slug') || article.has('aliases');
  const page = isMoved && !isBundle ? [anyDepth] : isBundle ? folders : [...folders, name];
  const bundle = isBundle ? article.path.split('/').slice(0, -1).join('/') : undefined;
  const statics = [
    folder(textOf(settings, 'staticDir') ?? 'static'),
    ...themesOf(settings).map((one) => folder(`themes/${one}/static`)),
  ];
  const mounts: Mount[] = [...statics.map((one) => ({ at: [], folder: one })), { at: [], folder: content }];
  return {
    basesOf({ syntax, name: tag }) {
      if (syntax === 'front-matter' || syntax === 'wiki') return undefined;
      if (syntax === 'markdown' && hasImageHook) return undefined;
      if (syntax === 'tag') return tag === 'figure' ? [...(bundle ? (['assets'] as const) : []), page] : undefined;
      return [page];
    },
    mounts,
    ...(bundle === undefined ? {} : { assets: bundle }),
    path: undefined,
    prepends: () => false,
    isPublished: (rest) => !/\.(?:md|markdown|html?|adoc|org|rst)$/i.test(rest.at(-1) ?? ''),
    // Names of sections are published in small letters and without spaces.
    isOpen: ([first]) =>
      folders[0] !== undefined && first !== folders[0] && first?.toLowerCase() === folders[0].toLowerCase(),
  };
}

/** Hugo does not mind the case of names in its settings. */
const hasSetting = (settings: SiteSettings, name: string): boolean =>
  [...settings.keys()].some((key) => key.toLowerCase() === name.toLowerCase());

const themesOf = (settings: SiteSettings): string[] =>
  [settings.get('theme')].flat().filter((name) => typeof name === 'string');
