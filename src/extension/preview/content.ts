import * as vscode from 'vscode';
import { clean } from '../../core/index.ts';
import type { Inputs } from '../analyser.ts';
import { piecesRemoved } from '../edits/workspaceEdit.ts';
import type { Renderer } from '../host.ts';

export interface PageContent {
  readonly html: string;
  readonly notice: string;
}

export interface PageOptions {
  readonly renderer: Renderer;
  readonly remoteImages: boolean;
  /** The address of a file as the page may load it. */
  readonly asPageUri: (uri: vscode.Uri) => vscode.Uri;
}

function hiddenNotice(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? vscode.l10n.t('1 piece of boilerplate is hidden.')
    : vscode.l10n.t('{0} pieces of boilerplate are hidden.', count);
}

/** The article as the page shows it: all safe fixes applied, rendered, sanitised. */
export function pageContent(inputs: Inputs, { renderer, remoteImages, asPageUri }: PageOptions): PageContent {
  const { article, settings, facts, pictures } = inputs;
  const cleaned = clean(article.text, article.format, settings, facts);
  const { html, header } = renderer.renderArticle(cleaned.article, {
    remoteImages,
    imageFields: settings.imageFields,
    words: words(),
    resolveImage: (source) => {
      const file = pictures.fileOf(source);
      if (file) return { url: asPageUri(file).toString() };
      const isMissing = pictures.facts.images.get(source) === 'missing';
      return { blocked: isMissing ? vscode.l10n.t('file not found') : vscode.l10n.t('not a file of this folder') };
    },
  });
  return { html: renderer.headerHtml(header) + html, notice: hiddenNotice(piecesRemoved(cleaned)) };
}

const words = () => ({
  image: vscode.l10n.t('picture'),
  video: vscode.l10n.t('video'),
  audio: vscode.l10n.t('audio'),
  iframe: vscode.l10n.t('embedded page'),
  object: vscode.l10n.t('embedded object'),
  embed: vscode.l10n.t('embedded object'),
  'no-address': vscode.l10n.t('no address'),
  invalid: vscode.l10n.t('not a valid address'),
  insecure: vscode.l10n.t('insecure address'),
  'not-public': vscode.l10n.t('not a public address'),
  'remote-off': vscode.l10n.t('pictures from the web are off'),
  scheme: vscode.l10n.t('kind of address not shown'),
  'data-type': vscode.l10n.t('kind of data not shown'),
  'too-large': vscode.l10n.t('too large'),
  tooDeep: vscode.l10n.t('Some parts of this article are nested too deeply; they are shown without their markup.'),
  tooLong: vscode.l10n.t('The article goes on here. It has more parts than the preview shows.'),
  textOnly: vscode.l10n.t('This article is nested too deeply to be laid out. This is its text.'),
});
