import * as vscode from 'vscode';
import { eventually, workspaceFolder } from './support.ts';

/** An article with three leftovers that every version of the rules removes: two ads and a tracker. */
export const threeLeftovers = `---
title: Rain in April
date: 2024-04-12 08:00:00
---

<ins class="adsbygoogle" data-ad-slot="1"></ins>

It rained for nine days.

<script async src="https://www.googletagmanager.com/gtag/js?id=UA-1"></script>

Nobody had watered the beans.

<ins class="adsbygoogle" data-ad-slot="2"></ins>

They came up all the same.
`;

export const inWorkspace = (path: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), path);

export async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = inWorkspace(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Writes a file and opens it in an editor. */
export async function openNew(path: string, text: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await write(path, text));
}

export const problemsOf = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'article-lint');

export const ruleOf = ({ code }: vscode.Diagnostic): string =>
  String(typeof code === 'object' ? code.value : (code ?? ''));

export const rulesIn = (uri: vscode.Uri): string[] => problemsOf(uri).map(ruleOf);

/** Resolves when the problems of a document satisfy `wanted`; says what they are otherwise. */
export async function problemsBecome(
  what: string,
  uri: vscode.Uri,
  wanted: (rules: readonly string[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  try {
    return await eventually(what, () => (wanted(rulesIn(uri)) ? problemsOf(uri) : undefined));
  } catch (error) {
    throw new Error(`${(error as Error).message} There are: ${rulesIn(uri).join(', ') || 'none'}.`);
  }
}

/** The code actions offered at a range, with their edits. */
export async function actionsAt(
  uri: vscode.Uri,
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind?.value,
  );
  return found ?? [];
}

/** The action whose title contains `title`: some offer files that are known a moment later only. Throws, naming those there are. */
export async function actionAt(uri: vscode.Uri, range: vscode.Range, title: string): Promise<vscode.CodeAction> {
  let titles: string[] = [];
  try {
    return await eventually(`"${title}" is offered`, async () => {
      const actions = await actionsAt(uri, range);
      titles = actions.map((action) => action.title);
      return actions.find((action) => action.title.includes(title));
    });
  } catch (error) {
    throw new Error(`${(error as Error).message} There are: ${titles.join(' | ') || 'none'}.`);
  }
}

/** Does what VS Code does when an action is chosen. Returns what its command returned. */
export async function chooseAction({ edit, command }: vscode.CodeAction): Promise<unknown> {
  if (edit && !(await vscode.workspace.applyEdit(edit))) return false;
  return command ? vscode.commands.executeCommand(command.command, ...(command.arguments ?? [])) : edit !== undefined;
}

export async function applyAction(action: vscode.CodeAction): Promise<void> {
  if ((await chooseAction(action)) !== true) throw new Error(`"${action.title}" did nothing.`);
}

/** Closes all editors; what was not saved is lost. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
