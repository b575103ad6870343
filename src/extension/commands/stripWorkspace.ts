import * as vscode from 'vscode';
import { clean } from '../../core/index.ts';
import { isCurrent } from '../analyser.ts';
import { cleaningEdits, piecesRemoved, rangesIn } from '../edits/workspaceEdit.ts';
import { say } from './strip.ts';
import { type Walk, type WorkspaceArticle, walkArticles } from './workspaceArticles.ts';

/** Files that one refactor preview still shows well. */
const maxFiles = 1000;

const label = (): string => vscode.l10n.t('Strip boilerplate');

/**
 * An edit whose entries ask for confirmation opens the preview, but then each of them has to be ticked. So the one that
 * asks is one that does nothing and is not listed: making a file that is there. All others are ticked.
 */
function askFirst(edit: vscode.WorkspaceEdit, uri: vscode.Uri): void {
  edit.createFile(uri, { ignoreIfExists: true }, { needsConfirmation: true, label: label() });
}

/** Adds the article's safe fixes to the edit. Returns how many pieces they remove. */
function addFixes(edit: vscode.WorkspaceEdit, { uri, article, settings, facts }: WorkspaceArticle): number {
  const cleaned = clean(article.text, article.format, settings, facts);
  const edits = cleaningEdits(article.text, cleaned);
  if (edits.length === 0) return 0;
  const rangeOf = rangesIn(article.text);
  const metadata = { needsConfirmation: false, label: label() };
  if (edit.size === 0) askFirst(edit, uri);
  for (const one of edits) edit.replace(uri, rangeOf(one), one.text, metadata);
  return piecesRemoved(cleaned);
}

/** Proposes every safe fix of the workspace in the refactor preview, where each one can be refused. */
export async function stripWorkspace(walk: Walk): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  let pieces = 0;
  let files = 0;
  const versions = new Map<vscode.TextDocument, number>();
  const title = vscode.l10n.t('Looking for boilerplate in the workspace');
  const visited = await walkArticles(walk, title, (article) => {
    if (files >= maxFiles) return;
    const found = addFixes(edit, article);
    if (found === 0) return;
    files++;
    pieces += found;
    if (article.document && article.version !== undefined) versions.set(article.document, article.version);
  });
  if (visited === undefined) return;
  if (files === 0) return say(vscode.l10n.t('Article Lint: nothing to strip in {0} articles.', visited));
  if ([...versions].some(([document, version]) => !isCurrent(document, version))) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('An article changed meanwhile: nothing was stripped. Try again.'),
    );
    return;
  }
  if (files >= maxFiles) {
    const limit = vscode.l10n.t(
      'The preview holds the first {0} articles. Run the command again for the rest.',
      maxFiles,
    );
    void vscode.window.showInformationMessage(limit);
  }
  const applied = await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  if (applied) say(vscode.l10n.t('Article Lint: {0} pieces in {1} articles were up for removal.', pieces, files));
}
