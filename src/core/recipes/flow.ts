import { type AnyNode, type Element, isComment, isTag, isText } from 'domhandler';
import { decodeHTML } from 'entities';
import { isVoid, spanOf } from '../model/node.ts';
import type { Article } from '../model/types.ts';
import type { Span } from '../text/span.ts';
import { headingLevel, isBold, isDashes, isItem, isWrapped, linksInLine, trimmed } from './line-shape.ts';
import { normalise, wordsOf } from './line-text.ts';
import { markdownTest } from './prose-test.ts';

/** One line of text as a reader sees it: what stands between block borders and line breaks. */
export interface Segment {
  /** From its first piece to its last; the tags of inline elements that lie within are included. */
  readonly span: Span;
  /** NFKC-normalised, white space collapsed, Markdown marks taken off. */
  readonly text: string;
  /** The innermost block element around it, if it has one. */
  readonly block: Element | undefined;
  /** Whether it is all that its block holds. */
  readonly isWhole: boolean;
  /** Whether taking its span out would tear an inline element apart. */
  readonly isTorn: boolean;
  /** Whether pictures or other embedded things stand in it. */
  readonly hasMedia: boolean;
  /** A line of Markdown prose, not of an HTML block. */
  readonly isMarkdown: boolean;
  /** An item of a list in Markdown. */
  readonly isItem: boolean;
  /** 1 to 6 in headings, else 0. */
  readonly level: number;
  /** Share of the text that stands in links, from 0 to 1; 1 for pictures without text that are links. */
  readonly linkShare: number;
  /** How many links begin in it. */
  readonly links: number;
  /** The line that sets it apart from what stands before: a thematic break, `<hr>`, or a line of dashes. */
  readonly divider?: Divider;
}

export interface Divider {
  readonly span: Span;
  /** The `<hr>`, or the block whose only text is dashes. */
  readonly element: Element | undefined;
}

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const media = new Set('img picture video audio iframe object embed svg canvas input button math'.split(' '));
const silent = new Set('script style noscript template head title textarea select'.split(' '));

export const isBlock = (element: Element): boolean => blocks.has(element.name);
export const isMedia = (element: Element): boolean => media.has(element.name);
export const isCode = (element: Element): boolean => element.name === 'pre' || element.name === 'code';

interface Draft {
  start: number;
  end: number;
  text: string;
  media: boolean;
  markdown: boolean;
  /** Characters in links. */
  linked: number;
  links: number;
  /** Whether something embedded stands outside links. */
  bareMedia: boolean;
  /** Inline elements opened in this segment and not closed yet. */
  open: Set<Element> | undefined;
}

/** Cuts the body into segments, in source order, in one walk. What stands in code is left out. */
export function readFlow(article: Article): Segment[] {
  return new FlowReader(article).read();
}

type Mutable = { -readonly [K in keyof Segment]: Segment[K] };

class FlowReader {
  readonly #article: Article;
  readonly #segments: Mutable[] = [];
  readonly #blocks: { element: Element | undefined; parts: Mutable[]; other: boolean }[] = [
    { element: undefined, parts: [], other: false },
  ];
  readonly #isMarkdown: (offset: number) => boolean;
  #draft: Draft | undefined;
  #divider: Divider | undefined;
  /** How many links are open. */
  #links = 0;

  constructor(article: Article) {
    this.#article = article;
    this.#isMarkdown = markdownTest(article);
  }

  read(): Segment[] {
    this.#children(this.#article.body.root.children);
    this.#flush();
    return this.#segments;
  }

  #children(nodes: readonly AnyNode[]): void {
    for (const node of nodes) {
      if (isText(node)) this.#text(node.data, spanOf(node));
      else if (isTag(node)) this.#element(node);
      else if (!isComment(node) && 'children' in node) this.#children(node.children);
    }
  }

  #element(element: Element): void {
    const span = spanOf(element);
    if (silent.has(element.name)) return;
    if (element.name === 'br') this.#flush();
    else if (element.name === 'hr') this.#rule(element, span);
    else if (isCode(element)) this.#opaque(element, span);
    else if (isBlock(element)) this.#block(element);
    else if (isMedia(element) && span) this.#piece(span, '', { isMedia: true });
    else this.#inline(element, span);
  }

  #rule(element: Element, span: Span | undefined): void {
    this.#flush();
    for (const block of this.#blocks) block.other = true;
    if (span) this.#divider = { span, element };
  }

  #inline(element: Element, span: Span | undefined): void {
    const before = this.#draft;
    if (span && !isVoid(element)) this.#draft ??= this.#begin(span.start);
    const draft = this.#draft;
    if (draft) draft.open ??= new Set();
    draft?.open?.add(element);
    if (element.name === 'a') this.#links++;
    if (element.name === 'a' && this.#draft && element.attribs.href !== undefined) this.#draft.links++;
    this.#children(element.children);
    if (element.name === 'a') this.#links--;
    const after = this.#draft;
    after?.open?.delete(element);
    // The element began and ended within one line: its tags belong to the line.
    if (span && after && (after === before || after.start === span.start)) after.end = Math.max(after.end, span.end);
  }

  /** Code counts as content that no phrase can match. */
  #opaque(element: Element, span: Span | undefined): void {
    if (element.name === 'pre') {
      this.#flush();
      for (const block of this.#blocks) block.other = true;
    } else if (span) this.#piece(span, '\u0000');
  }

  #block(element: Element): void {
    this.#flush();
    for (const block of this.#blocks) block.other = true;
    this.#blocks.push({ element, parts: [], other: false });
    this.#children(element.children);
    this.#flush();
    const { parts, other } = this.#blocks.pop() ?? { parts: [], other: true };
    if (parts[0]) parts[0].isWhole = parts.length === 1 && !other;
  }

  #text(data: string, span: Span | undefined): void {
    if (!span) return;
    const source = this.#article.body.source.slice(span.start, span.end);
    // A text node can begin in a block of HTML and go on in prose: each line is asked for itself.
    if (this.#article.body.markdown && this.#hasProse(source, span.start)) this.#lines(source, span.start);
    else this.#piece(trimmed(source, span.start), data);
  }

  #hasProse(source: string, shift: number): boolean {
    for (let at = 0; at >= 0; at = source.indexOf('\n', at) + 1 || -1) if (this.#isMarkdown(shift + at)) return true;
    return false;
  }

  /** In Markdown prose a line end ends a segment, but where a sentence goes on behind it. */
  #lines(source: string, shift: number): void {
    let at = 0;
    let above = '';
    for (const line of source.split('\n')) {
      const isMarkdown = this.#isMarkdown(shift + at);
      if (at > 0 && isMarkdown && !isWrapped(above, line)) this.#flush();
      const span = line === '' ? undefined : trimmed(line, shift + at);
      if (span && span.end > span.start)
        this.#piece(span, line.includes('&') ? decodeHTML(line) : line, { isMarkdown });
      if (at > 0) this.#space();
      above = line;
      at += line.length + 1;
    }
  }

  #space(): void {
    if (this.#draft) this.#draft.text += ' ';
  }

  /** In Markdown, dashes right under a line make it a heading. */
  #divide(draft: Draft): void {
    const source = this.#article.body.source;
    const last = this.#segments[this.#segments.length - 1];
    const between = last && draft.markdown ? source.slice(last.span.end, draft.start) : '';
    if (last?.isMarkdown && /^[ \t]*\r?\n[ \t]*$/.test(between) && /^(?:-+|=+)$/.test(draft.text.trim())) {
      last.level = draft.text.trim().startsWith('=') ? 1 : 2;
      return;
    }
    const block = this.#blocks[this.#blocks.length - 1];
    if (block) block.other = true;
    this.#divider = {
      span: { start: draft.start, end: draft.end },
      element: /^(?:p|center)$/.test(block?.element?.name ?? '') ? block?.element : undefined,
    };
  }

  #begin(start: number): Draft {
    return {
      start,
      end: start,
      text: '',
      media: false,
      markdown: false,
      linked: 0,
      links: 0,
      bareMedia: false,
      open: undefined,
    };
  }

  #piece(span: Span, text: string, { isMedia = false, isMarkdown = false } = {}): void {
    if (span.end <= span.start) {
      if (this.#draft) this.#draft.text += ' ';
      return;
    }
    this.#draft ??= this.#begin(span.start);
    this.#draft.end = Math.max(this.#draft.end, span.end);
    this.#draft.text += text;
    if (this.#links > 0) this.#draft.linked += text.trim().length;
    this.#draft.media ||= isMedia;
    this.#draft.bareMedia ||= isMedia && this.#links === 0;
    this.#draft.markdown ||= isMarkdown;
  }

  #flush(): void {
    const draft = this.#draft;
    this.#draft = undefined;
    if (!draft) return;
    if (!draft.media && isDashes(draft.text)) {
      this.#divide(draft);
      return;
    }
    const text = draft.markdown ? wordsOf(draft.text) : normalise(draft.text);
    const hasMedia = draft.media || (draft.markdown && draft.text.includes('!['));
    if (text === '' && !hasMedia) return;
    const block = this.#blocks[this.#blocks.length - 1];
    const { share, count } = linksOf(draft, text);
    const segment: Mutable = {
      span: { start: draft.start, end: draft.end },
      text,
      block: block?.element,
      isWhole: false,
      isTorn: (draft.open?.size ?? 0) > 0,
      hasMedia,
      isMarkdown: draft.markdown,
      isItem: draft.markdown && isItem(draft.text),
      level: levelOf(block?.element, draft, this.#article.body.source),
      linkShare: share,
      links: count,
    };
    if (this.#divider) segment.divider = this.#divider;
    this.#divider = undefined;
    this.#segments.push(segment);
    block?.parts.push(segment);
  }
}

const headings: readonly string[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** A line that is bold from end to end is a heading of the lowest level: people who do not know headings write them so. */
function levelOf(block: Element | undefined, draft: Draft, source: string): number {
  const heading = block ? headings.indexOf(block.name) + 1 : 0;
  if (heading > 0) return heading;
  if (draft.end - draft.start < 100 && isBold(source.slice(draft.start, draft.end))) return 6;
  return draft.markdown ? headingLevel(draft.text) : 0;
}

/** Counts tags of links, and in Markdown its own links, those around pictures too; and the share of the text that stands in them. */
function linksOf(draft: Draft, text: string): { readonly share: number; readonly count: number } {
  const written = draft.markdown ? linksInLine(draft.text) : undefined;
  const count = draft.links + (written?.count ?? 0);
  const linked = draft.linked + (written?.linked ?? 0);
  if (text !== '') return { share: Math.min(1, linked / text.length), count };
  const isBare = draft.bareMedia || written?.hasPicture === true;
  return { share: !isBare && count > 0 ? 1 : 0, count };
}
