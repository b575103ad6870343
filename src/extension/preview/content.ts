import * as vscode from 'vscode';
import type { ShownArticle } from '../../core/clean/block.ts';
import type { RenderOptions } from '../../core/clean/render.ts';
import type { ShownPart, View } from '../../core/clean/view.ts';
import type { ArticleMessage, PartMessage } from '../../webview/messages.ts';
import { type Analysis, type Inputs, jobOf } from '../analyser.ts';
import { type PagePicture, pageOptions, pictureKey } from '../work/job.ts';
import type { Workshop } from '../work/workshop.ts';
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
  readonly workshop: Workshop;
  /** Of the page; of two of its updates that wait, the older one gives way. */
  readonly key: string;
  readonly remoteImages: boolean;
  /** The address of a file as the page may load it. */
  readonly asPageUri: (uri: vscode.Uri) => vscode.Uri;
}

/** Why a picture of the site is not shown. */
export function whyBlocked(source: string, { pictures }: Inputs): string {
  const isMissing = pictures.facts.images.get(source) === 'missing';
  return isMissing ? vscode.l10n.t('file not found') : strangeFile();
}

/** The language that the front matter names; '' where it names none. */
export function languageOf({ article }: Inputs): string {
  const field = article.frontMatter.fields.find(({ key }) => /^lang(?:uage)?$/i.test(key));
  return typeof field?.value === 'string' && /^[A-Za-z0-9-]{1,35}$/.test(field.value) ? field.value : '';
}

const strangeFile = (): string => vscode.l10n.t('not a file of this folder');

/** Where the page loads the pictures of the site from, or why it does not. */
function pagePictures(inputs: Inputs, { asPageUri }: Pick<PageOptions, 'asPageUri'>): Map<string, PagePicture> {
  const pictures = new Map<string, PagePicture>();
  for (const { source } of inputs.article.images) {
    const file = inputs.pictures.fileOf(source);
    pictures.set(
      pictureKey(source),
      file ? { url: asPageUri(file).toString() } : { blocked: whyBlocked(source, inputs) },
    );
  }
  return pictures;
}

/** The article as the page shows it in one of its views, sanitised. Rejects with `TaskEnded` where a newer update took its place. */
export async function pageOf(analysis: Analysis, given: PageOptions): Promise<Page> {
  const { article, findings } = analysis;
  const { view, remoteImages } = given;
  const pictures = pagePictures(analysis, given);
  const words = shownWords();
  const job = { ...jobOf(analysis), findings, view, remoteImages, words, pictures, strange: strangeFile() };
  const { html, header, parts, pictures: shown } = await given.workshop.page(given.key, job);
  const removed = parts.filter((part) => part.removed).length;
  const content = {
    view,
    html: header + html,
    parts,
    notice: noticeOf(view, removed, parts.length - removed),
    lang: languageOf(analysis),
    length: article.text.length,
    pictures: shown,
  };
  return { content, shown: { text: article.text, format: article.format, html }, options: pageOptions(job, new Map()) };
}

/** A part as the page knows it. */
export const partMessage = ({ id, ruleId, message, safety, removed, spans, html, source }: ShownPart): PartMessage => ({
  ...{ id, ruleId, message, safety, removed, html, source },
  start: spans[0]?.start ?? 0,
});
