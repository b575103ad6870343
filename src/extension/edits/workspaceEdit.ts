import * as vscode from 'vscode';
import { type Edit, lineIndex, type Span } from '../../core/index.ts';

export function rangeOf(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** As `rangeOf`, for a text that no document holds. */
export function rangesIn(text: string): (span: Span) => vscode.Range {
  const lines = lineIndex(text);
  const place = (offset: number) => {
    const { line, column } = lines.positionAt(offset);
    return new vscode.Position(line - 1, column - 1);
  };
  return ({ start, end }) => new vscode.Range(place(start), place(end));
}

/** The edits as VS Code's own, on that document alone. Their offsets are those of the document's present text. */
export function workspaceEdit(document: vscode.TextDocument, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const result = new vscode.WorkspaceEdit();
  result.set(
    document.uri,
    edits.map((edit) => vscode.TextEdit.replace(rangeOf(document, edit), edit.text)),
  );
  return result;
}
