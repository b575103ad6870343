import * as vscode from 'vscode';
import type { RemoteImage } from '../../core/index.ts';
import { articleSelector } from '../articles.ts';
import type { Log } from '../log.ts';

export interface RemoteStatus extends vscode.Disposable {
  /** A check of so many pictures of a document begins; what is returned ends it, with what was found if anything. */
  begin(document: vscode.TextDocument, count: number): (found?: ReadonlyMap<string, RemoteImage>) => void;
}

type State = { readonly kind: 'asking'; readonly count: number } | { readonly kind: 'offline' };

/**
 * Says in the language status that pictures of the active article are being asked about, and, once and quietly, that nothing
 * answered. Where all is well it says nothing.
 */
export function createRemoteStatus(log: Log): RemoteStatus {
  const states = new WeakMap<vscode.TextDocument, State>();
  let item: vscode.LanguageStatusItem | undefined;
  let isOffline = false;
  const show = () => {
    const document = vscode.window.activeTextEditor?.document;
    const state = document && states.get(document);
    if (!state) {
      item?.dispose();
      item = undefined;
      return;
    }
    item ??= createItem();
    item.busy = state.kind === 'asking';
    item.text =
      state.kind === 'asking'
        ? vscode.l10n.t('Asking about {0} pictures on the web', state.count)
        : vscode.l10n.t('Pictures on the web: not checked');
    item.detail = state.kind === 'asking' ? '' : vscode.l10n.t('nothing answered');
  };
  const note = (found: ReadonlyMap<string, RemoteImage>): State | undefined => {
    const verdicts = [...found.values()].map(({ verdict }) => verdict);
    const isSilent = verdicts.includes('offline');
    if (isSilent && !isOffline) log.info(vscode.l10n.t('Nothing answered: pictures on the web were not checked.'));
    if (verdicts.length > 0) isOffline = isSilent;
    return isSilent ? { kind: 'offline' } : undefined;
  };
  const listening = vscode.window.onDidChangeActiveTextEditor(show);
  return {
    begin(document, count) {
      const state: State = { kind: 'asking', count };
      states.set(document, state);
      show();
      return (found) => {
        if (states.get(document) !== state) return;
        const after = found && note(found);
        if (after) states.set(document, after);
        else states.delete(document);
        show();
      };
    },
    dispose() {
      listening.dispose();
      item?.dispose();
    },
  };
}

function createItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('articleLint.remoteImages', articleSelector);
  item.name = vscode.l10n.t('Article Lint: pictures on the web');
  item.command = { title: vscode.l10n.t('Check Again'), command: 'articleLint.checkImages' };
  return item;
}
