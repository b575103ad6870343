import * as vscode from 'vscode';
import { remoteAddresses } from '../../images/remote/gather.ts';
import type { Analyser, Analysis, Inputs } from '../analyser.ts';
import type { LintController } from '../lintController.ts';
import type { Log } from '../log.ts';
import { fileOf, isInTab } from '../tabs.ts';
import type { RemoteStatus } from './status.ts';
import type { RemoteVerdicts } from './verdicts.ts';

/** Addresses of one article that are asked about without being told to; the command asks about all. */
const maxAddresses = 500;

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
  /** Documents that were asked about since they were opened. */
  let seen = new WeakSet<vscode.TextDocument>();
  const shown = new WeakMap<vscode.TextDocument, Analysis>();
  const jobs = createJobs(parts);
  const opened = (analysis: Analysis | undefined) => {
    if (!analysis || seen.has(analysis.document) || !isInTab(analysis.document.uri)) return;
    seen.add(analysis.document);
    void jobs.start(analysis);
  };
  const closed = (document: vscode.TextDocument) => {
    seen.delete(document);
    shown.delete(document);
    jobs.stop(document);
  };
  return vscode.Disposable.from(
    controller.onDidPublish(({ uri, analysis }) => {
      const document = analysis?.document ?? documentOf(uri);
      if (analysis) shown.set(analysis.document, analysis);
      if (analysis) opened(analysis);
      else if (document) closed(document);
    }),
    // A document may be linted before its tab is there.
    vscode.window.tabGroups.onDidChangeTabs(({ opened: tabs }) => {
      for (const uri of tabs.map(fileOf)) {
        const document = uri && documentOf(uri);
        if (document) opened(shown.get(document));
      }
    }),
    vscode.workspace.onDidSaveTextDocument((document) => void jobs.again(document)),
    vscode.workspace.onDidCloseTextDocument(closed),
    analyser.onDidInvalidate((what) => {
      if (what === 'settings') seen = new WeakSet();
    }),
    jobs,
  );
}

const documentOf = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

interface Job {
  readonly source: vscode.CancellationTokenSource;
  /** The article was saved meanwhile: it may name others now. */
  isDueAgain: boolean;
}

interface Jobs extends vscode.Disposable {
  /** Asks about an article; where that is being done, once more when it is done. Never rejects. */
  start(inputs: Inputs): Promise<void>;
  /** Asks about a document as it is now, where it is an article in a tab. Never rejects. */
  again(document: vscode.TextDocument): Promise<void>;
  stop(document: vscode.TextDocument): void;
}

/** One check at a time for each document. */
function createJobs(parts: AutomaticParts): Jobs {
  const running = new Map<vscode.TextDocument, Job>();
  const start = async (inputs: Inputs): Promise<void> => {
    const { document } = inputs;
    const before = running.get(document);
    if (before) {
      before.isDueAgain = true;
      return;
    }
    const job: Job = { source: new vscode.CancellationTokenSource(), isDueAgain: false };
    running.set(document, job);
    try {
      await askAbout(inputs, parts, job.source.token);
    } catch (error) {
      parts.log.failure('Checking pictures on the web failed', error);
    }
    running.delete(document);
    job.source.dispose();
    if (job.isDueAgain && !document.isClosed) await again(document);
  };
  const again = async (document: vscode.TextDocument): Promise<void> => {
    try {
      const inputs = isInTab(document.uri) ? await parts.analyser.inputs(document) : undefined;
      if (inputs) await start(inputs);
    } catch (error) {
      parts.log.failure('Checking pictures on the web failed', error);
    }
  };
  return {
    start,
    again,
    stop: (document) => running.get(document)?.source.cancel(),
    dispose() {
      for (const { source } of running.values()) source.cancel();
    },
  };
}

async function askAbout(
  { document, article, remoteImages }: Inputs,
  { verdicts, status }: AutomaticParts,
  token: vscode.CancellationToken,
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
