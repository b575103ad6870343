import * as vscode from 'vscode';
import { decode } from '../decode.ts';
import { parentOf } from '../uris.ts';

/** Where a file lies that a config, a setting or an article names. */
export const resolve = (folder: vscode.Uri, path: string): vscode.Uri =>
  folder.scheme === 'file' && /^(?:\/|[a-z]:[\\/])/i.test(path)
    ? vscode.Uri.file(path)
    : vscode.Uri.joinPath(folder, path);

/** Runs when the file appeared, changed or went. Some file systems of virtual workspaces report no changes; saving is seen in all. */
export function watchFile(uri: vscode.Uri, changed: () => void): vscode.Disposable {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  // In a pattern these mean something; any character in their place is near enough for a watcher.
  const pattern = new vscode.RelativePattern(parentOf(uri), name.replace(/[[\]{}*]/g, '?'));
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  return vscode.Disposable.from(
    ...[watcher, watcher.onDidCreate(changed), watcher.onDidChange(changed), watcher.onDidDelete(changed)],
    vscode.workspace.onDidSaveTextDocument((document) => document.uri.toString() === uri.toString() && changed()),
  );
}

export interface Limits {
  /** In bytes. */
  readonly maxSize: number;
  /** What such files are called, in the plural. */
  readonly noun: string;
}

/**
 * The text of a file, or why there is none, as the end of a sentence. In Restricted Mode, only files inside the workspace
 * are read: a repository must not choose what else is.
 */
export async function textOfFile(
  uri: vscode.Uri,
  { maxSize, noun }: Limits,
): Promise<string | { readonly reason: string }> {
  if (!vscode.workspace.isTrusted && !vscode.workspace.getWorkspaceFolder(uri))
    return { reason: `in Restricted Mode, ${noun} are read inside the workspace only` };
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if (!(type & vscode.FileType.File)) return { reason: 'it is not an ordinary file' };
    if (size > maxSize) return { reason: `it is larger than ${maxSize / 1_000_000} MB` };
    return decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    const isGone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return { reason: isGone ? 'there is no such file' : String(error) };
  }
}
