import * as vscode from 'vscode';
import type { Host } from '../host.ts';
import { pickProposals } from '../learn/pick.ts';
import { createSession, type Learned, type Session } from '../learn/session.ts';
import { NotWritten, writeLearned } from '../learn/write.ts';
import type { SettingsSource } from '../settings/articleSettings.ts';
import type { ConfigFiles } from '../settings/configFiles.ts';
import { say } from './strip.ts';
import { here, type Walk, walkArticles } from './workspaceArticles.ts';

export interface LearnParts extends Walk {
  readonly configFiles: ConfigFiles;
  readonly host: Host;
}

/** Looks for what repeats in the articles of the workspace, and puts what the user accepts of it into the project's recipe file. */
export async function learnRecipes(parts: LearnParts): Promise<void> {
  if (!isWritable()) return;
  const learning = await parts.host.loadLearning();
  const session = createSession(learning);
  const count = await lookTwice(session, { ...parts, settings: withoutPictures(parts.settings) });
  if (count === undefined) return;
  const learned = session.learned();
  if (learned.length === 0) {
    const nothing = vscode.l10n.t('Nothing that looks like a leftover repeats in {0} articles.', count);
    void vscode.window.showInformationMessage(nothing);
    return;
  }
  const chosen = await choose(learned, learning.usualRecipeFile);
  if (!chosen || chosen.length === 0) return;
  try {
    const { added, recipeFiles } = await writeLearned(chosen, { learning, configFiles: parts.configFiles });
    say(vscode.l10n.t('Article Lint: {0} entries added to the recipes.', added));
    if (recipeFiles[0]) await vscode.window.showTextDocument(recipeFiles[0]);
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    void vscode.window.showErrorMessage(error.message);
  }
}

/**
 * Whether there is a place to write to; tells the user where there is none. Restricted Mode is no reason to refuse: recipes are data, hold there
 * too, and are written inside the workspace alone.
 */
function isWritable(): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const isReadOnly = ({ uri }: vscode.WorkspaceFolder): boolean =>
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false;
  if (folders.length > 0 && !folders.every(isReadOnly)) return true;
  const message =
    folders.length === 0
      ? vscode.l10n.t('Open a folder first: recipes are learned from its articles.')
      : vscode.l10n.t('This workspace is read-only: learned recipes could not be kept.');
  void vscode.window.showInformationMessage(message);
  return false;
}

/** Learning asks nothing about pictures; looking for them takes longer than the rest. */
const withoutPictures = (settings: SettingsSource): SettingsSource => ({
  of: async (uri) => ({ ...(await settings.of(uri)), checkLocalImages: false }),
  onDidChange: settings.onDidChange,
  dispose: () => undefined,
});

/** Both passes; returns how many articles there were, undefined when the user cancelled. */
async function lookTwice(session: Session, walk: Walk): Promise<number | undefined> {
  const first = vscode.l10n.t('Learning recipes: counting what repeats');
  const visited = await walkArticles(walk, {
    title: first,
    read: here,
    visit: ({ uri, article }) => session.survey(uri, article),
  });
  if (visited === undefined) return undefined;
  const second = vscode.l10n.t('Learning recipes: looking at what repeats');
  return walkArticles(walk, {
    title: second,
    read: here,
    visit: ({ uri, article, settings }) => session.study(uri, article, settings.recipes),
  });
}

function choose(learned: readonly Learned[], usualName: string): Promise<readonly Learned[] | undefined> {
  const count = learned.reduce((sum, { report }) => sum + report.proposed.length, 0);
  return pickProposals(learned, {
    title: vscode.l10n.t('Learn Recipes: {0} things repeat', count),
    placeholder: vscode.l10n.t(
      'What is ticked goes to the recipe file ({0} where none is named). No article is changed, and fixes will ask.',
      usualName,
    ),
  });
}
