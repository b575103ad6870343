import * as vscode from 'vscode';

export interface ListOptions {
  readonly title: string;
  readonly placeholder: string;
  readonly matchOnDescription?: boolean;
  readonly matchOnDetail?: boolean;
}

/**
 * Lets the user choose among items; those that are `picked` are ticked. Undefined where they refuse. The list appears with its items:
 * that of `window.showQuickPick` is empty at first, and an Enter that comes then chooses nothing.
 */
export function pickMany<T extends vscode.QuickPickItem>(
  items: readonly T[],
  options: ListOptions,
): Promise<readonly T[] | undefined> {
  const list = vscode.window.createQuickPick<T>();
  Object.assign(list, options, { canSelectMany: true, ignoreFocusOut: true });
  list.items = items;
  list.selectedItems = items.filter(({ picked }) => picked);
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.selectedItems);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

/** Text of articles as a list may show it: no icons of VS Code, nothing that turns the direction of writing. `longest` in characters. */
export function listText(text: string, longest: number): string {
  const plain = text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ').replaceAll('$(', '$ (');
  return plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain;
}
