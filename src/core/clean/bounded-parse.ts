import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  Parser,
  type TreeAdapter,
} from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

export interface Limits {
  /** Open elements at one time. */
  readonly depth: number;
  /** Elements, texts and comments. */
  readonly nodes: number;
}

export interface Parsed {
  readonly nodes: readonly Node[];
  /** Whether the source goes on behind the last node. */
  readonly cut: boolean;
}

class TooDeep extends Error {}
class TooMany extends Error {}

// Without a doctype the parser would let tables stand in paragraphs, which the page that shows the output does not; with
// the body open, neither a frameset nor a head can take the place of the article.
const prefix = '<!DOCTYPE html><body>';

/**
 * Parses HTML as the body of a page, scripts off. Work and memory are bounded by the limits: what comes after too many
 * nodes is not read. undefined where the nesting is too deep, or the parser fails.
 */
export function parseBounded(html: string, limits: Limits, locations: boolean): Parsed | undefined {
  const parser = new Parser<DefaultTreeAdapterMap>({
    scriptingEnabled: false,
    sourceCodeLocationInfo: locations,
    treeAdapter: countingAdapter(limits),
  });
  let cut = false;
  try {
    parser.tokenizer.write(prefix + html, true);
  } catch (error) {
    if (!(error instanceof TooMany)) return undefined;
    cut = true;
  }
  const body = childNamed(childNamed(parser.document, 'html'), 'body');
  return body && { nodes: body.childNodes, cut };
}

/** Offset in the source of what the parser found; undefined for what it invented. */
export function startOf(element: Element): number | undefined {
  const place = element.sourceCodeLocation;
  return place ? place.startOffset - prefix.length : undefined;
}

/** Span in the source of a node; undefined for what the parser invented. */
export function placeOf(node: Node): { readonly start: number; readonly end: number } | undefined {
  const place = node.sourceCodeLocation;
  return place ? { start: place.startOffset - prefix.length, end: place.endOffset - prefix.length } : undefined;
}

function childNamed(parent: Parent | undefined, name: string): Element | undefined {
  return parent?.childNodes.find((node): node is Element => node.nodeName === name);
}

function countingAdapter({ depth, nodes }: Limits): TreeAdapter<DefaultTreeAdapterMap> {
  let open = 0;
  let made = 0;
  const count = (): void => {
    if (++made > nodes) throw new TooMany();
  };
  return {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      count();
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    createCommentNode(data) {
      count();
      return defaultTreeAdapter.createCommentNode(data);
    },
    insertText(parent, text) {
      if (parent.childNodes[parent.childNodes.length - 1]?.nodeName !== '#text') count();
      defaultTreeAdapter.insertText(parent, text);
    },
    onItemPush() {
      if (++open > depth) throw new TooDeep();
    },
    onItemPop() {
      open--;
    },
  };
}
