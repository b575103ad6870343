import type { Edit, Span } from '../../../text/span.ts';
import type { FrontMatterProblemCode, RepairKind } from '../../types.ts';

/** A guess at what is wrong with a line. */
export interface Candidate {
  readonly code: FrontMatterProblemCode;
  readonly span: Span;
  readonly detail: string;
  /** Absent where nothing is to be done but to say so. */
  readonly kind?: RepairKind;
  readonly edits: readonly Edit[];
  /** No other reading of the line makes sense. */
  readonly isCertain: boolean;
  /** The key, where it is known already. */
  readonly field?: string;
}

/** A value as written, a comment behind it left out. */
export interface Value {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The key it belongs to, '' for an item of a list. */
  readonly key: string;
}

/** A line of YAML taken apart: `  - key: value`. */
export interface LineParts {
  readonly start: number;
  readonly text: string;
  /** Length of the indentation, dashes of list items not counted. */
  readonly indent: number;
  readonly key: string;
  /** Where the key stands in its line, dashes counted. */
  readonly keyColumn: number;
  /** What stands between key and value: right, a full-width colon, a colon without space, an equals sign; '' without key. */
  readonly separator: '' | 'colon' | 'wide' | 'tight' | 'equals';
  readonly separatorSpan: Span;
  readonly value: Value;
}

const proper = /^("[^"]{0,100}"|'[^']{0,100}'|[\p{L}\p{N}_$.][^:："'\n]{0,80}?)[ \t]{0,10}(:)(?=[ \t]|$)/u;
const wide = /^([A-Za-z_][\w-]{0,40}|\p{L}{1,6})[ \t]{0,4}(：[ \t\u3000]{0,10})/u;
const tight = /^([A-Za-z_][\w-]{0,40})(:)(?=[^\s:/\\])/;
const equals = /^([A-Za-z_][\w-]{0,40})([ \t]{0,10}=[ \t]{0,10})(?=\S)/;

/** Takes a line apart that stands at an offset of the file. */
export function partsOf(text: string, start: number): LineParts {
  const indent = /^[ \t]*/.exec(text)?.[0].length ?? 0;
  const lead = indent + (/^(?:-[ \t]+){1,8}/.exec(text.slice(indent, indent + 200))?.[0].length ?? 0);
  const rest = text.slice(lead);
  const [separator, match] = separatorOf(rest);
  const key = match?.[1] ?? '';
  const after = lead + (match?.[0].length ?? 0);
  const at = start + after - (match?.[2]?.length ?? 0);
  const separatorSpan = { start: at, end: start + after };
  const value = valueIn(text, after, { start, key });
  return { start, text, indent, key: bare(key), keyColumn: lead, separator, separatorSpan, value };
}

function separatorOf(rest: string): [LineParts['separator'], RegExpExecArray | null] {
  const found = wide.exec(rest);
  if (found) return ['wide', found];
  const colon = proper.exec(rest);
  if (colon) return ['colon', colon];
  const close = tight.exec(rest);
  if (close) return ['tight', close];
  const sign = equals.exec(rest);
  return sign ? ['equals', sign] : ['', null];
}

function valueIn(line: string, from: number, { start, key }: { start: number; key: string }): Value {
  const trimmed = withoutComment(line.slice(from)).trimEnd();
  const lead = trimmed.length - trimmed.trimStart().length;
  const at = start + from + lead;
  const text = trimmed.slice(lead);
  return { text, start: at, end: at + text.length, key: bare(key) };
}

/** A hash behind a space begins a comment where a space follows: `a: b # c`, not `a: b #c`; nor within quotes. */
function withoutComment(raw: string): string {
  const at = /(?:^|[ \t])#(?:[ \t].*)?$/.exec(raw)?.index;
  if (at === undefined) return raw;
  const before = raw.slice(0, at).trim();
  const quote = before.charAt(0);
  const isWithin = (quote === '"' || quote === "'") && (before.length === 1 || !before.endsWith(quote));
  return isWithin ? raw : raw.slice(0, at);
}

const bare = (key: string): string => key.replace(/^["']|["']$/g, '');
