import * as vscode from 'vscode';
import { articleSelector, isArticle } from '../articles.ts';
import { suggestAsOneTypes } from './asYouType.ts';
import { mayBeInBlock } from './block.ts';
import { completionProvider } from './completion.ts';
import { hoverProvider } from './hover.ts';
import type { HelpParts } from './subject.ts';

/** What a value is begun with. */
const triggers = [' ', '"', "'", '[', ','];

/** Completion and hover in front matter. */
export function registerFrontMatterHelp(parts: HelpParts): vscode.Disposable {
  const completion = completionWhereItHelps(completionProvider(parts));
  const hover = vscode.languages.registerHoverProvider(articleSelector, hoverProvider(parts));
  return vscode.Disposable.from(completion, suggestAsOneTypes(parts), hover);
}

/**
 * Trigger characters count while the caret is in a block. In the body there are none: whoever is asked because of one keeps VS
 * Code from asking the others.
 */
function completionWhereItHelps(provider: vscode.CompletionItemProvider): vscode.Disposable {
  let isInBlock = false;
  let registered = vscode.languages.registerCompletionItemProvider(articleSelector, provider);
  const look = (editor: vscode.TextEditor | undefined) => {
    const isIn =
      editor !== undefined && isArticle(editor.document) && mayBeInBlock(editor.document, editor.selection.active);
    if (isIn === isInBlock) return;
    isInBlock = isIn;
    registered.dispose();
    registered = vscode.languages.registerCompletionItemProvider(articleSelector, provider, ...(isIn ? triggers : []));
  };
  look(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    { dispose: () => registered.dispose() },
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => look(textEditor)),
  );
}
