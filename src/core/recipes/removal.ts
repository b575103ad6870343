import { type AnyNode, type Element, isComment, isTag, isText, type ParentNode } from 'domhandler';
import { spanOf } from '../model/node.ts';
import type { Article } from '../model/types.ts';
import { afterLineEnd, lineEnd, lineStart, wholeLines } from '../text/lines.ts';
import { firstWhere } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { isWorkingComment } from './comments.ts';
import { isIntact } from './extent.ts';
import { isMedia } from './flow.ts';

/** Wrappers that may go when they would stay empty. Cells, list items and the page's own frame keep their place. */
const wrappers = new Set(
  'p div span center font section aside figure blockquote b strong em i u small a ins article'.split(' '),
);

/** What to take out for an element: also the wrappers that would hold nothing any more, and its line. */
export function removalOfNode(article: Article, node: Element | AnyNode): Span | undefined {
  if (!spanOf(node) || (isTag(node) && !isIntact(article, node))) return undefined;
  let target: AnyNode = node;
  for (let parent = node.parent; parent && isWrapper(article, parent, target); parent = parent.parent) target = parent;
  const span = spanOf(target);
  return span && lineRemoval(article, span);
}

/** What to take out for a piece of text that is not a node of its own: its line in Markdown, its line break in HTML. */
export function removalOfText(article: Article, span: Span): Span {
  const whole = wholeLines(article.text, span);
  if (whole !== span) return lineRemoval(article, span);
  const { text } = article;
  const before = /<br\s{0,3}\/?>\s{0,20}$/i.exec(text.slice(Math.max(0, span.start - 40), span.start));
  const after = /^\s{0,20}<br\s{0,3}\/?>/i.exec(text.slice(span.end, span.end + 40));
  if (before) return { start: span.start - before[0].length, end: span.end };
  return after ? { start: span.start, end: span.end + after[0].length } : span;
}

function isWrapper(article: Article, parent: ParentNode, child: AnyNode): parent is Element {
  if (!isTag(parent) || !wrappers.has(parent.name) || !isIntact(article, parent)) return false;
  return shownChildren(article, parent) === (isNothing(article, child) ? 0 : 1);
}

/** Asked again for each leftover beside it, which may be thousands. */
const shown = new WeakMap<Element, number>();

/** How many children of an element a reader sees something of. */
function shownChildren(article: Article, parent: Element): number {
  let count = shown.get(parent);
  if (count === undefined) {
    count = parent.children.filter((node) => !isNothing(article, node)).length;
    shown.set(parent, count);
  }
  return count;
}

/** Whether a reader sees nothing of a node. */
export function isNothing(article: Article, node: AnyNode): boolean {
  if (isText(node)) {
    const span = spanOf(node);
    // Masked code is blank in the tree and content in the file.
    return node.data.trim() === '' && (!span || decoded(article, span).trim() === '');
  }
  if (isComment(node)) return !isWorkingComment(node.data);
  if (!isTag(node)) return true;
  if (isMedia(node) || node.name === 'hr' || node.attribs.id || node.attribs.name) return false;
  return shownChildren(article, node) === 0;
}

/** The text without entities that stand for blanks. */
const decoded = (article: Article, span: Span): string =>
  article.text.slice(span.start, span.end).replace(/&(?:nbsp|ensp|emsp|thinsp|zwnj|#160|#xa0|#12288|#8203);?/gi, ' ');

/**
 * Widens to whole lines. Between two paragraphs of Markdown the line end stays, because without the block between them
 * they would run together.
 */
function lineRemoval(article: Article, span: Span): Span {
  const whole = wholeLines(article.text, span);
  if (whole === span || whole.end === whole.start) return span;
  return joinsParagraphs(article, whole) ? { start: whole.start, end: lineEnd(article.text, span.end) } : whole;
}

function joinsParagraphs(article: Article, span: Span): boolean {
  const { text } = article;
  const prose = article.body.markdown?.proseBlocks;
  if (!prose || span.start === 0 || span.end >= text.length) return false;
  const before = lineStart(text, span.start - 1);
  const hasAbove = text.slice(before, span.start).trim() !== '';
  const hasBelow = text.slice(span.end, lineEnd(text, span.end)).trim() !== '';
  if (!hasAbove || !hasBelow) return false;
  // They stand one behind the other: only the two next to the span can touch its lines.
  const above = prose[firstWhere(prose, (block) => block.end > span.start) - 1];
  const below = prose[firstWhere(prose, (block) => block.start >= span.end)];
  const endsAbove = above && afterLineEnd(text, lineEnd(text, above.end)) >= span.start;
  return !!endsAbove && !!below && lineStart(text, below.start) === span.end;
}
