import type { Generator } from '../../core/index.ts';

/** What has to be known of a site to put pictures where it publishes them. Paths with forward slashes, below some root. */
export interface Site {
  /** The top folder of the site; '' is the root. */
  readonly folder: string;
  readonly generator: Generator;
  /** The beginning of the generator's config file, '' where there is none. */
  readonly config: string;
  /** Those of `usualFolders(generator)` that are there. */
  readonly present: ReadonlySet<string>;
}

interface Custom {
  /** Folders whose content is published at the top of the site; the first one is the usual one. */
  readonly published: readonly string[];
  /** Folders in which sites of this kind keep pictures, the usual one first. */
  readonly folders: readonly string[];
  /** Where in the config the folder stands in which the site is published; its group is the path. */
  readonly base?: RegExp;
}

const customs: Readonly<Record<Generator, Custom>> = {
  hexo: {
    published: ['source'],
    folders: ['source/images', 'source/img', 'source/assets/images', 'source/assets/img', 'source/uploads'],
    base: /^root:[ \t]*["']?([^\s"'#]+)/m,
  },
  hugo: {
    published: ['static'],
    folders: ['static/images', 'static/img', 'static/uploads'],
    base: /baseURL["']?[ \t]*[=:][ \t]*["']?https?:\/\/[^/\s"']+([^\s"'#]*)/i,
  },
  jekyll: {
    published: [''],
    folders: ['assets/images', 'assets/img', 'images', 'img'],
    base: /^baseurl:[ \t]*["']?([^\s"'#]+)/m,
  },
  eleventy: {
    published: ['public', 'src', ''],
    folders: ['public/images', 'public/img', 'src/images', 'src/img', 'src/assets/images', 'assets/images', 'images'],
  },
  astro: {
    published: ['public'],
    folders: ['public/images', 'public/img', 'public/assets/images'],
    base: /\bbase:[ \t]*["'`]([^"'`]*)/,
  },
};

/** Folders to look for, below the site's own; what only passes through is among them. */
export const usualFolders = (generator: Generator): readonly string[] => [
  ...customs[generator].folders,
  ...customs[generator].published.filter((name) => name !== ''),
];

/** Config files in which `Site.config` is looked for, likeliest first. */
export const configFiles: Readonly<Record<Generator, readonly string[]>> = {
  hexo: ['_config.yml', '_config.yaml'],
  jekyll: ['_config.yml', '_config.yaml'],
  hugo: ['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json', 'config.toml', 'config.yaml', 'config.yml', 'config.json'],
  eleventy: [],
  astro: ['astro.config.mjs', 'astro.config.ts', 'astro.config.js', 'astro.config.mts', 'astro.config.cjs'],
};

/** The folder below the site's own that holds pictures; undefined where only its author can tell which one is published. */
export function picturesFolder({ generator, present }: Site): string | undefined {
  const { folders, published } = customs[generator];
  const found = folders.find((folder) => present.has(folder));
  if (found !== undefined || generator !== 'eleventy') return found ?? folders[0];
  return present.has(published[0] ?? '') ? folders[0] : undefined;
}

/** The address, from the top of the site, of a path below the site's folder; undefined where that path is not published. */
export function publishedPath({ generator }: Site, path: string): string | undefined {
  for (const folder of customs[generator].published) {
    const below = folder === '' ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
    // Jekyll and Hexo pass over such names, and what their content becomes is the generator's business.
    if (below !== undefined && !/(?:^|\/)[_.]/.test(below)) return `/${below}`;
  }
  return undefined;
}

/** `/blog` where the site is published in a folder of its host, as its config says; else ''. */
export function baseOf({ generator, config }: Site): string {
  const written = customs[generator].base?.exec(config)?.[1] ?? '';
  const names = written.split('/').filter((name) => name !== '');
  return names.every((name) => /^[\w.~%-]+$/.test(name)) ? names.map((name) => `/${name}`).join('') : '';
}

/** Whether each post of a Hexo site has a folder of its own for what belongs to it. */
export const hasPostFolders = ({ generator, config }: Site): boolean =>
  generator === 'hexo' && /^post_asset_folder:[ \t]*true\b/m.test(config);
