import * as vscode from 'vscode';
import {
  type CopyMessage,
  type PageState,
  readToHost,
  type ToHost,
  type ToPage,
  type View,
} from '../../webview/messages.ts';
import { type Analyser, isCurrent } from '../analyser.ts';
import { isArticle } from '../articles.ts';
import { say } from '../commands/strip.ts';
import type { Host } from '../host.ts';
import type { Log } from '../log.ts';
import { remoteImagesAllowed } from '../settings/editorSettings.ts';
import { baseName, folderOf, parentOf } from '../uris.ts';
import { unlessSuperseded } from '../work/task-ended.ts';
import { pageOf, partMessage } from './content.ts';
import { EditorSync } from './editorSync.ts';
import { openLink } from './links.ts';
import { actOnPart, type Shown, showSource } from './partActions.ts';
import { Pieces } from './pieces.ts';
import { setupMessage } from './setup.ts';
import { pageShell } from './shell.ts';
import { Typing } from './typing.ts';

export const viewType = 'articleLint.preview';
/** Between two updates while typing goes on; longer where an update itself takes longer. */
const minRestMs = 30;
/** After the last of several keys whose block was shown at once, until the whole article is; and after the first at the latest. */
const quietMs = 250;
const longestQuietMs = 1000;

export interface PreviewParts {
  readonly analyser: Analyser;
  readonly host: Host;
  readonly log: Log;
  readonly extensionUri: vscode.Uri;
}

/** Updates that may be on their way to the page at a time. */
const maxRecent = 4;

let created = 0;

/** One preview: a panel and the article it shows at the moment. */
export class PreviewPanel {
  readonly panel: vscode.WebviewPanel;
  private readonly parts: PreviewParts;
  private readonly sync: EditorSync;
  private readonly subscriptions: vscode.Disposable[] = [];
  private document: vscode.TextDocument | undefined;
  private readonly typing = new Typing();
  /** Tells its jobs from those of other previews. */
  private readonly key = `preview ${++created}`;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Until when the whole article may wait for the keys to rest, in milliseconds of the clock; undefined where it does not. */
  private quietUntil: number | undefined;
  private isReady = false;
  private readonly pieces = new Pieces();
  private seq = 0;
  private view: View;
  private locked: boolean;
  /** What the page shows, or is about to. */
  private shown: Shown | undefined;
  /** What it may still show, of the same text: updates that only new facts brought, the newest last. */
  private recent: Shown[] = [];
  private isCopying = false;
  /** When the next update may come, in milliseconds of the clock. */
  private restUntil = 0;
  /** What the page's security depends on; another value needs another page. */
  private shellKey = '';

  constructor(panel: vscode.WebviewPanel, parts: PreviewParts, state: Pick<PageState, 'view' | 'locked'>) {
    this.panel = panel;
    this.parts = parts;
    this.view = state.view;
    this.locked = state.locked;
    this.sync = new EditorSync({ document: () => this.document, post: (message) => this.post(message) });
    const icon = (name: string) => vscode.Uri.joinPath(parts.extensionUri, 'media', name);
    panel.iconPath = { light: icon('preview-light.svg'), dark: icon('preview-dark.svg') };
    this.subscriptions.push(
      this.sync,
      panel.webview.onDidReceiveMessage((value) => {
        const message = readToHost(value);
        if (message) this.receive(message).catch((error) => parts.log.failure('The preview failed', error));
      }),
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document === this.document && event.contentChanges.length > 0) this.typed(event);
      }),
      vscode.workspace.onDidOpenTextDocument((document) => this.adopt(document)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('markdown.preview')) this.postSetup();
      }),
      parts.analyser.onDidInvalidate(() => this.schedule(0)),
    );
    panel.onDidDispose(() => this.dispose());
  }

  get uri(): vscode.Uri | undefined {
    return this.document?.uri;
  }

  get isLocked(): boolean {
    return this.locked;
  }

  /** Turns to another article. */
  show(document: vscode.TextDocument): void {
    if (document === this.document) return;
    this.document = document;
    this.shown = undefined;
    this.recent = [];
    this.nameTab();
    this.schedule(0);
  }

  /** Shows the article in that view. */
  showView(view: View): void {
    this.view = view;
    this.schedule(0);
  }

  /** A locked preview stays with its article. */
  toggleLock(): void {
    this.locked = !this.locked;
    this.nameTab();
    this.postSetup();
  }

  async showSource(): Promise<void> {
    if (this.document) await showSource(this.document, { start: 0, end: 0 });
  }

  /** Puts what is selected in the page, or all, into the clipboard. */
  copy(as: CopyMessage['as']): void {
    this.isCopying = true;
    this.post({ type: 'copy', as });
  }

  /** Brackets around the word, as VS Code's own preview has them when it is locked. */
  private nameTab(): void {
    const name = this.document ? baseName(this.document.uri) : '';
    this.panel.title = this.locked ? vscode.l10n.t('[Preview] {0}', name) : vscode.l10n.t('Preview {0}', name);
  }

  /** Closed and opened again, an article is another document. */
  private adopt(document: vscode.TextDocument): void {
    if (this.document?.isClosed && document.uri.toString() === this.document.uri.toString()) this.show(document);
  }

  private async receive(message: ToHost): Promise<void> {
    const { document } = this;
    if (message.type === 'ready') {
      this.isReady = true;
      this.postSetup();
      this.schedule(0);
    } else if (message.type === 'view') this.showView(message.view);
    else if (message.type === 'copied') await this.copied(message.text);
    else if (message.type === 'open' && document) await openLink(message.path, document);
    else if ('seq' in message)
      await this.receiveFor(
        this.recent.find(({ seq }) => seq === message.seq),
        message,
      );
  }

  /** Takes a message that speaks of an article by its number; undefined where its text is no longer shown. */
  private async receiveFor(shown: Shown | undefined, message: ToHost): Promise<void> {
    if (!shown) return;
    if (message.type === 'act') await actOnPart(message.action, message.part, { shown, analyser: this.parts.analyser });
    else if (message.type === 'scrolled') this.sync.reveal(message.start);
    else if (message.type === 'go') await this.sync.go(message.start);
  }

  private async copied(text: string): Promise<void> {
    if (!this.isCopying) return;
    this.isCopying = false;
    await vscode.env.clipboard.writeText(text);
    say(vscode.l10n.t('Article Lint: copied.'));
  }

  /** Shows the block that is typed in at once, and the whole article when the keys rest; where one block is not all, as soon as may be. */
  private typed(event: vscode.TextDocumentChangeEvent): void {
    const now = Date.now();
    const mended = this.isReady ? this.typing.mended(event) : undefined;
    if (mended) {
      this.post({ type: 'mend', seq: this.seq, ...mended });
      const until = this.quietUntil ?? now + longestQuietMs;
      this.schedule(Math.max(0, Math.min(quietMs, until - now)));
      this.quietUntil = until;
    } else if (this.timer === undefined || this.quietUntil !== undefined)
      // Typing does not put off an update that is due already.
      this.schedule(Math.max(0, this.restUntil - now));
  }

  private schedule(delayMs: number): void {
    clearTimeout(this.timer);
    this.quietUntil = undefined;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.quietUntil = undefined;
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
    const { analyser, host } = this.parts;
    const epoch = analyser.epoch();
    const [renderer, analysis] = await Promise.all([host.loadRenderer(), analyser.analyse(document)]);
    // What makes an analysis out of date brings the next update.
    if (this.document !== document || !isCurrent(document, version) || analyser.epoch() !== epoch) return;
    if (!analysis) return this.post({ type: 'empty', text: off() });
    const { webview } = this.panel;
    const remoteImages = remoteImagesAllowed(document.uri);
    const begun = Date.now();
    const asPageUri = (uri: vscode.Uri) => webview.asWebviewUri(uri);
    const options = { view: this.view, workshop: analyser.workshop, key: this.key, remoteImages, asPageUri };
    const page = await unlessSuperseded(pageOf(analysis, options));
    if (!page || this.document !== document || !isCurrent(document, version)) return;
    const { parts, ...content } = page.content;
    const before = await this.pieces.post(content.html, (piece) => this.post(piece));
    if (before === undefined || this.document !== document || !isCurrent(document, version)) return;
    this.restUntil = Date.now() + Math.max(minRestMs, Date.now() - begun);
    const isNew = this.shown?.document !== document;
    this.seq++;
    this.shown = { seq: this.seq, document, version, parts };
    const isSame = (one: Shown): boolean => one.document === document && one.version === version;
    this.recent = [...this.recent.filter(isSame), this.shown].slice(-maxRecent);
    this.typing.shows({ document, version, renderer, ...page });
    const place = { seq: this.seq, uri: document.uri.toString(), top: this.sync.top(document) };
    const html = content.html.slice(before);
    this.post({ type: 'article', ...place, parts: parts.map(partMessage), ...content, html, before });
    if (isNew) this.sync.cursor(document);
  }

  private post(message: ToPage): void {
    if (this.isReady) void this.panel.webview.postMessage(message);
  }

  private postSetup(): void {
    this.post(setupMessage(this.document?.uri, this.locked));
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
      lazyScripts: { highlight: asset('dist', 'highlight.js'), markdown: asset('dist', 'markdown.js') },
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
