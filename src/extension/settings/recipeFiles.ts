import * as vscode from 'vscode';
import { type Finding, recipesFor, recipesForArticle, type Settings, type UserRecipe } from '../../core/index.ts';
import { diagnosticOf, source } from '../diagnostics.ts';
import { rangesIn } from '../edits/workspaceEdit.ts';
import type { Host, RecipeReader } from '../host.ts';
import type { Log } from '../log.ts';
import { isWhole, type Outline } from '../work/job.ts';
import { rememberRecipes } from '../work/origins.ts';
import type { ConfigFile } from './configFiles.ts';
import { resolve, textOfFile, watchFile } from './namedFile.ts';

/** Who names recipe files, and where their paths count from. */
export interface RecipePlaces {
  readonly paths: readonly string[];
  readonly folder: vscode.Uri;
  /** Absent for VS Code's own settings. */
  readonly config?: ConfigFile;
}

export interface RecipeFiles extends vscode.Disposable {
  /**
   * All recipes of the files, the same object for the same file until it changes. What cannot be read is shown on the config. Never
   * rejects: where the reader itself fails, that is logged and there are none.
   */
  read(places: RecipePlaces): Promise<readonly UserRecipe[]>;
  /** Forgets what was read and shown, because other files may be named now. */
  forget(): void;
  /** Fires when a recipe file appeared, changed or went. */
  readonly onDidChange: vscode.Event<void>;
}

interface Loaded {
  readonly text: string;
  readonly recipes: readonly UserRecipe[];
  readonly problems: readonly Finding[];
  /** Why the file was not read, as the end of a sentence. */
  readonly reason?: string;
}

/** The same settings with those of the recipes that are for the article. */
export function withRecipes<T extends { readonly settings: Settings; readonly recipes: readonly UserRecipe[] }>(
  given: T,
  article: Outline,
  uri: vscode.Uri,
): T {
  if (given.recipes.length === 0) return given;
  const { path } = uri;
  const recipes = isWhole(article)
    ? recipesForArticle(given.recipes, article, path)
    : recipesFor(given.recipes, { path, hosts: article.hosts ?? [] });
  return { ...given, settings: { ...given.settings, recipes } };
}

/**
 * Recipe files are data and cannot run, so they hold in Restricted Mode too, but there only those inside the workspace:
 * a repository must not choose what else is read.
 */
export function createRecipeFiles(host: Pick<Host, 'loadRecipeReader'>, log: Pick<Log, 'failure'>): RecipeFiles {
  const collection = vscode.languages.createDiagnosticCollection(`${source}-recipes`);
  const known = new Map<string, Promise<Loaded>>();
  const sets = new Map<string, Promise<readonly UserRecipe[]>>();
  const watchers = new Map<string, vscode.Disposable>();
  const changed = new vscode.EventEmitter<void>();
  const show = (uri: vscode.Uri, text: string, problems: readonly Finding[]) => {
    const rangeOf = rangesIn(text);
    collection.set(
      uri,
      problems.map((problem) => diagnosticOf(problem, rangeOf(problem.span))),
    );
  };
  const renew = (uri: vscode.Uri) => {
    known.delete(uri.toString());
    sets.clear();
    collection.delete(uri);
    changed.fire();
  };
  const loaded = (uri: vscode.Uri): Promise<Loaded> => {
    const key = uri.toString();
    const loading = known.get(key) ?? host.loadRecipeReader().then((reader) => load(uri, reader));
    forgetFailure(known, key, loading);
    if (!watchers.has(key))
      watchers.set(
        key,
        watchFile(uri, () => renew(uri)),
      );
    return loading;
  };
  const readAll = async ({ paths, folder, config }: RecipePlaces): Promise<readonly UserRecipe[]> => {
    const uris = paths.map((path) => resolve(folder, path));
    const readings = uris.map(loaded);
    const [reader, files] = await Promise.all([host.loadRecipeReader(), Promise.all(readings)]);
    const isNews = readings.every((reading, index) => known.get(uris[index]?.toString() ?? '') === reading);
    // Meanwhile other files may have been named.
    if (isNews) for (const [index, file] of files.entries()) show(uris[index] as vscode.Uri, file.text, file.problems);
    const unread = files.flatMap(({ reason }, index) => (reason ? [{ path: paths[index] ?? '', reason }] : []));
    if (config && isNews)
      show(
        config.uri,
        config.text,
        unread.map(({ path, reason }) => reader.unreadableRecipe(config.text, path, reason)),
      );
    return files.flatMap(({ recipes }) => recipes);
  };
  return {
    read(places) {
      const key = [places.folder.toString(), places.config?.uri.toString(), ...places.paths].join('\n');
      const set = sets.get(key) ?? readAll(places);
      forgetFailure(sets, key, set);
      return set.catch((error) => {
        log.failure('Reading recipe files failed', error);
        return [];
      });
    },
    forget() {
      for (const watcher of watchers.values()) watcher.dispose();
      for (const map of [known, sets, watchers]) map.clear();
      collection.clear();
    },
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(collection, changed, ...watchers.values()).dispose(),
  };
}

/** Remembers what is on its way; a failure may not come again, so the next one who asks tries anew. */
function forgetFailure<T>(answers: Map<string, Promise<T>>, key: string, answer: Promise<T>): void {
  if (answers.get(key) === answer) return;
  answers.set(key, answer);
  answer.catch(() => answers.get(key) === answer && answers.delete(key));
}

async function load(uri: vscode.Uri, reader: RecipeReader): Promise<Loaded> {
  const text = await textOfFile(uri, { maxSize: reader.maxRecipeFileSize, noun: 'recipe files' });
  if (typeof text !== 'string') return { text: '', recipes: [], problems: [], reason: text.reason };
  const reading = reader.readRecipes(uri.path, text);
  rememberRecipes(reading.recipes, uri.path, text);
  return { text, ...reading };
}
