import * as vscode from 'vscode';
import { type Analyser, type Analysis, isCurrent, jobOf } from '../analyser.ts';
import { workspaceEdit } from '../edits/workspaceEdit.ts';
import { lostBytes } from '../encoding.ts';
import type { Log } from '../log.ts';
import { unlessSuperseded } from '../work/task-ended.ts';
import { applying, registerApplying } from './applying.ts';
import { quickFixes } from './quickFixes.ts';

export const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('articleLint');

const metadata: vscode.CodeActionProviderMetadata = {
  providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind],
};

/**
 * The action that applies every safe fix; undefined where there is none to apply. On save it is an edit, which VS Code
 * applies as soon as it has it and drops where the document changed on the way.
 */
async function fixAll(
  analysis: Analysis,
  { triggerKind }: vscode.CodeActionContext,
  { workshop }: Analyser,
): Promise<vscode.CodeAction | undefined> {
  const { document } = analysis;
  if ((await lostBytes(document)) !== undefined) return undefined;
  const stripping = await unlessSuperseded(workshop.strip(`${document.uri} fix all`, jobOf(analysis)));
  if (!stripping || stripping.edits.length === 0) return undefined;
  const { edits } = stripping;
  const action = new vscode.CodeAction(vscode.l10n.t('Strip the boilerplate of this article'), fixAllKind);
  if (triggerKind === vscode.CodeActionTriggerKind.Automatic) action.edit = workspaceEdit(document, edits);
  else action.command = applying(analysis, edits, action.title);
  return action;
}

/** Fixing on save is unattended, and nothing unattended changes files in Restricted Mode. */
const mayFixAll = ({ triggerKind }: vscode.CodeActionContext): boolean =>
  vscode.workspace.isTrusted || triggerKind === vscode.CodeActionTriggerKind.Invoke;

interface Asked {
  readonly range: vscode.Range;
  readonly context: vscode.CodeActionContext;
}

async function actionsFor(
  analysis: Analysis,
  { range, context }: Asked,
  analyser: Analyser,
): Promise<vscode.CodeAction[]> {
  const { only } = context;
  const actions: vscode.CodeAction[] = [];
  if (!only || only.contains(vscode.CodeActionKind.QuickFix)) actions.push(...quickFixes(analysis, range, context));
  const everything =
    only?.contains(fixAllKind) && mayFixAll(context) ? await fixAll(analysis, context, analyser) : undefined;
  return everything ? [...actions, everything] : actions;
}

/** Offers what can be done about the findings. Offers nothing that was computed from an older text. */
export function registerCodeActions(
  selector: vscode.DocumentSelector,
  { analyser, log }: { analyser: Analyser; log: Log },
): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, context, token) {
      const { version } = document;
      try {
        const analysis = await analyser.analyse(document);
        if (!analysis || token.isCancellationRequested || !isCurrent(document, version)) return [];
        if (analysis.version !== version) return [];
        const actions = await actionsFor(analysis, { range, context }, analyser);
        return isCurrent(document, version) ? actions : [];
      } catch (error) {
        log.failure('Computing code actions failed', error);
        return [];
      }
    },
  };
  return vscode.Disposable.from(
    registerApplying(),
    vscode.languages.registerCodeActionsProvider(selector, provider, metadata),
  );
}
