import { type Article, evidenceFiles, type Generator, generatorOfFolder, maxEvidenceSize } from '../../core/index.ts';
import type { FileHost } from '../file-host.ts';
import { astroPublishing } from './astro.ts';
import { hexoPublishing } from './hexo.ts';
import { hugoPublishing } from './hugo.ts';
import { jekyllPublishing } from './jekyll.ts';
import type { Publishing } from './publishing.ts';
import { readSettings, type SiteSettings } from './settings.ts';

/** The top folder of a site, as far as its publishing depends on it. */
export interface SiteFolder {
  readonly generator: Generator;
  readonly root: string;
  /** What stands in the folder. */
  readonly names: ReadonlySet<string>;
  readonly settings: SiteSettings;
  /** Packages that `package.json` names, with their versions as written there. */
  readonly packages: ReadonlyMap<string, string>;
  /** Hugo: whether the site or a theme writes pictures of Markdown in its own way. */
  readonly hasImageHook: boolean;
}

/** What publishing depends on in the article itself. */
export interface ArticlePlace {
  readonly path: string;
  /** A field that is a text. */
  field(name: string): string | undefined;
  has(name: string): boolean;
}

const publishings: Readonly<
  Partial<Record<Generator, (site: SiteFolder, article: ArticlePlace) => Publishing | undefined>>
> = {
  hexo: hexoPublishing,
  jekyll: jekyllPublishing,
  hugo: hugoPublishing,
  astro: astroPublishing,
};

/** Files of settings, of which the first that is there counts. Astro's is a script, which nobody here reads. */
const settingsFiles: Readonly<Partial<Record<Generator, readonly string[]>>> = {
  hexo: ['_config.yml', '_config.yaml'],
  jekyll: ['_config.yml', '_config.yaml'],
  hugo: ['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json', 'config.toml', 'config.yaml', 'config.yml', 'config.json'],
};

/**
 * How the site of an article publishes it; undefined where no generator's traces are in the nearest folder that has any,
 * where they are those of another than the one `named`, and where its settings cannot be read. Never rejects.
 */
export async function findPublishing(
  { frontMatter }: Pick<Article, 'frontMatter'>,
  { articlePath, named, host }: { articlePath: string; named?: string | undefined; host: FileHost },
): Promise<Publishing | undefined> {
  const site = await nearestSite(articlePath, host);
  if (!site || (named !== undefined && named !== 'auto' && named !== site.generator)) return undefined;
  const fields = new Map(frontMatter.fields.map(({ key, value }) => [key, value]));
  return publishings[site.generator]?.(site, {
    path: articlePath,
    field(name) {
      const value = fields.get(name);
      return typeof value === 'string' ? value : undefined;
    },
    has: (name) => fields.has(name),
  });
}

/** The part of the platform that Node, browsers and workers share. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

type Sites = Map<string, Promise<SiteFolder | undefined>>;
const known = new WeakMap<FileHost, Sites>();

async function nearestSite(articlePath: string, host: FileHost): Promise<SiteFolder | undefined> {
  const sites: Sites = known.get(host) ?? new Map();
  known.set(host, sites);
  const folders = articlePath.split('/').slice(0, -1);
  for (let depth = folders.length; depth >= 0; depth--) {
    const folder = folders.slice(0, depth).join('/');
    const reading = sites.get(folder) ?? readSite(folder, host);
    sites.set(folder, reading);
    const site = await reading;
    if (site) return site;
  }
  return undefined;
}

async function readSite(root: string, host: FileHost): Promise<SiteFolder | undefined> {
  const entries = await host.readDirectory(root);
  if (typeof entries === 'string') return undefined;
  const names = new Set(entries.keys());
  const read = async (name: string): Promise<string> =>
    (await textOfFile(host, [root, name].filter(Boolean).join('/'))) ?? '';
  const contents = new Map<string, string>();
  for (const name of evidenceFiles) if (names.has(name)) contents.set(name, await read(name));
  const generator = generatorOfFolder({ names, contents });
  if (!generator) return undefined;
  const file = settingsFiles[generator]?.find((name) => names.has(name));
  const text =
    file === undefined ? '' : (contents.get(file) ?? (await textOfFile(host, [root, file].filter(Boolean).join('/'))));
  const settings = file === undefined || text === undefined ? new Map() : readSettings(file, text);
  if (!settings || text === undefined) return undefined;
  const hasImageHook = generator === 'hugo' && (await findsImageHook(root, settings, host));
  return { generator, root, names, settings, packages: packagesOf(contents.get('package.json')), hasImageHook };
}

/** undefined where it cannot be read, or is larger than settings are. */
async function textOfFile(host: FileHost, path: string): Promise<string | undefined> {
  const ends = await host.read?.(path);
  if (!ends || ends.size > Math.min(maxEvidenceSize, ends.head.length)) return undefined;
  return new TextDecoder().decode(ends.head);
}

function packagesOf(manifest: string | undefined): Map<string, string> {
  try {
    const { dependencies, devDependencies } = JSON.parse(manifest ?? '{}') as Record<string, unknown>;
    return new Map(
      [dependencies, devDependencies]
        .flatMap((list) => Object.entries(Object(list)))
        .map(([name, version]) => [name, String(version)]),
    );
  } catch {
    return new Map();
  }
}

async function findsImageHook(root: string, settings: SiteSettings, host: FileHost): Promise<boolean> {
  const themes = [settings.get('theme')].flat().filter((name) => typeof name === 'string');
  for (const top of ['', ...themes.map((name) => `themes/${name}/`)]) {
    for (const folder of ['layouts/_markup', 'layouts/_default/_markup']) {
      const entries = await host.readDirectory([root, `${top}${folder}`].filter(Boolean).join('/'));
      if (typeof entries !== 'string' && [...entries.keys()].some((name) => name.startsWith('render-image')))
        return true;
    }
  }
  return false;
}
