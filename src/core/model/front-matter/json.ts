import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Span } from '../../text/span.ts';
import type { Field, Scalar } from '../types.ts';
import { explainJson } from './diagnose/json.ts';
import { duplicateKeys } from './duplicates.ts';
import { problemAt } from './problem.ts';
import type { Reading } from './read.ts';

/** Reads a JSON block. Hexo's `;;;` form leaves the outer braces away; both are read. */
export function readJson(text: string, content: Span): Reading {
  const source = text.slice(content.start, content.end);
  const isBraced = source.trimStart().startsWith('{');
  const json = isBraced ? source : `{${source}}`;
  const shift = content.start - (isBraced ? 0 : 1);
  const errors: ParseError[] = [];
  const tree = parseTree(json, errors, { disallowComments: true });
  const fields = fieldsOf(tree, shift);
  const twice = duplicateKeys(text, fields, 'json');
  if (errors.length > 0 || !isJson(json))
    return { fields, problems: [...twice, ...explainJson(json, { errors, shift, content })], isRead: false };
  if (tree?.type !== 'object') return { fields, problems: [problemAt('not-a-map', content)], isRead: false };
  return { fields, problems: twice, isRead: true };
}

function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

const spanOf = (node: Node, shift: number): Span => ({
  start: shift + node.offset,
  end: shift + node.offset + node.length,
});

function fieldsOf(tree: Node | undefined, shift: number): Field[] {
  if (tree?.type !== 'object') return [];
  return (tree.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    if (!key) return [];
    const keySpan = spanOf(key, shift);
    const valueSpan = value ? spanOf(value, shift) : { start: keySpan.end, end: keySpan.end };
    const field: Field = {
      key: String(key.value),
      keySpan,
      valueSpan,
      span: spanOf(property, shift),
      value: value ? getNodeValue(value) : undefined,
      shape: value?.type === 'array' ? 'list' : value?.type === 'object' ? 'map' : 'scalar',
      scalars: value ? scalarsOf(value, shift) : [],
    };
    return [field];
  });
}

function scalarsOf(node: Node, shift: number): Scalar[] {
  if (node.type === 'property') return node.children?.[1] ? scalarsOf(node.children[1], shift) : [];
  if (node.children) return node.children.flatMap((child) => scalarsOf(child, shift));
  return [{ span: spanOf(node, shift), value: node.value }];
}
