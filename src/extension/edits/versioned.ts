import * as vscode from 'vscode';
import type { Edit } from '../../core/index.ts';
import { isCurrent } from '../analyser.ts';
import { lostBytes } from '../encoding.ts';
import { workspaceEdit } from './workspaceEdit.ts';

/** A document as it was when something was computed from it. */
export interface Version {
  readonly document: vscode.TextDocument;
  readonly version: number;
}

/** Tells the user that an article is not the one any more that something was computed from. */
export const tellOfChange = (): void =>
  void vscode.window.showWarningMessage(vscode.l10n.t('The article changed meanwhile: nothing was done. Try again.'));

/**
 * Applies edits as one step that one undo takes back, to the version that they were computed for. False, and nothing is
 * changed, where the document is another by now: VS Code compares the versions again when the edits reach it; and where saving
 * would lose bytes of the file. The user is told.
 */
export async function applyToVersion({ document, version }: Version, edits: readonly Edit[]): Promise<boolean> {
  if ((await lostBytes(document)) !== undefined) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'Nothing was changed: this file is not in the encoding that it was opened with. Use "Reopen with Encoding" first.',
      ),
    );
    return false;
  }
  if (isCurrent(document, version) && (await vscode.workspace.applyEdit(workspaceEdit(document, edits)))) return true;
  tellOfChange();
  return false;
}
