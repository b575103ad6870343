import { type AnyNode, isTag, isText } from 'domhandler';
import { decodeHTML } from 'entities';
import { spanOf } from '../../model/node.ts';
import type { Article } from '../../model/types.ts';
import { normalise, withoutMarks } from '../../recipes/line-text.ts';
import type { Span } from '../../text/span.ts';

export interface Headline {
  readonly level: number;
  /** As a reader sees it, white space collapsed. */
  readonly text: string;
  readonly span: Span;
}

/** No headline is longer. In characters. */
const maxLength = 400;

/** The headlines of the body, in source order, empty ones left out. */
export function headlines(article: Article): Headline[] {
  const found = [...elementHeadlines(article), ...markdownHeadlines(article)].filter(({ text }) => text !== '');
  return found.sort((a, b) => a.span.start - b.span.start);
}

const names: readonly string[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

function elementHeadlines({ body }: Article): Headline[] {
  return body.elements.flatMap((element) => {
    const level = names.indexOf(element.name) + 1;
    const span = level > 0 ? spanOf(element) : undefined;
    return span ? [{ level, text: plain(textOf(element)), span }] : [];
  });
}

/** Text of a node and those inside it, as far as a headline goes. */
export function textOf(node: AnyNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node)) return '';
  let text = '';
  for (const child of node.children) {
    if (text.length > maxLength) break;
    text += textOf(child);
  }
  return text;
}

/** Blocks of prose that are looked through. */
const maxBlocks = 5000;
const atx = /^ {0,3}(#{1,6})[ \t]+/;

function markdownHeadlines({ text, body }: Article): Headline[] {
  return (body.markdown?.proseBlocks ?? []).slice(0, maxBlocks).flatMap((span) => {
    const end = Math.min(span.end, span.start + maxLength);
    const isUnder = isUnderlined(text, span.start, end);
    if (!isUnder && !/[# ]/.test(text.charAt(span.start))) return [];
    const source = text.slice(span.start, end);
    const marks = atx.exec(source)?.[1];
    const under = marks || !isUnder ? undefined : /\n {0,3}(=|-)[=-]*[ \t\r]*$/.exec(source);
    if (!marks && !under) return [];
    const words = marks ? source.replace(atx, '').replace(/[ \t]+#+[ \t]*$/, '') : source.slice(0, under?.index);
    const bare = words.replace(/\s*\{#[^}\n]{0,80}\}\s*$/, '').replace(/<[^>\n]{0,200}>|`/g, '');
    return [
      { level: marks?.length ?? (under?.[1] === '=' ? 1 : 2), text: plain(decodeHTML(withoutMarks(bare))), span },
    ];
  });
}

/** Whether the last character that is not blank may be one of a line under a headline. */
function isUnderlined(text: string, start: number, end: number): boolean {
  let last = end - 1;
  while (last >= start && ' \t\r'.includes(text.charAt(last))) last--;
  return last >= start && (text[last] === '=' || text[last] === '-');
}

const plain = (text: string): string => text.slice(0, maxLength).replace(/\s+/g, ' ').trim();

/** Letters and digits alone, without case and width: what two ways to write one title have in common. */
export const essence = (text: string): string =>
  normalise(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
