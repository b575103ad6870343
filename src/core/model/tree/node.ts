import type { Span } from '../../text/span.ts';

/** A value of a front matter block with its place, whatever language it is written in. */
export type TreeNode = TreeScalar | TreeList | TreeMap;

export interface TreeScalar {
  readonly kind: 'scalar';
  /** Quotes included; empty where nothing is written. */
  readonly span: Span;
  /** Dates are text, in the file's own spelling. */
  readonly value: unknown;
}

export interface TreeList {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly TreeNode[];
}

export interface TreeMap {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly TreeEntry[];
}

export interface TreeEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly node: TreeNode;
}

/** Keys and indexes from the block down. */
export type TreePath = readonly (string | number)[];

/** Values that are looked at in one block; aliases unfold to many. */
export const maxNodes = 5000;

/** The tree as plain data. Maps have no prototype: a key may be called `__proto__` or `constructor`. Of a key that stands twice, the last counts. */
export function plainData(node: TreeNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainData);
  const data: Record<string, unknown> = Object.create(null);
  for (const entry of node.entries) data[entry.key] = plainData(entry.node);
  return data;
}

/** The entry or item at the end of a path, without a key where it is an item or the whole block; undefined where there is none. */
export function nodeAt(
  root: TreeNode,
  path: TreePath,
): { readonly node: TreeNode; readonly keySpan?: Span } | undefined {
  let node = root;
  let keySpan: Span | undefined;
  for (const step of path) {
    if (node.kind === 'scalar') return undefined;
    const entry = node.kind === 'map' ? node.entries.findLast(({ key }) => key === String(step)) : undefined;
    const next = node.kind === 'list' ? node.items[Number(step)] : entry?.node;
    if (!next) return undefined;
    node = next;
    keySpan = entry?.keySpan;
  }
  return { node, ...(keySpan ? { keySpan } : {}) };
}
