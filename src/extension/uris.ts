import * as vscode from 'vscode';

export const baseName = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

export const parentOf = (uri: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(uri, '..');

/** The path of `uri` below `folder`, without a leading slash; undefined where it lies elsewhere. */
export function pathBelow(folder: vscode.Uri, uri: vscode.Uri): string | undefined {
  if (folder.scheme !== uri.scheme || folder.authority !== uri.authority) return undefined;
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.path.startsWith(base) ? uri.path.slice(base.length) : undefined;
}

/** The workspace folder of a document; for one that was never saved, the first folder. */
export function folderOf(uri: vscode.Uri): vscode.Uri | undefined {
  const { workspaceFolders } = vscode.workspace;
  if (uri.scheme === 'untitled') return workspaceFolders?.[0]?.uri;
  return vscode.workspace.getWorkspaceFolder(uri)?.uri;
}
