import type { Article } from '../model/types.ts';
import type { Cleaned } from './clean.ts';
import { type Part, partsOf } from './parts.ts';
import { type Rendered, type RenderOptions, renderArticle } from './render.ts';

/** `clean`: the article with every safe fix applied; `marked`: the whole article, leftovers told apart; `original`: the whole article. */
export const views = ['clean', 'marked', 'original'] as const;
export type View = (typeof views)[number];

export interface ShownPart extends Part {
  /** The piece rendered and sanitised; '' where it shows nothing, as a comment or a style sheet. */
  readonly html: string;
  /** Its source, cut after `longestSource` characters. */
  readonly source: string;
}

export interface RenderedView extends Rendered {
  readonly parts: readonly ShownPart[];
}

/** Of a part's source, in characters. */
const longestSource = 2000;

/**
 * Renders an article as one of the views. In all of them `data-al-start` counts from the beginning of the article's own text. In
 * `marked`, `data-al-part` stands on blocks that belong to a part and on `<del>` around what does within a block; a part whose place
 * cannot hold an element (between the rows of a table) has none. Never throws unless `resolveImage` does.
 */
export function renderView(
  view: View,
  { article, cleaned }: { readonly article: Article; readonly cleaned: Cleaned },
  options: RenderOptions,
): RenderedView {
  const { parts, trace } = partsOf(article.text.length, cleaned);
  const shown = parts.map((part) => shownPart(part, article, options));
  const base = { ...options, sourceOffsets: true };
  if (view === 'clean') {
    const placeOf = (offset: number): number => trace.originOf(offset) ?? article.text.length;
    return { ...renderArticle(cleaned.article, { ...base, placeOf }), parts: shown };
  }
  const marks = view === 'marked' ? parts.flatMap(({ id, spans }) => spans.map((span) => ({ ...span, id }))) : [];
  return { ...renderArticle(article, { ...base, marks: marks.sort((a, b) => a.start - b.start) }), parts: shown };
}

function shownPart(part: Part, { text, format }: Article, options: RenderOptions): ShownPart {
  const source = part.spans.map(({ start, end }) => text.slice(start, end)).join('');
  const piece = { text: source, format, frontMatter: { fields: [] }, body: { span: { start: 0, end: source.length } } };
  const { html } = renderArticle(piece, { ...options, sourceOffsets: false });
  return { ...part, html: html.trim(), source: source.slice(0, longestSource) };
}
