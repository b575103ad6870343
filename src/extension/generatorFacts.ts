import * as vscode from 'vscode';
import {
  evidenceFiles,
  type Facts,
  type Generator,
  generatorOfFolder,
  isGeneratorTrace,
  maxEvidenceSize,
  type Settings,
} from '../core/index.ts';
import { decode } from './decode.ts';
import { isMissing } from './missing.ts';
import { baseName, folderOf, parentOf, pathBelow } from './uris.ts';

export interface GeneratorFacts extends vscode.Disposable {
  /**
   * The generator whose traces stand in the nearest folder upwards, not above the workspace folder; nothing where the settings
   * name one. Never rejects.
   */
  gather(settings: Pick<Settings, 'siteGenerator'>, uri: vscode.Uri): Promise<Pick<Facts, 'generator'>>;
  /** Fires when traces came, changed or went; what was known of all folders is forgotten then. */
  readonly onDidChange: vscode.Event<void>;
}

const settleMs = 300;

async function headOf(uri: vscode.Uri): Promise<string> {
  const { size } = await vscode.workspace.fs.stat(uri);
  return size > maxEvidenceSize ? '' : decode(await vscode.workspace.fs.readFile(uri));
}

/** Rejects where the folder or a trace in it cannot be looked at. */
async function inFolder(folder: vscode.Uri): Promise<Generator | undefined> {
  const names = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name));
  const files = evidenceFiles.filter((name) => names.has(name));
  const heads = await Promise.all(files.map((name) => headOf(vscode.Uri.joinPath(folder, name))));
  return generatorOfFolder({ names, contents: new Map(files.map((name, at) => [name, heads[at] ?? ''])) });
}

async function nearest(
  uri: vscode.Uri,
  look: (folder: vscode.Uri) => Promise<Generator | undefined>,
): Promise<Generator | undefined> {
  const root = folderOf(uri);
  if (!root) return undefined;
  let folder = uri.scheme === 'untitled' ? root : parentOf(uri);
  for (;;) {
    const found = await look(folder);
    if (found || folder.path === root.path || pathBelow(root, folder) === undefined) return found;
    folder = parentOf(folder);
  }
}

/** Each folder is read once, until a trace comes or goes anywhere in the workspace. */
export function createGeneratorFacts(): GeneratorFacts {
  const known = new Map<string, Promise<Generator | undefined>>();
  const changed = new vscode.EventEmitter<void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (folder: vscode.Uri): Promise<Generator | undefined> => {
    const key = folder.toString();
    const before = known.get(key);
    if (before) return before;
    const looking = inFolder(folder).catch((error) => {
      // One that could not be looked at says nothing now, and is asked again.
      if (!isMissing(error)) known.delete(key);
      return undefined;
    });
    known.set(key, looking);
    return looking;
  };
  const forget = () => {
    known.clear();
    changed.fire();
  };
  const touched = (uri: vscode.Uri) => {
    if (!isGeneratorTrace(baseName(uri)) || /\/(?:node_modules|\.git)\//.test(uri.path)) return;
    clearTimeout(timer);
    timer = setTimeout(forget, settleMs);
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
  // Of files that stay, only those whose content counts.
  const contents = vscode.workspace.createFileSystemWatcher(`**/{${evidenceFiles.join(',')}}`, true, false, true);
  const subscriptions = [
    ...[changed, watcher, contents, watcher.onDidCreate(touched), watcher.onDidDelete(touched)],
    contents.onDidChange(touched),
    // Some file systems of virtual workspaces report no changes.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => touched(uri)),
    vscode.workspace.onDidChangeWorkspaceFolders(forget),
  ];
  return {
    async gather({ siteGenerator }, uri) {
      const generator = siteGenerator === 'auto' ? await nearest(uri, look) : undefined;
      return generator ? { generator } : {};
    },
    onDidChange: changed.event,
    dispose() {
      clearTimeout(timer);
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}
