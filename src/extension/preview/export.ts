import * as vscode from 'vscode';
import { clean } from '../../core/index.ts';
import type { Analyser } from '../analyser.ts';
import { say, targetArticle } from '../commands/strip.ts';
import type { Host } from '../host.ts';
import { baseName, parentOf } from '../uris.ts';
import { languageOf, whyBlocked } from './content.ts';
import { shownWords } from './words.ts';

/** The address of a file for a page in another folder: relative where both are at one place, as for the disk. */
export function relativeAddress(from: vscode.Uri, to: vscode.Uri): string {
  if (from.scheme !== to.scheme || from.authority !== to.authority) return to.toString();
  const start = from.path.split('/').filter(Boolean);
  const end = to.path.split('/').filter(Boolean);
  let same = 0;
  while (same < start.length && same < end.length - 1 && start[same] === end[same]) same++;
  const up = start.slice(same).map(() => '..');
  return [...up, ...end.slice(same).map(encodeURIComponent)].join('/');
}

/** `rain.md` becomes `rain.html`; a file that ends in that already must not be lost. */
function proposal(document: vscode.TextDocument): vscode.Uri | undefined {
  const { uri } = document;
  if (uri.scheme === 'untitled') return undefined;
  const stem = baseName(uri).replace(/\.[^.]*$/, '');
  const isHtml = /\.html?$/i.test(uri.path);
  return vscode.Uri.joinPath(parentOf(uri), `${stem}${isHtml ? '.clean' : ''}.html`);
}

/** Writes the cleaned, sanitised article as one HTML page, where the user wants it. */
export async function saveCleanHtml(
  uri: unknown,
  { analyser, host }: { analyser: Analyser; host: Host },
): Promise<void> {
  const document = await targetArticle(uri);
  const inputs = document && (await analyser.inputs(document));
  if (!document || !inputs) return;
  const defaultUri = proposal(document);
  const target = await vscode.window.showSaveDialog({
    ...(defaultUri ? { defaultUri } : {}),
    filters: { HTML: ['html', 'htm'] },
    title: vscode.l10n.t('Save Clean Article as HTML'),
  });
  if (!target) return;
  if (target.toString() === document.uri.toString()) {
    void vscode.window.showWarningMessage(vscode.l10n.t('That is the article itself. Choose another name.'));
    return;
  }
  const { article, settings, facts, pictures } = inputs;
  const renderer = await host.loadRenderer();
  const words = shownWords();
  const rendered = renderer.renderArticle(clean(article.text, article.format, settings, facts).article, {
    imageFields: settings.imageFields,
    remoteImages: true,
    words,
    resolveImage(source) {
      const file = pictures.fileOf(source);
      return file ? { url: relativeAddress(parentOf(target), file) } : { blocked: whyBlocked(source, inputs) };
    },
  });
  const lang = languageOf(inputs);
  const page = renderer.standalonePage(rendered, { ...(lang ? { lang } : {}), words });
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(page));
  say(vscode.l10n.t('Article Lint: saved {0}.', baseName(target)));
}
