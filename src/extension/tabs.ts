import * as vscode from 'vscode';

/** The file that a tab lets the user edit; undefined for tabs of another kind. */
export function fileOf({ input }: vscode.Tab): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputText) return input.uri;
  return input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
}

/** Whether a tab of any group shows the file. */
export function isInTab(uri: vscode.Uri): boolean {
  const wanted = uri.toString();
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => fileOf(tab)?.toString() === wanted));
}

export interface Dismissals extends vscode.Disposable {
  /** Whether the last tab of a document was closed. */
  has(document: vscode.TextDocument): boolean;
}

/** VS Code keeps a document for minutes after its last tab was closed. For the user it is closed at once. */
export function watchTabs(on: {
  left: (document: vscode.TextDocument) => void;
  returned: (document: vscode.TextDocument) => void;
}): Dismissals {
  const dismissed = new WeakSet<vscode.TextDocument>();
  const reconsider = (uri: vscode.Uri) => {
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    if (!document) return;
    if (isInTab(uri)) {
      if (dismissed.delete(document)) on.returned(document);
    } else if (!dismissed.has(document)) {
      dismissed.add(document);
      on.left(document);
    }
  };
  const listening = vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
    for (const uri of [...opened, ...closed].map(fileOf)) if (uri) reconsider(uri);
  });
  return { has: (document) => dismissed.has(document), dispose: () => listening.dispose() };
}
