import * as vscode from 'vscode';
import type { Edit } from '../../core/index.ts';
import { isCurrent } from '../analyser.ts';
import { workspaceEdit } from './workspaceEdit.ts';

/** A document as it was when something was computed from it. */
export interface Version {
  readonly document: vscode.TextDocument;
  readonly version: number;
}

/**
 * Applies edits as one step that one undo takes back, to the version that they were computed for. False, and nothing is
 * changed, where the document is another by now: VS Code compares the versions again when the edits reach it.
 */
export async function applyToVersion({ document, version }: Version, edits: readonly Edit[]): Promise<boolean> {
  return isCurrent(document, version) && (await vscode.workspace.applyEdit(workspaceEdit(document, edits)));
}
