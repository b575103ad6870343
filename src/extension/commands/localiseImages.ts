import * as vscode from 'vscode';
import type { Orders } from '../../images/localise/collect.ts';
import { userAgentOf } from '../../images/remote/user-agent.ts';
import type { Analyser } from '../analyser.ts';
import type { Host, LocaliseTools } from '../host.ts';
import { type ArticleChange, applyChanges } from '../localise/apply.ts';
import { choosePictures } from '../localise/choose.ts';
import { type Downloaded, downloadPictures, maxBytes } from '../localise/download.ts';
import { type Subject, subjectsOf } from '../localise/subjects.ts';
import type { Log } from '../log.ts';
import { folderOf, parentOf } from '../uris.ts';
import { say } from './strip.ts';
import type { Walk } from './workspaceArticles.ts';

export interface LocaliseParts extends Walk {
  readonly analyser: Analyser;
  readonly host: Host;
  readonly log: Log;
}

/** What the command did; for whoever calls it from a program. */
export interface Localised {
  readonly downloaded: number;
  readonly failed: number;
  readonly references: number;
}

/**
 * Downloads the pictures on the web that an article, or the articles of a folder, name, and has them name the files. Nothing is
 * written before all are there. Undefined where nothing was done.
 */
export async function localiseImages(parts: LocaliseParts, target: unknown): Promise<Localised | undefined> {
  const tools = await allowedTools(parts.host);
  const subjects = tools && (await subjectsOf(target, withoutPictures(parts), tools));
  const [first] = subjects ?? [];
  if (!tools || !subjects) return undefined;
  if (!first) {
    say(vscode.l10n.t('Article Lint: no pictures on the web here.'));
    return undefined;
  }
  const chosen = await choosePictures(subjects, tools);
  if (!chosen || chosen.size === 0) return undefined;
  const roots = new Set(subjects.flatMap(rootsOf));
  const remote = first.settings.remoteImages;
  const downloaded = await downloadPictures(ordersOf(subjects, chosen, tools), {
    ...{ tools, remote, roots: [...roots] },
    userAgent: userAgentOf(version()),
  });
  if (downloaded === 'too-much') warn(tooMuch());
  return downloaded === undefined || downloaded === 'too-much'
    ? undefined
    : finish(subjects, downloaded, { tools, log: parts.log });
}

/** Only on the desktop and in a trusted workspace; tells the user where it is neither. */
async function allowedTools(host: Host): Promise<LocaliseTools | undefined> {
  if (!vscode.workspace.isTrusted) {
    warn(vscode.l10n.t('Pictures are not downloaded in Restricted Mode.'));
    return undefined;
  }
  const tools = await host.loadLocaliseTools();
  if (!tools) warn(vscode.l10n.t('Pictures can only be downloaded in VS Code on the desktop.'));
  return tools;
}

const version = (): string => String(vscode.extensions.getExtension('article-lint.article-lint')?.packageJSON.version);

const rootsOf = ({ uri, site }: Subject): string[] => [
  (folderOf(uri) ?? parentOf(uri)).fsPath,
  ...(site === undefined ? [] : [site]),
];

/** Nothing here depends on what else is known of pictures. */
const withoutPictures = (parts: LocaliseParts): LocaliseParts => ({
  ...parts,
  settings: {
    of: async (uri) => ({ ...(await parts.settings.of(uri)), checkLocalImages: false }),
    onDidChange: parts.settings.onDidChange,
    dispose: () => undefined,
  },
});

function ordersOf(subjects: readonly Subject[], chosen: ReadonlySet<string>, tools: LocaliseTools): Orders {
  const orders: Orders = new Map();
  for (const { plan } of subjects) {
    tools.addOrders(orders, { ...plan, wanted: plan.wanted.filter(({ address }) => chosen.has(address)) });
  }
  return orders;
}

async function finish(
  subjects: readonly Subject[],
  { collected, files }: Downloaded,
  { tools, log }: { tools: LocaliseTools; log: Log },
): Promise<Localised | undefined> {
  const changes = subjects.flatMap(({ uri, article, plan }): ArticleChange[] => {
    const { edits } = tools.rewritten(article, plan.wanted, { targets: plan.targets, names: collected.nameOf });
    return edits.length > 0 ? [{ uri, before: article.text, edits }] : [];
  });
  if (changes.length > 0 && !(await applyChanges(changes, files))) {
    warn(vscode.l10n.t('The articles changed meanwhile: their pictures were not downloaded. Try again.'));
    return undefined;
  }
  const references = changes.reduce((sum, { edits }) => sum + edits.length, 0);
  const { downloaded, failures } = collected;
  say(vscode.l10n.t('Article Lint: {0} pictures downloaded, {1} references changed.', downloaded, references));
  for (const [address, failure] of failures) log.info(`${address}: ${tools.failureText(failure)}`);
  if (failures.size > 0) void sayFailures(failures.size, log);
  return { downloaded, failed: failures.size, references };
}

async function sayFailures(count: number, log: Log): Promise<void> {
  const show = vscode.l10n.t('Show Output');
  const message = vscode.l10n.t('{0} pictures could not be downloaded. Their addresses stay as they are.', count);
  if ((await vscode.window.showWarningMessage(message, show)) === show) log.show();
}

const tooMuch = (): string =>
  vscode.l10n.t(
    'These pictures have more than {0} MB together: nothing was downloaded. Choose fewer, or use "article-lint localise".',
    maxBytes / 1024 / 1024,
  );

const warn = (message: string): void => void vscode.window.showWarningMessage(message);
