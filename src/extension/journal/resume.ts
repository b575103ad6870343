import * as vscode from 'vscode';
import type { Edit } from '../../core/index.ts';
import { decode } from '../decode.ts';
import { rangesIn } from '../edits/workspaceEdit.ts';
import type { Log } from '../log.ts';
import type { Journal } from './journal.ts';
import { fingerprint, inverse, type PlannedFile, withOneLineEnd } from './plan.ts';

/** How far a planned file is: `before`, `after`, or `other` than both. */
interface Stand {
  readonly file: PlannedFile;
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly is: 'before' | 'after' | 'other';
}

async function standOf(file: PlannedFile): Promise<Stand> {
  const uri = vscode.Uri.parse(file.uri, true);
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const text = open?.getText() ?? decode(await vscode.workspace.fs.readFile(uri));
  const now = await fingerprint(text);
  return { file, uri, text, is: now === file.before ? 'before' : now === file.after ? 'after' : 'other' };
}

async function standsOf(plan: readonly PlannedFile[], log: Log): Promise<Stand[]> {
  const stands: Stand[] = [];
  for (const file of plan) {
    try {
      stands.push(await standOf(file));
    } catch (error) {
      log.info(`${file.uri} could not be looked at: ${String(error)}`);
    }
  }
  return stands;
}

/** Applies edits to files and saves them. Resolves with false where VS Code refused. */
async function apply(changes: readonly { readonly stand: Stand; readonly edits: readonly Edit[] }[]): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { stand, edits } of changes) {
    const rangeOf = rangesIn(withOneLineEnd(stand.text));
    edit.set(
      stand.uri,
      edits.map((one) => vscode.TextEdit.replace(rangeOf(one), one.text)),
    );
  }
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  for (const { stand } of changes) await (await vscode.workspace.openTextDocument(stand.uri)).save();
  return true;
}

/**
 * Asks whether stripping that was cut off in the middle is to be finished or taken back. Nobody is asked where all files are as they
 * were, or all done. Files that are neither as before nor as planned are left alone.
 */
export async function resumeStripping(journal: Journal, log: Log): Promise<void> {
  const plan = await journal.unfinished();
  if (!plan) return;
  const stands = await standsOf(plan, log);
  const done = stands.filter(({ is }) => is === 'after');
  const open = stands.filter(({ is }) => is === 'before');
  if (done.length === 0 || open.length === 0) return journal.clear();
  const finish = vscode.l10n.t('Finish');
  const takeBack = vscode.l10n.t('Take Back');
  const question = vscode.l10n.t(
    'Stripping boilerplate was interrupted: {0} of {1} articles are done.',
    done.length,
    done.length + open.length,
  );
  const answer = await vscode.window.showWarningMessage(question, finish, takeBack);
  if (answer === undefined) return;
  const changes =
    answer === finish
      ? open.map((stand) => ({ stand, edits: stand.file.edits }))
      : done.map((stand) => ({ stand, edits: inverse(stand.file.edits) }));
  if (await apply(changes)) await journal.clear();
  else void vscode.window.showWarningMessage(vscode.l10n.t('VS Code refused the change: nothing was done.'));
}
