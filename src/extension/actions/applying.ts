import * as vscode from 'vscode';
import type { Edit } from '../../core/index.ts';
import { applyToVersion, type Version } from '../edits/versioned.ts';

const name = 'articleLint.applyToVersion';

/**
 * What a code action does once it is chosen. Not an `edit` of the action: VS Code applies those to whatever the document
 * has become while the menu was open.
 */
export const applying = ({ document, version }: Version, edits: readonly Edit[], title: string): vscode.Command => ({
  title,
  command: name,
  arguments: [{ document, version }, edits],
});

/** Registers what `applying` calls. It returns whether anything was done, and tells the user where nothing was. */
export function registerApplying(): vscode.Disposable {
  return vscode.commands.registerCommand(name, applyToVersion);
}
