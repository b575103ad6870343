import type { Comment, Document, Element } from 'domhandler';
import { isComment, isTag } from 'domhandler';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { maskSpans } from '../text/mask.ts';
import { spanOf } from './node.ts';
import type { Cut } from './types.ts';

/** Far above what articles hold (the deepest of some 2,000 real ones nests 40 levels), far below what hurts. */
export const maxDepth = 512;

export interface HtmlTree {
  readonly root: Document;
  /** Located elements in source order. */
  readonly elements: readonly Element[];
  readonly comments: readonly Comment[];
  readonly cut?: Cut;
}

class TooDeep extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super('nested too deep');
    this.offset = offset;
  }
}

/** Parses markup by the HTML standard, offsets kept. What nests too deep is cut off from there on. Never throws. */
export function parseHtml(source: string): HtmlTree {
  try {
    return collect(build(source));
  } catch (error) {
    const start = error instanceof TooDeep ? error.offset : 0;
    const span = { start, end: source.length };
    return { ...collect(build(maskSpans(source, [span]))), cut: { reason: 'too-deep', limit: maxDepth, span } };
  }
}

function build(source: string): Document {
  let depth = 0;
  return parse(source, {
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
    treeAdapter: {
      ...adapter,
      onItemPush(element: Element) {
        if (++depth > maxDepth) throw new TooDeep(element.sourceCodeLocation?.startOffset ?? 0);
      },
      onItemPop() {
        depth--;
      },
    },
  });
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
