import * as vscode from 'vscode';
import { isArticle } from '../articles.ts';
import { mayBeInBlock } from './block.ts';
import { offersIn } from './completion.ts';
import type { HelpParts } from './subject.ts';

/**
 * Opens the suggestions when a word is begun in front matter. VS Code has them off for Markdown, where they would disturb
 * prose, and trigger characters do not count within words.
 */
export function suggestAsOneTypes(parts: HelpParts): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(async ({ document, contentChanges, reason }) => {
    const [change] = contentChanges;
    if (reason !== undefined || contentChanges.length !== 1 || !change || !/^\p{L}$/u.test(change.text)) return;
    const { start } = change.range;
    if (vscode.window.activeTextEditor?.document !== document || !isArticle(document)) return;
    if (!mayBeInBlock(document, start) || !beginsWord(document, start) || !isOursToOpen(document)) return;
    const { version } = document;
    try {
      const letter = change.text.toLowerCase();
      const offers = await offersIn(document, start.translate(0, 1), parts);
      if (document.version !== version || !offers.some(({ label }) => label.toLowerCase().includes(letter))) return;
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
    } catch (error) {
      parts.log.failure('Completing front matter failed', error);
    }
  });
}

const beginsWord = (document: vscode.TextDocument, { line, character }: vscode.Position): boolean =>
  /(?:^|[\s"'[{,])$/.test(document.lineAt(line).text.slice(0, character));

/** Whether VS Code would not ask, and nobody told it not to. */
function isOursToOpen(document: vscode.TextDocument): boolean {
  const settings = vscode.workspace.getConfiguration('editor', document);
  if (settings.get('suggestOnTriggerCharacters') === false) return false;
  const given = settings.inspect('quickSuggestions') ?? { key: '' };
  const isSet = Object.entries(given).some(
    ([name, value]) => /^(?:global|workspace)/.test(name) && value !== undefined,
  );
  const value = settings.get<unknown>('quickSuggestions');
  const other = typeof value === 'object' && value !== null ? (value as { other?: unknown }).other : value;
  return !isSet && (other === 'off' || other === false);
}
