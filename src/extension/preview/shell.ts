import * as vscode from 'vscode';
import { escapeText } from '../../core/index.ts';

function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Only our own script runs, and only pictures are loaded. `base-uri` and `form-action` do not fall back to `default-src`. */
const contentPolicy = (cspSource: string, nonce: string, remoteImages: boolean): string =>
  [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `img-src ${cspSource}${remoteImages ? ' https:' : ''} data:`,
    ...['font', 'media', 'connect', 'frame', 'child', 'worker', 'object', 'manifest'].map(
      (kind) => `${kind}-src 'none'`,
    ),
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');

export interface ShellParts {
  readonly cspSource: string;
  readonly script: vscode.Uri;
  readonly style: vscode.Uri;
  readonly remoteImages: boolean;
}

/** The page without any article: that comes by message. So a page that is built again shows nothing old. */
export function pageShell({ cspSource, script, style, remoteImages }: ShellParts): string {
  const nonce = createNonce();
  return `<!DOCTYPE html>
<html lang="${escapeText(vscode.env.language)}">
<head>
<meta http-equiv="Content-Security-Policy" content="${escapeText(contentPolicy(cspSource, nonce, remoteImages))}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<link rel="stylesheet" href="${escapeText(style.toString())}">
</head>
<body>
<p id="notice" hidden></p>
<div id="article"></div>
<script nonce="${nonce}" src="${escapeText(script.toString())}"></script>
</body>
</html>
`;
}
