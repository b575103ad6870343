import * as vscode from 'vscode';
import {
  type Article,
  type Config,
  type Facts,
  isSelected,
  layersFor,
  rememberingSettings,
  type Settings,
  type UserRecipe,
} from '../../core/index.ts';
import { baseName, folderOf, parentOf, pathBelow } from '../uris.ts';
import type { ConfigFile, ConfigFiles } from './configFiles.ts';
import { type EditorSettings, editorSettings, section } from './editorSettings.ts';
import type { RecipeFiles, RecipePlaces } from './recipeFiles.ts';
import { type RemoteSettings, remoteSettings } from './remoteSettings.ts';
import type { SchemaFiles, SchemaPlace } from './schemaFiles.ts';

/** All that the settings and the config file say of one article. */
export interface ArticleSettings {
  /** False: the article is none of our business. */
  readonly enabled: boolean;
  readonly settings: Settings;
  /** The user's own, for any article; `withRecipes` chooses. */
  readonly recipes: readonly UserRecipe[];
  readonly checkLocalImages: boolean;
  readonly remoteImages: RemoteSettings;
  /** The JSON schema in force: the article's own, or the one of the settings. Never rejects. */
  schemaOf(article: Pick<Article, 'frontMatter'>): Promise<Pick<Facts, 'schema'>>;
}

export interface SettingsSource extends vscode.Disposable {
  of(uri: vscode.Uri): Promise<ArticleSettings>;
  readonly onDidChange: vscode.Event<void>;
}

/** The path that globs are held against: below the folder, or the bare name of what lies elsewhere. */
const pathIn = (folder: vscode.Uri | undefined, uri: vscode.Uri): string =>
  (folder && pathBelow(folder, uri)) ?? baseName(uri);

/** Recipe files that the config names; where it says nothing, those of the settings. */
function recipePlaces(
  uri: vscode.Uri,
  editor: EditorSettings,
  config: ConfigFile | undefined,
): RecipePlaces | undefined {
  if (config?.config.recipes) return { paths: config.config.recipes, folder: parentOf(config.uri), config };
  const folder = folderOf(uri);
  return folder && editor.config.recipes ? { paths: editor.config.recipes, folder } : undefined;
}

/** The schema that the config file names for an article; where it says nothing, that of the settings. */
function schemaPlace(
  layers: readonly Config[],
  config: ConfigFile | undefined,
  editor: SchemaPlace | undefined,
): SchemaPlace | undefined {
  const path = layers.findLast((layer) => layer.frontMatter?.schema !== undefined)?.frontMatter?.schema;
  return path !== undefined && config ? { path, folder: parentOf(config.uri) } : editor;
}

export interface NamedFiles {
  readonly recipeFiles: RecipeFiles;
  readonly schemaFiles: SchemaFiles;
}

/** Settings first, the nearest config file over them: what both say, the file decides. */
export function createSettingsSource(files: ConfigFiles, { recipeFiles, schemaFiles }: NamedFiles): SettingsSource {
  const editors = new Map<string, EditorSettings>();
  const changed = new vscode.EventEmitter<void>();
  const complete = rememberingSettings();
  const editorOf = (uri: vscode.Uri): EditorSettings => {
    const key = folderOf(uri)?.toString() ?? '';
    const known = editors.get(key) ?? editorSettings(uri);
    editors.set(key, known);
    return known;
  };
  const forget = () => {
    editors.clear();
    recipeFiles.forget();
    schemaFiles.forget();
    changed.fire();
  };
  const subscriptions = [
    changed,
    files.onDidChange(forget),
    recipeFiles.onDidChange(() => changed.fire()),
    schemaFiles.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(section) && forget()),
    vscode.workspace.onDidGrantWorkspaceTrust(forget),
  ];
  return {
    async of(uri) {
      const editor = editorOf(uri);
      const file = await files.nearest(uri);
      const path = file && pathIn(parentOf(file.uri), uri);
      const layers = [editor.config, ...(file && path ? layersFor(file.config, path) : [])];
      const isIn = isSelected(editor, pathIn(folderOf(uri), uri)) && (!file || !path || isSelected(file.config, path));
      const checkLocalImages = layers.reduce((on, layer) => layer.images?.checkLocal ?? on, true);
      const places = recipePlaces(uri, editor, file);
      const recipes = places ? await recipeFiles.read(places) : [];
      const folder = folderOf(uri);
      const schema = schemaPlace(layers, file, folder && editor.schema ? { path: editor.schema, folder } : undefined);
      const schemaOf = (article: Pick<Article, 'frontMatter'>) => schemaFiles.gather(article, uri, schema);
      const remoteImages = remoteSettings(editor.remote, file?.config.images);
      const enabled = editor.enable && isIn;
      return { enabled, settings: complete(layers), recipes, checkLocalImages, remoteImages, schemaOf };
    },
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}
