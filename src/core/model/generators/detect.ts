import { type Generator, generators } from './names.ts';

/** What is known of one folder: the names in it, and the beginnings of those of its files that `evidenceFiles` names. */
export interface FolderEvidence {
  readonly names: ReadonlySet<string>;
  readonly contents: ReadonlyMap<string, string>;
}

/** Files that a host reads, where they are there. */
export const evidenceFiles: readonly string[] = ['package.json', 'Gemfile', '_config.yml', '_config.yaml'];
/** Bytes of such a file that are read; a larger `package.json` says nothing. */
export const maxEvidenceSize = 64 * 1024;

/** Config files that belong to one generator alone. */
const own: readonly (readonly [RegExp, Generator])[] = [
  [/^astro\.config\.(?:[cm]?[jt]s)$/, 'astro'],
  [/^(?:\.eleventy\.js|eleventy\.config\.[cm]?[jt]s)$/, 'eleventy'],
  [/^hugo\.(?:toml|ya?ml|json)$/, 'hugo'],
];

const dependencies: Readonly<Record<string, Generator>> = {
  astro: 'astro',
  '@11ty/eleventy': 'eleventy',
  hexo: 'hexo',
  'hugo-bin': 'hugo',
  'hugo-extended': 'hugo',
};

const jekyllFolders = ['_posts', '_drafts', '_layouts', '_includes'];
const folders = [...jekyllFolders, 'scaffolds', 'themes', 'archetypes', 'content', 'layouts', 'templates', 'config'];
/** Hugo's name for its config before `hugo.toml`; other programs use it too. */
const oldHugo = /^config\.(?:toml|ya?ml|json)$/;

/** Whether a file or folder of this name, coming or going, may change what a folder says. */
export const isGeneratorTrace = (name: string): boolean =>
  evidenceFiles.includes(name) ||
  folders.includes(name) ||
  oldHugo.test(name) ||
  own.some(([pattern]) => pattern.test(name));

/**
 * The generator whose site a folder is the top of; undefined where nothing says so, and where the traces of several are
 * there. The config file of a generator counts for more than a dependency.
 */
export function generatorOfFolder(evidence: FolderEvidence): Generator | undefined {
  const names = [...evidence.names];
  const byConfig = new Set(
    own.flatMap(([pattern, generator]) => (names.some((name) => pattern.test(name)) ? [generator] : [])),
  );
  if (byConfig.size > 0) return only(byConfig);
  const found = new Set(generators.filter((generator) => guesses[generator]?.(evidence)));
  for (const generator of dependenciesOf(evidence)) found.add(generator);
  return only(found);
}

const only = <T>(set: ReadonlySet<T>): T | undefined => (set.size === 1 ? [...set][0] : undefined);

type Guess = (evidence: FolderEvidence) => boolean;

const guesses: Readonly<Partial<Record<Generator, Guess>>> = {
  hexo(evidence) {
    const config = siteConfig(evidence);
    if (config === undefined) return false;
    const isNamed = /^(?:new_post_name|skip_render|post_asset_folder):/m.test(config);
    return isNamed || has(evidence, 'scaffolds') || has(evidence, 'themes');
  },
  jekyll(evidence) {
    const gems = evidence.contents.get('Gemfile') ?? '';
    if (/^[ \t]*gem[ \t(]+["'](?:jekyll|github-pages)["']/m.test(gems)) return true;
    const config = siteConfig(evidence);
    if (config === undefined) return false;
    const isThemed = /^(?:remote_theme:|theme:[ \t]*["']?(?:jekyll-|minima))/m.test(config);
    return isThemed || jekyllFolders.some((name) => has(evidence, name));
  },
  hugo(evidence) {
    if (has(evidence, 'archetypes'))
      return has(evidence, 'config') || [...evidence.names].some((name) => oldHugo.test(name));
    // Zola has config.toml, content and templates.
    return has(evidence, 'config.toml') && has(evidence, 'content') && !has(evidence, 'templates');
  },
};

const has = ({ names }: FolderEvidence, name: string): boolean => names.has(name);

/** What Jekyll's and Hexo's config says, '' where the host did not read it; undefined where there is none. */
function siteConfig({ names, contents }: FolderEvidence): string | undefined {
  const name = ['_config.yml', '_config.yaml'].find((one) => names.has(one));
  return name === undefined ? undefined : (contents.get(name) ?? '');
}

function dependenciesOf({ contents }: FolderEvidence): Generator[] {
  try {
    const manifest = JSON.parse(contents.get('package.json') ?? '{}') as Record<string, unknown>;
    const named = [manifest.dependencies, manifest.devDependencies].flatMap((list) => Object.keys(Object(list)));
    return named.flatMap((name) => (Object.hasOwn(dependencies, name) ? (dependencies[name] ?? []) : []));
  } catch {
    return [];
  }
}
