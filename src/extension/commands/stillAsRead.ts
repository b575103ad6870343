import * as vscode from 'vscode';
import { isCurrent } from '../analyser.ts';
import { readAhead } from './readAhead.ts';

/** A text of the workspace as it was when something was computed from it. */
export interface Reading {
  readonly uri: vscode.Uri;
  readonly text: string;
  /** The open document that had it; undefined where it was read from the disk. */
  readonly document: vscode.TextDocument | undefined;
  readonly version: number | undefined;
}

/**
 * Those readings whose documents and files still hold what was read. VS Code watches over the rest of the way: it holds
 * edits of open documents to their versions from here on, and the refactor preview refuses where a file changes beneath it.
 */
export async function stillAsRead<T extends Reading>(readings: readonly T[]): Promise<T[]> {
  const saved = new Map<string, string | Error>();
  const closed = readings.filter(({ document }) => !document).map(({ uri }) => uri);
  for await (const [index, text] of readAhead(closed)) saved.set(String(closed[index]), text);
  return readings.filter(({ uri, text, document, version }) => {
    if (document) return isCurrent(document, version ?? 0);
    // It may have been opened since, and changed there.
    const opened = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    return saved.get(uri.toString()) === text && opened?.isDirty !== true;
  });
}
