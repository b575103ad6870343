import * as vscode from 'vscode';
import type { Edit } from '../../core/index.ts';
import { jobOf } from '../analyser.ts';
import { rangesIn } from '../edits/workspaceEdit.ts';
import { drawUp } from '../journal/draw.ts';
import { type Settling, settle } from '../journal/settle.ts';
import { type Reading, stillAsRead } from './stillAsRead.ts';
import { say } from './strip.ts';
import { inWorkshop, type Walk, type WorkspaceArticle, walkArticles } from './workspaceArticles.ts';

/** Files that one refactor preview still shows well. */
const maxFiles = 1000;

/** What is to be removed from one article. */
interface Proposal extends Reading {
  readonly edits: readonly Edit[];
  readonly pieces: number;
}

/** The article's safe fixes; undefined where there are none. */
async function proposalFor(article: WorkspaceArticle, { workshop }: Walk): Promise<Proposal | undefined> {
  const { uri, document, version } = article;
  const { edits, pieces } = await workshop.strip(`${uri} workspace`, jobOf(article));
  if (edits.length === 0) return undefined;
  return { uri, document, version, text: article.article.text, edits, pieces };
}

/**
 * All proposals in one edit. One whose entries ask for confirmation opens the preview, but then each of them has to be
 * ticked. So the one that asks is one that does nothing and is not listed: making a file that is there. All others are
 * ticked.
 */
function editOf(proposals: readonly Proposal[]): vscode.WorkspaceEdit {
  const label = vscode.l10n.t('Strip boilerplate');
  const edit = new vscode.WorkspaceEdit();
  const [first] = proposals;
  if (first) edit.createFile(first.uri, { ignoreIfExists: true }, { needsConfirmation: true, label });
  for (const { uri, text, edits } of proposals) {
    const rangeOf = rangesIn(text);
    for (const one of edits) edit.replace(uri, rangeOf(one), one.text, { needsConfirmation: false, label });
  }
  return edit;
}

/** Tells of what the preview leaves out. */
function tellOfRest(changed: number, isFull: boolean): void {
  const left = vscode.l10n.t(
    '{0} articles changed meanwhile and were left out. Run the command again for them.',
    changed,
  );
  const limit = vscode.l10n.t(
    'The preview holds the first {0} articles. Run the command again for the rest.',
    maxFiles,
  );
  if (changed > 0) void vscode.window.showWarningMessage(left);
  if (isFull) void vscode.window.showInformationMessage(limit);
}

/** Their names, and why, are in the output. */
async function tellOfUnread(count: number, { log }: Walk): Promise<void> {
  const message =
    count === 1
      ? vscode.l10n.t('A file could not be read and was left out.')
      : vscode.l10n.t('{0} files could not be read and were left out.', count);
  const show = vscode.l10n.t('Show Output');
  if ((await vscode.window.showWarningMessage(message, show)) === show) log.show();
}

/**
 * Proposes every safe fix of the workspace in the refactor preview, where each one can be refused. What VS Code could not do to its
 * end is asked about.
 */
export async function stripWorkspace(walk: Walk, settling: Settling): Promise<void> {
  const found: Proposal[] = [];
  const title = vscode.l10n.t('Looking for boilerplate in the workspace');
  const visit = async (article: WorkspaceArticle): Promise<void> => {
    const proposal = found.length < maxFiles ? await proposalFor(article, walk) : undefined;
    if (proposal) found.push(proposal);
  };
  let unread = 0;
  const leaveOut = () => void unread++;
  const visited = await walkArticles(walk, { title, read: inWorkshop(walk), visit, leaveOut });
  if (visited === undefined) return;
  if (unread > 0) void tellOfUnread(unread, walk);
  if (found.length === 0) return say(vscode.l10n.t('Article Lint: nothing to strip in {0} articles.', visited));
  const proposals = await stillAsRead(found);
  tellOfRest(found.length - proposals.length, found.length >= maxFiles);
  if (proposals.length === 0) return;
  const undertaking = await settling.journal.begin(await drawUp(proposals));
  const applied = await vscode.workspace.applyEdit(editOf(proposals), { isRefactoring: true });
  // VS Code says no alike when the preview is closed and when something failed in the middle.
  if (!applied) return settle(undertaking, settling);
  await undertaking.remove();
  const pieces = proposals.reduce((sum, one) => sum + one.pieces, 0);
  say(vscode.l10n.t('Article Lint: {0} pieces in {1} articles were up for removal.', pieces, proposals.length));
}
