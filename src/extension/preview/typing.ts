import type * as vscode from 'vscode';
import type { ShownArticle } from '../../core/clean/block.ts';
import type { RenderOptions } from '../../core/clean/render.ts';
import type { MendMessage } from '../../webview/messages.ts';
import type { Renderer } from '../host.ts';

/** What the page of a document shows, and how it was made. */
export interface Typed {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly renderer: Renderer;
  readonly shown: ShownArticle;
  readonly options: RenderOptions;
}

/** Characters of an article. In a longer one, finding the block takes longer than a frame. */
const longest = 1_000_000;

/** Follows the keys: the block that is typed in is shown at once, and what that means for the rest of the article a little later. */
export class Typing {
  #typed: Typed | undefined;

  /** Takes what the page shows now. */
  shows(typed: Typed): void {
    this.#typed = typed;
  }

  /** What a change of the document does to the page. Undefined where only the whole article tells; then nothing is mended until it was shown. */
  mended({ document, contentChanges }: vscode.TextDocumentChangeEvent): Omit<MendMessage, 'type' | 'seq'> | undefined {
    const typed = this.#typed;
    this.#typed = undefined;
    const [change] = contentChanges;
    if (!typed || !change || contentChanges.length > 1 || typed.shown.text.length > longest) return undefined;
    if (typed.document !== document || typed.version + 1 !== document.version) return undefined;
    const { rangeOffset, rangeLength, text } = change;
    const edit = { start: rangeOffset, end: rangeOffset + rangeLength, text };
    const block = typed.renderer.mendBlock(typed.shown, edit, typed.options);
    if (!block) return undefined;
    this.#typed = { ...typed, version: document.version, shown: block.shown };
    return { start: block.start, html: block.html, length: block.shown.text.length };
  }
}
