import * as vscode from 'vscode';
import type { Article, Facts, RemoteImage } from '../../core/index.ts';
import { factsAbout } from '../../images/remote/gather.ts';
import { userAgentOf } from '../../images/remote/user-agent.ts';
import type { Host } from '../host.ts';
import type { RemoteSettings } from '../settings/remoteSettings.ts';
import { createSessions, type Known, learn } from './session.ts';

export interface CheckOptions {
  readonly token: vscode.CancellationToken;
  /** Also asks about what is known and still believed. */
  readonly isAnew?: boolean;
  readonly onProgress?: (done: number) => void;
}

/** What is known of pictures on the web. Loads nothing and asks nobody before `check` is called. */
export interface RemoteVerdicts extends vscode.Disposable {
  /** What is known of an article's pictures; nothing where nobody may ask. */
  gather(article: Pick<Article, 'images'>, settings: RemoteSettings): Pick<Facts, 'remote'>;
  about(address: string, settings: RemoteSettings): Known | undefined;
  /** Asks about pictures, where that is allowed. Once cancelled, what is not known yet is left out. Rejects where the client cannot be loaded. */
  check(
    addresses: readonly string[],
    settings: RemoteSettings,
    options: CheckOptions,
  ): Promise<ReadonlyMap<string, RemoteImage>>;
  /** Fires when findings may be different now. */
  readonly onDidChange: vscode.Event<void>;
}

interface VerdictParts {
  readonly host: Pick<Host, 'loadPictureTools'>;
  readonly context: Pick<vscode.ExtensionContext, 'globalStorageUri' | 'extension'>;
}

/** Answers come in one by one; articles are linted with some of them at a time. In ms. */
const settleMs = 400;

const keyOf = ({ allowPrivateHosts, maxAge, siteUrl }: RemoteSettings): string =>
  JSON.stringify([siteUrl, maxAge, allowPrivateHosts]);

export function createRemoteVerdicts({ host, context }: VerdictParts): RemoteVerdicts {
  const sessions = createSessions();
  const changed = new vscode.EventEmitter<void>();
  const announcement = announcing(changed);
  const userAgent = userAgentOf(String(context.extension.packageJSON.version));
  const openClient = async ({ allowPrivateHosts, maxAge, siteUrl }: RemoteSettings) => {
    const tools = await host.loadPictureTools();
    const storage = context.globalStorageUri;
    return tools.openClient({ allowPrivateHosts, maxAge, siteUrl, userAgent, storage });
  };
  const knownWith = (settings: RemoteSettings): ReadonlyMap<string, Known> | undefined =>
    settings.mode === 'off' ? undefined : sessions.of(keyOf(settings))?.known;
  return {
    about: (address, settings) => knownWith(settings)?.get(address),
    gather(article, settings) {
      const known = knownWith(settings);
      return known ? { remote: factsAbout(article, known) } : {};
    },
    async check(addresses, settings, { token, isAnew = false, onProgress }) {
      if (settings.mode === 'off' || addresses.length === 0 || token.isCancellationRequested) return new Map();
      const session = sessions.open(keyOf(settings), () => openClient(settings));
      const client = await session.client;
      const controller = new AbortController();
      const listening = token.onCancellationRequested(() => controller.abort());
      const take = (address: string, image: RemoteImage) => {
        const at = client.checkedAt(address);
        if (learn(session, address, { image, at })) announcement.soon();
      };
      try {
        const found = await client.check(addresses, {
          cancel: controller.signal,
          isAnew,
          onDone(done, address, image) {
            // Whose silence it is shows in the end.
            if (image.verdict !== 'temporary') take(address, image);
            onProgress?.(done);
          },
        });
        for (const [address, image] of found) take(address, image);
        await client.save();
        return found;
      } finally {
        listening.dispose();
        announcement.now();
      }
    },
    onDidChange: changed.event,
    dispose() {
      announcement.stop();
      sessions.close();
      changed.dispose();
    },
  };
}

/** Puts an event off a little, so that one stands for many. */
function announcing(event: vscode.EventEmitter<void>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const now = (): void => {
    if (timer === undefined) return;
    stop();
    event.fire();
  };
  return {
    soon(): void {
      timer ??= setTimeout(now, settleMs);
    },
    /** Where something was put off. */
    now,
    stop,
  };
}
