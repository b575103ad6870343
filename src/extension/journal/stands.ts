import * as vscode from 'vscode';
import { textOfFile, UnreadableArticle } from '../encoding.ts';
import { isMissing } from '../missing.ts';
import { type Contents, contentsOfTorn, fingerprint, type PlannedFile } from './plan.ts';
import { several } from './several.ts';

/** What a file holds: what it held before, what was planned, only a beginning of that, or none of these. */
export type Seen =
  | { readonly is: 'before' | 'after'; readonly bytes: Uint8Array; readonly text: string }
  | { readonly is: 'torn'; readonly bytes: Uint8Array; readonly contents: Contents }
  | { readonly is: 'other' };

/** The editor's document of a file that has unsaved changes; of any other, the file is what counts. */
export const unsavedDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(({ uri: own, isDirty }) => isDirty && own.toString() === uri.toString());

/** Whether a file lies in the workspace: no other is touched. */
export const isOurs = (uri: vscode.Uri): boolean => vscode.workspace.getWorkspaceFolder(uri) !== undefined;

/** Which of its two texts one is. */
export async function whichOf(file: PlannedFile, text: string): Promise<'before' | 'after' | 'other'> {
  const now = await fingerprint(text);
  if (now === file.after) return 'after';
  return now === file.before ? 'before' : 'other';
}

/** Looks at a file on its disk. Rejects where it is there and cannot be read. */
export async function look(file: PlannedFile, uri: vscode.Uri): Promise<Seen> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const text = await textOf(bytes, uri);
    const is = text === undefined ? 'other' : await whichOf(file, text);
    if (text !== undefined && is !== 'other') return { is, bytes, text };
    const contents = contentsOfTorn(file, bytes);
    return contents ? { is: 'torn', bytes, contents } : { is: 'other' };
  } catch (error) {
    if (isMissing(error)) return { is: 'other' };
    throw error;
  }
}

/** Undefined where the bytes are no text, as those of half a character. */
async function textOf(bytes: Uint8Array, uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await textOfFile(bytes, uri);
  } catch (error) {
    if (error instanceof UnreadableArticle) return undefined;
    throw error;
  }
}

/** How far a planned file is; `unsaved`: done in an editor alone. */
export type Stand = Seen['is'] | 'unsaved';

async function standOf(file: PlannedFile): Promise<Stand> {
  const uri = vscode.Uri.parse(file.uri);
  if (!isOurs(uri)) return 'other';
  const document = unsavedDocument(uri);
  const shown = document && (await whichOf(file, document.getText()));
  if (shown === 'before' || shown === 'other') return shown;
  const saved = await look(file, uri).then(
    ({ is }) => is,
    () => 'other' as const,
  );
  return shown && saved !== 'after' ? 'unsaved' : saved;
}

/** In ms. */
const interval = 1000;

/**
 * How far each file is, when nothing moves any more: where the extension host alone was ended, VS Code's window goes on with what it was
 * told. Never rejects: what cannot be read is `other`.
 */
export async function standsOf(files: readonly PlannedFile[]): Promise<Stand[]> {
  let seen = await several(files, standOf);
  while (isHalfway(seen)) {
    await new Promise((resolve) => setTimeout(resolve, interval));
    const now = await several(files, standOf);
    if (now.join() === seen.join()) break;
    seen = now;
  }
  return seen;
}

/** Whether something was done. */
export const isBegun = (stands: readonly Stand[]): boolean =>
  stands.some((stand) => stand !== 'before' && stand !== 'other');

/** Whether something was done, and something is left to do. */
export const isHalfway = (stands: readonly Stand[]): boolean =>
  isBegun(stands) && stands.some((stand) => stand !== 'after' && stand !== 'other');
