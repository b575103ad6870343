import type { PieceMessage } from '../../webview/messages.ts';

/** Characters of a message. VS Code writes each twice as JSON. */
const pieceLength = 400_000;

/** Sends long HTML to a page piece by piece, so that others have a turn in between. */
export class Pieces {
  #sent = 0;

  /**
   * Posts all of an article's HTML but the last piece, and says how much that was. Undefined where that of another article was
   * sent in between: then the page has no use for the rest.
   */
  async post(html: string, post: (message: PieceMessage) => void): Promise<number | undefined> {
    const mine = ++this.#sent;
    let at = 0;
    for (; html.length - at > pieceLength; at += pieceLength) {
      post({ type: 'piece', at, html: html.slice(at, at + pieceLength) });
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (mine !== this.#sent) return undefined;
    }
    return at;
  }
}
