import { afterLineEnd, lineEnd, lineStart } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { FrontMatter, FrontMatterProblem } from '../types.ts';
import { bareJson } from './bare-json.ts';
import { closingFence, crookedFence, type Fence, isKnownLanguage, openingFence } from './fences.ts';
import { bodyBehind, foreignMetadata } from './foreign.ts';
import { isAllFields, isEvident, isKnownKey, runOfFields } from './lines.ts';
import { problemAt } from './problem.ts';
import { withSecondBlock } from './second-block.ts';

/** Where the front matter stands, before anybody reads it. */
export type Location = Omit<FrontMatter, 'fields' | 'isRead'>;
export type Block = Omit<Location, 'byteOrderMark' | 'leadingBlank' | 'foreign'>;

const byteOrderMark = '\uFEFF';

/** Finds the block in linear time, in every form that a site generator reads, and in those that were meant to be one. */
export function locateFrontMatter(text: string): Location {
  const afterMark = text.startsWith(byteOrderMark) ? 1 : 0;
  let first = afterMark;
  while (first < text.length && /\s/.test(text[first] ?? '')) first++;
  const found = find(text, first, Math.max(afterMark, lineStart(text, first)));
  const block = found && withSecondBlock(text, found);
  const start = block?.span.start ?? first;
  const place = block ?? absent(text, first, afterMark);
  const marked = afterMark ? { byteOrderMark: { start: 0, end: 1 }, ...place } : place;
  const isBehindBlank = start > afterMark && start < text.length;
  return isBehindBlank ? { leadingBlank: { start: afterMark, end: start }, ...marked } : marked;
}

function absent(text: string, first: number, afterMark: number): Omit<Location, 'byteOrderMark' | 'leadingBlank'> {
  const here = { start: afterMark, end: afterMark };
  const nothing = { form: 'absent', language: 'yaml', tag: '', span: here, content: here, problems: [] } as const;
  const foreign = foreignMetadata(text, first);
  return foreign ? { foreign, bodyStart: bodyBehind(text, foreign), ...nothing } : { bodyStart: afterMark, ...nothing };
}

/** `first` is the first character that is not blank, `line` the start of its line. */
function find(text: string, first: number, line: number): Block | undefined {
  const firstLine = text.slice(first, lineEnd(text, first));
  const fence = openingFence(firstLine);
  const straight = fence && first === line ? fenced(text, first, fence) : undefined;
  if (straight) return straight;
  const meant = fence && first > line && fence.mark.length === 3 ? fence : crookedFence(firstLine);
  if (meant) return fenced(text, line, { ...meant, isCrooked: true });
  if (fence) return undefined;
  return text[first] === '{' ? bareJson(text, first) : withoutFence(text, first, firstLine);
}

function fenced(text: string, start: number, fence: Fence): Block | undefined {
  const fenceEnd = lineEnd(text, start);
  const contentStart = afterLineEnd(text, fenceEnd);
  const openingSpan = { start, end: start + text.slice(start, fenceEnd).trimEnd().length };
  const base = { language: fence.language, tag: fence.tag, openingFence: openingSpan };
  const closing = closingFence(text, contentStart, fence);
  const isKnown = isKnownLanguage(fence.tag);
  if (!closing && /^-{4}/.test(fence.mark)) {
    const mismatched = fenced(text, start, { ...fence, mark: '---', isCrooked: true });
    if (mismatched) return mismatched;
  }
  if (!closing) {
    if (fence.isCrooked || (!isKnown && !fence.isRefused)) return undefined;
    return unclosed(text, contentStart, { fence, limit: text.length, ...base });
  }
  const { span: closingSpan } = closing;
  const content = { start: contentStart, end: closingSpan.start };
  const isOdd = fence.isCrooked || fence.mark.length > 3;
  if (isOdd && !isEvident(text, content.start, content.end, fence.language)) return undefined;
  const form = fence.isRefused || !isKnown ? 'refused' : 'fenced';
  if (form === 'fenced' && !closing.isCrooked && isAstray(text, content)) {
    return unclosed(text, contentStart, { fence, limit: content.end, ...base });
  }
  const bent = [...(fence.isCrooked ? [openingSpan] : []), ...(closing.isCrooked ? [closingSpan] : [])];
  return {
    form,
    span: { start, end: closingSpan.end },
    closingFence: closingSpan,
    content,
    bodyStart: closing.isGlued ? closingSpan.end : afterLineEnd(text, lineEnd(text, closingSpan.end)),
    problems: bent.map((span) => straighten(text, span, fence.mark)),
    ...base,
  };
}

function straighten(text: string, span: Span, mark: string): FrontMatterProblem {
  const written = text.slice(span.start, span.end).trim();
  const isIndented = openingFence(written)?.mark === mark;
  const edits = [{ ...span, text: isIndented ? written : mark }];
  const detail = isIndented ? 'indented' : 'crooked';
  return problemAt('fence', span, { detail, repair: { kind: 'write-fence', edits, isCertain: true } });
}

/** Whether the fence that would close the block is a thematic break of the body: fields, a blank line and prose stand before it. */
function isAstray(text: string, { start, end }: Span): boolean {
  if (!/\n[ \t]*\r?\n|\r[ \t]*\r/.test(text.slice(start, end)) || isAllFields(text, start, end)) return false;
  const run = runOfFields(text, start, end, 'yaml');
  if (!run.isKnown || run.stop !== 'blank') return false;
  // A value in quotes or brackets may go on over blank lines, at the start of the line too.
  return !/:[ \t]{1,20}(?:"[^"\r\n]*|'[^'\r\n]*|\[[^\]\r\n]*|\{[^}\r\n]*)$/m.test(text.slice(start, run.end));
}

interface Unclosed extends Pick<Block, 'language' | 'tag' | 'openingFence'> {
  readonly fence: Fence;
  readonly limit: number;
}

/** An opening fence alone: the block ends where the lines stop being fields; without a field it is a thematic break. */
function unclosed(text: string, contentStart: number, { fence, limit, ...base }: Unclosed): Block | undefined {
  const run = runOfFields(text, contentStart, limit, fence.language);
  if (run.keys === 0 && !fence.isRefused) return undefined;
  const { end } = run;
  const opening = base.openingFence ?? { start: contentStart, end: contentStart };
  const block = { span: { start: opening.start, end }, content: { start: contentStart, end }, bodyStart: end };
  if (fence.isRefused) return { form: 'refused', problems: [], ...base, ...block };
  const eol = text.slice(opening.end, contentStart).replace(/[^\r\n]/g, '') || '\n';
  const isOpen = !/[\r\n]$/.test(text.slice(contentStart, end));
  const edits = [{ start: end, end, text: `${isOpen ? eol : ''}${fence.mark}${eol}` }];
  const isCertain = run.isKnown && run.stop !== 'text';
  const problem = problemAt('unclosed', opening, { repair: { kind: 'close-block', edits, isCertain } });
  return { form: 'unclosed', problems: [problem], ...base, ...block };
}

/** Fields from the first line on: Hexo's form, which a line of dashes ends (hexo-front-matter, `rFrontMatterNew`), or no form at all. */
function withoutFence(text: string, start: number, firstLine: string): Block | undefined {
  if (!/^[A-Za-z_][\w-]*[ \t]*:(?:\s|$)/.test(firstLine) && !isKnownKey(firstLine)) return undefined;
  const closing = closingFence(text, start, {
    mark: '---',
    language: 'yaml',
    tag: '',
    isRefused: false,
    isCrooked: true,
  });
  const isClosed = closing && !closing.isCrooked && text[closing.span.start] !== '.';
  if (isClosed && isEvident(text, start, closing.span.start, 'yaml')) {
    return {
      form: 'closing-only',
      language: 'yaml',
      tag: '',
      span: { start, end: closing.span.end },
      closingFence: closing.span,
      content: { start, end: closing.span.start },
      bodyStart: afterLineEnd(text, lineEnd(text, closing.span.end)),
      problems: [],
    };
  }
  return isKnownKey(firstLine) ? unfenced(text, start) : undefined;
}

function unfenced(text: string, start: number): Block | undefined {
  const { end, keys, isKnown, stop } = runOfFields(text, start, text.length, 'yaml');
  const head = text.slice(start, end);
  if (keys < 2 || !isKnown || stop !== 'blank' || !/^title[ \t]*:[ \t]/m.test(head)) return undefined;
  const content = { start, end };
  const eol = /\r\n|\r|\n/.exec(head)?.[0] ?? '\n';
  const edits = [
    { start, end: start, text: `---${eol}` },
    { start: end, end, text: `---${eol}` },
  ];
  const problem = problemAt(
    'unfenced',
    { start, end: lineEnd(text, start) },
    {
      repair: { kind: 'add-fences', edits, isCertain: false },
    },
  );
  return { form: 'unfenced', language: 'yaml', tag: '', span: content, content, bodyStart: end, problems: [problem] };
}
