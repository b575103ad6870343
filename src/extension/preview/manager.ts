import * as vscode from 'vscode';
import { type CopyMessage, type PageState, readState, type View } from '../../webview/messages.ts';
import { isArticle } from '../articles.ts';
import { targetArticle } from '../commands/strip.ts';
import { PreviewPanel, type PreviewParts, viewType } from './panel.ts';

export interface Previews extends vscode.Disposable {
  /** Opens the preview that follows the editor, or a locked one of that article; brings an open one forward. */
  open(uri: unknown, how: { readonly column: vscode.ViewColumn; readonly locked?: boolean }): Promise<void>;
  /** These are about the preview that has the focus, or else the one that was opened last. Nothing happens where there is none. */
  showView(view: View): void;
  toggleLock(): void;
  showSource(): Promise<void>;
  copy(as: CopyMessage['as']): void;
  /** The article of the preview that has the focus; undefined where none has. */
  readonly focused: vscode.Uri | undefined;
}

function createPanel(column: vscode.ViewColumn): vscode.WebviewPanel {
  const place = { viewColumn: column, preserveFocus: column === vscode.ViewColumn.Beside };
  return vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Preview'), place, {
    enableScripts: true,
    enableForms: false,
    localResourceRoots: [],
    enableFindWidget: true,
  });
}

/** Where the state of a page that was there before the window was reloaded leads to; undefined where to nothing. */
async function documentOf(known: PageState | undefined): Promise<vscode.TextDocument | undefined> {
  if (!known) return undefined;
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.parse(known.uri, true));
  } catch {
    return undefined;
  }
}

/** Previews follow the active article editor, those that are locked apart. */
export function createPreviews(parts: PreviewParts): Previews {
  const previews = new Set<PreviewPanel>();
  const announce = () => void vscode.commands.executeCommand('setContext', 'articleLint.hasPreview', previews.size > 0);
  const add = (panel: vscode.WebviewPanel, state: Pick<PageState, 'view' | 'locked'>): PreviewPanel => {
    const preview = new PreviewPanel(panel, parts, state);
    previews.add(preview);
    announce();
    panel.onDidDispose(() => {
      previews.delete(preview);
      announce();
    });
    return preview;
  };
  const follow = (editor: vscode.TextEditor | undefined) => {
    if (!editor || !isArticle(editor.document)) return;
    for (const preview of previews) if (!preview.isLocked) preview.show(editor.document);
  };
  const serializer: vscode.WebviewPanelSerializer = {
    async deserializeWebviewPanel(panel, state) {
      const known = readState(state);
      const document = (await documentOf(known)) ?? vscode.window.activeTextEditor?.document;
      if (!document || !isArticle(document)) return panel.dispose();
      add(panel, known ?? { view: 'clean', locked: false }).show(document);
    },
  };
  const current = () => [...previews].find(({ panel }) => panel.active) ?? [...previews].at(-1);
  const subscriptions = [
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.registerWebviewPanelSerializer(viewType, serializer),
  ];
  return {
    async open(uri, { column, locked = false }) {
      const document = await targetArticle(uri);
      if (!document) return;
      const address = document.uri.toString();
      const known = [...previews].find(
        (one) => one.isLocked === locked && (!locked || one.uri?.toString() === address),
      );
      const preview = known ?? add(createPanel(column), { view: 'clean', locked });
      preview.show(document);
      if (known) known.panel.reveal(known.panel.viewColumn, column === vscode.ViewColumn.Beside);
    },
    showView: (view) => current()?.showView(view),
    toggleLock: () => current()?.toggleLock(),
    showSource: async () => current()?.showSource(),
    copy: (as) => current()?.copy(as),
    get focused() {
      return [...previews].find(({ panel }) => panel.active)?.uri;
    },
    dispose: () => vscode.Disposable.from(...subscriptions, ...[...previews].map(({ panel }) => panel)).dispose(),
  };
}
