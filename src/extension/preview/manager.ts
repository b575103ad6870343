import * as vscode from 'vscode';
import { readState } from '../../webview/messages.ts';
import { isArticle } from '../articles.ts';
import { targetArticle } from '../commands/strip.ts';
import { PreviewPanel, type PreviewParts, viewType } from './panel.ts';

export interface Previews extends vscode.Disposable {
  /** Opens the preview, or brings the open one forward. */
  open(uri: unknown, column: vscode.ViewColumn): Promise<void>;
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
async function documentOf(state: unknown): Promise<vscode.TextDocument | undefined> {
  const known = readState(state);
  if (!known) return undefined;
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.parse(known.uri, true));
  } catch {
    return undefined;
  }
}

/** Previews follow the active article editor. */
export function createPreviews(parts: PreviewParts): Previews {
  const previews = new Set<PreviewPanel>();
  const add = (panel: vscode.WebviewPanel): PreviewPanel => {
    const preview = new PreviewPanel(panel, parts);
    previews.add(preview);
    panel.onDidDispose(() => previews.delete(preview));
    return preview;
  };
  const follow = (editor: vscode.TextEditor | undefined) => {
    if (!editor || !isArticle(editor.document)) return;
    for (const preview of previews) preview.show(editor.document);
  };
  const serializer: vscode.WebviewPanelSerializer = {
    async deserializeWebviewPanel(panel, state) {
      const active = vscode.window.activeTextEditor?.document;
      const document = (await documentOf(state)) ?? active;
      if (!document || !isArticle(document)) return panel.dispose();
      add(panel).show(document);
    },
  };
  const subscriptions = [
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.registerWebviewPanelSerializer(viewType, serializer),
  ];
  return {
    async open(uri, column) {
      const document = await targetArticle(uri);
      if (!document) return;
      const [known] = previews;
      const preview = known ?? add(createPanel(column));
      preview.show(document);
      if (known) known.panel.reveal(known.panel.viewColumn, column === vscode.ViewColumn.Beside);
    },
    dispose: () => vscode.Disposable.from(...subscriptions, ...[...previews].map(({ panel }) => panel)).dispose(),
  };
}
