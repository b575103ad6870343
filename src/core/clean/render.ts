import type { Format } from '../model/types.ts';
import type { Span } from '../text/span.ts';
import { type Header, type HeaderField, readHeader } from './header.ts';
import { renderMarkdown } from './markdown.ts';
import type { Mark } from './marks.ts';
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
  /** Translates those places; undefined for one that is to be left out. */
  readonly placeOf?: (offset: number) => number | undefined;
  /** Stretches of the text that are told apart in the output, in `data-al-part`. Sorted, apart. */
  readonly marks?: readonly Mark[];
  /** Whether code says its language in `data-al-lang`, and links within the site their path in `data-al-link`. */
  readonly hints?: boolean;
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
  const base = start + mark;
  const parts = inside(options.marks ?? [], { start: base, end: base + source.length });
  const { html, offsetOf, marks, hasSigns } =
    article.format === 'markdown'
      ? renderMarkdown(source, parts)
      : { html: source, offsetOf: asItIs, marks: parts, hasSigns: false };
  const placed = (place: number): number | undefined => {
    const offset = offsetOf(place);
    if (offset === undefined) return undefined;
    return options.placeOf ? options.placeOf(base + offset) : base + offset;
  };
  const sanitized = sanitizeCounted(html, {
    ...options,
    cut: end > limit,
    offsetOf: options.sourceOffsets ? placed : undefined,
    marks: options.marks ? marks : undefined,
    hasSigns,
  });
  return { ...sanitized, header: readHeader(article.frontMatter.fields, options) };
}

const asItIs = (place: number): number => place;

/** The marks that lie in a stretch, cut to it, counted from its beginning. */
function inside(marks: readonly Mark[], { start, end }: Span): Mark[] {
  return marks.flatMap((mark) => {
    const cut = { start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start, id: mark.id };
    return cut.end > cut.start ? [cut] : [];
  });
}
