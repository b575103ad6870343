import * as vscode from 'vscode';
import type { Facts, Presence, RemoteImage, RemoteVerdict } from '../../core/index.ts';
import { remoteAddresses } from '../../images/remote/gather.ts';
import type { Analyser } from '../analyser.ts';
import type { ImageFacts } from '../imageFacts.ts';
import type { RemoteStatus } from '../remote/status.ts';
import type { RemoteVerdicts } from '../remote/verdicts.ts';
import type { RemoteSettings } from '../settings/remoteSettings.ts';
import { say, targetArticle } from './strip.ts';

export type Counts = Record<Presence, number>;

export const noCounts = (): Counts => ({ present: 0, missing: 0, unknown: 0 });

export function countLocal({ images }: Pick<Facts, 'images'>, counts: Counts): void {
  for (const presence of images.values()) counts[presence]++;
}

/** What a verdict says of whether readers see the picture. */
const presences: Readonly<Record<RemoteVerdict, Presence>> = {
  ok: 'present',
  insecure: 'present',
  dead: 'missing',
  'not-a-picture': 'missing',
  'hotlink-blocked': 'missing',
  placeholder: 'missing',
  'broken-certificate': 'missing',
  refused: 'unknown',
  temporary: 'unknown',
  offline: 'unknown',
  unknown: 'unknown',
};

/** Counts answers; an address without one was not checked. */
export function countRemote(
  addresses: readonly string[],
  found: ReadonlyMap<string, RemoteImage>,
  counts: Counts,
): void {
  for (const address of addresses) {
    const image = found.get(address);
    counts[image ? presences[image.verdict] : 'unknown']++;
  }
}

/** One sentence of what there is, and one of why pictures on the web were not asked about, if they were not. */
export function summary({ present, missing, unknown }: Counts, reason: string | undefined): string {
  const counted = vscode.l10n.t('Pictures: {0} there, {1} broken, {2} not known.', present, missing, unknown);
  return reason ? `${counted} ${reason}` : counted;
}

/** Why pictures on the web are not known; undefined where they are. */
export function reasonFor(
  { mode }: Pick<RemoteSettings, 'mode'>,
  found: ReadonlyMap<string, RemoteImage>,
): string | undefined {
  if (!vscode.workspace.isTrusted) return vscode.l10n.t('In Restricted Mode nobody is asked about those on the web.');
  if (mode === 'off') return vscode.l10n.t('The settings say not to ask about those on the web.');
  const images = [...found.values()];
  if (images.some(({ verdict }) => verdict === 'offline')) return vscode.l10n.t('Nothing on the web answered.');
  const isHidden = images.some(({ cause }) => cause === 'opaque');
  return isHidden ? vscode.l10n.t('Some could not be judged from the browser.') : undefined;
}

export interface Checking {
  readonly verdicts: RemoteVerdicts;
  readonly settings: RemoteSettings;
  readonly isAnew: boolean;
}

/** Asks about pictures, with progress and cancel. Gives what is known when it ends, or when the user has enough. */
export async function askWithProgress(
  addresses: readonly string[],
  { verdicts, settings, isAnew }: Checking,
): Promise<ReadonlyMap<string, RemoteImage>> {
  if (settings.mode === 'off' || addresses.length === 0) return new Map();
  const title = vscode.l10n.t('Asking about pictures on the web');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, (progress, token) => {
    const onProgress = (done: number): void =>
      progress.report({ message: `${done} / ${addresses.length}`, increment: 100 / addresses.length });
    return verdicts.check(addresses, settings, { token, isAnew, onProgress });
  });
}

export interface CheckParts {
  readonly analyser: Analyser;
  readonly imageFacts: ImageFacts;
  readonly remoteVerdicts: RemoteVerdicts;
  readonly remoteStatus: RemoteStatus;
}

/** Looks again for all pictures of one article, on the disk and on the web, whatever is remembered of them. Returns how many are there. */
export async function checkImages(
  { analyser, imageFacts, remoteVerdicts: verdicts, remoteStatus }: CheckParts,
  uri: unknown,
): Promise<Counts | undefined> {
  const document = await targetArticle(uri);
  imageFacts.forget();
  const inputs = document && (await analyser.inputs(document));
  if (!inputs) return undefined;
  const addresses = remoteAddresses(inputs.article);
  const end = remoteStatus.begin(document, addresses.length);
  const settings = inputs.remoteImages;
  const found = await askWithProgress(addresses, { verdicts, settings, isAnew: true }).finally(end);
  end(found);
  const counts = noCounts();
  countLocal(inputs.facts, counts);
  countRemote(addresses, found, counts);
  say(summary(counts, addresses.length > 0 ? reasonFor(settings, found) : undefined));
  return counts;
}
