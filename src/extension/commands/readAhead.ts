import * as vscode from 'vscode';
import { textOfFile, UnreadableArticle } from '../encoding.ts';

/** Bytes. A larger file is not read. */
const maxBytes = 5_000_000;
/** Files on their way at a time: a round trip to the disk of a remote window takes longer than a lint. */
const ahead = 24;

async function textOf(uri: vscode.Uri): Promise<string> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size <= maxBytes) return textOfFile(await vscode.workspace.fs.readFile(uri), uri);
  const mega = (bytes: number): number => Math.ceil(bytes / 1_000_000);
  throw new UnreadableArticle(
    vscode.l10n.t('This file has {0} MB; articles that are closed may have {1} MB.', mega(size), mega(maxBytes)),
  );
}

/**
 * Gives the texts of files one after another, each with its place in the list, and reads the next ones meanwhile. A text is an Error
 * where the file cannot be read, `UnreadableArticle` where it holds none.
 */
export async function* readAhead(uris: readonly vscode.Uri[]): AsyncGenerator<[number, string | Error]> {
  const reading: Promise<string | Error>[] = [];
  for (let index = 0; index < uris.length; index++) {
    for (let next = index + reading.length; reading.length < ahead && next < uris.length; next++) {
      const uri = uris[next];
      if (uri) reading.push(textOf(uri).catch((error) => (error instanceof Error ? error : new Error(String(error)))));
    }
    const next = reading.shift();
    if (next) yield [index, await next];
  }
}
