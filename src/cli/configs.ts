import path from 'node:path';
import {
  type Article,
  type CheckedConfig,
  type Config,
  type Finding,
  isSelected,
  layersFor,
  parseConfig,
  recipesForArticle,
  rememberingSettings,
  type Settings,
  type UserRecipe,
} from '../core/index.ts';
import { unreadableRecipe } from '../core/recipes/user/read.ts';
import { configFinder } from '../node/find-config.ts';
import { readArticle } from '../node/read-article.ts';
import { type RecipeFile, recipeReader, slashed } from '../node/recipe-files.ts';
import type { SchemaPlace } from '../node/schema-files.ts';
import { UsageError } from './usage-error.ts';

export interface LoadedConfig extends CheckedConfig {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  /** Those that it names and that could be read. */
  readonly recipeFiles: readonly RecipeFile[];
  /** All of theirs, in the order of the files. */
  readonly recipes: readonly UserRecipe[];
}

/** What holds for one file. */
export interface FileSettings {
  readonly settings: Settings;
  readonly checkLocalImages: boolean;
  /** The JSON schema that the config names for it. */
  readonly schema?: SchemaPlace;
}

/** The configs of a run, each read once. */
export interface Configs {
  /** Everything loaded so far, by path. */
  readonly loaded: ReadonlyMap<string, LoadedConfig>;
  /** The config for a file, undefined where there is none. Throws `UsageError` where it cannot be read. */
  configOf(file: string): Promise<LoadedConfig | undefined>;
  /** Whether `include` and `exclude` of its config let a file in. */
  selects(file: string): Promise<boolean>;
  /** The article decides which of the recipes are for it. */
  settingsOf(file: string, article: Article): Promise<FileSettings>;
}

/** `explicit` is the path of `--config`, which then holds for every file. */
export function openConfigs({ cwd, explicit }: { cwd: string; explicit?: string | undefined }): Configs {
  const find = explicit === undefined ? configFinder() : async () => path.resolve(cwd, explicit);
  const loaded = new Map<string, LoadedConfig>();
  const read = recipeReader();
  const loading = new Map<string, Promise<LoadedConfig>>();
  const complete = rememberingSettings();
  const configOf = async (file: string): Promise<LoadedConfig | undefined> => {
    const found = await find(file);
    if (found === undefined) return undefined;
    const config = loading.get(found) ?? load(found, { cwd, read });
    loading.set(found, config);
    loaded.set(found, await config);
    return config;
  };
  return {
    loaded,
    configOf,
    async selects(file) {
      const found = await configOf(file);
      return !found || isSelected(found.config, relativeTo(found, file));
    },
    async settingsOf(file, article) {
      const found = await configOf(file);
      const layers: Config[] = found ? layersFor(found.config, relativeTo(found, file)) : [];
      const checkLocal = layers.findLast((layer) => layer.images?.checkLocal !== undefined)?.images?.checkLocal;
      const recipes = recipesForArticle(found?.recipes ?? [], article, slashed(path.resolve(file)));
      const schema = layers.findLast((layer) => layer.frontMatter?.schema !== undefined)?.frontMatter?.schema;
      return {
        settings: complete(layers, recipes),
        checkLocalImages: checkLocal ?? true,
        ...(schema && found ? { schema: { path: schema, folder: path.dirname(found.path) } } : {}),
      };
    },
  };
}

/** Whether a config could be read as JSON only in part, so that it may not say what its author meant. */
export const isBroken = ({ problems }: CheckedConfig): boolean =>
  problems.some((one: Finding) => one.level === 'error');

const relativeTo = (config: LoadedConfig, file: string): string =>
  path.relative(path.dirname(config.path), file).split(path.sep).join('/');

interface Loading {
  readonly cwd: string;
  readonly read: ReturnType<typeof recipeReader>;
}

async function load(file: string, { cwd, read }: Loading): Promise<LoadedConfig> {
  const found = await readArticle(file);
  if ('finding' in found) throw new UsageError(`${path.relative(cwd, file) || file}: ${found.finding.message}`);
  const { text } = found;
  const checked = parseConfig(text);
  const recipeFiles: RecipeFile[] = [];
  const unreadable: Finding[] = [];
  for (const name of new Set(checked.config.recipes)) {
    const result = await read(path.resolve(path.dirname(file), name));
    if ('reason' in result) unreadable.push(unreadableRecipe(text, name, result.reason));
    else recipeFiles.push(result);
  }
  const problems = [...checked.problems, ...unreadable].sort((a, b) => a.span.start - b.span.start);
  const recipes = recipeFiles.flatMap((one) => one.recipes);
  return { path: file, text, config: checked.config, problems, recipeFiles, recipes };
}
