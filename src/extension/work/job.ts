import type { RenderOptions } from '../../core/clean/render.ts';
import type { ShownPart, View } from '../../core/clean/view.ts';
import type { Words } from '../../core/clean/words.ts';
import {
  type Article,
  type Cleaned,
  clean,
  composePasses,
  type Edit,
  type Facts,
  type Finding,
  type Format,
  type ImageReference,
  lint,
  parseArticle,
  type Settings,
  sourceHosts,
} from '../../core/index.ts';
import type { Renderer } from '../host.ts';

/** What of an article the extension host itself needs: all but the tree. Plain data. */
export interface Outline extends Pick<Article, 'text' | 'format' | 'frontMatter'> {
  /** Without their elements, where the article is a large one. */
  readonly images: readonly ImageReference[];
  /** The hosts that it comes from; absent where nobody asked. */
  readonly hosts?: readonly string[];
}

/** An article with all that its findings depend on. */
export interface Job {
  /** The article itself, where it is parsed already. */
  readonly article?: Article;
  readonly text: string;
  readonly format: Format;
  readonly settings: Settings;
  readonly facts: Facts;
  /** What the rules say, where they have been asked. */
  readonly findings?: readonly Finding[];
}

/** What cleaning does to a text: edits of it, and how many findings they fix. */
export interface Stripping {
  readonly edits: readonly Edit[];
  readonly pieces: number;
}

/** A picture of the article for the page: where it is loaded from, or why it is not. */
export type PagePicture = { readonly url: string } | { readonly blocked: string };

export interface PageJob extends Job {
  readonly view: View;
  readonly remoteImages: boolean;
  readonly words: Partial<Words>;
  /** By `pictureKey`. What is not in it is no file of ours. */
  readonly pictures: ReadonlyMap<string, PagePicture>;
  /** What is said of pictures that are not in `pictures`. */
  readonly strange: string;
}

export interface Page {
  /** Of the body. */
  readonly html: string;
  readonly header: string;
  readonly parts: readonly ShownPart[];
  /** Addresses on the page with what the article calls them. */
  readonly pictures: readonly (readonly [url: string, source: string])[];
}

/** The same for an address as it is written and as a renderer escapes it. */
export function pictureKey(source: string): string {
  try {
    return decodeURIComponent(source);
  } catch {
    return source;
  }
}

/** Whether nothing was left out of it. */
export const isWhole = (article: Outline): article is Article => 'body' in article;

/** With what was left out of it. */
export const wholeOf = (article: Outline): Article =>
  isWhole(article) ? article : parseArticle(article.text, article.format);

const articleOf = ({ article, text, format }: Job): Article => article ?? parseArticle(text, format);

export function outlineOf(article: Article): Outline {
  const { text, format, frontMatter } = article;
  const images = article.images.map(({ element: _, ...image }) => image);
  return { text, format, frontMatter, images, hosts: sourceHosts(article) };
}

export const lintJob = (job: Job): Finding[] => lint(articleOf(job), job.settings, job.facts);

function cleaned(job: Job, article: Article): Cleaned {
  const { text, format, settings, facts, findings } = job;
  return clean(text, format, settings, facts, { article, ...(findings ? { findings } : {}) });
}

export function stripJob(job: Job): Stripping {
  const { applied } = cleaned(job, articleOf(job));
  const passes = applied.map((findings) => findings.flatMap((finding) => finding.fix?.edits ?? []));
  const pieces = applied.reduce((sum, findings) => sum + findings.length, 0);
  return { edits: composePasses(job.text, passes), pieces };
}

/** How the page is rendered. What is loaded for it is noted in `shown`, by its address. */
export function pageOptions(job: PageJob, shown: Map<string, string>): RenderOptions {
  return {
    remoteImages: job.remoteImages,
    hints: true,
    imageFields: job.settings.imageFields,
    words: job.words,
    resolveImage(source) {
      const picture = job.pictures.get(pictureKey(source)) ?? { blocked: job.strange };
      if ('url' in picture) shown.set(picture.url, source);
      return picture;
    },
  };
}

/** The article as the page shows it in one of its views, sanitised. */
export function pageJob(job: PageJob, renderer: Pick<Renderer, 'renderView' | 'headerHtml'>): Page {
  const article = articleOf(job);
  const shown = new Map<string, string>();
  const subject = { article, cleaned: cleaned(job, article) };
  const { html, header, parts } = renderer.renderView(job.view, subject, pageOptions(job, shown));
  return { html, header: renderer.headerHtml(header, job.words), parts, pictures: [...shown] };
}
