import * as vscode from 'vscode';
import type { LocaliseTools } from '../host.ts';
import { listText, pickMany } from '../pickMany.ts';
import type { Subject } from './subjects.ts';

interface Item extends vscode.QuickPickItem {
  readonly address?: string;
}

/** Lets the user choose among the pictures of articles, all of which are ticked; undefined where they refuse. */
export async function choosePictures(
  subjects: readonly Subject[],
  tools: LocaliseTools,
): Promise<ReadonlySet<string> | undefined> {
  const counts = new Map<string, number>();
  const folders = new Set<string>();
  for (const { plan } of subjects) {
    for (const one of plan.wanted) {
      counts.set(one.address, (counts.get(one.address) ?? 0) + 1);
      folders.add(tools.targetOf(plan.targets, one).folder);
    }
  }
  const shownFolders = [...folders].map((folder) =>
    vscode.workspace.asRelativePath(vscode.Uri.file(tools.fromPlace(folder))),
  );
  const title = vscode.l10n.t('Download Remote Images: {0} pictures', counts.size);
  const placeholder =
    shownFolders.length === 1
      ? vscode.l10n.t('What is ticked is downloaded into {0}, and the references are changed.', shownFolders[0] ?? '')
      : vscode.l10n.t('What is ticked is downloaded into {0} folders, and the references are changed.', folders.size);
  const picked = await pickMany(itemsOf(counts), { title, placeholder, matchOnDetail: true });
  return picked && new Set(picked.flatMap(({ address }) => address ?? []));
}

/** Host by host, those with the most pictures first. */
function itemsOf(counts: ReadonlyMap<string, number>): Item[] {
  const hosts = new Map<string, Item[]>();
  for (const [address, count] of counts) {
    const url = vscode.Uri.parse(address);
    const items = hosts.get(url.authority) ?? [];
    hosts.set(url.authority, items);
    items.push({
      label: shown(url.path.slice(url.path.lastIndexOf('/') + 1) || url.authority),
      description: count === 1 ? '' : vscode.l10n.t('{0} references', count),
      detail: shown(address),
      picked: true,
      address,
    });
  }
  const sorted = [...hosts].sort(([, a], [, b]) => b.length - a.length);
  return sorted.flatMap(([host, items]): Item[] => [
    { label: vscode.l10n.t('{0}: {1} pictures', host, items.length), kind: vscode.QuickPickItemKind.Separator },
    ...items,
  ]);
}

const shown = (text: string): string => listText(text, 160);
