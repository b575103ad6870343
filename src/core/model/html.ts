import type { Comment, Document, Element, ParentNode } from 'domhandler';
import { isComment, isTag } from 'domhandler';
import { maskSpans } from '../text/mask.ts';
import { fastParse } from './html/fast-parse.ts';
import { parseByStandard } from './html/full-parser.ts';
import { selfClosed, spanOf } from './node.ts';
import type { Cut } from './types.ts';
import { work } from './work.ts';

/** Far above what articles hold (the deepest of some 2,000 real ones nests 40 levels), far below what hurts. */
export const maxDepth = 512;

export interface HtmlTree {
  readonly root: Document;
  /** Located elements in source order. */
  readonly elements: readonly Element[];
  readonly comments: readonly Comment[];
  readonly cut?: Cut;
}

const htmlNamespace = 'http://www.w3.org/1999/xhtml';

class TooDeep extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super('nested too deep');
    this.offset = offset;
  }
}

/** Parses markup by the HTML standard, offsets kept. What nests too deep is cut off from there on. Never throws. */
export function parseHtml(source: string): HtmlTree {
  const fast = fastParse(source, maxDepth);
  if (!fast) {
    work.fullTrees++;
    return parseFully(source);
  }
  work.fastTrees++;
  return hasComponents(source) ? collect(withComponents(fast.root, source)) : fast;
}

/** By parse5, whatever the markup. */
export function parseFully(source: string): HtmlTree {
  try {
    return collect(hasComponents(source) ? withComponents(build(source), source) : build(source));
  } catch (error) {
    const start = error instanceof TooDeep ? error.offset : 0;
    const span = { start, end: source.length };
    return { ...collect(build(maskSpans(source, [span]))), cut: { reason: 'too-deep', limit: maxDepth, span } };
  }
}

function build(source: string): Document {
  let depth = 0;
  return parseByStandard(source, {
    onItemPush(element) {
      if (++depth > maxDepth) throw new TooDeep(element.sourceCodeLocation?.startOffset ?? 0);
    },
    onItemPop() {
      depth--;
    },
  });
}

const hasComponents = (source: string): boolean => /<[A-Z][^<>]{0,2000}\/>/.test(source);

/**
 * `<NewsletterForm />`: the HTML standard knows no such end and puts all that follows inside. In MDX it is an element that holds nothing.
 * What it held goes behind it.
 */
function withComponents(root: Document, source: string): Document {
  const stack: ParentNode[] = [root];
  for (let parent = stack.pop(); parent; parent = stack.pop()) {
    for (let index = 0; index < parent.children.length; index++) {
      const child = parent.children[index];
      if (!child || !isTag(child)) continue;
      if (isComponent(child, source)) lift(parent, index);
      stack.push(child);
    }
  }
  return root;
}

/** Capitals alone are HTML of the nineties. */
function isComponent({ sourceCodeLocation: place, namespace }: Element, source: string): boolean {
  if (!place?.startTag || place.endTag || namespace !== htmlNamespace) return false;
  const { startOffset, endOffset } = place.startTag;
  return (
    source.endsWith('/>', endOffset) && /^<[A-Z][\w.]{0,60}[a-z]/.test(source.slice(startOffset, startOffset + 64))
  );
}

function lift(parent: ParentNode, index: number): void {
  const element = parent.children[index];
  if (!element || !isTag(element) || !element.sourceCodeLocation?.startTag) return;
  const place: { endOffset: number } = element.sourceCodeLocation;
  place.endOffset = element.sourceCodeLocation.startTag.endOffset;
  selfClosed.add(element);
  const held = element.children;
  element.children = [];
  parent.children = parent.children.slice(0, index + 1).concat(held, parent.children.slice(index + 1));
  for (const [at, node] of held.entries()) {
    node.parent = parent;
    node.prev = held[at - 1] ?? element;
    node.next = held[at + 1] ?? parent.children[index + 1 + held.length] ?? null;
  }
  const after = parent.children[index + 1 + held.length];
  if (after) after.prev = held[held.length - 1] ?? element;
  element.next = held[0] ?? after ?? null;
}

/** Iterative: a tree of the largest depth must not overflow the stack. */
function collect(root: Document): HtmlTree {
  const elements: Element[] = [];
  const comments: Comment[] = [];
  const stack = [...root.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isTag(node)) {
      if (node.sourceCodeLocation) elements.push(node);
      for (let i = node.children.length - 1; i >= 0; i--) {
        const child = node.children[i];
        if (child) stack.push(child);
      }
    } else if (isComment(node) && node.sourceCodeLocation) comments.push(node);
  }
  // Tables and misnested formatting put nodes in another order than their tags were written in.
  const bySource = (a: Element | Comment, b: Element | Comment): number =>
    (spanOf(a)?.start ?? 0) - (spanOf(b)?.start ?? 0);
  return { root, elements: elements.sort(bySource), comments: comments.sort(bySource) };
}
