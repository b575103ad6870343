import * as vscode from 'vscode';
import { say } from '../commands/strip.ts';
import { folderOf, parentOf, pathBelow } from '../uris.ts';

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What a link may mean: sites link to pages, whose sources have another ending. */
const endings = ['', '.md', '.markdown', '.html', '.htm', '/index.md', '/index.html'];

/** The files that a link within a site may lead to, none outside the folder. `path` is as the article has it. */
export function linkCandidates(path: string, document: vscode.Uri): vscode.Uri[] {
  const root = folderOf(document) ?? parentOf(document);
  const file = decoded(path.replace(/[?#].*$/s, ''));
  if (!file || file.includes('\\') || file.startsWith('//')) return [];
  const base = file.startsWith('/') ? root : parentOf(document);
  const name = file.replace(/\/$/, '');
  return endings
    .map((ending) => vscode.Uri.joinPath(base, name + ending))
    .filter((uri) => pathBelow(root, uri) !== undefined);
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}

/** Opens the file that a link leads to in the editor; says so where there is none. */
export async function openLink(path: string, document: vscode.TextDocument): Promise<void> {
  const column = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  for (const uri of linkCandidates(path, document.uri)) {
    if (!(await isFile(uri))) continue;
    await vscode.commands.executeCommand('vscode.open', uri, { viewColumn: column ?? vscode.ViewColumn.One });
    return;
  }
  say(vscode.l10n.t('The folder has no file for this link.'));
}
