import * as vscode from 'vscode';
import { type Finding, parseConfig } from '../../core/index.ts';
import { diagnosticOf, source } from '../diagnostics.ts';
import { rangesIn } from '../edits/workspaceEdit.ts';
import { baseName } from '../uris.ts';
import { type ConfigFiles, configName } from './configFiles.ts';

const isConfig = (uri: vscode.Uri): boolean => baseName(uri) === configName && uri.scheme !== 'git';

/** Shows what is wrong with config files: those that articles of ours depend on, and those open in an editor. */
export function showConfigProblems(files: ConfigFiles): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(`${source}-config`);
  const show = (uri: vscode.Uri, text: string, problems: readonly Finding[]) => {
    const rangeOf = rangesIn(text);
    collection.set(
      uri,
      problems.map((problem) => diagnosticOf(problem, rangeOf(problem.span))),
    );
  };
  const showDocument = (document: vscode.TextDocument) => {
    if (isConfig(document.uri)) show(document.uri, document.getText(), parseConfig(document.getText()).problems);
  };
  const showFile = ({ uri, text, problems }: { uri: vscode.Uri; text: string; problems: readonly Finding[] }) => {
    const open = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
    if (!open) show(uri, text, problems);
  };
  for (const document of vscode.workspace.textDocuments) showDocument(document);
  return vscode.Disposable.from(
    collection,
    files.onDidRead(showFile),
    vscode.workspace.onDidOpenTextDocument(showDocument),
    vscode.workspace.onDidChangeTextDocument(({ document }) => showDocument(document)),
    vscode.workspace.onDidDeleteFiles(({ files: gone }) => {
      for (const uri of gone) collection.delete(uri);
    }),
  );
}
