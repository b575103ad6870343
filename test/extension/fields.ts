import * as vscode from 'vscode';

export const blockOf = (fields: string): string => `---\n${fields}\n---\n\nText.\n`;

/** The place behind the first occurrence of a text. Throws where there is none. */
export function behind(document: vscode.TextDocument, text: string): vscode.Position {
  const all = document.getText();
  const eol = document.eol === vscode.EndOfLine.CRLF ? text.replaceAll('\n', '\r\n') : text;
  const at = all.indexOf(eol);
  if (at < 0) throw new Error(`There is no ${JSON.stringify(text)} in ${JSON.stringify(all)}.`);
  return document.positionAt(at + eol.length);
}

/** What this extension suggests there, in its order: others only ever suggest words. */
export async function suggestionsAt(document: vscode.TextDocument, text: string): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    behind(document, text),
  );
  const ours = list.items.filter(({ sortText }) => /^\d{4}$/.test(sortText ?? ''));
  return ours.sort((a, b) => String(a.sortText).localeCompare(String(b.sortText)));
}

export const labelsAt = async (document: vscode.TextDocument, text: string): Promise<string[]> =>
  (await suggestionsAt(document, text)).map(({ label }) => (typeof label === 'string' ? label : label.label));

/** All that hovers show there. */
export async function hoverAt(document: vscode.TextDocument, text: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    behind(document, text),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n')
    .replaceAll('&nbsp;', ' ');
}
