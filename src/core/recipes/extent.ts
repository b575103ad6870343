import { type AnyNode, type Element, hasChildren, isTag } from 'domhandler';
import { isClosed, spanOf } from '../model/node.ts';
import type { Article } from '../model/types.ts';
import { firstWhere } from '../text/search.ts';

/** What an element holds that has a place in the source, itself included. */
interface Extent {
  count: number;
  start: number;
  end: number;
}

/** Built in one walk of the article, so that asking for every element stays linear, however deep they nest. */
const extents = new WeakMap<Article, ReadonlyMap<AnyNode, Extent>>();

/** Whether the element's span is one whole piece of the source: closed, its descendants inside, nothing else there. */
export function isIntact(article: Article, element: Element): boolean {
  const span = spanOf(element);
  if (!span || !isClosed(element)) return false;
  if (!element.sourceCodeLocation?.endTag && element.children.length > 0 && element.name !== 'p') return false;
  let known = extents.get(article);
  if (!known) {
    known = extentsOf(article);
    extents.set(article, known);
  }
  const own = known.get(element);
  if (!own || own.start < span.start || own.end > span.end) return false;
  const inside = article.body.elements;
  const from = (offset: number): number => firstWhere(inside, (one) => (spanOf(one)?.start ?? 0) >= offset);
  return from(span.end) - from(span.start) === own.count;
}

function extentsOf(article: Article): Map<AnyNode, Extent> {
  const inOrder: AnyNode[] = [];
  const stack: AnyNode[] = [...article.body.root.children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!hasChildren(node)) continue;
    inOrder.push(node);
    for (const child of node.children) stack.push(child);
  }
  const known = new Map<AnyNode, Extent>();
  // Children stand behind their parents: from the end on, each parent finds its children done.
  for (const node of inOrder.reverse()) {
    const own = extentOf(known, node);
    const place = isTag(node) ? spanOf(node) : undefined;
    if (place) {
      own.count++;
      own.start = Math.min(own.start, place.start);
      own.end = Math.max(own.end, place.end);
    }
    if (node.parent) add(extentOf(known, node.parent), own);
  }
  return known;
}

function extentOf(known: Map<AnyNode, Extent>, node: AnyNode): Extent {
  let extent = known.get(node);
  if (!extent) {
    extent = { count: 0, start: Number.POSITIVE_INFINITY, end: 0 };
    known.set(node, extent);
  }
  return extent;
}

function add(to: Extent, { count, start, end }: Extent): void {
  to.count += count;
  to.start = Math.min(to.start, start);
  to.end = Math.max(to.end, end);
}
