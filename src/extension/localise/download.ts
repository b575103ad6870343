import * as vscode from 'vscode';
import type { Collected, Orders } from '../../images/localise/collect.ts';
import type { StagedFile } from '../../node/localise/staged.ts';
import type { LocaliseTools } from '../host.ts';
import type { RemoteSettings } from '../settings/remoteSettings.ts';

export interface Downloaded {
  readonly collected: Collected;
  readonly files: readonly StagedFile[];
}

export interface Downloading {
  readonly tools: LocaliseTools;
  readonly remote: RemoteSettings;
  readonly userAgent: string;
  /** Folders below which files may be made. */
  readonly roots: readonly string[];
}

/** Pictures are in memory until all are there; a larger batch is a matter for the command line. In bytes. */
export const maxBytes = 256 * 1024 * 1024;

/** Downloads pictures and writes nothing, with progress; undefined when the user cancelled, `too-much` where they are too large together. */
export async function downloadPictures(
  orders: Orders,
  { tools, remote, userAgent, roots }: Downloading,
): Promise<Downloaded | 'too-much' | undefined> {
  const title = vscode.l10n.t('Downloading pictures');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const controller = new AbortController();
    const listening = token.onCancellationRequested(() => controller.abort());
    const { siteUrl, allowPrivateHosts } = remote;
    const downloads = tools.openDownloads({ userAgent, siteUrl, allowPrivateHosts });
    const folders = tools.stagedFolders(roots);
    let bytes = 0;
    try {
      const collected = await tools.collect(orders, {
        open: folders.open,
        download: downloads.download,
        cancel: controller.signal,
        onDone: (done) => progress.report({ message: `${done} / ${orders.size}`, increment: 100 / orders.size }),
        onSaved(size) {
          bytes += size;
          if (bytes > maxBytes) controller.abort();
        },
      });
      if (bytes > maxBytes) return 'too-much';
      return token.isCancellationRequested ? undefined : { collected, files: await folders.files() };
    } finally {
      listening.dispose();
      downloads.close();
    }
  });
}
