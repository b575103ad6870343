import * as vscode from 'vscode';
import type { RemoteImage, RemoteVerdict } from '../../core/index.ts';
import { allowedHosts, targetOf } from '../../images/remote/target.ts';
import type { Analysis } from '../analyser.ts';
import type { RemoteVerdicts } from '../remote/verdicts.ts';
import { remoteImagesAllowed } from '../settings/editorSettings.ts';
import type { ShownPicture } from './show.ts';
import { verdictWords } from './words.ts';

/** There is a picture to see; or it is not known that there is none. */
const worthLoading: ReadonlySet<RemoteVerdict> = new Set<RemoteVerdict>(['ok', 'insecure', 'unknown', 'temporary']);

/** What there is to say of a picture on the web. Asks nobody; VS Code loads the picture, where the preview may, too. */
export function remotePicture(
  source: string,
  { document, remoteImages }: Pick<Analysis, 'document' | 'remoteImages'>,
  verdicts: Pick<RemoteVerdicts, 'about'>,
): ShownPicture {
  const known = verdicts.about(source, remoteImages);
  const image = known?.image;
  const isLoaded = (image === undefined || worthLoading.has(image.verdict)) && remoteImagesAllowed(document.uri);
  return {
    address: isLoaded ? loadableAddress(source) : undefined,
    ...details(image),
    words: image ? [verdictWords(image), ...timeWords(known.at)] : [notAsked(remoteImages.mode)],
  };
}

const details = ({ width, height, bytes, type }: Partial<RemoteImage> = {}) => ({ width, height, bytes, type });

/** Of pictures over http VS Code's page shows none, and hosts on private networks are nobody's business to probe. */
function loadableAddress(source: string): string | undefined {
  const target = targetOf(source.startsWith('//') ? `https:${source}` : source, allowedHosts([]));
  return 'url' in target && target.url.protocol === 'https:' ? target.url.href : undefined;
}

function timeWords(at: number | undefined): string[] {
  if (at === undefined) return [];
  const time = new Date(at).toLocaleString(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
  return [vscode.l10n.t('Checked on {0}.', time)];
}

function notAsked(mode: string): string {
  if (!vscode.workspace.isTrusted) return vscode.l10n.t('Not checked: in Restricted Mode nobody is asked.');
  return mode === 'off' ? vscode.l10n.t('Not checked: the settings say so.') : vscode.l10n.t('Not checked yet.');
}
