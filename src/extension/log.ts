import * as vscode from 'vscode';

export interface Log extends vscode.Disposable {
  info(message: string): void;
  /** Writes an error down with its cause; the first one also shows a notification that names no article text. */
  failure(what: string, error: unknown): void;
  show(): void;
}

/** VS Code has one channel of a name: whoever closes it closes it for all. */
export function createLog(name = 'Article Lint'): Log {
  const channel = vscode.window.createOutputChannel(name, { log: true });
  let announced = false;
  const announce = async () => {
    if (announced) return;
    announced = true;
    const show = vscode.l10n.t('Show Output');
    const message = vscode.l10n.t('Article Lint met an error. The output has the details.');
    if ((await vscode.window.showErrorMessage(message, show)) === show) channel.show();
  };
  return {
    info: (message) => channel.info(message),
    failure(what, error) {
      channel.error(`${what}: ${describe(error)}`);
      void announce();
    },
    show: () => channel.show(),
    dispose: () => channel.dispose(),
  };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${describe(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
