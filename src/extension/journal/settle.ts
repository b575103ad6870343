import * as vscode from 'vscode';
import { say } from '../commands/strip.ts';
import type { Disk } from '../host.ts';
import type { Log } from '../log.ts';
import { carryOut, type Goal, type Outcome } from './carryOut.ts';
import type { Journal, Undertaking } from './journal.ts';
import { isBegun, isHalfway, type Stand, standsOf } from './stands.ts';

export interface Settling {
  readonly journal: Journal;
  readonly disk: Disk | undefined;
  readonly log: Log;
}

/** Longer than a preview stands open. In ms. */
const day = 24 * 3600_000;

/** Asks about everything that was begun and did not end, one after another. */
export async function settleAll(settling: Settling): Promise<void> {
  for (const undertaking of await settling.journal.unfinished()) await settle(undertaking, settling);
}

/**
 * Asks whether stripping that was cut off in the middle is to be finished or taken back. Nobody is asked where nothing was done, or
 * everything. Without an answer, the next start asks again.
 */
export async function settle(undertaking: Undertaking, { disk, log }: Settling): Promise<void> {
  const { files, since } = undertaking;
  const stands = await standsOf(files);
  log.info(`Stripping of the workspace did not end: ${summaryOf(stands)}`);
  if (!isHalfway(stands)) {
    // Without processes nobody can tell whether another window still shows the preview.
    const mayGoOn = !isBegun(stands) && !disk && Date.now() - since < day;
    return mayGoOn ? undefined : undertaking.remove();
  }
  const goal = await ask(stands);
  if (!goal) return;
  const title = goal === 'after' ? vscode.l10n.t('Finishing the articles') : vscode.l10n.t('Taking the articles back');
  const options = { location: vscode.ProgressLocation.Notification, title };
  const outcome = await vscode.window.withProgress(options, (progress) => {
    const onDone = (): void => progress.report({ increment: 100 / files.length });
    return carryOut(files, goal, { disk, log, onDone });
  });
  if (outcome.failed.length === 0) await undertaking.remove();
  await tell(goal, outcome, log);
}

async function ask(stands: readonly Stand[]): Promise<Goal | undefined> {
  const finish = vscode.l10n.t('Finish');
  const takeBack = vscode.l10n.t('Take Back');
  const question = vscode.l10n.t(
    'Stripping the workspace was interrupted: {0} of {1} articles are done. Finish all that was proposed, or take it back?',
    stands.filter((stand) => stand === 'after').length,
    stands.filter((stand) => stand !== 'other').length,
  );
  // A warning would go away by itself.
  const answer = await vscode.window.showErrorMessage(question, finish, takeBack);
  if (answer === undefined) return undefined;
  return answer === finish ? 'after' : 'before';
}

/** As "3 after, 57 before". */
function summaryOf(stands: readonly Stand[]): string {
  const kinds = [...new Set(stands)].sort();
  return kinds.map((kind) => `${stands.filter((stand) => stand === kind).length} ${kind}`).join(', ');
}

async function tell(goal: Goal, { changed, left, failed }: Outcome, log: Log): Promise<void> {
  say(
    goal === 'after'
      ? vscode.l10n.t('Article Lint: {0} articles were finished.', changed)
      : vscode.l10n.t('Article Lint: {0} articles were taken back.', changed),
  );
  const alone = vscode.l10n.t('Left alone, because they are neither as they were nor as proposed: {0}.', namesOf(left));
  const missed = vscode.l10n.t('Could not be written; the next start asks again: {0}.', namesOf(failed));
  const rest = [...(left.length > 0 ? [alone] : []), ...(failed.length > 0 ? [missed] : [])].join(' ');
  const show = vscode.l10n.t('Show Output');
  if (rest && (await vscode.window.showWarningMessage(rest, show)) === show) log.show();
}

/** The output names them all. */
const maxNames = 5;

function namesOf(uris: readonly vscode.Uri[]): string {
  const names = uris.slice(0, maxNames).map((uri) => plain(vscode.workspace.asRelativePath(uri)));
  return uris.length > maxNames
    ? vscode.l10n.t('{0} and {1} more', names.join(', '), uris.length - maxNames)
    : names.join(', ');
}

/** VS Code makes links of what looks like one in a message. */
const plain = (name: string): string => name.replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ').replaceAll('](', '] (');
