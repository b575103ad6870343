import * as vscode from 'vscode';
import { jobOf } from '../analyser.ts';
import { diagnosticOf } from '../diagnostics.ts';
import { rangesIn } from '../edits/workspaceEdit.ts';
import { type UnreadableArticle, unreadableFile } from '../encoding.ts';
import { say } from './strip.ts';
import { inWorkshop, type Walk, type WorkspaceArticle, walkArticles } from './workspaceArticles.ts';

/** Problems shown after one run. VS Code's own list ends not far above it. */
const maxProblems = 30_000;

async function diagnosticsOf(article: WorkspaceArticle, { workshop }: Walk): Promise<vscode.Diagnostic[]> {
  const rangeOf = rangesIn(article.article.text);
  const findings = await workshop.lint(`${article.uri} workspace`, jobOf(article));
  return findings.map((finding) => diagnosticOf(finding, rangeOf(finding.span)));
}

/** Lints every article of the workspace, closed ones included; their problems stay until cleared or the next run. */
export async function lintWorkspace(walk: Walk, collection: vscode.DiagnosticCollection): Promise<void> {
  let problems = 0;
  let dirty = 0;
  const title = vscode.l10n.t('Linting the articles of the workspace');
  const visit = async (article: WorkspaceArticle): Promise<void> => {
    if (problems >= maxProblems) return;
    const diagnostics = await diagnosticsOf(article, walk);
    collection.set(article.uri, diagnostics);
    problems += diagnostics.length;
    if (diagnostics.length > 0) dirty++;
  };
  const leaveOut = (uri: vscode.Uri, why: UnreadableArticle): void => {
    if (problems >= maxProblems) return;
    collection.set(uri, [diagnosticOf(unreadableFile(why), new vscode.Range(0, 0, 0, 0))]);
    problems++;
    dirty++;
  };
  const visited = await walkArticles(walk, { title, read: inWorkshop(walk), visit, leaveOut });
  if (visited === undefined) return;
  say(vscode.l10n.t('Article Lint: {0} problems in {1} of {2} articles.', problems, dirty, visited));
  if (problems < maxProblems) return;
  const limit = vscode.l10n.t('Only the first {0} problems are shown. The command line shows all.', maxProblems);
  void vscode.window.showWarningMessage(limit);
}
