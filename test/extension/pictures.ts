import * as vscode from 'vscode';
import { changeSetting } from './settings.ts';

/** Changes the user's settings of pictures; `undefined` takes one back. */
export async function setUserSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
  const target = vscode.ConfigurationTarget.Global;
  for (const [key, value] of Object.entries(settings)) await changeSetting(`articleLint.${key}`, value, { target });
}

/** An article with these pictures, one a line from line 5 on. */
export const articleWith = (...addresses: readonly string[]): string =>
  `---\ntitle: T\ndate: 2024-04-12 08:00:00\n---\n\n${addresses.map((address) => `![A bean](${address})\n`).join('\n')}`;

/** What the hovers at a position consist of. */
export async function hoversAt(uri: vscode.Uri, position: vscode.Position): Promise<vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
}

/** What the hovers at a position say, and the addresses of the pictures they show. */
export async function hoverAt(
  uri: vscode.Uri,
  position: vscode.Position,
): Promise<{ text: string; pictures: string[] }> {
  const text = (await hoversAt(uri, position))
    .map(({ value }) => value)
    .join('\n')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/\\(.)/g, '$1');
  return { text, pictures: [...text.matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)].map(([, address = '']) => address) };
}
