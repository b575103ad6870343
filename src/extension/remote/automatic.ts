import * as vscode from 'vscode';
import type { Article } from '../../core/index.ts';
import { remoteAddresses } from '../../images/remote/gather.ts';
import type { Analyser } from '../analyser.ts';
import type { LintController } from '../lintController.ts';
import type { Log } from '../log.ts';
import type { RemoteSettings } from '../settings/remoteSettings.ts';
import { fileOf, isInTab } from '../tabs.ts';
import type { RemoteStatus } from './status.ts';
import type { RemoteVerdicts } from './verdicts.ts';

/** Addresses of one article that are asked about without being told to; the command asks about all. */
const maxAddresses = 500;

interface Subject {
  readonly article: Pick<Article, 'images'>;
  readonly remoteImages: RemoteSettings;
}

interface Job {
  readonly source: vscode.CancellationTokenSource;
  /** The article was saved meanwhile: it may name others now. */
  isDueAgain: boolean;
}

export interface AutomaticParts {
  readonly analyser: Analyser;
  readonly controller: LintController;
  readonly verdicts: RemoteVerdicts;
  readonly status: RemoteStatus;
  readonly log: Log;
}

/** Asks about the pictures of articles in tabs, when they are opened and when they are saved, never while somebody types. */
export function checkAutomatically(parts: AutomaticParts): vscode.Disposable {
  const { analyser, controller } = parts;
  let seen = new WeakSet<vscode.TextDocument>();
  const jobs = new Map<vscode.TextDocument, Job>();
  const stop = (document: vscode.TextDocument) => {
    seen.delete(document);
    jobs.get(document)?.source.cancel();
  };
  const start = async (document: vscode.TextDocument, subject: Subject) => {
    const running = jobs.get(document);
    if (running) {
      running.isDueAgain = true;
      return;
    }
    const job: Job = { source: new vscode.CancellationTokenSource(), isDueAgain: false };
    jobs.set(document, job);
    try {
      await askAbout(document, subject, { ...parts, token: job.source.token });
    } catch (error) {
      parts.log.failure('Checking pictures on the web failed', error);
    } finally {
      jobs.delete(document);
      job.source.dispose();
    }
    if (job.isDueAgain && !document.isClosed) await again(document);
  };
  const again = async (document: vscode.TextDocument) => {
    const inputs = isInTab(document.uri) ? await analyser.inputs(document) : undefined;
    if (inputs) await start(document, inputs);
  };
  const opened = (document: vscode.TextDocument, subject: Subject) => {
    if (seen.has(document) || !isInTab(document.uri)) return;
    seen.add(document);
    void start(document, subject);
  };
  const tabOpened = async (uri: vscode.Uri) => {
    const document = documentOf(uri);
    const inputs = document && !seen.has(document) ? await analyser.inputs(document) : undefined;
    if (document && inputs) opened(document, inputs);
  };
  return vscode.Disposable.from(
    controller.onDidPublish(({ uri, analysis }) => {
      const document = analysis?.document ?? documentOf(uri);
      if (analysis) opened(analysis.document, analysis);
      else if (document) stop(document);
    }),
    // A document may be there before its tab is.
    vscode.window.tabGroups.onDidChangeTabs(({ opened: tabs }) => {
      for (const uri of tabs.map(fileOf)) if (uri) void tabOpened(uri);
    }),
    vscode.workspace.onDidSaveTextDocument((document) => void again(document)),
    vscode.workspace.onDidCloseTextDocument(stop),
    analyser.onDidInvalidate((what) => {
      if (what === 'settings') seen = new WeakSet();
    }),
    {
      dispose() {
        for (const { source } of jobs.values()) source.cancel();
      },
    },
  );
}

const documentOf = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

async function askAbout(
  document: vscode.TextDocument,
  { article, remoteImages }: Subject,
  { verdicts, status, token }: AutomaticParts & { token: vscode.CancellationToken },
): Promise<void> {
  const addresses = remoteImages.mode === 'auto' ? remoteAddresses(article).slice(0, maxAddresses) : [];
  if (addresses.length === 0) return;
  const end = status.begin(document, addresses.length);
  try {
    end(await verdicts.check(addresses, remoteImages, { token }));
  } finally {
    end();
  }
}
