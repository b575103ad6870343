import * as vscode from 'vscode';
import type { Facts, Presence } from '../../core/index.ts';
import type { Analyser } from '../analyser.ts';
import type { ImageFacts } from '../imageFacts.ts';
import { say, targetArticle } from './strip.ts';
import { type Walk, walkArticles } from './workspaceArticles.ts';

type Counts = Record<Presence, number>;

function count({ images }: Facts, counts: Counts = { present: 0, missing: 0, unknown: 0 }): Counts {
  for (const presence of images.values()) counts[presence]++;
  return counts;
}

const summary = ({ present, missing, unknown }: Counts): string =>
  vscode.l10n.t(
    'Pictures: {0} present, {1} missing, {2} not checked. Pictures on the web are not checked yet.',
    present,
    missing,
    unknown,
  );

/** Looks again for the local pictures of one article. */
export async function checkImages(
  { analyser, imageFacts }: { analyser: Analyser; imageFacts: ImageFacts },
  uri: unknown,
): Promise<void> {
  const document = await targetArticle(uri);
  if (!document) return;
  imageFacts.forget();
  const inputs = await analyser.inputs(document);
  if (inputs) say(summary(count(inputs.facts)));
}

/** Looks again for the local pictures of every article of the workspace. */
export async function checkImagesInWorkspace(walk: Walk): Promise<void> {
  walk.imageFacts.forget();
  const counts: Counts = { present: 0, missing: 0, unknown: 0 };
  const title = vscode.l10n.t('Checking the local pictures of the workspace');
  const visited = await walkArticles(walk, title, ({ facts }) => void count(facts, counts));
  if (visited !== undefined) say(summary(counts));
}
