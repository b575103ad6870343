import * as vscode from 'vscode';
import { type Config, type Finding, parseConfig } from '../../core/index.ts';
import { decode } from '../decode.ts';
import { isMissing } from '../missing.ts';
import { folderOf, parentOf, pathBelow } from '../uris.ts';

export const configName = '.article-lint.json';

export interface ConfigFile {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly config: Config;
  readonly problems: readonly Finding[];
}

export interface ConfigFiles extends vscode.Disposable {
  /** The nearest config file upwards from an article, not above its workspace folder. */
  nearest(uri: vscode.Uri): Promise<ConfigFile | undefined>;
  /** Fires when a config file appeared, changed or went; what was known of all of them is forgotten then. */
  readonly onDidChange: vscode.Event<void>;
  /** Fires with each config file that is read, and with one that is gone: without problems. */
  readonly onDidRead: vscode.Event<Pick<ConfigFile, 'uri' | 'text' | 'problems'>>;
}

export function createConfigFiles(): ConfigFiles {
  const known = new Map<string, Promise<ConfigFile | undefined>>();
  const changed = new vscode.EventEmitter<void>();
  const read = new vscode.EventEmitter<Pick<ConfigFile, 'uri' | 'text' | 'problems'>>();
  const forget = () => {
    known.clear();
    changed.fire();
  };
  const inFolder = (folder: vscode.Uri): Promise<ConfigFile | undefined> => {
    const key = folder.toString();
    const again = () => known.delete(key);
    const reading = known.get(key) ?? readConfig(vscode.Uri.joinPath(folder, configName), again);
    if (!known.has(key)) {
      known.set(key, reading);
      void reading.then((file) => file && read.fire(file));
    }
    return reading;
  };
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${configName}`);
  const subscriptions = [
    ...[changed, read, watcher],
    ...[watcher.onDidCreate(forget), watcher.onDidChange(forget)],
    watcher.onDidDelete((uri) => {
      read.fire({ uri, text: '', problems: [] });
      forget();
    }),
    // Some file systems of virtual workspaces report no changes.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => uri.path.endsWith(`/${configName}`) && forget()),
    vscode.workspace.onDidChangeWorkspaceFolders(forget),
  ];
  return {
    nearest: (uri) => nearest(uri, inFolder),
    onDidChange: changed.event,
    onDidRead: read.event,
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

async function nearest(
  uri: vscode.Uri,
  inFolder: (folder: vscode.Uri) => Promise<ConfigFile | undefined>,
): Promise<ConfigFile | undefined> {
  const root = folderOf(uri);
  if (!root) return undefined;
  let folder = uri.scheme === 'untitled' ? root : parentOf(uri);
  for (;;) {
    const file = await inFolder(folder);
    if (file || folder.path === root.path || pathBelow(root, folder) === undefined) return file;
    folder = parentOf(folder);
  }
}

/** Undefined where there is none. One that cannot be read counts as none for now, and `again` is called. */
async function readConfig(uri: vscode.Uri, again: () => void): Promise<ConfigFile | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (!isMissing(error)) again();
    return undefined;
  }
  const text = decode(bytes);
  return { uri, text, ...parseConfig(text) };
}
