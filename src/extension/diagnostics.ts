import * as vscode from 'vscode';
import { type Finding, type Level, rulePageUrl } from '../core/index.ts';

export const source = 'article-lint';

const severities: Readonly<Record<Level, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

const tags: Readonly<Record<NonNullable<Finding['tag']>, vscode.DiagnosticTag>> = {
  unnecessary: vscode.DiagnosticTag.Unnecessary,
  deprecated: vscode.DiagnosticTag.Deprecated,
};

/** Where a rule is explained. */
export const rulePage = (ruleId: string): vscode.Uri => vscode.Uri.parse(rulePageUrl(ruleId));

/** A finding as VS Code shows it. Findings of category `internal` are no rule's and have no page. */
export function diagnosticOf(finding: Finding, range: vscode.Range): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, finding.message, severities[finding.level]);
  diagnostic.source = source;
  const { ruleId, category, tag } = finding;
  diagnostic.code = category === 'internal' ? ruleId : { value: ruleId, target: rulePage(ruleId) };
  if (tag) diagnostic.tags = [tags[tag]];
  return diagnostic;
}
