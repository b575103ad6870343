import * as vscode from 'vscode';
import { type ConfigFiles, configName } from '../settings/configFiles.ts';
import { targetOf } from './strip.ts';

const starter = `{
  // Settings of Article Lint for this folder and everything below it. The editor and the command line both read them.
  "siteGenerator": "auto",
  "frontMatter": { "required": ["title", "date"] },
  "rules": {}
}
`;

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** The folder that a new config file goes to: that of the active editor, else the one the user picks. */
async function folderForNew(uri: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const own = uri && vscode.workspace.getWorkspaceFolder(uri);
  if (own ?? folders.length <= 1) return (own ?? folders[0])?.uri;
  return (await vscode.window.showWorkspaceFolderPick())?.uri;
}

/** Opens the config file that holds for the active editor; makes a starter where there is none. */
export async function openConfig(files: ConfigFiles): Promise<void> {
  const active = (await targetOf(undefined))?.uri;
  const nearest = active && (await files.nearest(active));
  const folder = nearest ? undefined : await folderForNew(active);
  const uri = nearest?.uri ?? (folder && vscode.Uri.joinPath(folder, configName));
  if (!uri) {
    const message = vscode.l10n.t('Open a folder first: the settings file is kept in it.');
    if ((vscode.workspace.workspaceFolders ?? []).length === 0) void vscode.window.showInformationMessage(message);
    return;
  }
  if (!(await exists(uri))) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(starter));
  await vscode.window.showTextDocument(uri);
}
