import * as vscode from 'vscode';
import type { ShownArticle } from '../../core/clean/block.ts';
import type { RenderOptions } from '../../core/clean/render.ts';
import type { ShownPart, View } from '../../core/clean/view.ts';
import { clean } from '../../core/index.ts';
import type { ArticleMessage, PartMessage } from '../../webview/messages.ts';
import type { Analysis, Inputs } from '../analyser.ts';
import type { Renderer } from '../host.ts';
import { noticeOf, shownWords } from './words.ts';

export type PageContent = Pick<ArticleMessage, 'view' | 'html' | 'notice' | 'lang' | 'length' | 'pictures'> & {
  readonly parts: readonly ShownPart[];
};

export interface Page {
  readonly content: PageContent;
  /** What was rendered, and how: so can be one block of it. */
  readonly shown: ShownArticle;
  readonly options: RenderOptions;
}

export interface PageOptions {
  readonly view: View;
  readonly renderer: Renderer;
  readonly remoteImages: boolean;
  /** The address of a file as the page may load it. */
  readonly asPageUri: (uri: vscode.Uri) => vscode.Uri;
}

/** Why a picture of the site is not shown. */
export function whyBlocked(source: string, { pictures }: Inputs): string {
  const isMissing = pictures.facts.images.get(source) === 'missing';
  return isMissing ? vscode.l10n.t('file not found') : vscode.l10n.t('not a file of this folder');
}

/** The language that the front matter names; '' where it names none. */
export function languageOf({ article }: Inputs): string {
  const field = article.frontMatter.fields.find(({ key }) => /^lang(?:uage)?$/i.test(key));
  return typeof field?.value === 'string' && /^[A-Za-z0-9-]{1,35}$/.test(field.value) ? field.value : '';
}

/** The article as the page shows it in one of its views, sanitised. */
export function pageOf(analysis: Analysis, { view, renderer, remoteImages, asPageUri }: PageOptions): Page {
  const { article, settings, facts, findings, pictures } = analysis;
  const cleaned = clean(article.text, article.format, settings, facts, { article, findings });
  const known = new Map<string, string>();
  const words = shownWords();
  const options: RenderOptions = {
    remoteImages,
    hints: true,
    imageFields: settings.imageFields,
    words,
    resolveImage(source) {
      const file = pictures.fileOf(source);
      if (!file) return { blocked: whyBlocked(source, analysis) };
      const url = asPageUri(file).toString();
      known.set(url, source);
      return { url };
    },
  };
  const { html, header, parts } = renderer.renderView(view, { article, cleaned }, options);
  const removed = parts.filter((part) => part.removed).length;
  const content = {
    view,
    html: renderer.headerHtml(header, words) + html,
    parts,
    notice: noticeOf(view, removed, parts.length - removed),
    lang: languageOf(analysis),
    length: article.text.length,
    pictures: [...known],
  };
  return { content, shown: { text: article.text, format: article.format, html }, options };
}

/** A part as the page knows it. */
export const partMessage = ({ id, ruleId, message, safety, removed, spans, html, source }: ShownPart): PartMessage => ({
  ...{ id, ruleId, message, safety, removed, html, source },
  start: spans[0]?.start ?? 0,
});
