import type { Format } from '../model/types.ts';
import type { Span } from '../text/span.ts';
import { type Header, type HeaderField, readHeader } from './header.ts';
import { renderMarkdown } from './markdown.ts';
import { type Counts, sanitizeCounted } from './sanitize.ts';
import { maxCharacters } from './sanitize-policy.ts';
import type { ImagePolicy } from './url-policy.ts';
import type { Words } from './words.ts';

/** What of an `Article` is rendered. */
export interface RenderSource {
  readonly text: string;
  readonly format: Format;
  readonly frontMatter: { readonly fields: readonly HeaderField[] };
  readonly body: { readonly span: Span };
}

export interface RenderOptions extends ImagePolicy {
  /** Whether blocks carry their place in the article's text, in `data-al-start`. */
  readonly sourceOffsets?: boolean;
  /** Front matter fields that name a picture; the first with a value is the header's. */
  readonly imageFields: readonly string[];
  /** Sentences in another language than English. */
  readonly words?: Partial<Words>;
}

export interface Rendered {
  /** The body, sanitised. */
  readonly html: string;
  /** Not escaped: `headerHtml` writes it as HTML, `escapeText` a single value. */
  readonly header: Header;
  /** Of the body. */
  readonly counts: Counts;
}

/** Renders an article and sanitises what comes out. Never throws unless `resolveImage` does. */
export function renderArticle(article: RenderSource, options: RenderOptions): Rendered {
  const { start, end } = article.body.span;
  const mark = article.text.charCodeAt(start) === 0xfeff ? 1 : 0;
  const limit = start + mark + maxCharacters;
  const source = article.text.slice(start + mark, Math.min(end, limit));
  const { html, offsetOf } = article.format === 'markdown' ? renderMarkdown(source) : asItIs(source);
  const placed = (place: number): number | undefined => {
    const offset = offsetOf(place);
    return offset === undefined ? undefined : start + mark + offset;
  };
  const sanitized = sanitizeCounted(html, {
    ...options,
    cut: end > limit,
    offsetOf: options.sourceOffsets ? placed : undefined,
  });
  return { ...sanitized, header: readHeader(article.frontMatter.fields, options) };
}

const asItIs = (html: string): { html: string; offsetOf(place: number): number | undefined } => ({
  html,
  offsetOf: (place) => place,
});
