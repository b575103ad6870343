import * as vscode from 'vscode';
import {
  chooseSiblings,
  type Digest,
  digestOf,
  type Facts,
  type FileFacts,
  formatOf,
  headLength,
  isBundle,
  maxSiblings,
  siblingsAmong,
} from '../core/index.ts';
import { articleGlob } from './articles.ts';
import { decode } from './decode.ts';
import { isMissing } from './missing.ts';
import { baseName, folderOf, parentOf, pathBelow } from './uris.ts';

export interface SiblingFacts extends vscode.Disposable {
  /** Never rejects. What cannot be read is left out. */
  gather(uri: vscode.Uri): Promise<Pick<Facts, 'file' | 'siblings' | 'now'>>;
  /** Fires when something that was gathered is different now. */
  readonly onDidChange: vscode.Event<void>;
}

/** Bytes. A larger file is not read: only whole files can be. */
const maxBytes = 2_000_000;
/** In a virtual workspace each file may be a request to a server. */
const maxVirtual = 30;
/** Files on their way at a time. */
const atOnce = 16;
const settleMs = 300;
/** Folders that are remembered. */
const maxFolders = 64;
/** Files whose time is remembered. */
const maxFiles = 1000;
const noBytes = new Uint8Array();

/** The articles of one folder, by their address. */
interface Folder {
  readonly digests: Map<string, Digest>;
  /** Summed up when somebody asks, and anew when one of them changed. */
  among?: ReturnType<typeof siblingsAmong> | undefined;
}

const isLocal = (uri: vscode.Uri): boolean => uri.scheme === 'file' || uri.scheme === 'vscode-remote';
const limitFor = (uri: vscode.Uri): number => (isLocal(uri) ? maxSiblings : maxVirtual);

async function namesIn(folder: vscode.Uri, type: vscode.FileType): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  return entries.filter(([, kind]) => kind === type).map(([name]) => name);
}

/** The articles beside one; of a page bundle, the files of the same name in the folders beside its own. */
async function beside(uri: vscode.Uri): Promise<vscode.Uri[]> {
  const folder = parentOf(uri);
  if (!isBundle(baseName(uri))) {
    const names = (await namesIn(folder, vscode.FileType.File)).filter((name) => formatOf(name));
    return chooseSiblings(names, limitFor(uri)).map((name) => vscode.Uri.joinPath(folder, name));
  }
  const parent = parentOf(folder);
  if (!folderOf(parent)) return [uri];
  const names = await namesIn(parent, vscode.FileType.Directory);
  return chooseSiblings(names, limitFor(uri)).map((name) => vscode.Uri.joinPath(parent, name, baseName(uri)));
}

async function readDigest(uri: vscode.Uri): Promise<Digest | undefined> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if (!(type & vscode.FileType.File)) return undefined;
    const bytes = size > maxBytes ? noBytes : await vscode.workspace.fs.readFile(uri);
    return digestOf(uri.toString(), decode(bytes.subarray(0, headLength)));
  } catch {
    return undefined;
  }
}

/** Empty where the folder cannot be looked at, and then `again` is called. */
async function readFolder(uri: vscode.Uri, again: () => void): Promise<Folder> {
  const digests = new Map<string, Digest>();
  const uris = await beside(uri).catch((error): vscode.Uri[] => {
    if (!isMissing(error)) again();
    return [];
  });
  for (let at = 0; at < uris.length; at += atOnce) {
    for (const digest of await Promise.all(uris.slice(at, at + atOnce).map(readDigest)))
      if (digest) digests.set(digest.path, digest);
  }
  return { digests };
}

const keyOf = (uri: vscode.Uri): string =>
  isBundle(baseName(uri)) ? `bundles in ${parentOf(parentOf(uri))}` : parentOf(uri).toString();

/** Where an article stands and when it was last written; without a time where nothing is saved. */
async function fileOf(uri: vscode.Uri): Promise<FileFacts> {
  const root = folderOf(uri);
  const path = (root && pathBelow(root, uri)) ?? uri.path.split('/').slice(-5).join('/');
  const modified = await vscode.workspace.fs.stat(uri).then(
    ({ mtime }) => mtime,
    () => undefined,
  );
  return { path, ...(modified === undefined ? {} : { modified }) };
}

/** Each folder is read once; of what changes later, only the files that did. */
export function createSiblingFacts(): SiblingFacts {
  const folders = new Map<string, Promise<Folder>>();
  const files = new Map<string, Promise<FileFacts>>();
  const changed = new vscode.EventEmitter<void>();
  const stale = new Map<string, vscode.Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const renew = async () => {
    const uris = [...stale.values()];
    stale.clear();
    const news = await Promise.all(uris.map((uri) => renewed(uri, folders.get(keyOf(uri)))));
    if (news.includes(true)) changed.fire();
  };
  const touched = (uri: vscode.Uri) => {
    files.delete(uri.toString());
    if (!folders.has(keyOf(uri))) return;
    stale.set(uri.toString(), uri);
    clearTimeout(timer);
    timer = setTimeout(() => void renew(), settleMs);
  };
  const watcher = vscode.workspace.createFileSystemWatcher(articleGlob);
  const subscriptions = [
    ...[changed, watcher, watcher.onDidCreate(touched), watcher.onDidChange(touched), watcher.onDidDelete(touched)],
    // Some file systems of virtual workspaces report no changes.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => formatOf(uri.path) && touched(uri)),
  ];
  return {
    async gather(uri) {
      if (uri.scheme === 'untitled') return { now: Date.now() };
      const key = keyOf(uri);
      const reading = folders.get(key) ?? readFolder(uri, () => folders.delete(key));
      folders.set(key, reading);
      const [oldest] = folders.keys();
      if (folders.size > maxFolders && oldest !== undefined) folders.delete(oldest);
      if (files.size >= maxFiles) files.clear();
      const file = files.get(uri.toString()) ?? fileOf(uri);
      files.set(uri.toString(), file);
      const [folder, own] = await Promise.all([reading, file]);
      // Not before: what changes while the file is asked for takes the sums away.
      folder.among ??= siblingsAmong(folder.digests.values());
      return { file: own, siblings: folder.among(uri.toString()), now: Date.now() };
    },
    onDidChange: changed.event,
    dispose() {
      clearTimeout(timer);
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

/** Reads a file of a known folder again. Whether its front matter says something else than before. */
async function renewed(uri: vscode.Uri, reading: Promise<Folder> | undefined): Promise<boolean> {
  const folder = await reading;
  const key = uri.toString();
  const digests = folder?.digests;
  if (!folder || !digests || !(digests.has(key) || digests.size < limitFor(uri))) return false;
  const [before, after] = [digests.get(key), await readDigest(uri)];
  if (after) digests.set(key, after);
  else digests.delete(key);
  folder.among = undefined;
  return JSON.stringify(before) !== JSON.stringify(after);
}
