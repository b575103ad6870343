import path from 'node:path';
import { formatOf } from '../core/index.ts';
import { findFiles } from '../node/find-files.ts';
import { type Configs, isBroken, type LoadedConfig, openConfigs } from './configs.ts';
import type { Invocation } from './parse.ts';
import { isInShard, type Shard } from './shard.ts';
import { note } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** What a run looks at, in path order. A recipe file counts as a config. */
export type Input =
  | { readonly kind: 'article'; readonly path: string }
  | { readonly kind: 'stdin'; readonly path: string }
  | { readonly kind: 'config'; readonly path: string; readonly config: Pick<LoadedConfig, 'text' | 'problems'> };

export interface Inputs {
  readonly list: readonly Input[];
  readonly configs: Configs;
  /** Folders in which files may be written. Absolute. */
  readonly roots: readonly string[];
  /** Broken configs; then the exit status is 2. */
  readonly broken: readonly LoadedConfig[];
}

/** Finds articles and the configs that hold for them. Throws `UsageError` where a pattern means nothing. */
export async function gatherInputs(invocation: Invocation, cwd: string): Promise<Inputs> {
  const configs = openConfigs({ cwd, explicit: invocation.config });
  const { articles, roots } =
    invocation.stdinPath === undefined
      ? await namedArticles(invocation, { cwd, configs })
      : { articles: [stdinArticle(invocation, cwd)], roots: [] };
  for (const { path: file } of articles) await configs.configOf(file);
  const loaded = [...configs.loaded.values()];
  const checked = new Map([...loaded, ...loaded.flatMap((config) => config.recipeFiles)].map((one) => [one.path, one]));
  const faulty = [...checked.values()].filter((one) => one.problems.length > 0);
  const list = [...articles, ...faulty.map((config): Input => ({ kind: 'config', path: config.path, config }))];
  return {
    list: inOrderOfNames(list, { cwd, shard: invocation.shard }),
    configs,
    roots: [cwd, ...roots],
    broken: loaded.filter(isBroken),
  };
}

/** Sorted as results show them, so that reports of shards can be merged without knowing where they were made. */
function inOrderOfNames(list: readonly Input[], { cwd, shard }: { cwd: string; shard: Shard | undefined }): Input[] {
  const named = list.map((input) => ({ input, name: shownPath(input.path, cwd) }));
  const wanted = shard ? named.filter(({ name }) => isInShard(name, shard)) : named;
  wanted.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return wanted.map(({ input }) => input);
}

async function namedArticles(
  { patterns, command }: Invocation,
  { cwd, configs }: { cwd: string; configs: Configs },
): Promise<{ articles: Input[]; roots: readonly string[] }> {
  if (patterns.length === 0) throw new UsageError(`Name files, folders or globs, such as "article-lint ${command} .".`);
  const { files, errors, unreadable, roots } = await findFiles(patterns, { cwd });
  if (errors.length > 0) throw new UsageError(errors.join('\n'));
  for (const folder of unreadable) note(`${path.relative(cwd, folder)} cannot be read and was passed over.`);
  const articles: Input[] = [];
  for (const file of files) {
    if (file.isNamed || (await configs.selects(file.path))) articles.push({ kind: 'article', path: file.path });
  }
  return { articles, roots };
}

function stdinArticle({ patterns, stdinPath = '' }: Invocation, cwd: string): Input {
  if (patterns.length > 0) throw new UsageError('--stdin reads one article; name no files with it.');
  if (!formatOf(stdinPath))
    throw new UsageError(`--stdin-filepath ${stdinPath} must end in .md, .markdown, .html or .htm.`);
  return { kind: 'stdin', path: path.resolve(cwd, stdinPath) };
}

/** A path as results show it: relative to the working folder, with forward slashes. */
export const shownPath = (file: string, cwd: string): string => path.relative(cwd, file).split(path.sep).join('/');
