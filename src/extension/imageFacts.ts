import * as vscode from 'vscode';
import { evidenceFiles, type Facts, isPictureName, noFacts, type Settings } from '../core/index.ts';
import { cachedHost, type FileHost } from '../images/file-host.ts';
import { gatherFacts } from '../images/gather.ts';
import { findSiteRoots, isSiteMarker } from '../images/site-roots.ts';
import { type ReadEnds, workspaceFiles } from './imageFiles.ts';
import { baseName, folderOf, parentOf, pathBelow } from './uris.ts';
import { type Outline, pictureKey } from './work/job.ts';

/** The local pictures of an article: which are there, and as which files. */
export interface Pictures {
  readonly facts: Facts;
  /** The file that an address of the article, as it is written or as a renderer escapes it, stands for. */
  fileOf(source: string): vscode.Uri | undefined;
}

export interface ImageFacts extends vscode.Disposable {
  /** `settings` may name the generator. Never rejects. What cannot be found out is unknown. */
  gather(
    article: Pick<Outline, 'images' | 'frontMatter'>,
    uri: vscode.Uri,
    settings: Pick<Settings, 'siteGenerator'>,
  ): Promise<Pictures>;
  /** Looks at the files anew from now on. */
  forget(): void;
  readonly onDidChange: vscode.Event<void>;
}

const none: Pictures = { facts: noFacts, fileOf: () => undefined };
const settleMs = 300;

/** Files whose content counts: pictures, and what says how the site is published. */
const isRead = (name: string): boolean =>
  isPictureName(name) || isSiteMarker(name) || evidenceFiles.includes(name) || name.startsWith('hugo.');

/** These, and folders, which vanish without a word about what was in them. */
const matters = (name: string): boolean => !name.includes('.') || isRead(name);

interface Gathering {
  readonly siteGenerator: string;
  readonly hostOf: (root: vscode.Uri) => FileHost;
}

async function gather(
  article: Pick<Outline, 'images' | 'frontMatter'>,
  uri: vscode.Uri,
  { siteGenerator, hostOf }: Gathering,
): Promise<Pictures> {
  if (uri.scheme === 'untitled' || article.images.length === 0) return none;
  const root = folderOf(uri) ?? parentOf(uri);
  const articlePath = pathBelow(root, uri);
  if (articlePath === undefined) return none;
  const host = hostOf(root);
  const siteRoots = await findSiteRoots(articlePath, host);
  const facts = await gatherFacts(article, host, { articlePath, siteRoots, siteGenerator });
  const present = [...facts.local].filter(([source]) => facts.images.get(source) === 'present');
  const files = new Map(present.map(([source, { path }]) => [pictureKey(source), path]));
  return {
    facts,
    fileOf(source) {
      const path = files.get(pictureKey(source));
      return path === undefined ? undefined : vscode.Uri.joinPath(root, path);
    },
  };
}

/** Answers are kept until files come, change or go. */
export function createImageFacts(readEnds?: ReadEnds): ImageFacts {
  const hosts = new Map<string, FileHost>();
  const changed = new vscode.EventEmitter<void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hostOf = (root: vscode.Uri): FileHost => {
    const key = root.toString();
    const host = hosts.get(key) ?? cachedHost(workspaceFiles(root, readEnds));
    hosts.set(key, host);
    return host;
  };
  const forget = () => {
    hosts.clear();
    changed.fire();
  };
  const wait = (uri: vscode.Uri, isOfInterest: (name: string) => boolean) => {
    if (!isOfInterest(baseName(uri)) || /\/(?:node_modules|\.git)\//.test(uri.path)) return;
    clearTimeout(timer);
    timer = setTimeout(forget, settleMs);
  };
  const moved = (uri: vscode.Uri) => wait(uri, matters);
  const watcher = vscode.workspace.createFileSystemWatcher('**/*');
  const subscriptions = [
    ...[changed, watcher, watcher.onDidCreate(moved), watcher.onDidDelete(moved)],
    watcher.onDidChange((uri) => wait(uri, isRead)),
  ];
  return {
    gather: (article, uri, { siteGenerator }) => gather(article, uri, { siteGenerator, hostOf }),
    forget,
    onDidChange: changed.event,
    dispose() {
      clearTimeout(timer);
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}
