import type * as vscode from 'vscode';

export interface DocumentTimers extends vscode.Disposable {
  /** Runs after the delay, in milliseconds; what was due for the document before is not run. */
  start(document: vscode.TextDocument, delayMs: number): void;
  stop(document: vscode.TextDocument): void;
}

/** One timer for each document: typing in one does not put off another. */
export function documentTimers(run: (document: vscode.TextDocument) => void): DocumentTimers {
  const timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  const stop = (document: vscode.TextDocument) => {
    clearTimeout(timers.get(document));
    timers.delete(document);
  };
  const start = (document: vscode.TextDocument, delayMs: number) => {
    stop(document);
    const due = () => {
      timers.delete(document);
      run(document);
    };
    timers.set(document, setTimeout(due, delayMs));
  };
  return {
    start,
    stop,
    dispose() {
      for (const document of [...timers.keys()]) stop(document);
    },
  };
}
