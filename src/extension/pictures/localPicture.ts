import * as vscode from 'vscode';
import type { Analysis } from '../analyser.ts';
import type { Host } from '../host.ts';
import type { ShownPicture } from './show.ts';

/** A larger file is not read, only measured. In bytes. */
const maxRead = 10_000_000;
/** Pictures that go into the hover as they are, where the page cannot load from the file system. In bytes. */
const maxInline = 65_536;

/** File systems that the page of VS Code loads pictures from. */
const loadable = new Set(['file', 'vscode-remote']);

/** What there is to say of a picture of the workspace; undefined where its address names no file of ours. */
export async function localPicture(
  source: string,
  { pictures }: Pick<Analysis, 'pictures'>,
  host: Pick<Host, 'loadPictureTools'>,
): Promise<ShownPicture | undefined> {
  const file = pictures.fileOf(source);
  if (file) return readPicture(file, host);
  const presence = pictures.facts.images.get(source);
  return presence === 'missing' ? { words: [vscode.l10n.t('There is no such file.')] } : undefined;
}

async function readPicture(file: vscode.Uri, host: Pick<Host, 'loadPictureTools'>): Promise<ShownPicture | undefined> {
  const path = vscode.workspace.asRelativePath(file);
  const found = await measured(file);
  if (!found) return undefined;
  const { size: bytes } = found;
  if (bytes > maxRead) return { bytes, words: [path] };
  if (bytes === 0) return { bytes, words: [vscode.l10n.t('The file is empty.'), path] };
  const content = await vscode.workspace.fs.readFile(file);
  const { recognisePicture } = await host.loadPictureTools();
  const picture = recognisePicture(content);
  if (!picture) return { bytes, words: [vscode.l10n.t('The file is no picture.'), path] };
  return { ...picture, bytes, file, address: addressOf(file, picture.type, content), words: [path] };
}

/** Only ordinary files: reading a device may never end. */
async function measured(file: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    const stat = await vscode.workspace.fs.stat(file);
    return stat.type === vscode.FileType.File ? stat : undefined;
  } catch {
    return undefined;
  }
}

const mediaTypes: Readonly<Record<string, string>> = { svg: 'svg+xml', ico: 'x-icon' };

function addressOf(file: vscode.Uri, type: string, content: Uint8Array): string | undefined {
  if (loadable.has(file.scheme)) return file.toString();
  if (content.length > maxInline) return undefined;
  let binary = '';
  for (const byte of content) binary += String.fromCharCode(byte);
  return `data:image/${mediaTypes[type] ?? type};base64,${btoa(binary)}`;
}
