import * as vscode from 'vscode';
import type { ShownPart } from '../../core/clean/view.ts';
import { applyEdits, type Edit, type Finding, type Span } from '../../core/index.ts';
import type { Action } from '../../webview/messages.ts';
import { disableInFile, disableOnLine } from '../actions/suppress.ts';
import { type Analyser, type Analysis, isCurrent } from '../analyser.ts';
import { rulePage } from '../diagnostics.ts';
import { applyToVersion, tellOfChange } from '../edits/versioned.ts';
import { rangeOf } from '../edits/workspaceEdit.ts';

/** What a page shows: the parts of one version of a document. */
export interface Shown {
  readonly seq: number;
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly parts: readonly ShownPart[];
}

const wholeOf = ({ spans }: ShownPart): Span => ({ start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 });

/** What the rules say about a part in the text as it stands. A part that only shows once others are gone begins with its first word. */
function findingOf(part: ShownPart, { article, findings }: Analysis): Pick<Finding, 'ruleId' | 'span'> {
  const { start, end } = wholeOf(part);
  const own = findings.filter(({ ruleId, span }) => ruleId === part.ruleId && span.start < end && span.end > start);
  const found = own.find(({ message }) => message === part.message) ?? own[0];
  const first = start + Math.max(0, article.text.slice(start, end).search(/\S/));
  return found ?? { ruleId: part.ruleId, span: { start: first, end } };
}

interface Keeping {
  readonly analysis: Analysis;
  readonly analyser: Analyser;
}

/** Whether an edit silences a rule at the place of a part. */
async function silences(edit: Edit, part: ShownPart, { analysis, analyser }: Keeping): Promise<boolean> {
  const { document, article, settings, facts } = analysis;
  const text = applyEdits(article.text, [edit]);
  const { start, end } = wholeOf(part);
  const shift = edit.start <= start ? edit.text.length : 0;
  const job = { text, format: article.format, settings, facts };
  const left = await analyser.workshop.lint(`${document.uri} keep`, job);
  return !left.some(
    ({ ruleId, span }) => ruleId === part.ruleId && span.start < end + shift && span.end > start + shift,
  );
}

/** The comment that keeps a part: for its line, or for the file where no line above it can take one. */
async function keepingEdit(part: ShownPart, keeping: Keeping): Promise<Edit | undefined> {
  const { analysis } = keeping;
  const finding = findingOf(part, analysis) as Finding;
  const onLine = disableOnLine(finding, analysis);
  return onLine && (await silences(onLine, part, keeping)) ? onLine : disableInFile(finding, analysis);
}

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Takes a part out with those inside it, of a safe one only the safe ones. */
function strippingEdits(part: ShownPart, parts: readonly ShownPart[]): Edit[] {
  const whole = wholeOf(part);
  const along = parts.filter(
    (one) => one === part || (isWithin(wholeOf(one), whole) && (one.safety === 'safe' || part.safety === 'ask')),
  );
  const spans = along.flatMap((one) => one.spans).sort((a, b) => a.start - b.start);
  const edits: { start: number; end: number; text: string }[] = [];
  for (const { start, end } of spans) {
    const last = edits.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else edits.push({ start, end, text: '' });
  }
  return edits;
}

/** Shows a place of a document in the editor that has it, or in the first column. */
export async function showSource(document: vscode.TextDocument, span: Span): Promise<void> {
  const known = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await vscode.window.showTextDocument(document, known?.viewColumn ?? vscode.ViewColumn.One);
  const range = rangeOf(document, span);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Does what the user chose for a part. Edits go to the version of the document that the page shows, and are refused for any other. */
export async function actOnPart(action: Action, id: number, { shown, analyser }: Acting): Promise<void> {
  const part = shown.parts.find((one) => one.id === id);
  if (!part) return;
  if (action === 'rule') {
    await vscode.commands.executeCommand('vscode.open', rulePage(part.ruleId));
    return;
  }
  if (!isCurrent(shown.document, shown.version)) return tellOfChange();
  if (action === 'source') return showSource(shown.document, wholeOf(part));
  if (action === 'strip') return void (await applyToVersion(shown, strippingEdits(part, shown.parts)));
  const analysis = await analyser.analyse(shown.document);
  const edit = analysis?.version === shown.version ? await keepingEdit(part, { analysis, analyser }) : undefined;
  if (edit) await applyToVersion(shown, [edit]);
  else tellOfChange();
}

interface Acting {
  readonly shown: Shown;
  readonly analyser: Analyser;
}
