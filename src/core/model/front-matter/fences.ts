import type { Span } from '../../text/span.ts';
import type { FrontMatterLanguage } from '../types.ts';
import { isAllFields, isEvident, linesOf } from './lines.ts';

export interface Fence {
  /** What the closing fence must be. */
  readonly mark: string;
  readonly language: FrontMatterLanguage;
  /** The word behind the fence as written, '' where there is none. */
  readonly tag: string;
  readonly isRefused: boolean;
  /** Written so that no reader takes it for a fence: indented, of other dashes, of too many. */
  readonly isCrooked: boolean;
}

/** Languages whose "parser" in gray-matter and its kin is `eval`. */
export const executableLanguages: ReadonlySet<string> = new Set(
  'js javascript ts typescript coffee coffeescript cson mjs cjs jsx'.split(' '),
);
const languages: Readonly<Record<string, FrontMatterLanguage>> = {
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  json: 'json',
};

export const isKnownLanguage = (tag: string): boolean => tag === '' || tag.toLowerCase() in languages;

/** Dashes that input methods and word processors put in place of hyphens; full-width plus signs and semicolons. */
const crooked: readonly { readonly pattern: RegExp; readonly mark: string; readonly language: FrontMatterLanguage }[] =
  [
    { pattern: /^[-‐‑‒–—―−─－﹣]{2,12}\\?$/, mark: '---', language: 'yaml' },
    { pattern: /^[+＋]{2,8}\\?$/, mark: '+++', language: 'toml' },
    { pattern: /^[;；]{2,8}\\?$/, mark: ';;;', language: 'json' },
  ];

/** A fence as generators read it, at the start of its line. */
export function openingFence(line: string): Fence | undefined {
  const mark = /^(?:-{3,}|\+{3}|;{3,})/.exec(line)?.[0];
  if (!mark) return undefined;
  const tag = line.slice(mark.length).trim();
  const fence = { mark, tag, language: 'yaml', isRefused: false, isCrooked: false } as const;
  if (mark.startsWith('+')) return tag ? undefined : { ...fence, language: 'toml' };
  if (mark.startsWith(';')) return tag ? undefined : { ...fence, language: 'json' };
  if (tag === '') return fence;
  const word = tag.toLowerCase();
  if (mark !== '---' || !/^[a-z]{2,12}$/.test(word)) return undefined;
  return { ...fence, language: languages[word] ?? 'yaml', isRefused: executableLanguages.has(word) };
}

/** What a line was meant to be that begins with spaces or consists of the wrong dashes. */
export function crookedFence(line: string): Fence | undefined {
  const text = line.trim();
  if (text.length > 14) return undefined;
  const meant = crooked.find(({ pattern }) => pattern.test(text));
  return meant && { mark: meant.mark, language: meant.language, tag: '', isRefused: false, isCrooked: true };
}

export interface Closing {
  readonly span: Span;
  readonly isCrooked: boolean;
  /** The body begins on the same line, right behind it. */
  readonly isGlued?: boolean;
}

/**
 * The first later line that is the mark alone, for YAML also three dots, which Jekyll and YAML itself accept; or a
 * crooked fence before it when the lines up to it are fields and those behind it are not.
 */
export function closingFence(text: string, from: number, fence: Fence): Closing | undefined {
  const { mark, language } = fence;
  let bent: Span | undefined;
  let mayBend = true;
  let mayBeGlued = true;
  for (const { start, end } of linesOf(text, from)) {
    const first = text[start] ?? '';
    const isPlain = mayBend ? first > '.' && first < '\u2010' : first !== '.';
    if (isPlain && first !== mark[0]) continue;
    const line = text.slice(start, end).trimEnd();
    if (line === mark || (mark === '---' && line === '...')) {
      if (bent && !isAllFields(text, bent.end, start)) return { span: bent, isCrooked: true };
      return { span: { start, end: start + line.length }, isCrooked: false };
    }
    if (mayBeGlued && mark.length === 3 && line.startsWith(mark) && !/[\s\-+;\\]/.test(line[3] ?? ' ')) {
      mayBeGlued = false;
      const span = { start, end: start + mark.length };
      if (!bent && isEvident(text, from, start, language)) return { span, isCrooked: false, isGlued: true };
    }
    if (!mayBend || line.length > 40 || crookedFence(line)?.mark !== mark) continue;
    mayBend = false;
    if (isEvident(text, from, start, language)) bent = { start, end: start + line.length };
  }
  return bent && { span: bent, isCrooked: true };
}
