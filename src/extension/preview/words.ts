import * as vscode from 'vscode';

/** What the sanitiser says in place of what it does not show. */
export const shownWords = () => ({
  image: vscode.l10n.t('picture'),
  video: vscode.l10n.t('video'),
  audio: vscode.l10n.t('audio'),
  iframe: vscode.l10n.t('embedded page'),
  object: vscode.l10n.t('embedded object'),
  embed: vscode.l10n.t('embedded object'),
  'no-address': vscode.l10n.t('no address'),
  invalid: vscode.l10n.t('not a valid address'),
  insecure: vscode.l10n.t('insecure address'),
  'not-public': vscode.l10n.t('not a public address'),
  'remote-off': vscode.l10n.t('pictures from the web are off'),
  scheme: vscode.l10n.t('kind of address not shown'),
  'data-type': vscode.l10n.t('kind of data not shown'),
  'too-large': vscode.l10n.t('too large'),
  tooDeep: vscode.l10n.t('Some parts of this article are nested too deeply; they are shown without their markup.'),
  tooLong: vscode.l10n.t('The article goes on here. It has more parts than the preview shows.'),
  textOnly: vscode.l10n.t('This article is nested too deeply to be laid out. This is its text.'),
});

/** What a part of that rule is called where one, and where several were taken out. Rules without a word of their own use `any`. */
const removed = (): Readonly<Record<string, readonly [one: string, many: string]>> => ({
  any: [vscode.l10n.t('1 piece removed'), vscode.l10n.t('{0} pieces removed')],
  'no-ad-block': [vscode.l10n.t('1 ad removed'), vscode.l10n.t('{0} ads removed')],
  'no-promo-block': [vscode.l10n.t('1 promotion removed'), vscode.l10n.t('{0} promotions removed')],
  'no-related-block': [vscode.l10n.t('1 list of links removed'), vscode.l10n.t('{0} lists of links removed')],
  'no-share-block': [vscode.l10n.t('1 share block removed'), vscode.l10n.t('{0} share blocks removed')],
  'no-editor-credit': [vscode.l10n.t('1 credit removed'), vscode.l10n.t('{0} credits removed')],
  'no-legal-notice': [vscode.l10n.t('1 legal notice removed'), vscode.l10n.t('{0} legal notices removed')],
  'no-script': [vscode.l10n.t('1 script removed'), vscode.l10n.t('{0} scripts removed')],
  'no-style-block': [vscode.l10n.t('1 style sheet removed'), vscode.l10n.t('{0} style sheets removed')],
  'no-tracking-pixel': [vscode.l10n.t('1 tracking pixel removed'), vscode.l10n.t('{0} tracking pixels removed')],
  'no-ad-comment': [vscode.l10n.t('1 comment removed'), vscode.l10n.t('{0} comments removed')],
  'no-cms-comment': [vscode.l10n.t('1 comment removed'), vscode.l10n.t('{0} comments removed')],
  'no-html-comment': [vscode.l10n.t('1 comment removed'), vscode.l10n.t('{0} comments removed')],
});

/** The sentences of the page. */
export function pageWords(): Record<string, string> {
  const words: Record<string, string> = {
    keep: vscode.l10n.t('Keep it'),
    strip: vscode.l10n.t('Strip it'),
    source: vscode.l10n.t('Go to source'),
    rule: vscode.l10n.t('Open the rule’s page'),
    'label ask': vscode.l10n.t('{0} · yours to decide'),
    'not-loaded': vscode.l10n.t('could not be loaded'),
    word: vscode.l10n.t('1 word'),
    words: vscode.l10n.t('{0} words'),
    characters: vscode.l10n.t('{0} CJK characters'),
    minutes: vscode.l10n.t('{0} min'),
  };
  for (const [name, [one, many]] of Object.entries(removed())) {
    words[`one ${name}`] = one;
    words[`many ${name}`] = many;
  }
  return words;
}

const pieces = (count: number): string => (count === 1 ? vscode.l10n.t('1 piece') : vscode.l10n.t('{0} pieces', count));

/** What stands beside the switch of views: what was taken out, and what a person still has to decide. */
export function noticeOf(view: 'clean' | 'marked' | 'original', removedCount: number, askedCount: number): string {
  const total = removedCount + askedCount;
  if (total === 0) return vscode.l10n.t('nothing to take out');
  if (view === 'marked') return vscode.l10n.t('{0} marked', pieces(total));
  if (view === 'original') return vscode.l10n.t('{0} left over', pieces(total));
  const asked = askedCount > 0 ? vscode.l10n.t('{0} to decide', askedCount) : '';
  const out = removedCount > 0 ? vscode.l10n.t('{0} removed', pieces(removedCount)) : '';
  return [out, asked].filter(Boolean).join(' · ');
}
