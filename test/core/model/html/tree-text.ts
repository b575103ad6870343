import type { AnyNode, Document } from 'domhandler';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';

export const parse5Tree = (source: string): Document =>
  parse(source, { treeAdapter: adapter, sourceCodeLocationInfo: true, scriptingEnabled: false });

type Offsets = { readonly startOffset: number; readonly endOffset: number };
type Place = Offsets & { startTag?: Offsets; endTag?: Offsets; attrs?: Readonly<Record<string, Offsets>> };

const span = (place: Offsets | null | undefined): string =>
  place ? `${place.startOffset}-${place.endOffset}` : 'none';

function lineOf(node: AnyNode): unknown[] {
  const place = node.sourceCodeLocation as Place | null | undefined;
  const links = [node.parent, node.prev, node.next].map((other) =>
    other && 'name' in other ? other.name : other?.type,
  );
  if (!('attribs' in node)) return [node.type, 'data' in node ? node.data : '', span(place), links];
  const attribs = Object.entries(node.attribs);
  const places = Object.entries(place?.attrs ?? {}).map(([name, one]) => [name, span(one)]);
  const tags = place ? [span(place.startTag), span(place.endTag)] : [];
  return [node.type, node.name, node.namespace, attribs, places, span(place), tags, links];
}

/** A tree as lines, one a node: its depth, all it says, and all its places. */
export function treeText(root: Document): string[] {
  const lines: string[] = [];
  const stack: [AnyNode, number][] = [[root, 0]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, depth] = next;
    lines.push(`${depth} ${JSON.stringify(lineOf(node))}`);
    if ('children' in node) for (const child of [...node.children].reverse()) stack.push([child, depth + 1]);
  }
  return lines;
}
