import { type AnyNode, type Element, isComment, isTag } from 'domhandler';
import { spanOf } from '../model/node.ts';
import type { Article } from '../model/types.ts';
import { firstWhere } from '../text/search.ts';
import { contains, type Span } from '../text/span.ts';
import { isWorkingComment } from './comments.ts';
import { isIntact } from './extent.ts';
import type { Segment } from './flow.ts';
import { merged, type Place } from './match.ts';
import { removalOfNode, removalOfText } from './removal.ts';

/**
 * The fewest pieces that hold all of some lines and nothing else: a list instead of its items, a section instead of its paragraphs,
 * and what is blank between two of them. undefined where one line cannot be taken out whole.
 */
export function placeOfAll(article: Article, flow: readonly Segment[], taken: readonly Segment[]): Place | undefined {
  const all = new Set(taken);
  const tops = new Set<Element>();
  const removals: Span[] = [];
  for (const segment of taken) {
    if ([...tops].some((top) => isAround(top, segment))) continue;
    const top = topOf(article, flow, { segment, all });
    const removal = top ? removalOfNode(article, top) : undefined;
    if (top && removal) {
      tops.add(top);
      removals.push(removal);
    } else if (segment.isTorn) {
      if (segment === taken[0]) return undefined;
    } else removals.push(removalOfText(article, segment.span));
  }
  const spans = [...[...tops].flatMap((top) => spanOf(top) ?? []), ...taken.map(({ span }) => span)];
  const span = {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
  const removal = bridged(article.text, merged(removals));
  return { span, removal, node: tops.size === 1 && removals.length === 1 ? 'element' : 'text' };
}

const isAround = (element: Element, { span }: Segment): boolean => {
  const place = spanOf(element);
  return place !== undefined && contains(place, span);
};

/** Blocks that may go with their text; a cell or the page's frame only loses the text. */
const removable = new Set(
  'p div h1 h2 h3 h4 h5 h6 li blockquote center section figcaption address dd dt ul ol dl table nav aside footer figure'.split(
    ' ',
  ),
);
const frame = new Set('html body main article'.split(' '));

/** The widest element around a line that holds nothing but lines which are taken. */
function topOf(
  article: Article,
  flow: readonly Segment[],
  { segment, all }: { segment: Segment; all: ReadonlySet<Segment> },
): Element | undefined {
  let top: Element | undefined;
  for (let at = segment.block; at && !frame.has(at.name); at = parentOf(at)) {
    if (!holdsOnly(flow, at, all) || holdsMore(at)) break;
    if (removable.has(at.name) && isIntact(article, at)) top = at;
  }
  return top;
}

const parentOf = (element: Element): Element | undefined =>
  element.parent && isTag(element.parent) ? element.parent : undefined;

/** Whether an element's lines are all taken, and lines stand beside it: nobody removes a whole article. */
function holdsOnly(flow: readonly Segment[], element: Element, all: ReadonlySet<Segment>): boolean {
  const place = spanOf(element);
  if (!place) return false;
  let inside = 0;
  for (let index = firstWhere(flow, ({ span }) => span.start >= place.start); index < flow.length; index++) {
    const segment = flow[index];
    if (!segment || segment.span.start >= place.end) break;
    if (!all.has(segment)) return false;
    inside++;
  }
  return inside > 0 && inside < flow.length;
}

/** Code blocks and comments that work are no lines, and stay. */
function holdsMore(element: Element): boolean {
  return element.children.some(
    (node: AnyNode) =>
      (isComment(node) && isWorkingComment(node.data)) || (isTag(node) && (node.name === 'pre' || holdsMore(node))),
  );
}

/** What is blank between two pieces goes with them. */
export function bridged(text: string, spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result[result.length - 1];
    if (last && isBlankMarkup(text.slice(last.end, span.start)))
      result[result.length - 1] = { start: last.start, end: span.end };
    else result.push(span);
  }
  return result;
}

const longestBridge = 3000;
const tag = /<(\/?)(p|div|span|section|center|strong|em|b|i|font|br)(?:\s[^<>]{0,1000})?>/gi;

/** Whether markup shows nothing: blanks, line breaks, whole empty elements that no link points to. */
export function isBlankMarkup(markup: string): boolean {
  if (markup.length > longestBridge || /\s(?:id|name)\s*=/i.test(markup)) return false;
  let depth = 0;
  for (const [, close, name = ''] of markup.matchAll(tag)) {
    if (name.toLowerCase() === 'br') continue;
    depth += close ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0 && /^(?:\s|&(?:nbsp|ensp|emsp|#160|#xa0);)*$/i.test(markup.replace(tag, ''));
}
