import * as vscode from 'vscode';
import { type Config, checkConfig } from '../../core/index.ts';

export const section = 'articleLint';

export interface EditorSettings {
  readonly enable: boolean;
  /** Globs, relative to the workspace folder. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Path of a JSON schema, as it is written; it counts from the workspace folder. */
  readonly schema: string;
  /** Pictures on the web, as the settings say. */
  readonly remote: RemoteImageSettings;
  /** What the settings say of that which `.article-lint.json` can say too. */
  readonly config: Config;
}

/** What is not checked yet. */
export interface RemoteImageSettings {
  readonly mode: unknown;
  /** Only ever from the user: whoever wrote the workspace must not send requests into the user's network. */
  readonly allowPrivateHosts: readonly string[];
  readonly cacheMaxAge: unknown;
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/** VS Code gives out proxies; the core wants plain data. */
const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** Whether a person gave a value, or only the manifest does. */
function isSet(settings: vscode.WorkspaceConfiguration, key: string): boolean {
  const given = settings.inspect(key);
  const values = [given?.globalValue, given?.workspaceValue, given?.workspaceFolderValue];
  return values.some((value) => value !== undefined);
}

/** The settings that hold for a document. What is of a wrong type counts as left out. */
export function editorSettings(uri: vscode.Uri | undefined): EditorSettings {
  const settings = vscode.workspace.getConfiguration(section, uri ?? null);
  const given = {
    rules: settings.get('rules'),
    siteGenerator: settings.get('siteGenerator'),
    frontMatter: isSet(settings, 'frontMatter.required') ? { required: settings.get('frontMatter.required') } : {},
    recipes: settings.get('recipes.files'),
    images: { checkLocal: settings.get('images.checkLocal') },
  };
  return {
    enable: settings.get('enable') !== false,
    include: strings(settings.get('workspace.include')),
    exclude: strings(settings.get('workspace.exclude')),
    schema: String(settings.get('frontMatter.schema') ?? '').trim(),
    remote: {
      mode: settings.get('images.checkRemote'),
      allowPrivateHosts: strings(settings.inspect('images.allowPrivateHosts')?.globalValue),
      cacheMaxAge: settings.get('images.cacheMaxAge'),
    },
    config: checkConfig(plain(given)).config,
  };
}

/** Whether an article is linted while it is typed in, and not only when it is saved. */
export const lintsOnType = (uri: vscode.Uri): boolean =>
  vscode.workspace.getConfiguration(section, uri).get('run') !== 'onSave';

/** Whether the preview may load pictures from the network. Never in Restricted Mode. */
export function remoteImagesAllowed(uri: vscode.Uri): boolean {
  if (!vscode.workspace.isTrusted) return false;
  return vscode.workspace.getConfiguration(section, uri).get('preview.remoteImages') !== 'block';
}
