import * as vscode from 'vscode';
import { chooseCompatible, contains, type Edit, type Finding, type Fix } from '../../core/index.ts';
import type { Analysis } from '../analyser.ts';
import { rulePage, source } from '../diagnostics.ts';
import { rangeOf } from '../edits/workspaceEdit.ts';
import { applying } from './applying.ts';
import { disableInFile, disableOnLine } from './suppress.ts';

type Fixable = Finding & { readonly fix: Fix };

const isFixable = (finding: Finding): finding is Fixable => finding.fix !== undefined;
const isSafe = ({ fix }: Fixable): boolean => fix.safety === 'safe';

/** The edits of those fixes that can be applied together; earlier ones come first. */
const editsOf = (findings: readonly Fixable[]): Edit[] =>
  chooseCompatible(findings.map(({ fix }) => ({ edits: fix.edits }))).flatMap(({ edits }) => edits);

const isWithin = (inner: Finding, outer: Finding): boolean => inner !== outer && contains(outer.span, inner.span);

/** A fix takes those inside its block along, which own their part of it; a safe one only the safe ones. */
function fixOf(finding: Fixable, analysis: Analysis): vscode.CodeAction {
  const inside = analysis.findings
    .filter(isFixable)
    .filter((one) => isWithin(one, finding) && (isSafe(one) || !isSafe(finding)));
  const action = new vscode.CodeAction(finding.fix.title, vscode.CodeActionKind.QuickFix);
  action.command = applying(analysis, editsOf([finding, ...inside]), action.title);
  action.isPreferred = isSafe(finding);
  return action;
}

/** Other ways, of which a person chooses one. */
const suggestionsOf = ({ suggestions = [] }: Finding, analysis: Analysis): vscode.CodeAction[] =>
  suggestions.map(({ title, edits }) => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = applying(analysis, edits, title);
    return action;
  });

/** For two or more findings of a rule. From a safe finding only the safe ones are fixed. */
function fixAllOf(finding: Fixable, analysis: Analysis): vscode.CodeAction | undefined {
  const alike = analysis.findings
    .filter(isFixable)
    .filter((one) => one.ruleId === finding.ruleId && (isSafe(one) || !isSafe(finding)));
  if (alike.length < 2) return undefined;
  const title = vscode.l10n.t('Fix all "{0}" problems in this file', finding.ruleId);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = applying(analysis, editsOf(alike), title);
  return action;
}

function editAction(title: string, analysis: Analysis, edit: Edit | undefined): vscode.CodeAction | undefined {
  if (!edit) return undefined;
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = applying(analysis, [edit], title);
  return action;
}

function pageAction(ruleId: string): vscode.CodeAction {
  const title = vscode.l10n.t('Show the page of "{0}"', ruleId);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: 'vscode.open', arguments: [rulePage(ruleId)] };
  return action;
}

/** What can be done about a rule: the same for all its findings on a line. */
function ruleActions(finding: Finding, analysis: Analysis): vscode.CodeAction[] {
  const { ruleId } = finding;
  const onLine = vscode.l10n.t('Disable "{0}" for this line', ruleId);
  const inFile = vscode.l10n.t('Disable "{0}" for this file', ruleId);
  const actions = [
    isFixable(finding) ? fixAllOf(finding, analysis) : undefined,
    editAction(onLine, analysis, disableOnLine(finding, analysis)),
    editAction(inFile, analysis, disableInFile(finding, analysis)),
    pageAction(ruleId),
  ];
  return actions.filter((action) => action !== undefined);
}

/** Ties actions to the squiggle that VS Code knows the finding by. */
function tied(actions: vscode.CodeAction[], finding: Finding, { range, context }: Tie): vscode.CodeAction[] {
  const same = context.diagnostics.filter(
    (one) => one.source === source && one.message === finding.message && one.range.isEqual(range),
  );
  if (same.length > 0) for (const action of actions) action.diagnostics = same;
  return actions;
}

interface Tie {
  readonly range: vscode.Range;
  readonly context: vscode.CodeActionContext;
}

/** Everything that can be done about the findings that a range touches: fixes first, the narrowest finding's before others. */
export function quickFixes(
  analysis: Analysis,
  range: vscode.Range,
  context: vscode.CodeActionContext,
): vscode.CodeAction[] {
  const touched = analysis.findings
    .map((finding) => ({ finding, range: rangeOf(analysis.document, finding.span) }))
    .filter((one) => one.range.intersection(range) !== undefined)
    .sort((a, b) => width(a.finding) - width(b.finding));
  const fixes = touched.flatMap(({ finding, range }) => {
    const first = isFixable(finding) ? [fixOf(finding, analysis)] : [];
    return tied([...first, ...suggestionsOf(finding, analysis)], finding, { range, context });
  });
  const ofRules = firstOfEachRule(touched).flatMap(({ finding, range }) =>
    tied(ruleActions(finding, analysis), finding, { range, context }),
  );
  return [...fixes, ...ofRules];
}

const width = ({ span }: Finding): number => span.end - span.start;

function firstOfEachRule<T extends { readonly finding: Finding }>(touched: readonly T[]): T[] {
  const ofRules = touched.filter(({ finding }) => finding.category !== 'internal');
  return ofRules.filter((one, at) => ofRules.findIndex((other) => other.finding.ruleId === one.finding.ruleId) === at);
}
