import * as vscode from 'vscode';
import { type Analyser, type Analysis, isCurrent } from './analyser.ts';
import { articleFormat } from './articles.ts';
import { diagnosticOf } from './diagnostics.ts';
import { documentTimers } from './documentTimers.ts';
import { rangeOf } from './edits/workspaceEdit.ts';
import type { Log } from './log.ts';
import { lintsOnType } from './settings/editorSettings.ts';
import { watchTabs } from './tabs.ts';

const typingDelayMs = 250;

export interface LintController extends vscode.Disposable {
  /** Fires with what has just been shown for a document; without analysis when its diagnostics went. */
  readonly onDidPublish: vscode.Event<{ uri: vscode.Uri; analysis?: Analysis }>;
}

export interface LintParts {
  readonly analyser: Analyser;
  readonly collection: vscode.DiagnosticCollection;
  readonly log: Log;
}

const diagnosticsOf = ({ document, findings }: Analysis): vscode.Diagnostic[] =>
  findings.map((finding) => diagnosticOf(finding, rangeOf(document, finding.span)));

/** Keeps the diagnostics of open articles up to date: at once when one opens, a little later while it is typed in. */
export function createLintController({ analyser, collection, log }: LintParts): LintController {
  const published = new vscode.EventEmitter<{ uri: vscode.Uri; analysis?: Analysis }>();
  const drop = (document: vscode.TextDocument) => {
    timers.stop(document);
    collection.delete(document.uri);
    published.fire({ uri: document.uri });
  };
  const show = async (document: vscode.TextDocument) => {
    const { version } = document;
    const epoch = analyser.epoch();
    const analysis = await analyser.analyse(document);
    if (!isCurrent(document, version) || dismissed.has(document) || analyser.epoch() !== epoch) return;
    if (!analysis) return drop(document);
    collection.set(document.uri, diagnosticsOf(analysis));
    published.fire({ uri: document.uri, analysis });
  };
  const timers = documentTimers((document) => {
    show(document).catch((error) => log.failure('Linting an article failed', error));
  });
  const schedule = (document: vscode.TextDocument, delayMs: number) => {
    if (!dismissed.has(document) && articleFormat(document)) timers.start(document, delayMs);
  };
  const changed = ({ document, contentChanges }: vscode.TextDocumentChangeEvent) => {
    if (contentChanges.length > 0 && articleFormat(document) && lintsOnType(document.uri)) {
      schedule(document, typingDelayMs);
    }
  };
  const all = () => {
    for (const document of vscode.workspace.textDocuments) schedule(document, 0);
  };
  /** What changed elsewhere does not show what is typed and not saved, where the user wants to see that on saving. */
  const again = (what: 'settings' | 'facts') => {
    for (const document of vscode.workspace.textDocuments) {
      if (what === 'settings' || !document.isDirty || lintsOnType(document.uri)) schedule(document, 0);
    }
  };
  const dismissed = watchTabs({ left: drop, returned: (document) => schedule(document, 0) });
  const subscriptions = [
    ...[published, timers, dismissed],
    vscode.workspace.onDidOpenTextDocument((document) => schedule(document, 0)),
    vscode.workspace.onDidChangeTextDocument(changed),
    vscode.workspace.onDidSaveTextDocument((document) => schedule(document, 0)),
    vscode.workspace.onDidCloseTextDocument(drop),
    analyser.onDidInvalidate(again),
  ];
  all();
  return { onDidPublish: published.event, dispose: () => vscode.Disposable.from(...subscriptions).dispose() };
}
