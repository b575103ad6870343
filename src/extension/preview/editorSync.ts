import * as vscode from 'vscode';
import type { ToPage } from '../../webview/messages.ts';
import { showSource } from './partActions.ts';
import { isOn } from './setup.ts';

/** For how long after it was moved by the page an editor's movement is no answer for the page, in ms. Smooth scrolling takes 125. */
const echoMs = 250;

export interface SyncParts {
  readonly document: () => vscode.TextDocument | undefined;
  readonly post: (message: ToPage) => void;
}

/** Where the first line that an editor shows begins. */
function topOf({ document, visibleRanges }: vscode.TextEditor): number {
  const line = visibleRanges[0]?.start.line ?? 0;
  return document.offsetAt(new vscode.Position(Math.min(line, document.lineCount - 1), 0));
}

/** Keeps the editors of a document and its page at the same place. */
export class EditorSync implements vscode.Disposable {
  readonly #parts: SyncParts;
  readonly #subscriptions: vscode.Disposable[];
  /** Until when editors move because of the page, in milliseconds of the clock. */
  #echoUntil = 0;

  constructor(parts: SyncParts) {
    this.#parts = parts;
    this.#subscriptions = [
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#scrolled(textEditor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#selected(textEditor)),
    ];
  }

  /** Where the page of a document begins; -1 where no editor says. */
  top(document: vscode.TextDocument): number {
    const editor = editorOf(document);
    return editor && isOn(document.uri, 'scrollPreviewWithEditor') ? topOf(editor) : -1;
  }

  /** Says where the cursor is. */
  cursor(document: vscode.TextDocument): void {
    const editor = editorOf(document);
    if (editor) this.#selected(editor);
  }

  /** Brings what the page shows at its top to the top of the editors. */
  reveal(offset: number): void {
    const document = this.#parts.document();
    if (!document || !isOn(document.uri, 'scrollEditorWithPreview')) return;
    const position = document.positionAt(offset);
    this.#echoUntil = Date.now() + echoMs;
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === document)
        editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.AtTop);
    }
  }

  /** Goes to the line that was double-clicked; from between two paragraphs to the end of the first. */
  async go(offset: number): Promise<void> {
    const document = this.#parts.document();
    if (!document || !isOn(document.uri, 'doubleClickToSwitchToEditor')) return;
    let line = document.positionAt(offset).line;
    while (line > 0 && document.lineAt(line).isEmptyOrWhitespace) line--;
    this.#echoUntil = Date.now() + echoMs;
    const start = document.offsetAt(new vscode.Position(line, document.lineAt(line).firstNonWhitespaceCharacterIndex));
    await showSource(document, { start, end: start });
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #scrolled(editor: vscode.TextEditor): void {
    const document = this.#parts.document();
    if (editor.document !== document || Date.now() < this.#echoUntil) return;
    if (!isOn(document.uri, 'scrollPreviewWithEditor')) return;
    this.#parts.post({ type: 'scroll', start: topOf(editor) });
  }

  #selected({ document, selection }: vscode.TextEditor): void {
    if (document !== this.#parts.document()) return;
    const isMarked = isOn(document.uri, 'markEditorSelection');
    this.#parts.post({ type: 'cursor', start: isMarked ? document.offsetAt(selection.active) : -1 });
  }
}

const editorOf = (document: vscode.TextDocument): vscode.TextEditor | undefined =>
  vscode.window.visibleTextEditors.find((editor) => editor.document === document);
