import * as vscode from 'vscode';
import { type Format, formatOf } from '../core/index.ts';

const languages = ['markdown', 'html'] as const;

/** Every file of the workspace that may be an article. */
export const articleGlob = '**/*.{md,markdown,html,htm}';

export const articleSelector: vscode.DocumentSelector = languages.map((language) => ({ language }));

/** Whether documents of that place are files: not the old side of a diff, an output pane and the like. */
function isFile(uri: vscode.Uri): boolean {
  if (uri.scheme === 'untitled') return true;
  return (
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true ||
    vscode.workspace.getWorkspaceFolder(uri) !== undefined
  );
}

/** What kind of article a document is by its language and name, settings aside; undefined where it is none. */
export function articleFormat(document: vscode.TextDocument): Format | undefined {
  const { languageId, uri } = document;
  if (!languages.some((language) => language === languageId) || !isFile(uri)) return undefined;
  if (uri.scheme === 'untitled') return languageId === 'html' ? 'html' : 'markdown';
  return uri.path.includes('/node_modules/') ? undefined : formatOf(uri.path);
}

export const isArticle = (document: vscode.TextDocument): boolean => articleFormat(document) !== undefined;
