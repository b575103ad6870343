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
  /** Scripts that the page loads when it needs them, by name. */
  readonly lazyScripts: Readonly<Record<string, vscode.Uri>>;
  readonly style: vscode.Uri;
  readonly remoteImages: boolean;
}

const viewNames = () => ({
  clean: vscode.l10n.t('Clean'),
  marked: vscode.l10n.t('Marked'),
  original: vscode.l10n.t('Original'),
});

const radios = (): string =>
  Object.entries(viewNames())
    .map(
      ([view, name]) =>
        `<button type="button" role="radio" data-view="${view}" aria-checked="false" tabindex="-1">${escapeText(name)}</button>`,
    )
    .join('\n');

/** The page without any article: that comes by message. So a page that is built again shows nothing old. */
export function pageShell({ cspSource, script, lazyScripts, style, remoteImages }: ShellParts): string {
  const nonce = createNonce();
  const lazy = Object.entries(lazyScripts).map(([name, uri]) => ` data-${name}="${escapeText(uri.toString())}"`);
  return `<!DOCTYPE html>
<html lang="${escapeText(vscode.env.language)}">
<head>
<meta http-equiv="Content-Security-Policy" content="${escapeText(contentPolicy(cspSource, nonce, remoteImages))}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeText(vscode.l10n.t('Preview'))}</title>
<link rel="stylesheet" href="${escapeText(style.toString())}">
</head>
<body>
<header id="bar">
<div id="views" role="radiogroup" aria-label="${escapeText(vscode.l10n.t('View'))}">
${radios()}
</div>
<p id="notice" role="status"></p>
<p id="stats"></p>
</header>
<main id="article"></main>
<script nonce="${nonce}" src="${escapeText(script.toString())}"${lazy.join('')}></script>
</body>
</html>
`;
}
