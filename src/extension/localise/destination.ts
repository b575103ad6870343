import * as vscode from 'vscode';
import { globMatcher } from '../../core/index.ts';
import { baseName, parentOf, pathBelow } from '../uris.ts';

/** Stands for the file that would be copied. */
const anyFile = 'picture';

/**
 * The folder into which `markdown.copyFiles.destination` puts files that are dropped into an article; undefined where it says
 * nothing of the article, uses more than plain variables, or leads out of the workspace folder.
 */
export function copyDestination(article: vscode.Uri): vscode.Uri | undefined {
  const root = vscode.workspace.getWorkspaceFolder(article)?.uri;
  const table: unknown = vscode.workspace.getConfiguration('markdown', article).get('copyFiles.destination');
  if (!root || typeof table !== 'object' || table === null) return undefined;
  const inRoot = pathBelow(root, article) ?? '';
  const entry = Object.entries(table).find(([glob]) => globMatcher([anchored(glob)])(inRoot));
  const written = typeof entry?.[1] === 'string' ? entry[1].trim() : undefined;
  if (written === undefined) return undefined;
  const destination = resolved(written, { article, root });
  if (destination === undefined) return undefined;
  const base = destination.startsWith('/') ? root.with({ path: '/' }) : parentOf(article);
  const folder = parentOf(vscode.Uri.joinPath(base, destination));
  return folder.path === root.path || pathBelow(root, folder) !== undefined ? folder : undefined;
}

/** Globs with a slash in front count from the workspace folder, others match anywhere. */
const anchored = (glob: string): string =>
  glob.startsWith('/') ? glob.slice(1) : glob.startsWith('**') ? glob : `**/${glob}`;

function resolved(written: string, { article, root }: { article: vscode.Uri; root: vscode.Uri }): string | undefined {
  const name = baseName(article);
  const own = parentOf(article);
  const values: Readonly<Record<string, string>> = {
    documentDirName: own.path,
    documentRelativeDirName: pathBelow(root, own) ?? '',
    documentFileName: name,
    documentBaseName: name.replace(/\.[^.]*$/, ''),
    documentExtName: name.slice(name.lastIndexOf('.') + 1),
    documentWorkspaceFolder: root.path,
    fileName: anyFile,
  };
  const full = written.startsWith('/') ? `\${documentWorkspaceFolder}${written}` : written;
  const file = full === '' || full.endsWith('/') ? `${full}\${fileName}` : full;
  const result = file.replace(/\$\{(\w+)\}/g, (whole, variable: string) =>
    Object.hasOwn(values, variable) ? (values[variable] ?? '') : whole,
  );
  return result.includes('$') ? undefined : result;
}
