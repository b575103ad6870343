import * as vscode from 'vscode';

/** The article in the fixture workspace that has leftovers of every common kind. */
export const dirtyArticle = 'posts/dirty.md';

/** The fixture workspace's folder. Throws when VS Code opened none. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open.');
  return folder.uri;
}

/** Opens a file of the fixture workspace in an editor. */
export async function openArticle(relativePath: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), relativePath);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** The extension under test, activated. Throws when VS Code does not know it. */
export async function activated(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension('article-lint.article-lint');
  if (!extension) throw new Error('VS Code does not know the extension article-lint.article-lint.');
  await extension.activate();
  return extension;
}

/** Resolves with the first result of `probe` that is not undefined; a loaded machine takes its time. Throws after `timeoutMs`, saying that `what` did not happen. */
export async function eventually<T>(
  what: string,
  probe: () => T | undefined | Promise<T | undefined>,
  timeoutMs = 60_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const result = await probe();
    if (result !== undefined) return result;
    if (Date.now() > deadline) throw new Error(`Not within ${timeoutMs / 1000} s: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs a command and presses Enter until it ends: the list that it shows may come some time after. Returns what the command returned. */
export async function runAndAccept<T>(command: string, ...args: unknown[]): Promise<T> {
  let isOver = false;
  const running = Promise.resolve(vscode.commands.executeCommand<T>(command, ...args)).finally(() => {
    isOver = true;
  });
  await eventually(`"${command}" ends`, async () => {
    if (!isOver) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isOver || undefined;
  });
  return running;
}
