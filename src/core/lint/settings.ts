import { defaultImageFields } from '../model/article.ts';
import { defaultRequired, type Generator, isGenerator } from '../model/generators/names.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { rules } from '../rules/index.ts';
import type { RuleSettings, SiteGenerator } from '../rules/rule.ts';
import type { Level } from './finding.ts';

export interface RuleSetting {
  readonly level: Level | 'off';
  /** Complete: defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** Everything the linter may be told, complete and checked. */
export interface Settings extends RuleSettings {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** The user's own recipes that are in force for the article; they come before those that ship. */
  readonly recipes: readonly Recipe[];
}

const noRecipes: readonly Recipe[] = [];

/** The shape of `.article-lint.json` and of the `articleLint.*` settings, checked; every part may be missing. */
export interface Config {
  readonly rules?: Readonly<Record<string, RuleConfig>>;
  readonly siteGenerator?: SiteGenerator;
  readonly frontMatter?: {
    readonly required?: readonly string[];
    readonly schema?: string;
    readonly imageFields?: readonly string[];
  };
  readonly images?: ImagesConfig;
  readonly recipes?: readonly string[];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly baseline?: string;
  readonly overrides?: readonly ConfigOverride[];
}

export interface ImagesConfig {
  readonly checkLocal?: boolean;
  /** Hosts that may be asked although they are private: names or IP addresses, with or without a port. */
  readonly allowPrivateHosts?: readonly string[];
  /** In hours. */
  readonly cacheMaxAge?: number;
  readonly siteUrl?: string;
}

export interface ConfigOverride extends Pick<Config, 'rules' | 'siteGenerator' | 'frontMatter' | 'images'> {
  /** Globs, relative to the folder of the config file. */
  readonly files: readonly string[];
}

export type RuleConfig = Level | 'off' | readonly [Level | 'off', Readonly<Record<string, unknown>>];

export const defaultRequiredFields: readonly string[] = ['title', 'date'];
/** Settings of some config layers laid over the defaults; a later layer wins, rule by rule and option by option. */
export function settingsFrom(layers: readonly Config[], recipes: readonly Recipe[] = noRecipes): Settings {
  const last = <T>(pick: (layer: Config) => T | undefined, fallback: T): T =>
    layers.reduce<T>((value, layer) => pick(layer) ?? value, fallback);
  const siteUrl = last<string | undefined>((layer) => layer.images?.siteUrl, undefined);
  return {
    recipes,
    siteGenerator: last((layer) => layer.siteGenerator, 'auto'),
    requiredFields: last((layer) => layer.frontMatter?.required, defaultRequiredFields),
    isRequiredSet: layers.some((layer) => layer.frontMatter?.required !== undefined),
    imageFields: last((layer) => layer.frontMatter?.imageFields, defaultImageFields),
    ...(siteUrl === undefined ? {} : { siteUrl }),
    rules: Object.fromEntries(rules.map((rule) => [rule.id, ruleSetting(rule.id, layers)])),
  };
}

/** `settingsFrom` that remembers its last answer: most articles of a folder have the layers and recipes of the one before. */
export function rememberingSettings(): typeof settingsFrom {
  let before: { layers: readonly Config[]; settings: Settings } | undefined;
  return (layers, recipes = noRecipes) => {
    const isSame =
      before?.settings.recipes === recipes &&
      before.layers.length === layers.length &&
      layers.every((layer, at) => layer === before?.layers[at]);
    if (!before || !isSame) before = { layers, settings: settingsFrom(layers, recipes) };
    return before.settings;
  };
}

/** Articles of one site are linted with the same settings. */
const settled = new WeakMap<Settings, Map<Generator, Settings>>();

/** The settings as rules see them: `auto` gives way to the generator that was recognised, and its required fields hold. */
export function settledFor(settings: Settings, recognised: Generator | undefined): Settings {
  const siteGenerator = settings.siteGenerator === 'auto' ? (recognised ?? 'auto') : settings.siteGenerator;
  if (!isGenerator(siteGenerator)) return settings;
  const known = settled.get(settings) ?? new Map<Generator, Settings>();
  settled.set(settings, known);
  const before = known.get(siteGenerator);
  if (before) return before;
  const requiredFields = settings.isRequiredSet ? settings.requiredFields : defaultRequired[siteGenerator];
  const made = { ...settings, siteGenerator, requiredFields };
  known.set(siteGenerator, made);
  return made;
}

function ruleSetting(id: string, layers: readonly Config[]): RuleSetting {
  const rule = rules.find((one) => one.id === id);
  let level: Level | 'off' = rule?.level ?? 'off';
  const options: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(rule?.options ?? {})) options[name] = spec.default;
  for (const layer of layers) {
    const given = layer.rules?.[id];
    if (given === undefined) continue;
    level = typeof given === 'string' ? given : given[0];
    if (typeof given !== 'string') Object.assign(options, given[1]);
  }
  return { level, options };
}
