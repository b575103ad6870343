import * as vscode from 'vscode';
import { type Article, type Facts, type Format, formatOf, noFacts, parseArticle } from '../../core/index.ts';
import { articleFormat, articleGlob } from '../articles.ts';
import type { GeneratorFacts } from '../generatorFacts.ts';
import type { ImageFacts } from '../imageFacts.ts';
import type { Log } from '../log.ts';
import type { RemoteVerdicts } from '../remote/verdicts.ts';
import type { ArticleSettings, SettingsSource } from '../settings/articleSettings.ts';
import { withRecipes } from '../settings/recipeFiles.ts';
import type { SiblingFacts } from '../siblingFacts.ts';
import { readAhead } from './readAhead.ts';

/** Articles of a workspace that one command looks at; more of them are a matter for the command line. */
export const maxArticles = 20_000;
const pauseEveryMs = 30;

/** An article of the workspace, open or not, with all that its findings depend on. */
export interface WorkspaceArticle extends ArticleSettings {
  readonly uri: vscode.Uri;
  /** The open document, whose text may not be saved yet. */
  readonly document: vscode.TextDocument | undefined;
  /** Of the document, when its text was taken. */
  readonly version: number | undefined;
  readonly article: Article;
  readonly facts: Facts;
}

export interface Walk {
  readonly settings: SettingsSource;
  readonly imageFacts: ImageFacts;
  readonly remoteVerdicts: RemoteVerdicts;
  readonly siblingFacts: SiblingFacts;
  readonly generatorFacts: GeneratorFacts;
  readonly log: Log;
  /** Which articles to read, where not all. */
  readonly isWanted?: (uri: vscode.Uri) => boolean;
}

const openDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

/** The article with what its findings depend on; undefined where it is none of our business. `saved` is its text on the disk. */
async function prepare(
  uri: vscode.Uri,
  saved: string | undefined,
  { settings: source, imageFacts, remoteVerdicts, siblingFacts, generatorFacts }: Walk,
): Promise<WorkspaceArticle | undefined> {
  const document = openDocument(uri);
  const format: Format | undefined = document ? articleFormat(document) : formatOf(uri.path);
  const settings = await source.of(uri);
  const text = document?.getText() ?? saved;
  if (!format || !settings.enabled || text === undefined) return undefined;
  const article = parseArticle(text, format);
  const seen = settings.checkLocalImages ? (await imageFacts.gather(article, uri, settings.settings)).facts : noFacts;
  const site = await generatorFacts.gather(settings.settings, uri);
  const schema = await settings.schemaOf(article);
  const remote = remoteVerdicts.gather(article, settings.remoteImages);
  const facts = { ...seen, ...remote, ...(await siblingFacts.gather(uri)), ...site, ...schema };
  return { ...withRecipes(settings, article, uri), uri, document, version: document?.version, article, facts };
}

/** Lets the extension host answer others while a long walk goes on. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Visits the articles of the workspace one after another, with progress and cancel. A file that cannot be read is logged and left out.
 * Returns how many were visited, or undefined when the user cancelled.
 */
export async function walkArticles(
  walk: Walk,
  title: string,
  visit: (article: WorkspaceArticle) => void | Promise<void>,
): Promise<number | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const all = await vscode.workspace.findFiles(articleGlob, '**/node_modules/**', maxArticles, token);
    const uris = walk.isWanted ? all.filter(walk.isWanted) : all;
    uris.sort((a, b) => (a.path < b.path ? -1 : 1));
    let visited = 0;
    let rested = Date.now();
    let shown = 0;
    for await (const [index, saved] of readAhead(uris)) {
      if (token.isCancellationRequested) return undefined;
      const uri = uris[index] as vscode.Uri;
      try {
        if (saved instanceof Error) throw saved;
        const article = await prepare(uri, saved, walk);
        if (article) await visit(article);
        if (article) visited++;
      } catch (error) {
        walk.log.failure(`Reading ${uri.toString(true)} failed`, error);
      }
      if (Date.now() - rested < pauseEveryMs) continue;
      const percent = ((index + 1) / uris.length) * 100;
      progress.report({ message: `${index + 1} / ${uris.length}`, increment: percent - shown });
      shown = percent;
      await pause();
      rested = Date.now();
    }
    return visited;
  });
}
