import { afterLineEnd, lineEnd } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { FrontMatter, FrontMatterLanguage } from '../types.ts';

/** Where the front matter stands, before anybody reads it. */
export type Location = Omit<FrontMatter, 'fields' | 'problems'>;

interface Fence {
  readonly mark: string;
  readonly language: FrontMatterLanguage;
  readonly tag: string;
  readonly refused: boolean;
}

type Lead = Pick<Location, 'byteOrderMark' | 'leadingBlank'>;

const byteOrderMark = '\uFEFF';

/** Languages whose "parser" in gray-matter and its kin is `eval`. */
export const executableLanguages: ReadonlySet<string> = new Set([
  'js',
  'javascript',
  'ts',
  'typescript',
  'coffee',
  'coffeescript',
  'cson',
  'mjs',
  'cjs',
  'jsx',
]);
const languages: Readonly<Record<string, FrontMatterLanguage>> = {
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  json: 'json',
};

/** Finds the block in linear time. */
export function locateFrontMatter(text: string): Location {
  const afterMark = text.startsWith(byteOrderMark) ? 1 : 0;
  let start = afterMark;
  while (start < text.length && /\s/.test(text[start] ?? '')) start++;
  const lead: Lead = {
    ...(afterMark ? { byteOrderMark: { start: 0, end: 1 } } : {}),
    ...(start > afterMark && start < text.length ? { leadingBlank: { start: afterMark, end: start } } : {}),
  };
  const firstLine = text.slice(start, lineEnd(text, start));
  const fence = openingFence(firstLine);
  const found = fence
    ? fenced(text, start, fence)
    : text[start] === '{'
      ? bareJson(text, start)
      : closingOnly(text, start, firstLine);
  return { ...(found ?? absent(afterMark)), ...lead };
}

function absent(at: number): Omit<Location, keyof Lead> {
  const here = { start: at, end: at };
  return { form: 'absent', language: 'yaml', tag: '', span: here, content: here, bodyStart: at };
}

function openingFence(line: string): Fence | undefined {
  const mark = /^(?:-{3,}|\+{3}|;{3,})/.exec(line)?.[0];
  if (!mark) return undefined;
  const tag = line.slice(mark.length).trim();
  if (mark.startsWith('+')) return tag ? undefined : { mark, language: 'toml', tag, refused: false };
  if (mark.startsWith(';')) return tag ? undefined : { mark, language: 'json', tag, refused: false };
  if (tag === '') return { mark, language: 'yaml', tag, refused: false };
  const word = tag.toLowerCase();
  if (mark !== '---' || !/^[a-z]{2,12}$/.test(word)) return undefined;
  return { mark, language: languages[word] ?? 'yaml', tag, refused: executableLanguages.has(word) };
}

function fenced(text: string, start: number, fence: Fence): Omit<Location, keyof Lead> | undefined {
  const fenceEnd = lineEnd(text, start);
  const contentStart = afterLineEnd(text, fenceEnd);
  const opening = { start, end: fenceEnd };
  const base = { language: fence.language, tag: fence.tag, openingFence: opening };
  const closing = closingFence(text, contentStart, fence.mark);
  const known = fence.tag === '' || fence.tag.toLowerCase() in languages;
  if (!closing)
    return fence.tag === '' || fence.refused
      ? unclosed(text, contentStart, { ...base, refused: fence.refused })
      : undefined;
  const content = { start: contentStart, end: closing.start };
  if (fence.mark.length > 3 && !looksLikeYaml(text.slice(content.start, content.end))) return undefined;
  const form = fence.refused || !known ? 'refused' : 'fenced';
  const span = { start, end: closing.end };
  return {
    ...base,
    form,
    span,
    closingFence: closing,
    content,
    bodyStart: afterLineEnd(text, lineEnd(text, closing.end)),
  };
}

/** The first later line that is the mark alone; for YAML also three dots, which Jekyll and YAML itself accept. */
function closingFence(text: string, from: number, mark: string): Span | undefined {
  for (let at = from; at < text.length; ) {
    const end = lineEnd(text, at);
    const first = text[at];
    if (first === mark[0] || first === '.') {
      const line = text.slice(at, end).trimEnd();
      if (line === mark || (mark === '---' && line === '...')) return { start: at, end: at + line.length };
    }
    at = afterLineEnd(text, end);
  }
  return undefined;
}

/** An opening fence alone: the block is taken to end where the lines stop looking like YAML, or it is a thematic break. */
function unclosed(
  text: string,
  contentStart: number,
  base: Pick<Location, 'language' | 'tag' | 'openingFence'> & { refused: boolean },
): Omit<Location, keyof Lead> | undefined {
  const { refused, ...rest } = base;
  let end = contentStart;
  let keys = 0;
  for (let at = contentStart; at < text.length; ) {
    const stop = lineEnd(text, at);
    const line = text.slice(at, stop);
    if (/^[\p{L}_$][\p{L}\p{N}_.-]*[ \t]*[:=](?:\s|$)/u.test(line)) keys++;
    else if (line.trim() === '' ? keys === 0 : !/^(?:[ \t]+\S|- |-$|#)/.test(line)) break;
    at = afterLineEnd(text, stop);
    if (line.trim() !== '') end = at;
    else break;
    if (at === stop) break;
  }
  if (keys === 0 && !refused) return undefined;
  const start = rest.openingFence?.start ?? contentStart;
  return {
    ...rest,
    form: refused ? 'refused' : 'unclosed',
    span: { start, end },
    content: { start: contentStart, end },
    bodyStart: end,
  };
}

/** Keys that make a block without an opening fence front matter rather than a heading underlined with dashes. */
const knownKey =
  /^(?:title|date|layout|tags?|categor(?:y|ies)|author|permalink|slug|description|updated|draft|published)[ \t]*:/m;

/** Hexo's form: fields first, then one line of dashes (hexo-front-matter, `rFrontMatterNew`). */
function closingOnly(text: string, start: number, firstLine: string): Omit<Location, keyof Lead> | undefined {
  if (!/^[A-Za-z_][\w-]*[ \t]*:(?:\s|$)/.test(firstLine)) return undefined;
  const closing = closingFence(text, start, '---');
  if (!closing || text[closing.start] === '.') return undefined;
  const content = text.slice(start, closing.start);
  if (!knownKey.test(content) || !looksLikeYaml(content)) return undefined;
  return {
    form: 'closing-only',
    language: 'yaml',
    tag: '',
    span: { start, end: closing.end },
    closingFence: closing,
    content: { start, end: closing.start },
    bodyStart: afterLineEnd(text, lineEnd(text, closing.end)),
  };
}

/** Whether every line is a field, a list item, a continuation, a comment or blank, and one is a field. */
function looksLikeYaml(content: string): boolean {
  const lines = content.split(/\r\n|\r|\n/);
  const isField = (line: string): boolean => /^["']?[\p{L}_$][^:\r\n]{0,60}:(?:\s|$)/u.test(line);
  return lines.some(isField) && lines.every((line) => isField(line) || /^(?:\s*$|[ \t]+\S|- |-$|#|[}\]])/.test(line));
}

/** A JSON object at the start of the file. Ends at its closing brace; strings and nesting are minded. */
function bareJson(text: string, start: number): Omit<Location, keyof Lead> | undefined {
  if (!/^\{\s*["}]/.test(text.slice(start, start + 200))) return undefined;
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return bareBlock(text, { start, end: at + 1 });
  }
  return undefined;
}

function bareBlock(text: string, span: Span): Omit<Location, keyof Lead> {
  const fenceStart = afterLineEnd(text, lineEnd(text, span.end));
  const fence = /^;{3,}[ \t]*$/.exec(text.slice(fenceStart, lineEnd(text, fenceStart)));
  const common = { form: 'bare', language: 'json', tag: '', content: span } as const;
  if (!fence) return { ...common, span, bodyStart: afterLineEnd(text, span.end) };
  const closing = { start: fenceStart, end: lineEnd(text, fenceStart) };
  const bodyStart = afterLineEnd(text, closing.end);
  return { ...common, span: { start: span.start, end: closing.end }, closingFence: closing, bodyStart };
}
