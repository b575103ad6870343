import type * as vscode from 'vscode';

/** Lines that are looked at; no front matter that a person wrote is longer. */
const maxLines = 2000;
const maxBlank = 20;

/**
 * Whether a position may be inside the front matter, told from the lines above it alone: this is asked at every key that is
 * pressed, and reading the block is for those that are.
 */
export function mayBeInBlock(document: vscode.TextDocument, { line }: vscode.Position): boolean {
  if (line > maxLines) return false;
  let first = 0;
  while (first < line && first < maxBlank && document.lineAt(first).isEmptyOrWhitespace) first++;
  const opening = document.lineAt(first).text;
  const mark = /^(?:---|\+\+\+|;;;)/.exec(opening)?.[0];
  if (!mark) return /^\s*\{|^[A-Za-z_][\w-]*\s*:/.test(opening);
  if (line <= first) return false;
  for (let at = first + 1; at <= line; at++) {
    const text = document.lineAt(at).text.trimEnd();
    if (text === mark || (mark === '---' && text === '...')) return false;
  }
  return true;
}
