import type { Document, Node, Pair } from 'yaml';
import type { Span } from '../../text/span.ts';
import { isAlias, isMap, isNode, isScalar, isSeq } from '../front-matter/full-readers.ts';
import { parseYaml, withLineFeeds } from '../front-matter/yaml-parse.ts';
import { maxNodes, type TreeEntry, type TreeMap, type TreeNode } from './node.ts';

interface Reading {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly shift: number;
  /** Values that may still be made. */
  left: number;
}

/** Aliases stand for what they point to, at their own place. Throws where they unfold to too much. */
export function yamlTree(text: string, content: Span): TreeMap | undefined {
  const { document } = parseYaml(withLineFeeds(text.slice(content.start, content.end)));
  if (!document) return undefined;
  const root = document.contents;
  const empty: TreeMap = { kind: 'map', span: content, entries: [] };
  if (!isMap(root)) return empty;
  const tree = nodeOf(root, content, { text, document, shift: content.start, left: maxNodes });
  return tree.kind === 'map' ? { ...tree, span: content } : empty;
}

/** `at`: where a value stands that is not written, or written elsewhere. */
function nodeOf(node: Node | null | undefined, at: Span, reading: Reading): TreeNode {
  if (reading.left-- <= 0) throw new RangeError('too many values');
  const span = spanOf(node, reading) ?? at;
  if (isAlias(node)) return { ...nodeOf(node.resolve(reading.document), span, reading), span };
  if (isSeq(node)) return { kind: 'list', span, items: node.items.map((item) => nodeOf(item as Node, span, reading)) };
  if (isMap(node)) return { kind: 'map', span, entries: entriesOf(node.items as Pair<Node, Node>[], span, reading) };
  return { kind: 'scalar', span, value: isScalar(node) ? node.value : null };
}

function entriesOf(pairs: readonly Pair<Node, Node | null>[], at: Span, reading: Reading): TreeEntry[] {
  const entries: TreeEntry[] = [];
  const merged: TreeEntry[] = [];
  for (const { key, value } of pairs) {
    const name = isScalar(key) ? String(key.value) : isNode(key) ? key.toString() : '';
    const keySpan = spanOf(key, reading) ?? at;
    const node = nodeOf(value, { start: keySpan.end, end: keySpan.end }, reading);
    if (name === '<<') merged.push(...merge(node));
    else entries.push({ key: name, keySpan, node });
  }
  const own = new Set(entries.map((entry) => entry.key));
  return [...merged.filter((entry) => !own.has(entry.key)), ...entries];
}

/** What `<<` adds, at the place of the alias. */
function merge(node: TreeNode): TreeEntry[] {
  if (node.kind === 'list') return node.items.toReversed().flatMap(merge);
  return node.kind === 'map' ? node.entries.map((entry) => ({ ...entry, keySpan: node.span })) : [];
}

/** Where a node is written, white space behind it left out. */
function spanOf(node: unknown, { text, shift }: Reading): Span | undefined {
  const range = isNode(node) ? node.range : undefined;
  if (!range || range[1] <= range[0]) return undefined;
  const start = shift + range[0];
  return { start, end: start + text.slice(start, shift + range[1]).trimEnd().length };
}
