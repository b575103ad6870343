import * as vscode from 'vscode';
import { readToHost, type ToPage } from '../../webview/messages.ts';
import { type Analyser, isCurrent } from '../analyser.ts';
import { isArticle } from '../articles.ts';
import type { Host } from '../host.ts';
import type { Log } from '../log.ts';
import { remoteImagesAllowed } from '../settings/editorSettings.ts';
import { baseName, folderOf, parentOf } from '../uris.ts';
import { pageContent } from './content.ts';
import { pageShell } from './shell.ts';

export const viewType = 'articleLint.preview';
/** Between two updates while typing goes on; longer where an update itself takes longer. */
const minRestMs = 30;

export interface PreviewParts {
  readonly analyser: Analyser;
  readonly host: Host;
  readonly log: Log;
  readonly extensionUri: vscode.Uri;
}

/** One preview: a panel and the article it shows at the moment. */
export class PreviewPanel {
  readonly panel: vscode.WebviewPanel;
  private readonly parts: PreviewParts;
  private readonly subscriptions: vscode.Disposable[] = [];
  private document: vscode.TextDocument | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isReady = false;
  private seq = 0;
  /** When the next update may come, in milliseconds of the clock. */
  private restUntil = 0;
  /** What the page's security depends on; another value needs another page. */
  private shellKey = '';

  constructor(panel: vscode.WebviewPanel, parts: PreviewParts) {
    this.panel = panel;
    this.parts = parts;
    const icon = (name: string) => vscode.Uri.joinPath(parts.extensionUri, 'media', name);
    panel.iconPath = { light: icon('preview-light.svg'), dark: icon('preview-dark.svg') };
    this.subscriptions.push(
      panel.webview.onDidReceiveMessage((message) => this.receive(message)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.document && contentChanges.length > 0) this.scheduleAfterTyping();
      }),
      vscode.workspace.onDidOpenTextDocument((document) => this.adopt(document)),
      parts.analyser.onDidInvalidate(() => this.schedule(0)),
    );
    panel.onDidDispose(() => this.dispose());
  }

  get uri(): vscode.Uri | undefined {
    return this.document?.uri;
  }

  /** Turns to another article. */
  show(document: vscode.TextDocument): void {
    if (document === this.document) return;
    this.document = document;
    this.panel.title = vscode.l10n.t('Preview {0}', baseName(document.uri));
    this.schedule(0);
  }

  /** Closed and opened again, an article is another document. */
  private adopt(document: vscode.TextDocument): void {
    if (this.document?.isClosed && document.uri.toString() === this.document.uri.toString()) this.show(document);
  }

  private receive(value: unknown): void {
    const message = readToHost(value);
    if (message?.type !== 'ready') return;
    this.isReady = true;
    this.schedule(0);
  }

  /** Typing does not put off an update that is due already. */
  private scheduleAfterTyping(): void {
    if (this.timer === undefined) this.schedule(Math.max(0, this.restUntil - Date.now()));
  }

  private schedule(delayMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.update().catch((error) => this.parts.log.failure('Updating the preview failed', error));
    }, delayMs);
  }

  private async update(): Promise<void> {
    const known = this.document;
    if (!known) return;
    const document = known.isClosed ? await reopened(known.uri) : known;
    if (this.document !== known) return;
    if (!document || !isArticle(document)) return this.post({ type: 'empty', text: gone() });
    this.document = document;
    this.buildShell(document.uri);
    if (!this.isReady) return;
    const { version } = document;
    const [renderer, inputs] = await Promise.all([
      this.parts.host.loadRenderer(),
      this.parts.analyser.inputs(document),
    ]);
    if (this.document !== document || !isCurrent(document, version)) return;
    if (!inputs) return this.post({ type: 'empty', text: off() });
    const { webview } = this.panel;
    const remoteImages = remoteImagesAllowed(document.uri);
    const begun = Date.now();
    const content = pageContent(inputs, { renderer, remoteImages, asPageUri: (uri) => webview.asWebviewUri(uri) });
    this.restUntil = Date.now() + Math.max(minRestMs, Date.now() - begun);
    this.seq++;
    this.post({ type: 'article', seq: this.seq, uri: document.uri.toString(), ...content });
  }

  private post(message: ToPage): void {
    if (this.isReady) void this.panel.webview.postMessage(message);
  }

  /** Makes the page anew when what it may load has changed. */
  private buildShell(uri: vscode.Uri): void {
    const { webview } = this.panel;
    const { extensionUri } = this.parts;
    const below = (...names: string[]) => vscode.Uri.joinPath(extensionUri, ...names);
    const folder = folderOf(uri) ?? (uri.scheme === 'untitled' ? undefined : parentOf(uri));
    const remoteImages = remoteImagesAllowed(uri);
    const key = `${remoteImages} ${folder?.toString()}`;
    if (key === this.shellKey) return;
    this.shellKey = key;
    this.isReady = false;
    const localResourceRoots = [below('media'), below('dist'), ...(folder ? [folder] : [])];
    webview.options = { enableScripts: true, enableForms: false, localResourceRoots };
    const asset = (...names: string[]) => webview.asWebviewUri(below(...names));
    const { cspSource } = webview;
    webview.html = pageShell({
      cspSource,
      remoteImages,
      script: asset('dist', 'webview.js'),
      style: asset('media', 'preview.css'),
    });
  }

  private dispose(): void {
    clearTimeout(this.timer);
    this.document = undefined;
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}

const gone = (): string => vscode.l10n.t('The article is no longer there.');
const off = (): string => vscode.l10n.t('Article Lint is off for this file.');

async function reopened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
