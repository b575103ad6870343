import * as vscode from 'vscode';
import type { SetupMessage } from '../../webview/messages.ts';
import { pageWords } from './words.ts';

/** A setting's value where a person gave one. VS Code's defaults are made for Latin text, and differ from version to version. */
function given<T>(settings: vscode.WorkspaceConfiguration, key: string, fallback: T): T {
  const { globalValue, workspaceValue, workspaceFolderValue } = settings.inspect<T>(key) ?? {};
  const value = workspaceFolderValue ?? workspaceValue ?? globalValue;
  return typeof value === typeof fallback ? (value as T) : fallback;
}

const previewSettings = (uri: vscode.Uri | undefined) =>
  vscode.workspace.getConfiguration('markdown.preview', uri ?? null);

type Switch =
  | 'scrollPreviewWithEditor'
  | 'scrollEditorWithPreview'
  | 'markEditorSelection'
  | 'doubleClickToSwitchToEditor';

const isOn = (uri: vscode.Uri | undefined, key: Switch): boolean => given(previewSettings(uri), key, true);

/** What previews of a document do: all that nobody said no to. Asked at every key, and VS Code takes milliseconds to answer. */
export class Switches implements vscode.Disposable {
  readonly #known = new Map<string, boolean>();
  readonly #subscription = vscode.workspace.onDidChangeConfiguration(() => this.#known.clear());

  isOn(uri: vscode.Uri, key: Switch): boolean {
    const name = `${key} ${uri}`;
    const known = this.#known.get(name) ?? isOn(uri, key);
    this.#known.set(name, known);
    return known;
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

/** How the page of a document is to behave, by the settings of VS Code's own preview. */
export function setupMessage(uri: vscode.Uri | undefined, locked: boolean): SetupMessage {
  const settings = previewSettings(uri);
  return {
    type: 'setup',
    words: pageWords(),
    locked,
    scrollWithEditor: isOn(uri, 'scrollPreviewWithEditor'),
    scrollEditor: isOn(uri, 'scrollEditorWithPreview'),
    markSelection: isOn(uri, 'markEditorSelection'),
    doubleClick: isOn(uri, 'doubleClickToSwitchToEditor'),
    fontFamily: given(settings, 'fontFamily', ''),
    fontSize: Math.max(0, given(settings, 'fontSize', 0)),
    lineHeight: Math.max(0, given(settings, 'lineHeight', 0)),
  };
}
