import * as vscode from 'vscode';
import type { Edit } from '../../core/index.ts';
import type { StagedFile } from '../../node/localise/staged.ts';
import { decode } from '../decode.ts';
import { rangeOf } from '../edits/workspaceEdit.ts';
import { lostBytes } from '../encoding.ts';

export interface ArticleChange {
  readonly uri: vscode.Uri;
  /** The text that the edits were made for. */
  readonly before: string;
  readonly edits: readonly Edit[];
}

/**
 * Makes the files and changes the articles, as one edit that can be undone; articles without unsaved changes are saved. False
 * where an article is not what it was or is read in a wrong encoding, and then nothing is done; and where VS Code refuses.
 */
export async function applyChanges(changes: readonly ArticleChange[], files: readonly StagedFile[]): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  const clean: vscode.TextDocument[] = [];
  const open = async (uri: vscode.Uri): Promise<vscode.TextDocument> => {
    const document = await vscode.workspace.openTextDocument(uri);
    if (!document.isDirty) clean.push(document);
    return document;
  };
  for (const { path, bytes, isNew } of files) {
    const uri = vscode.Uri.file(path);
    if (isNew) edit.createFile(uri, { contents: bytes, ignoreIfExists: true });
    else {
      const document = await open(uri);
      edit.replace(uri, rangeOf(document, { start: 0, end: document.getText().length }), decode(bytes));
    }
  }
  for (const { uri, before, edits } of changes) {
    const document = await open(uri);
    if (document.getText() !== before || (await lostBytes(document, before)) !== undefined) return false;
    for (const one of edits) edit.replace(uri, rangeOf(document, one), one.text);
  }
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  for (const document of clean) await document.save();
  return true;
}
