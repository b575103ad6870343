import type * as vscode from 'vscode';
import { type Article, type Format, parseArticle } from '../core/index.ts';

interface Entry {
  readonly version: number;
  readonly article: Article;
}

export interface ArticleStore {
  /** The article of the document's present text. */
  article(document: vscode.TextDocument, format: Format): Article;
}

/**
 * Parses once per version of a document. Keyed by the document object: one that is closed and opened again counts its
 * versions from the beginning, so address and version together are no identity.
 */
export function createArticleStore(): ArticleStore {
  const entries = new WeakMap<vscode.TextDocument, Entry>();
  return {
    article(document, format) {
      const known = entries.get(document);
      if (known?.version === document.version && known.article.format === format) return known.article;
      const article = parseArticle(document.getText(), format);
      entries.set(document, { version: document.version, article });
      return article;
    },
  };
}
