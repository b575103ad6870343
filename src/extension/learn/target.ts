import * as vscode from 'vscode';
import { type ConfigFiles, configName } from '../settings/configFiles.ts';
import { editorSettings } from '../settings/editorSettings.ts';
import { parentOf, pathBelow } from '../uris.ts';
import type { Learned } from './session.ts';

/** Where the recipes of a source are written. */
export interface Target {
  readonly recipeFile: vscode.Uri;
  /** The config that has to name the file first, and what it must name. */
  readonly config?: { readonly uri: vscode.Uri; readonly names: readonly string[] };
}

/**
 * The recipe file that holds for a source's articles: the first that their config names, else the settings; a new one beside the config where
 * none is named. Only files inside the folder: a repository must not choose what else is written.
 */
export async function targetOf(
  { folder, article }: Learned,
  configFiles: ConfigFiles,
  usualName: string,
): Promise<Target> {
  const found = await configFiles.nearest(article);
  const named = found?.config.recipes;
  const settings = named ? [] : (editorSettings(article).config.recipes ?? []);
  const home = found ? parentOf(found.uri) : folder.uri;
  const own = (base: vscode.Uri, paths: readonly string[]): vscode.Uri | undefined =>
    paths
      .filter((path) => /\.jsonc?$/i.test(path) && !isAbsolute(path))
      .map((path) => vscode.Uri.joinPath(base, path))
      .find((uri) => pathBelow(folder.uri, uri) !== undefined);
  const recipeFile = own(home, named ?? []) ?? own(folder.uri, settings);
  if (recipeFile) return { recipeFile };
  // Where the config says nothing, the settings hold; once it does, they no longer do.
  const kept = settings.map((path) => (isAbsolute(path) ? path : wayUp(folder.uri, home) + path));
  return {
    recipeFile: vscode.Uri.joinPath(home, usualName),
    config: { uri: found?.uri ?? vscode.Uri.joinPath(folder.uri, configName), names: [...kept, usualName] },
  };
}

const isAbsolute = (path: string): boolean => /^(?:[\\/]|[a-z]:)/i.test(path);

/** `../` for each level that one folder lies below another. */
export const wayUp = (from: vscode.Uri, to: vscode.Uri): string =>
  '../'.repeat((pathBelow(from, to) ?? '').split('/').filter((name) => name !== '').length);
