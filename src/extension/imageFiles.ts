import * as vscode from 'vscode';
import { type EntryKind, endsOf, type FileEnds, type FileHost } from '../images/file-host.ts';
import { isMissing } from './missing.ts';

const kinds: Readonly<Partial<Record<vscode.FileType, EntryKind>>> = {
  [vscode.FileType.File]: 'file',
  [vscode.FileType.Directory]: 'folder',
};

export type ReadEnds = (path: string) => Promise<FileEnds | undefined>;

/** Larger files are not read where they can be read only as a whole. In bytes. */
const maxWhole = 4 * 1024 * 1024;

async function readWhole(uri: vscode.Uri): Promise<FileEnds | undefined> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if (type !== vscode.FileType.File || size > maxWhole) return undefined;
    return endsOf(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** The files below a folder, on whatever VS Code keeps them. `readEnds` reads those of this machine. */
export function workspaceFiles(root: vscode.Uri, readEnds?: ReadEnds): FileHost {
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
    read(path) {
      const uri = vscode.Uri.joinPath(root, path);
      return readEnds && uri.scheme === 'file' ? readEnds(uri.fsPath) : readWhole(uri);
    },
  };
}
