import * as vscode from 'vscode';
import { type Analyser, jobOf } from '../analyser.ts';
import { isArticle } from '../articles.ts';
import { applyToVersion, tellOfChange } from '../edits/versioned.ts';
import { unlessSuperseded } from '../work/task-ended.ts';

const messageMs = 6000;

/** The document a command means: the one it was called on, or the one in the active editor. */
export async function targetOf(uri: unknown): Promise<vscode.TextDocument | undefined> {
  if (uri instanceof vscode.Uri) return vscode.workspace.openTextDocument(uri);
  return vscode.window.activeTextEditor?.document;
}

/** The article a command means; tells the user where there is none. */
export async function targetArticle(uri: unknown): Promise<vscode.TextDocument | undefined> {
  const document = await targetOf(uri);
  if (document && isArticle(document)) return document;
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Open an article first: a file that ends in .md, .markdown, .html or .htm.'),
  );
  return undefined;
}

export function say(text: string): void {
  vscode.window.setStatusBarMessage(text, messageMs);
}

/** Applies every safe fix to one article, as one undo step. Returns how many pieces went; undefined where nothing was done. */
export async function stripArticle(analyser: Analyser, uri: unknown): Promise<number | undefined> {
  const document = await targetArticle(uri);
  const inputs = document && (await analyser.inputs(document));
  if (!document || !inputs) return undefined;
  const { version } = inputs;
  const stripping = await unlessSuperseded(analyser.workshop.strip(`${document.uri} strip`, jobOf(inputs)));
  if (stripping?.edits.length === 0) {
    say(vscode.l10n.t('Article Lint: nothing to strip here.'));
    return 0;
  }
  if (!stripping) return void tellOfChange();
  if (!(await applyToVersion({ document, version }, stripping.edits))) return undefined;
  say(vscode.l10n.t('Article Lint: {0} pieces of boilerplate removed.', stripping.pieces));
  return stripping.pieces;
}
