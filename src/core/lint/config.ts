import { configKind } from './config-keys.ts';
import type { Finding } from './finding.ts';
import { type GlobMatcher, globMatcher } from './glob.ts';
import { checkJson, type JsonFormat, type Locate, parseJson } from './json-file.ts';
import type { Config, ConfigOverride } from './settings.ts';

/** A config without what is wrong with it, and what was wrong. */
export interface CheckedConfig {
  readonly config: Config;
  /** In source order. `syntax` is an error, everything else a warning. */
  readonly problems: readonly Finding[];
}

const format: JsonFormat = { kind: configKind, ruleId: 'valid-config', noun: 'config' };

/** Reads `.article-lint.json`: JSON with comments and trailing commas. Never throws. */
export const parseConfig = (text: string): CheckedConfig => checked(parseJson(text, format));

/** Checks a config that is parsed already, such as editor settings. Without `locate`, problems stand at offset 0. Never throws. */
export const checkConfig = (value: unknown, locate?: Locate): CheckedConfig =>
  checked(checkJson(value, format, locate));

function checked({ value, problems }: ReturnType<typeof checkJson>): CheckedConfig {
  const { $schema: _, ...config } = (value ?? {}) as Config & { $schema?: string };
  return { config, problems };
}

/** The config and those of its overrides that are for the file, the strongest last: what `settingsFrom` takes. */
export function layersFor(config: Config, relativePath: string): Config[] {
  const matching = (config.overrides ?? []).filter((override) => matcherOf(override, override.files)(relativePath));
  return [config, ...matching];
}

/** Whether `include` and `exclude` let a file in that nobody named on purpose. The path counts from the config's folder. */
export function isSelected(config: Config, relativePath: string): boolean {
  const { include, exclude } = config;
  if (include && include.length > 0 && !matcherOf(include, include)(relativePath)) return false;
  return !exclude || !matcherOf(exclude, exclude)(relativePath);
}

/** The JSON schema (draft-07) of `.article-lint.json`. */
export function configSchema(): Record<string, unknown> {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of Article Lint',
    ...configKind.schema,
    allowComments: true,
    allowTrailingCommas: true,
  };
}

const matchers = new WeakMap<object, GlobMatcher>();

/** Globs are compiled once for each config, not once for each article. */
function matcherOf(owner: ConfigOverride | readonly string[], globs: readonly string[]): GlobMatcher {
  let matcher = matchers.get(owner);
  if (!matcher) {
    matcher = globMatcher(globs);
    matchers.set(owner, matcher);
  }
  return matcher;
}
