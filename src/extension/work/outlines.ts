import type * as vscode from 'vscode';
import type { Format } from '../../core/index.ts';
import type { Outline } from './job.ts';

interface Entry {
  readonly version: number;
  readonly format: Format;
  readonly outline: Promise<Outline>;
}

export interface Outlines {
  /** The outline of the document's present text; `read` is asked once per version. */
  of(document: vscode.TextDocument, format: Format, read: (text: string) => Promise<Outline>): Promise<Outline>;
}

/**
 * Keyed by the document object: one that is closed and opened again counts its versions from the beginning, so address and version
 * together are no identity.
 */
export function createOutlines(): Outlines {
  const entries = new WeakMap<vscode.TextDocument, Entry>();
  return {
    of(document, format, read) {
      const { version } = document;
      const known = entries.get(document);
      if (known?.version === version && known.format === format) return known.outline;
      const outline = read(document.getText());
      const entry = { version, format, outline };
      entries.set(document, entry);
      outline.catch(() => entries.get(document) === entry && entries.delete(document));
      return outline;
    },
  };
}
