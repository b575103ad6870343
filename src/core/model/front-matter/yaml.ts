import matter from 'gray-matter';
import { type Document, isMap, isNode, isScalar, type Node, type Pair, parseDocument, visit } from 'yaml';
import { afterLineEnd, lineEnd, lineStart } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { Field, FrontMatterProblem, Scalar } from '../types.ts';
import type { Reading } from './read.ts';

/** uniqueKeys is quadratic in the number of keys: duplicates are found below. */
const options = { uniqueKeys: false, prettyErrors: false, logLevel: 'silent', merge: false } as const;

/** Reads a YAML block: `yaml` gives every key and value its span, gray-matter says whether the generators' readers take it too. */
export function readYaml(text: string, content: Span): Reading {
  const source = text.slice(content.start, content.end);
  const document = parseDocument(source, options);
  const shift = (at: number): number => content.start + Math.min(at, source.length);
  const errors = document.errors.map((error) => ({
    code: 'syntax' as const,
    span: visibleSpan(text, { start: shift(error.pos[0]), end: shift(error.pos[1]) }, content),
    detail: firstLine(error.message),
  }));
  const problems: FrontMatterProblem[] = onePerLine(text, errors);
  const fields = fieldsOf(document, text, content);
  problems.push(...duplicates(fields));
  const root = document.contents;
  if (problems.length === 0 && root && !isMap(root) && !isEmptyScalar(root)) {
    problems.push({ code: 'not-a-map', span: visibleSpan(text, content, content), detail: '' });
  }
  if (problems.length === 0) problems.push(...secondOpinion(source, text, content));
  return { fields, problems };
}

/** One slip makes the parser stumble several times over the same line; the first error is the one that helps. */
function onePerLine(text: string, problems: readonly FrontMatterProblem[]): FrontMatterProblem[] {
  const lines = new Set<number>();
  return problems.filter(({ span }) => {
    const line = lineStart(text, span.start);
    return !lines.has(line) && lines.add(line);
  });
}

const isEmptyScalar = (node: Node): boolean => isScalar(node) && node.value === null;
const firstLine = (message: string): string =>
  message
    .split('\n', 1)[0]
    ?.replace(/\s+at line .*$/, '')
    .replace(/:$/, '') ?? '';

/** An error at one character is shown up to the end of its line; one in an empty place, on the visible text before it. */
function visibleSpan(text: string, span: Span, content: Span): Span {
  let start = Math.max(content.start, Math.min(span.start, content.end));
  const stop = Math.min(lineEnd(text, start), content.end);
  let end = Math.max(start, span.end - span.start > 1 ? Math.min(span.end, stop) : stop);
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  if (start < end) return { start, end };
  while (end > content.start && /\s/.test(text[end - 1] ?? '')) end--;
  const from = Math.max(content.start, lineStart(text, end));
  return { start: Math.min(from + (/^\s*/.exec(text.slice(from, end))?.[0].length ?? 0), end), end };
}

function fieldsOf(document: Document.Parsed, text: string, content: Span): Field[] {
  if (!isMap(document.contents)) return [];
  const fields: Field[] = [];
  for (const pair of document.contents.items as Pair<Node, Node | null>[]) {
    const keyRange = isNode(pair.key) ? pair.key.range : undefined;
    if (!keyRange) continue;
    const keySpan = { start: content.start + keyRange[0], end: content.start + keyRange[1] };
    const valueSpan = spanOfValue(pair.value, text, { content, keyEnd: keySpan.end });
    const lastLine = lineEnd(text, Math.max(keySpan.end, valueSpan.end));
    fields.push({
      key: isScalar(pair.key) ? String(pair.key.value) : text.slice(keySpan.start, keySpan.end),
      keySpan,
      valueSpan,
      span: { start: lineStart(text, keySpan.start), end: Math.min(content.end, afterLineEnd(text, lastLine)) },
      value: plain(pair.value, document),
      scalars: scalarsOf(pair.value, content.start),
    });
  }
  return fields;
}

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

/** undefined where aliases would explode or point nowhere. */
function plain(value: Node | null, document: Document.Parsed): unknown {
  if (!value) return null;
  try {
    return value.toJS(document, { maxAliasCount: 50 });
  } catch {
    return undefined;
  }
}

function scalarsOf(value: Node | null, shift: number): Scalar[] {
  const scalars: Scalar[] = [];
  if (!value) return scalars;
  visit(value, {
    Scalar(key, node) {
      if (key === 'key' || !node.range) return;
      scalars.push({ span: { start: shift + node.range[0], end: shift + node.range[1] }, value: node.value });
    },
  });
  return scalars;
}

function duplicates(fields: readonly Field[]): FrontMatterProblem[] {
  const seen = new Set<string>();
  const again = fields.filter((field) => seen.has(field.key) || !seen.add(field.key));
  return again.map((field) => ({ code: 'duplicate-key', span: field.keySpan, detail: field.key }));
}

function refuse(): never {
  throw new Error('front matter is never run as code');
}

/** gray-matter's own engines run JavaScript; without an options object it also caches every text for ever. */
const grayMatterOptions = {
  language: 'yaml',
  engines: { javascript: { parse: refuse, stringify: refuse }, js: { parse: refuse, stringify: refuse } },
};

/** Hexo, Astro and Eleventy read YAML with js-yaml, as gray-matter does: what it refuses, they refuse. */
function secondOpinion(source: string, text: string, content: Span): FrontMatterProblem[] {
  try {
    matter(`---\n${source}\n---\n`, grayMatterOptions);
    return [];
  } catch (error) {
    const mark = (error as { mark?: { position?: number } }).mark;
    const start = Math.min(content.end, content.start + Math.max(0, (mark?.position ?? 1) - 1));
    const detail = (error as { reason?: string }).reason ?? firstLine(String((error as Error).message));
    return [{ code: 'syntax', span: visibleSpan(text, { start, end: lineEnd(text, start) }, content), detail }];
  }
}
