import * as vscode from 'vscode';
import { decode } from '../decode.ts';

/** Bytes. A larger file is not read. */
const maxBytes = 5_000_000;
/** Files on their way at a time: a round trip to the disk of a remote window takes longer than a lint. */
const ahead = 24;

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const { size } = await vscode.workspace.fs.stat(uri);
  return size > maxBytes ? undefined : decode(await vscode.workspace.fs.readFile(uri));
}

/**
 * Gives the texts of files one after another, each with its place in the list, and reads the next ones meanwhile. A text is undefined
 * where the file is too large, an Error where it cannot be read.
 */
export async function* readAhead(uris: readonly vscode.Uri[]): AsyncGenerator<[number, string | Error | undefined]> {
  const reading: Promise<string | Error | undefined>[] = [];
  for (let index = 0; index < uris.length; index++) {
    for (let next = index + reading.length; reading.length < ahead && next < uris.length; next++) {
      const uri = uris[next];
      if (uri) reading.push(textOf(uri).catch((error) => (error instanceof Error ? error : new Error(String(error)))));
    }
    yield [index, await reading.shift()];
  }
}
