import * as vscode from 'vscode';
import type { LearnedEntry, Proposal } from '../../core/learn/index.ts';
import { listText, pickMany } from '../pickMany.ts';
import type { Learned } from './session.ts';

/** Points from which on a proposal is ticked to begin with. Below, it is likely, but a person should read it first. */
const strong = 6;

interface Item extends vscode.QuickPickItem {
  readonly proposal?: Proposal;
  readonly learned?: Learned;
}

/** Lets the user choose among what is proposed. Undefined where they refuse; sources without a chosen entry are left out. */
export async function pickProposals(
  all: readonly Learned[],
  words: { readonly title: string; readonly placeholder: string },
): Promise<readonly Learned[] | undefined> {
  const isSeveral = new Set(all.map(({ folder }) => folder.name)).size > 1;
  const items = all.flatMap((learned) => itemsOf(learned, isSeveral));
  const picked = await pickMany(items, { ...words, matchOnDescription: true, matchOnDetail: true });
  if (!picked) return undefined;
  const chosen = new Set(picked.map(({ proposal }) => proposal));
  return all.flatMap((learned) => {
    const proposed = learned.report.proposed.filter((proposal) => chosen.has(proposal));
    return proposed.length > 0 ? [{ ...learned, report: { ...learned.report, proposed } }] : [];
  });
}

function itemsOf(learned: Learned, isSeveral: boolean): Item[] {
  const { report, folder } = learned;
  const name = report.name === '.' ? folder.name : isSeveral ? `${folder.name}/${report.name}` : report.name;
  const label = vscode.l10n.t('{0}, {1} articles', shown(name), report.articles);
  return [
    { label, kind: vscode.QuickPickItemKind.Separator },
    ...report.proposed.map((proposal): Item => {
      const { articles, share, reasons, samples, score } = proposal;
      const [sample] = samples;
      const place = sample ? `${shown(sample.file)}:${sample.line} — ` : '';
      return {
        label: shown(nameOf(proposal.entry)),
        description: vscode.l10n.t('{0} of {1}, {2} %', articles, report.articles, Math.round(100 * share)),
        detail: `${place}${shown(reasons.join(', '))}`,
        picked: score >= strong,
        proposal,
        learned,
      };
    }),
  ];
}

/** What an entry takes, in its own words. */
function nameOf(entry: LearnedEntry): string {
  if ('text' in entry) return `${entry.text}${entry.takes ? ` + ${along[entry.takes]()}` : ''}`;
  if ('select' in entry) return entry.select;
  if ('comment' in entry) {
    const [mark = ''] = 'is' in entry.comment ? entry.comment.is : entry.comment.startsWith;
    return `<!-- ${mark}${'is' in entry.comment ? '' : '…'} -->`;
  }
  if ('image' in entry) return vscode.l10n.t('picture {0}', addressOf(entry.image));
  return vscode.l10n.t('link {0}', addressOf(entry.link));
}

const along = {
  image: () => vscode.l10n.t('the picture beside it'),
  links: () => vscode.l10n.t('the links below it'),
  section: () => vscode.l10n.t('its section'),
};

const addressOf = ({ host = '', path = '' }: { readonly host?: string; readonly path?: string }): string => host + path;

const shown = (text: string): string => listText(text, 120);
