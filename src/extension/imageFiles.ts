import * as vscode from 'vscode';
import type { EntryKind, FileHost } from '../images/file-host.ts';

const kinds: Readonly<Partial<Record<vscode.FileType, EntryKind>>> = {
  [vscode.FileType.File]: 'file',
  [vscode.FileType.Directory]: 'folder',
};

const isMissing = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory');

/** The files below a folder, on whatever VS Code keeps them. */
export function workspaceFiles(root: vscode.Uri): FileHost {
  return {
    async readDirectory(path) {
      try {
        const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, path));
        return new Map(entries.map(([name, type]) => [name, kinds[type] ?? 'other']));
      } catch (error) {
        return isMissing(error) ? 'missing' : 'unknown';
      }
    },
    // Asked for links only, and where a link leads this interface does not tell.
    exists: async () => 'unknown',
  };
}
