import { afterLineEnd, lineEnd } from '../../text/lines.ts';
import type { ForeignMetadata } from '../types.ts';
import { linesOf } from './lines.ts';

/** Characters within which such metadata must end. */
const limit = 20_000;

/**
 * Fields at the start of a file that no site generator reads: link references with an empty label (the translators'
 * project LCTT), a comment `<!--yml` (pages converted to Markdown), an object in a script (grunt-jquery-content).
 */
export function foreignMetadata(text: string, start: number): ForeignMetadata | undefined {
  const head = text.slice(start, start + 20);
  if (head.startsWith('[#]:')) return linkReferences(text, start);
  if (/^<!--[ \t]*ya?ml\s/.test(head)) return ending('comment', '-->', { text, start });
  return /^<script>\s{0,4}\{/.test(head) ? ending('script', '</script>', { text, start }) : undefined;
}

function linkReferences(text: string, start: number): ForeignMetadata | undefined {
  let end = start;
  let count = 0;
  for (const line of linesOf(text, start)) {
    if (!/^\[#\]:[ \t]/.test(text.slice(line.start, line.start + 5))) break;
    end = line.end;
    count++;
  }
  return count > 1 ? { kind: 'link-references', span: { start, end } } : undefined;
}

function ending(
  kind: ForeignMetadata['kind'],
  mark: string,
  { text, start }: { text: string; start: number },
): ForeignMetadata | undefined {
  const at = text.slice(start, start + limit).indexOf(mark);
  if (at < 0) return undefined;
  const end = start + at + mark.length;
  return text.slice(end, lineEnd(text, end)).trim() === '' ? { kind, span: { start, end } } : undefined;
}

/** Offset of the body behind it: after its line. */
export const bodyBehind = (text: string, { span }: ForeignMetadata): number =>
  afterLineEnd(text, lineEnd(text, span.end));
