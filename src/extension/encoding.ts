import * as vscode from 'vscode';
import { type Finding, formatOf } from '../core/index.ts';

/** Why an article has no text that could be worked on. The message is for the user, a sentence. */
export class UnreadableArticle extends Error {}

/** Of a file whose bytes do not fit the encoding that it is read with. */
export const misread = (): UnreadableArticle =>
  new UnreadableArticle(vscode.l10n.t('This file is not in the encoding that VS Code expects (files.encoding).'));

/** What VS Code puts where bytes do not fit an encoding. */
const replacement = '\ufffd';

const byteOrderMark = [0xef, 0xbb, 0xbf];

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** The text without its byte order mark; undefined where the bytes are not UTF-8. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether VS Code opens a file of UTF-8 as such: anybody may have set another encoding, for a kind of file too. */
function expectsUtf8(uri: vscode.Uri): boolean {
  const files = vscode.workspace.getConfiguration('files', { uri, languageId: formatOf(uri.path) ?? 'plaintext' });
  return files.get('autoGuessEncoding') !== true && /^utf8/.test(files.get('encoding') ?? 'utf8');
}

/**
 * The text of a file as an editor would show it. Rejects with `UnreadableArticle` where bytes do not fit the encoding, because VS Code
 * would not write them back.
 */
export async function textOfFile(bytes: Uint8Array, uri: vscode.Uri): Promise<string> {
  const plain = expectsUtf8(uri) ? utf8(bytes) : undefined;
  if (plain !== undefined) return plain;
  let text: string;
  try {
    text = await vscode.workspace.decode(bytes, { uri });
  } catch {
    throw new UnreadableArticle(vscode.l10n.t('This file is binary.'));
  }
  if (text.includes(replacement) && utf8(bytes) === undefined) throw misread();
  return text;
}

/** The byte order mark of a file in UTF-8, empty where it has none; undefined for a file in another encoding. */
export function utf8Mark(bytes: Uint8Array, uri: vscode.Uri): '\ufeff' | '' | undefined {
  if (!expectsUtf8(uri) || utf8(bytes) === undefined) return undefined;
  return byteOrderMark.every((byte, at) => bytes[at] === byte) ? '\ufeff' : '';
}

/**
 * The bytes of a file that is to hold another text, in its own encoding and with its own byte order mark. Undefined where its
 * present text would not be written as it is.
 */
export async function bytesLike(
  { bytes, text, uri }: { readonly bytes: Uint8Array; readonly text: string; readonly uri: vscode.Uri },
  wanted: string,
): Promise<Uint8Array | undefined> {
  const mark = utf8Mark(bytes, uri);
  const encode = async (one: string): Promise<Uint8Array> =>
    mark === undefined ? vscode.workspace.encode(one, { uri }) : new TextEncoder().encode(mark + one);
  const same = await encode(text);
  if (same.length !== bytes.length || same.some((byte, at) => byte !== bytes[at])) return undefined;
  return encode(wanted);
}

/**
 * Where an open document has the first character that stands for lost bytes of its file, which saving it would destroy. Undefined
 * where there is none, and where the file itself has that character or cannot be read.
 */
export async function lostBytes(document: vscode.TextDocument, text = document.getText()): Promise<number | undefined> {
  const at = text.indexOf(replacement);
  if (at < 0 || document.isUntitled) return undefined;
  try {
    const bytes = await vscode.workspace.fs.readFile(document.uri);
    if (document.encoding.startsWith('utf8')) return utf8(bytes) === undefined ? at : undefined;
    const shown = await vscode.workspace.decode(bytes, { encoding: document.encoding });
    return shown.includes(replacement) ? at : undefined;
  } catch {
    return undefined;
  }
}

const unreadable = (messageId: string, message: string, offset: number): Finding => ({
  ruleId: 'readable-file',
  category: 'internal',
  level: 'error',
  messageId,
  args: [],
  message,
  span: { start: offset, end: offset + 1 },
});

/** What there is to say of a closed article that has no text. */
export const unreadableFile = ({ message }: UnreadableArticle): Finding => unreadable('cannot-read', message, 0);

/** What there is to say of an open article whose bytes were lost at an offset. */
export const bytesLost = (offset: number): Finding =>
  unreadable(
    'lost-bytes',
    vscode.l10n.t(
      'Bytes here do not fit the encoding that this file was opened with, and saving it would lose them. Nothing is fixed; use "Reopen with Encoding".',
    ),
    offset,
  );
