import type { Document, Node, Pair } from 'yaml';
import { afterLineEnd, lineEnd, lineStart } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { Field, FrontMatterProblem, Scalar } from '../types.ts';
import { isAlias, isCollection, isMap, isNode, isScalar, isSeq } from './full-readers.ts';
import { problemAt } from './problem.ts';

/** A document and where it stands in the file. */
export interface Place {
  readonly document: Document.Parsed;
  readonly text: string;
  /** Of the parsed text. */
  readonly content: Span;
}

interface Fields {
  readonly fields: readonly Field[];
  readonly problems: readonly FrontMatterProblem[];
}

/** Values that the aliases of a block may unfold to. Front matter has a handful; nine lists of nine aliases each make a billion. */
const maxUnfolded = 10_000;

/** The top-level fields with their places, and what is wrong with them though the readers take them. */
export function yamlFields({ document, text, content }: Place): Fields {
  if (!isMap(document.contents)) return { fields: [], problems: [] };
  const fields: Field[] = [];
  const problems: FrontMatterProblem[] = [];
  const anchors = new Map<string, Anchored>();
  let hasBomb = false;
  for (const pair of document.contents.items as Pair<Node, Node | null>[]) {
    const keyRange = isNode(pair.key) ? pair.key.range : undefined;
    if (!keyRange) continue;
    const keySpan = { start: content.start + keyRange[0], end: content.start + keyRange[1] };
    const valueSpan = spanOfValue(pair.value, text, { content, keyEnd: keySpan.end });
    const lastLine = lineEnd(text, Math.max(keySpan.end, valueSpan.end));
    const key = isScalar(pair.key) ? String(pair.key.value) : text.slice(keySpan.start, keySpan.end);
    const walk: Walk = { shift: content.start, anchors, scalars: [], problems, size: 0, isDangling: false };
    const data = dataOf(pair.value, walk);
    const isBomb = walk.size > Math.max(maxUnfolded, content.end - content.start);
    if (isBomb && !hasBomb) problems.push(problemAt('alias-limit', keySpan, { field: key }));
    hasBomb ||= isBomb;
    if (key === '__proto__') problems.push(problemAt('proto-key', keySpan, { field: key }));
    const span = { start: lineStart(text, keySpan.start), end: Math.min(content.end, afterLineEnd(text, lastLine)) };
    const value = isBomb || walk.isDangling ? undefined : data;
    fields.push({ key, keySpan, valueSpan, span, value, shape: shapeOf(data, pair.value), scalars: walk.scalars });
  }
  return { fields, problems };
}

function shapeOf(data: unknown, node: Node | null): Field['shape'] {
  if (Array.isArray(data) || isSeq(node)) return 'list';
  return isMap(node) || (typeof data === 'object' && data !== null) ? 'map' : 'scalar';
}

/** The end of a node, white space behind it left out. */
function spanOfValue(value: Node | null, text: string, at: { content: Span; keyEnd: number }): Span {
  const range = value?.range;
  if (range && range[1] > range[0]) {
    const start = at.content.start + range[0];
    let end = at.content.start + range[1];
    while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
    return { start, end };
  }
  const colon = text.indexOf(':', at.keyEnd);
  const empty = colon < 0 || colon >= at.content.end ? at.keyEnd : colon + 1;
  return { start: empty, end: empty };
}

interface Anchored {
  readonly data: unknown;
  readonly size: number;
}

interface Walk {
  readonly shift: number;
  /** What `&name` has named so far. */
  readonly anchors: Map<string, Anchored>;
  readonly scalars: Scalar[];
  readonly problems: FrontMatterProblem[];
  /** Values so far, those behind aliases counted each time. */
  size: number;
  /** Whether an alias points nowhere. */
  isDangling: boolean;
}

/** The plain data of a node. On the way, its scalars in source order and keys that stand twice in one map. */
function dataOf(node: Node | null | undefined, walk: Walk): unknown {
  const before = walk.size;
  const data = isAlias(node) ? unfolded(node.source, walk) : ownData(node, walk);
  const anchor = isScalar(node) || isCollection(node) ? node.anchor : undefined;
  if (anchor) walk.anchors.set(anchor, { data, size: walk.size - before });
  return data;
}

function unfolded(name: string, walk: Walk): unknown {
  const target = walk.anchors.get(name);
  walk.size += target?.size ?? 0;
  walk.isDangling ||= target === undefined;
  return target?.data;
}

function ownData(node: Node | null | undefined, walk: Walk): unknown {
  walk.size++;
  if (isSeq(node)) return node.items.map((item) => dataOf(item as Node, walk));
  if (isMap(node)) return mapData(node.items as Pair<Node, Node | null>[], walk);
  if (!isScalar(node)) return null;
  if (node.range) walk.scalars.push({ span: moved(node.range, walk.shift), value: node.value });
  return node.value;
}

function mapData(pairs: readonly Pair<Node, Node | null>[], walk: Walk): unknown {
  const entries = new Map<string, unknown>();
  for (const { key, value } of pairs) {
    const name = isScalar(key) ? String(key.value) : String(key);
    if (entries.has(name) && isScalar(key) && key.range)
      walk.problems.push(problemAt('duplicate-key', moved(key.range, walk.shift), { field: name }));
    entries.set(name, dataOf(value, walk));
  }
  // Unlike an assignment this makes a property even of "__proto__".
  return Object.fromEntries(entries);
}

const moved = (range: readonly number[], shift: number): Span => ({
  start: shift + (range[0] ?? 0),
  end: shift + (range[1] ?? 0),
});
