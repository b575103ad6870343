import { findNodeAtLocation, getLocation, type Node, parseTree } from 'jsonc-parser';
import type { Span } from '../text/span.ts';
import type { Cursor } from './cursor.ts';

/** What a JSON block expects at the caret. Hexo's `;;;` form leaves the outer braces away. */
export function jsonCursor(text: string, content: Span, offset: number): Cursor | undefined {
  const source = text.slice(content.start, content.end);
  const isBraced = source.trimStart().startsWith('{');
  const json = isBraced ? source : `{${source}}`;
  const shift = content.start - (isBraced ? 0 : 1);
  const at = offset - shift;
  const { path, previousNode, isAtPropertyKey } = getLocation(json, at);
  if (path.length === 0 || isBehindValue(json, previousNode, at)) return undefined;
  const node =
    previousNode && previousNode.offset < at && at <= previousNode.offset + previousNode.length
      ? previousNode
      : undefined;
  const span = node
    ? { start: shift + node.offset, end: shift + node.offset + node.length }
    : { start: offset, end: offset };
  const root = parseTree(json);
  if (isAtPropertyKey) {
    const parent = path.slice(0, -1);
    const taken = keysOf(root && findNodeAtLocation(root, parent)).filter((key) => !node || key !== String(node.value));
    const hasSeparator = /^\s*:/.test(text.slice(span.end, content.end));
    return { kind: 'key', path: parent, span, taken, hasSeparator, isFlow: true, mayBeItem: false };
  }
  const isItem = typeof path.at(-1) === 'number';
  const isText = node?.type === 'string';
  const inner = isText
    ? { start: span.start + 1, end: Math.max(span.start + 1, span.end - (isClosed(json, node) ? 1 : 0)) }
    : span;
  // Before the opening quote, or behind the closing one.
  if (offset < inner.start || offset > inner.end) return undefined;
  const list = isItem ? root && findNodeAtLocation(root, path.slice(0, -1)) : undefined;
  const taken = (list?.children ?? []).filter((item) => item.offset !== node?.offset).map((item) => String(item.value));
  return { kind: 'value', path, span: inner, quote: isText ? '"' : '', place: isItem ? 'flow' : 'field', taken };
}

/** A complete value before the caret wants a comma, nothing else. */
const isBehindValue = (json: string, previous: Node | undefined, at: number): boolean =>
  previous === undefined ? false : previous.offset + previous.length < at && !/[,:[{]\s*$/.test(json.slice(0, at));

const isClosed = (json: string, { offset, length }: Node): boolean => length > 1 && json[offset + length - 1] === '"';

const keysOf = (node: Node | undefined): string[] =>
  (node?.type === 'object' ? (node.children ?? []) : []).map(({ children }) => String(children?.[0]?.value ?? ''));
