import * as vscode from 'vscode';
import { type Article, type Facts, type Format, formatOf, noFacts, parseArticle } from '../../core/index.ts';
import { articleFormat, articleGlob } from '../articles.ts';
import { lostBytes, misread, UnreadableArticle } from '../encoding.ts';
import type { GeneratorFacts } from '../generatorFacts.ts';
import type { ImageFacts } from '../imageFacts.ts';
import type { Log } from '../log.ts';
import type { RemoteVerdicts } from '../remote/verdicts.ts';
import type { ArticleSettings, SettingsSource } from '../settings/articleSettings.ts';
import { withRecipes } from '../settings/recipeFiles.ts';
import type { SiblingFacts } from '../siblingFacts.ts';
import type { Outline } from '../work/job.ts';
import type { Workshop } from '../work/workshop.ts';
import { readAhead } from './readAhead.ts';

/** Articles of a workspace that one command looks at; more of them are a matter for the command line. */
export const maxArticles = 20_000;
const pauseEveryMs = 30;

/** An article of the workspace, open or not, with all that its findings depend on. */
export interface WorkspaceArticle<A extends Outline = Outline> extends ArticleSettings {
  readonly uri: vscode.Uri;
  /** The open document, whose text may not be saved yet. */
  readonly document: vscode.TextDocument | undefined;
  /** Of the document, when its text was taken. */
  readonly version: number | undefined;
  readonly article: A;
  readonly facts: Facts;
}

export interface Walk {
  readonly settings: SettingsSource;
  readonly imageFacts: ImageFacts;
  readonly remoteVerdicts: RemoteVerdicts;
  readonly siblingFacts: SiblingFacts;
  readonly generatorFacts: GeneratorFacts;
  readonly workshop: Workshop;
  readonly log: Log;
  /** Which articles to read, where not all. */
  readonly isWanted?: (uri: vscode.Uri) => boolean;
}

/** How a walk reads articles. */
type Read<A extends Outline> = (uri: vscode.Uri, text: string, format: Format) => Promise<A>;

/** In the workshop, which keeps the trees to itself. */
export const inWorkshop =
  ({ workshop }: Walk): Read<Outline> =>
  (uri, text, format) =>
    workshop.outlineOf(uri.toString(), text, format);

/** In the extension host, for those who look at the tree. */
export const here: Read<Article> = async (_, text, format) => parseArticle(text, format);

const openDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

interface Found<A extends Outline> {
  readonly uri: vscode.Uri;
  /** Its text on the disk. */
  readonly saved: string | Error;
  readonly read: Read<A>;
}

/** The article with what its findings depend on; undefined where it is none of our business. */
async function prepare<A extends Outline>(
  { uri, saved, read }: Found<A>,
  { settings: source, imageFacts, remoteVerdicts, siblingFacts, generatorFacts }: Walk,
): Promise<WorkspaceArticle<A> | undefined> {
  const document = openDocument(uri);
  const format: Format | undefined = document ? articleFormat(document) : formatOf(uri.path);
  const settings = await source.of(uri);
  const version = document?.version;
  if (!format || !settings.enabled) return undefined;
  const text = document?.getText() ?? saved;
  if (text instanceof Error) throw text;
  if (document && (await lostBytes(document, text)) !== undefined) throw misread();
  const article = await read(uri, text, format);
  const seen = settings.checkLocalImages ? (await imageFacts.gather(article, uri, settings.settings)).facts : noFacts;
  const site = await generatorFacts.gather(settings.settings, uri);
  const schema = await settings.schemaOf(article);
  const remote = remoteVerdicts.gather(article, settings.remoteImages);
  const facts = { ...seen, ...remote, ...(await siblingFacts.gather(uri)), ...site, ...schema };
  return { ...withRecipes(settings, article, uri), uri, document, version, article, facts };
}

/** Lets the extension host answer others while a long walk goes on. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const cancelled = (token: vscode.CancellationToken): Promise<void> =>
  new Promise((resolve) => void token.onCancellationRequested(() => resolve()));

/** Shows how far a walk is, and lets others have a turn now and then. */
function pacing(progress: vscode.Progress<{ message: string; increment: number }>, count: number) {
  let rested = Date.now();
  let shown = 0;
  return async (done: number): Promise<void> => {
    if (Date.now() - rested < pauseEveryMs) return;
    const percent = (done / count) * 100;
    progress.report({ message: `${done} / ${count}`, increment: percent - shown });
    shown = percent;
    await pause();
    rested = Date.now();
  };
}

export interface Walking<A extends Outline> {
  readonly title: string;
  readonly read: Read<A>;
  readonly visit: (article: WorkspaceArticle<A>) => void | Promise<void>;
  /** Told of articles without a text to look at. They are logged in any case. */
  readonly leaveOut?: (uri: vscode.Uri, why: UnreadableArticle) => void;
}

/**
 * Visits the articles of the workspace one after another, with progress and cancel. A file that cannot be read is logged and left out.
 * Returns how many were visited, or undefined when the user cancelled.
 */
export async function walkArticles<A extends Outline>(
  walk: Walk,
  { title, read, visit, leaveOut }: Walking<A>,
): Promise<number | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const all = await vscode.workspace.findFiles(articleGlob, '**/node_modules/**', maxArticles, token);
    const uris = walk.isWanted ? all.filter(walk.isWanted) : all;
    uris.sort((a, b) => (a.path < b.path ? -1 : 1));
    const pace = pacing(progress, uris.length);
    let visited = 0;
    const look = async (uri: vscode.Uri, saved: string | Error): Promise<void> => {
      try {
        const article = await prepare({ uri, saved, read }, walk);
        if (!article || token.isCancellationRequested) return;
        await visit(article);
        visited++;
      } catch (error) {
        if (error instanceof UnreadableArticle) {
          walk.log.info(`${uri.toString(true)} was left out: ${error.message}`);
          leaveOut?.(uri, error);
        } else walk.log.failure(`Reading ${uri.toString(true)} failed`, error);
      }
    };
    const end = cancelled(token);
    for await (const [index, saved] of readAhead(uris)) {
      await Promise.race([look(uris[index] as vscode.Uri, saved), end]);
      if (token.isCancellationRequested) return undefined;
      await pace(index + 1);
    }
    return visited;
  });
}
