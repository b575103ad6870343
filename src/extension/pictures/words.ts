import * as vscode from 'vscode';
import type { RemoteImage } from '../../core/index.ts';

/** What is known of a picture on the web, as a sentence. */
export function verdictWords({ verdict, cause, status }: RemoteImage): string {
  switch (verdict) {
    case 'ok':
      return vscode.l10n.t('It is there.');
    case 'insecure':
      return cause === 'https-only'
        ? vscode.l10n.t('Its server answers over https only.')
        : vscode.l10n.t('It is there, and over https, too.');
    case 'dead':
      return cause === 'no-host'
        ? vscode.l10n.t('Gone: its server no longer exists.')
        : vscode.l10n.t('Gone: its server answers {0}.', status ?? 404);
    case 'not-a-picture':
      return notPictureWords(cause);
    case 'hotlink-blocked':
      return cause === 'stand-in'
        ? vscode.l10n.t('Its server shows another picture in its place on other sites.')
        : vscode.l10n.t('Its server does not show it on other sites.');
    case 'placeholder':
      return vscode.l10n.t('Gone: its address leads to a placeholder.');
    case 'broken-certificate':
      return vscode.l10n.t('Browsers do not load it: the certificate of its server is broken.');
    case 'refused':
      return refusalWords(cause);
    case 'offline':
      return vscode.l10n.t('Not checked: nothing answered.');
    case 'temporary':
      return vscode.l10n.t('Not known: its server had trouble to answer, which may pass.');
    case 'unknown':
      return unknownWords(cause);
  }
}

function notPictureWords(cause: string | undefined): string {
  if (cause === 'page') return vscode.l10n.t('Its address leads to a web page, not to a picture.');
  if (cause === 'empty') return vscode.l10n.t('Its address leads to an empty file.');
  return vscode.l10n.t('Its address leads to something that is no picture.');
}

function refusalWords(cause: string | undefined): string {
  if (cause === 'redirect') return vscode.l10n.t('Not known: it leads to an address that is never asked.');
  return cause === 'private' || cause === 'private-answer'
    ? vscode.l10n.t('Not asked: its address is on a private network.')
    : vscode.l10n.t('Not asked: browsers do not load such an address.');
}

function unknownWords(cause: string | undefined): string {
  if (cause === 'opaque') return vscode.l10n.t('Could not be judged from the browser.');
  if (cause === 'forbidden') return vscode.l10n.t('Not known: its server shows it to some only.');
  return vscode.l10n.t('Not known: its server gave an answer that says nothing about it.');
}
