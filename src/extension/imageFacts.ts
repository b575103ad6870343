import * as vscode from 'vscode';
import { type Article, type Facts, noFacts } from '../core/index.ts';
import { cachedHost, type FileHost, presenceOf } from '../images/file-host.ts';
import { gatherFacts } from '../images/gather.ts';
import { localCandidates, type Where } from '../images/local.ts';
import { findSiteRoots, isSiteMarker } from '../images/site-roots.ts';
import { workspaceFiles } from './imageFiles.ts';
import { baseName, folderOf, parentOf, pathBelow } from './uris.ts';

/** The local pictures of an article: which are there, and as which files. */
export interface Pictures {
  readonly facts: Facts;
  /** The file that an address of the article, as it is written or as a renderer escapes it, stands for. */
  fileOf(source: string): vscode.Uri | undefined;
}

export interface ImageFacts extends vscode.Disposable {
  /** Never rejects. What cannot be found out is unknown. */
  gather(article: Article, uri: vscode.Uri): Promise<Pictures>;
  /** Looks at the files anew from now on. */
  forget(): void;
  readonly onDidChange: vscode.Event<void>;
}

const none: Pictures = { facts: noFacts, fileOf: () => undefined };
const settleMs = 300;

/** Pictures, the files that mark the top of a site, and folders, which vanish without a word about what was in them. */
const matters = (name: string): boolean =>
  !name.includes('.') || isSiteMarker(name) || /\.(?:png|jpe?g|gif|webp|avif|bmp|svg|ico|tiff?)$/i.test(name);

function decoded(source: string): string {
  try {
    return decodeURIComponent(source);
  } catch {
    return source;
  }
}

async function findFiles(facts: Facts, where: Where, host: FileHost): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [source, presence] of facts.images) {
    if (presence !== 'present') continue;
    for (const path of localCandidates(source, where)) {
      if ((await presenceOf(host, path)) !== 'present') continue;
      files.set(decoded(source), path);
      break;
    }
  }
  return files;
}

async function gather(article: Article, uri: vscode.Uri, hostOf: (root: vscode.Uri) => FileHost): Promise<Pictures> {
  if (uri.scheme === 'untitled' || article.images.length === 0) return none;
  const root = folderOf(uri) ?? parentOf(uri);
  const articlePath = pathBelow(root, uri);
  if (articlePath === undefined) return none;
  const host = hostOf(root);
  const where = { articlePath, siteRoots: await findSiteRoots(articlePath, host) };
  const facts = await gatherFacts(article, host, where);
  const files = await findFiles(facts, where, host);
  return {
    facts,
    fileOf(source) {
      const path = files.get(decoded(source));
      return path === undefined ? undefined : vscode.Uri.joinPath(root, path);
    },
  };
}

/** Answers are kept until files come or go. */
export function createImageFacts(): ImageFacts {
  const hosts = new Map<string, FileHost>();
  const changed = new vscode.EventEmitter<void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hostOf = (root: vscode.Uri): FileHost => {
    const key = root.toString();
    const host = hosts.get(key) ?? cachedHost(workspaceFiles(root));
    hosts.set(key, host);
    return host;
  };
  const forget = () => {
    hosts.clear();
    changed.fire();
  };
  const moved = (uri: vscode.Uri) => {
    if (!matters(baseName(uri))) return;
    clearTimeout(timer);
    timer = setTimeout(forget, settleMs);
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
  const subscriptions = [changed, watcher, watcher.onDidCreate(moved), watcher.onDidDelete(moved)];
  return {
    gather: (article, uri) => gather(article, uri, hostOf),
    forget,
    onDidChange: changed.event,
    dispose() {
      clearTimeout(timer);
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}
