import type { Format } from '../model/types.ts';
import type { Edit, Span } from '../text/span.ts';
import { type RenderOptions, renderArticle } from './render.ts';
import { offsetAttribute, voidElements } from './sanitize-policy.ts';

/** An article as it is shown: its text, and the HTML of its body with places that count from the beginning of that text. */
export interface ShownArticle {
  readonly text: string;
  readonly format: Format;
  /** Of the whole body, or of the one block that was mended since. */
  readonly html: string;
}

/** What an edit does to one block of the page. */
export interface MendedBlock {
  /** Where the block begins, in the text before and after the edit. */
  readonly start: number;
  readonly html: string;
  /** What is shown from now on. Only the same block can be mended again: the places behind it have moved. */
  readonly shown: ShownArticle;
}

/** In characters. A block larger than this is no faster than the article. */
const largest = 20_000;

/**
 * The block that an edit changes, rendered by itself. Undefined where that could be anything else than what rendering the whole article
 * gives: where the block as it was does not render to what is shown (it depends on another, or has leftovers), and where the edit
 * makes two blocks of it or one of two. Whether the rest of the article means something else now, only the whole can tell.
 */
export function mendBlock(shown: ShownArticle, edit: Edit, options: RenderOptions): MendedBlock | undefined {
  const text = shown.text.slice(0, edit.start) + edit.text + shown.text.slice(edit.end);
  const growth = text.length - shown.text.length;
  for (const find of shown.format === 'html' ? [lineAround, linesAround] : [linesAround]) {
    const before = find(shown.text, edit);
    const after = find(text, { start: edit.start, end: edit.start + edit.text.length });
    if (before.start !== after.start || before.end + growth !== after.end) continue;
    if (before.end - before.start > largest || after.end - after.start > largest) continue;
    const known = render(shown.text, before, { format: shown.format, options });
    if (!known || !isShown(known, before.start, shown.html)) continue;
    const html = render(text, after, { format: shown.format, options });
    if (html) return { start: after.start, html, shown: { ...shown, text, html } };
  }
  return undefined;
}

/** The line that a stretch lies in, its end left out. */
function lineAround(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return { start: start === 0 ? 0 : from, end: to < 0 ? text.length : to };
}

const isBlank = (text: string, { start, end }: Span): boolean => text.slice(start, end).trim() === '';

/** The lines around a stretch up to the next blank ones. */
function linesAround(text: string, stretch: Span): Span {
  let { start, end } = lineAround(text, stretch);
  while (start > 0 && end - start <= largest) {
    const above = lineAround(text, { start: start - 1, end: start - 1 });
    if (isBlank(text, above)) break;
    start = above.start;
  }
  while (end < text.length && end - start <= largest) {
    const below = lineAround(text, { start: end + 1, end: end + 1 });
    if (isBlank(text, below)) break;
    end = below.end;
  }
  return { start, end };
}

interface Rendering {
  readonly format: Format;
  readonly options: RenderOptions;
}

/** One block with its place; '' where there is none, or more. */
function render(text: string, span: Span, { format, options }: Rendering): string {
  const source = { text, format, frontMatter: { fields: [] }, body: { span } };
  const { html } = renderArticle(source, { ...options, sourceOffsets: true });
  return isOneElement(html.trim()) ? html.trim() : '';
}

/** Whether sanitised HTML is one element and nothing beside it. */
function isOneElement(html: string): boolean {
  const name = /^<([a-z\d]+)/.exec(html)?.[1];
  if (!name) return false;
  if (voidElements.has(name)) return html.indexOf('>') === html.length - 1;
  let depth = 0;
  for (const { 0: tag, index } of html.matchAll(new RegExp(`</?${name}[\\s>]`, 'g'))) {
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth === 0) return index + tag.length === html.length;
  }
  return false;
}

/** Whether the shown HTML has exactly this at the block that comes from an offset. */
function isShown(html: string, start: number, shown: string): boolean {
  const at = shown.indexOf(` ${offsetAttribute}="${start}"`);
  return at >= 0 && shown.startsWith(html, shown.lastIndexOf('<', at));
}
