import { afterLineEnd, lineEnd } from '../../text/lines.ts';
import type { FrontMatterLanguage } from '../types.ts';

/** One line: where it starts, where its text ends, where the next one starts. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The lines that start in `from`–`to`. Line ends are LF, CRLF and a lone CR. */
export function* linesOf(text: string, from = 0, to = text.length): Generator<Line> {
  for (let start = from; start < to; ) {
    const end = lineEnd(text, start);
    const next = afterLineEnd(text, end);
    yield { start, end, next };
    if (next === start || next === end) return;
    start = next;
  }
}

const field = /^["']?[\p{L}_$][^:\r\n]{0,60}:(?:\s|$)/u;
/** Slips that the reader of the block explains: a full-width colon, no space behind the colon. */
const slip = /^[\p{L}_][\p{L}\p{N}_-]{0,40}[ \t]{0,4}：|^[A-Za-z_][\w-]{0,40}:[^\s:/\\]/u;
const continued = /^(?:[ \t]+\S|- |-$|[}\]])/;
const tomlField = /^["']?[\p{L}_][\p{L}\p{N}_."' -]{0,60}=/u;
const tomlMore = /^(?:[ \t]+\S|\[[^\]\r\n]{1,80}\]|[}\]])/;

/** What a line would be in a block of fields; `more` goes on with the field before it. */
export type LineKind = 'blank' | 'comment' | 'field' | 'more' | 'text';

export function kindOf(line: string, language: FrontMatterLanguage = 'yaml'): LineKind {
  if (line.trim() === '') return 'blank';
  if (line.startsWith('#')) return 'comment';
  if (language === 'toml') return tomlField.test(line) ? 'field' : tomlMore.test(line) ? 'more' : 'text';
  return field.test(line) || slip.test(line) ? 'field' : continued.test(line) ? 'more' : 'text';
}

/** Keys that make lines front matter rather than prose with colons in it. */
const known =
  /^["']?(?:title|date|layout|tags?|categor(?:y|ies)|author|permalink|slug|description|updated|draft|published)["']?[ \t]{0,20}[:=：]/i;

export const isKnownKey = (line: string): boolean => known.test(line);

/** Whether no line is prose. */
export function isAllFields(text: string, from: number, to: number): boolean {
  for (const { start, end } of linesOf(text, from, to)) if (kindOf(text.slice(start, end)) === 'text') return false;
  return true;
}

/** Whether the lines are fields for certain: none is prose, and one has a key that front matter has. */
export function isEvident(text: string, from: number, to: number, language: FrontMatterLanguage): boolean {
  if (language === 'json') return /^\s{0,200}["{]/.test(text.slice(from, Math.min(to, from + 300)));
  let isKnown = false;
  for (const { start, end } of linesOf(text, from, to)) {
    const line = text.slice(start, end);
    if (kindOf(line, language) === 'text') return false;
    isKnown ||= isKnownKey(line);
  }
  return isKnown;
}

export interface Run {
  /** After the last line that is part of a field, line end included. */
  readonly end: number;
  readonly keys: number;
  readonly isKnown: boolean;
  /** Why the fields end there: a line of prose, directly or behind a blank one, or nothing follows. */
  readonly stop: 'text' | 'blank' | 'end';
}

/** How far the fields reach from an offset. Behind a blank line only a plain lower-case key goes on with them. */
export function runOfFields(text: string, from: number, to: number, language: FrontMatterLanguage): Run {
  let run = { end: from, keys: 0, isKnown: false };
  let isBehindBlank = false;
  for (const { start, end, next } of linesOf(text, from, to)) {
    const line = text.slice(start, end);
    const kind = kindOf(line, language);
    const ends = kind === 'text' || (kind === 'field' && isBehindBlank && !/^[a-z_][\w-]*[ \t]*[:=]/.test(line));
    if (ends) return { stop: isBehindBlank || line.startsWith('<') ? 'blank' : 'text', ...run };
    if (kind === 'blank') isBehindBlank = run.keys > 0;
    else if (kind === 'field') {
      run = { end: next, keys: run.keys + 1, isKnown: run.isKnown || isKnownKey(line) };
      isBehindBlank = false;
    } else if (kind === 'more' && !isBehindBlank && run.keys > 0) run.end = next;
  }
  return { stop: isBehindBlank ? 'blank' : 'end', ...run };
}
