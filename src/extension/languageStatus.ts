import * as vscode from 'vscode';
import { isGenerator, readerNames } from '../core/index.ts';
import type { Analysis } from './analyser.ts';
import { articleSelector, isArticle } from './articles.ts';
import type { LintController } from './lintController.ts';

interface Counts {
  readonly problems: number;
  readonly fixable: number;
  /** The generator that the article is judged by; none where it is not known. */
  readonly judge: readonly string[];
}

function countsOf({ findings, settings, facts }: Analysis): Counts {
  const generator = settings.siteGenerator === 'auto' ? facts.generator : settings.siteGenerator;
  return {
    problems: findings.length,
    fixable: findings.filter(({ fix }) => fix?.safety === 'safe').length,
    judge: isGenerator(generator) ? [readerNames[generator]] : [],
  };
}

/** The state of the active article in VS Code's language status, with a way to its problems. */
export function createLanguageStatus(controller: LintController): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('articleLint.status', articleSelector);
  item.name = 'Article Lint';
  const known = new Map<string, Counts>();
  const show = () => {
    const document = vscode.window.activeTextEditor?.document;
    const counts = document && known.get(document.uri.toString());
    if (!document || !isArticle(document) || !counts) {
      item.text = 'Article Lint';
      item.detail = vscode.l10n.t('off for this file');
      item.command = { title: vscode.l10n.t('Show Output'), command: 'articleLint.showOutput' };
      return;
    }
    const { problems, fixable, judge } = counts;
    item.text =
      problems === 0 ? vscode.l10n.t('$(check) No problems') : vscode.l10n.t('$(warning) {0} problems', problems);
    const safe = fixable === 0 ? [] : [vscode.l10n.t('{0} can be removed safely', fixable)];
    item.detail = [...safe, ...judge].join(' · ') || 'Article Lint';
    item.command = { title: vscode.l10n.t('Show Problems'), command: 'workbench.actions.view.problems' };
  };
  show();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(show),
    controller.onDidPublish(({ uri, analysis }) => {
      if (analysis) known.set(uri.toString(), countsOf(analysis));
      else known.delete(uri.toString());
      show();
    }),
  );
}
