import path from 'node:path';
import {
  type CheckedConfig,
  type Config,
  type Finding,
  isSelected,
  layersFor,
  parseConfig,
  type Settings,
  settingsFrom,
} from '../core/index.ts';
import { configFinder } from '../node/find-config.ts';
import { readArticle } from '../node/read-article.ts';
import { UsageError } from './usage-error.ts';

export interface LoadedConfig extends CheckedConfig {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/** What holds for one file. */
export interface FileSettings {
  readonly settings: Settings;
  readonly checkLocalImages: boolean;
}

/** The configs of a run, each read once. */
export interface Configs {
  /** Everything loaded so far, by path. */
  readonly loaded: ReadonlyMap<string, LoadedConfig>;
  /** The config for a file, undefined where there is none. Throws `UsageError` where it cannot be read. */
  configOf(file: string): Promise<LoadedConfig | undefined>;
  /** Whether `include` and `exclude` of its config let a file in. */
  selects(file: string): Promise<boolean>;
  settingsOf(file: string): Promise<FileSettings>;
}

/** `explicit` is the path of `--config`, which then holds for every file. */
export function openConfigs({ cwd, explicit }: { cwd: string; explicit?: string | undefined }): Configs {
  const find = explicit === undefined ? configFinder() : async () => path.resolve(cwd, explicit);
  const loaded = new Map<string, LoadedConfig>();
  const loading = new Map<string, Promise<LoadedConfig>>();
  const configOf = async (file: string): Promise<LoadedConfig | undefined> => {
    const found = await find(file);
    if (found === undefined) return undefined;
    const config = loading.get(found) ?? load(found, cwd);
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
    async settingsOf(file) {
      const found = await configOf(file);
      const layers: Config[] = found ? layersFor(found.config, relativeTo(found, file)) : [];
      const checkLocal = layers.findLast((layer) => layer.images?.checkLocal !== undefined)?.images?.checkLocal;
      return { settings: settingsFrom(layers), checkLocalImages: checkLocal ?? true };
    },
  };
}

/** Whether a config could be read as JSON only in part, so that it may not say what its author meant. */
export const isBroken = ({ problems }: CheckedConfig): boolean =>
  problems.some((one: Finding) => one.level === 'error');

const relativeTo = (config: LoadedConfig, file: string): string =>
  path.relative(path.dirname(config.path), file).split(path.sep).join('/');

async function load(file: string, cwd: string): Promise<LoadedConfig> {
  const read = await readArticle(file);
  if ('finding' in read) throw new UsageError(`${path.relative(cwd, file) || file}: ${read.finding.message}`);
  return { path: file, text: read.text, ...parseConfig(read.text) };
}
