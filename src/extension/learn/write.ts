import * as vscode from 'vscode';
import { composePasses } from '../edits/compose.ts';
import { rangeOf } from '../edits/workspaceEdit.ts';
import type { Learning } from '../host.ts';
import type { ConfigFiles } from '../settings/configFiles.ts';
import { baseName, parentOf } from '../uris.ts';
import type { Learned } from './session.ts';
import { type Target, targetOf, wayUp } from './target.ts';

/** What one file becomes. */
interface Change {
  readonly uri: vscode.Uri;
  readonly after: string;
  /** Undefined for a file that is made. */
  readonly document: vscode.TextDocument | undefined;
}

export interface Written {
  readonly added: number;
  readonly recipeFiles: readonly vscode.Uri[];
}

/** Why nothing was written, as a sentence. */
export class NotWritten extends Error {}

interface Writing {
  readonly learning: Learning;
  readonly configFiles: ConfigFiles;
}

/** Puts what was chosen into the recipe files of the workspace, as one edit that can be undone. Throws `NotWritten`. */
export async function writeLearned(chosen: readonly Learned[], writing: Writing): Promise<Written> {
  const changes = new Map<string, Change>();
  const recipeFiles = new Map<string, vscode.Uri>();
  const textOf = async (uri: vscode.Uri): Promise<Change> => changes.get(uri.toString()) ?? read(uri);
  let added = 0;
  for (const learned of chosen) {
    const target = await targetOf(learned, writing.configFiles, writing.learning.usualRecipeFile);
    const before = await textOf(target.recipeFile);
    const merged = merge(before, learned, writing);
    added += merged.added;
    changes.set(before.uri.toString(), { ...before, after: merged.text });
    recipeFiles.set(before.uri.toString(), before.uri);
    const config = target.config && (await textOf(target.config.uri));
    if (config) changes.set(config.uri.toString(), { ...config, after: named(config, target, writing) });
  }
  await apply([...changes.values()]);
  return { added, recipeFiles: [...recipeFiles.values()] };
}

function merge({ uri, after }: Change, { report, folder }: Learned, { learning }: Writing) {
  const way = wayUp(folder.uri, parentOf(uri)).replace(/\/$/, '');
  const merged = learning.mergeRecipes(after, [learning.recipeOf(report, way)]);
  if (merged) return merged;
  throw new NotWritten(vscode.l10n.t('{0} is no recipe file that can be read. Nothing was written.', baseName(uri)));
}

function named({ uri, after }: Change, { config }: Target, { learning }: Writing): string {
  const text = learning.nameRecipeFiles(after, config?.names ?? []);
  if (text !== undefined) return text;
  throw new NotWritten(vscode.l10n.t('{0} is no JSON that can be read. Nothing was written.', baseName(uri)));
}

async function read(uri: vscode.Uri): Promise<Change> {
  try {
    await vscode.workspace.fs.stat(uri);
  } catch {
    return { uri, after: '', document: undefined };
  }
  const document = await vscode.workspace.openTextDocument(uri);
  return { uri, after: document.getText(), document };
}

/** Minimal edits of the files that are there; each is saved unless it had changes of the user's before. */
async function apply(changes: readonly Change[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const unsaved: vscode.TextDocument[] = [];
  for (const { uri, after, document } of changes) {
    if (!document) {
      edit.createFile(uri, { contents: new TextEncoder().encode(after) });
      continue;
    }
    const before = document.getText();
    const pieces = composePasses(before, [[{ start: 0, end: before.length, text: after }]]);
    for (const piece of pieces) edit.replace(uri, rangeOf(document, piece), piece.text);
    if (pieces.length > 0 && !document.isDirty) unsaved.push(document);
  }
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new NotWritten(vscode.l10n.t('VS Code refused to write the recipes.'));
  for (const document of unsaved) await document.save();
}
