import * as vscode from 'vscode';
import type { ToPage } from '../../webview/messages.ts';
import { Echo } from './echo.ts';
import { showSource } from './partActions.ts';
import { Switches } from './setup.ts';

export interface SyncParts {
  readonly document: () => vscode.TextDocument | undefined;
  readonly post: (message: ToPage) => void;
}

/** Where the first row that an editor shows begins. */
const topOf = ({ document, visibleRanges }: vscode.TextEditor): number =>
  document.offsetAt(visibleRanges[0]?.start ?? new vscode.Position(0, 0));

/** Keeps the editors of a document and its page at the same place. */
export class EditorSync implements vscode.Disposable {
  readonly #parts: SyncParts;
  readonly #subscriptions: vscode.Disposable[];
  readonly #echo = new Echo();
  readonly #switches = new Switches();
  /** Where editors began when they were last heard of. */
  readonly #tops = new WeakMap<vscode.TextEditor, number>();

  constructor(parts: SyncParts) {
    this.#parts = parts;
    this.#subscriptions = [
      this.#switches,
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#scrolled(textEditor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#selected(textEditor)),
    ];
  }

  /** Where the page of a document begins; -1 where no editor says. */
  top(document: vscode.TextDocument): number {
    const editor = editorOf(document);
    if (!editor) return -1;
    if (!this.#tops.has(editor)) this.#tops.set(editor, topOf(editor));
    return this.#switches.isOn(document.uri, 'scrollPreviewWithEditor') ? topOf(editor) : -1;
  }

  /** Says where the cursor is. */
  cursor(document: vscode.TextDocument): void {
    const editor = editorOf(document);
    if (editor) this.#selected(editor);
  }

  /** Brings what the page shows at its top to the top of the editors. */
  reveal(offset: number): void {
    const document = this.#parts.document();
    if (!document || !this.#switches.isOn(document.uri, 'scrollEditorWithPreview')) return;
    const position = document.positionAt(offset);
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === document) void this.#echo.toTop(editor, position);
    }
  }

  /** Goes to the line that was double-clicked; from between two paragraphs to the end of the first. */
  async go(offset: number): Promise<void> {
    const document = this.#parts.document();
    if (!document || !this.#switches.isOn(document.uri, 'doubleClickToSwitchToEditor')) return;
    let line = document.positionAt(offset).line;
    while (line > 0 && document.lineAt(line).isEmptyOrWhitespace) line--;
    const start = document.offsetAt(new vscode.Position(line, document.lineAt(line).firstNonWhitespaceCharacterIndex));
    await this.#echo.of(() => showSource(document, { start, end: start }));
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #scrolled(editor: vscode.TextEditor): void {
    const document = this.#parts.document();
    if (editor.document !== document) return;
    const start = topOf(editor);
    const hasMoved = this.#tops.get(editor) !== start;
    this.#tops.set(editor, start);
    // Lines that come and go below say nothing about what is at the top.
    if (!hasMoved || this.#echo.isIn(editor) || !this.#switches.isOn(document.uri, 'scrollPreviewWithEditor')) return;
    this.#parts.post({ type: 'scroll', start });
  }

  #selected({ document, selection }: vscode.TextEditor): void {
    if (document !== this.#parts.document()) return;
    const isMarked = this.#switches.isOn(document.uri, 'markEditorSelection');
    this.#parts.post({ type: 'cursor', start: isMarked ? document.offsetAt(selection.active) : -1 });
  }
}

const editorOf = (document: vscode.TextDocument): vscode.TextEditor | undefined =>
  vscode.window.visibleTextEditors.find((editor) => editor.document === document);
