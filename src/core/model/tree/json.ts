import { type Node, parseTree } from 'jsonc-parser';
import type { Span } from '../../text/span.ts';
import type { TreeEntry, TreeMap, TreeNode } from './node.ts';

/** Hexo's `;;;` form leaves the outer braces away. */
export function jsonTree(text: string, content: Span): TreeMap | undefined {
  const source = text.slice(content.start, content.end);
  const isBraced = source.trimStart().startsWith('{');
  const root = parseTree(isBraced ? source : `{${source}}`);
  const tree = root && nodeOf(root, content.start - (isBraced ? 0 : 1));
  return tree?.kind === 'map' ? { ...tree, span: content } : undefined;
}

const spanOf = ({ offset, length }: Node, shift: number): Span => ({
  start: shift + offset,
  end: shift + offset + length,
});

function nodeOf(node: Node, shift: number): TreeNode {
  const span = spanOf(node, shift);
  const children = node.children ?? [];
  if (node.type === 'array') return { kind: 'list', span, items: children.map((child) => nodeOf(child, shift)) };
  if (node.type !== 'object') return { kind: 'scalar', span, value: node.value };
  return { kind: 'map', span, entries: children.flatMap((child) => entryOf(child, shift)) };
}

function entryOf({ children: [key, value] = [] }: Node, shift: number): TreeEntry[] {
  if (!key || !value) return [];
  return [{ key: String(key.value), keySpan: spanOf(key, shift), node: nodeOf(value, shift) }];
}
