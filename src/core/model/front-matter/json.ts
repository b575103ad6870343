import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Span } from '../../text/span.ts';
import type { Field, FrontMatterProblem, Scalar } from '../types.ts';
import type { Reading } from './read.ts';

/** Reads a JSON block. Hexo's `;;;` form leaves the outer braces away; both are read. */
export function readJson(text: string, content: Span): Reading {
  const source = text.slice(content.start, content.end);
  const braced = source.trimStart().startsWith('{');
  const shift = content.start - (braced ? 0 : 1);
  const errors: ParseError[] = [];
  const tree = parseTree(braced ? source : `{${source}}`, errors, { disallowComments: true });
  const problems: FrontMatterProblem[] = errors.map((error) => {
    const start = Math.min(content.end, Math.max(content.start, shift + error.offset));
    const end = Math.min(content.end, Math.max(start, shift + error.offset + error.length));
    return { code: 'syntax', span: { start, end }, detail: words(printParseErrorCode(error.error)) };
  });
  const fields = fieldsOf(tree, shift);
  const seen = new Set<string>();
  for (const field of fields) {
    if (seen.has(field.key)) problems.push({ code: 'duplicate-key', span: field.keySpan, detail: field.key });
    seen.add(field.key);
  }
  if (problems.length === 0 && tree && tree.type !== 'object')
    problems.push({ code: 'not-a-map', span: content, detail: '' });
  return { fields, problems };
}

/** 'CommaExpected' → 'comma expected' */
const words = (code: string): string => code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();

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
