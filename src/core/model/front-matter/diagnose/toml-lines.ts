import type { Edit } from '../../../text/span.ts';
import type { Candidate } from './candidate.ts';

const pair = /^[ \t]{0,40}([\w.-]{1,80}|"[^"]{0,80}"|'[^']{0,80}')([ \t]{0,40}[=:：＝][ \t\u3000]{0,40})(.*)$/;

interface Value {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly field: string;
}

/** What may be wrong with a line of TOML, the likeliest first. */
export function tomlCandidates(line: string, start: number): Candidate[] {
  const match = pair.exec(line);
  if (!match) return [];
  const [, key = '', sign = '', rest = ''] = match;
  const at = start + line.length - rest.length;
  const text = withoutComment(rest);
  const field = key.replace(/^["']|["']$/g, '');
  const values = valueCandidates({ text, start: at, end: at + text.length, field });
  if (sign.trim() === '=') return values;
  const span = { start: at - sign.length, end: at };
  const edits = [{ text: ' = ', ...span }];
  const alone = {
    code: 'equals',
    span,
    detail: sign.trim(),
    kind: 'equals-for-colon',
    edits,
    isCertain: true,
    field,
  } as const;
  return [
    alone,
    ...values.map((value) => ({ ...alone, edits: [...edits, ...value.edits], isCertain: value.isCertain })),
  ];
}

function withoutComment(rest: string): string {
  const at = /^["'“‘]/.test(rest) ? -1 : rest.search(/[ \t]#[ \t]/);
  return (at < 0 ? rest : rest.slice(0, at)).trimEnd();
}

function valueCandidates(value: Value): Candidate[] {
  const { text } = value;
  if (text === '') return [];
  const first = text.charAt(0);
  if (first === '"' || first === "'") return quoteCandidates(value, first);
  if (/^[“”‘’＂＇]/.test(text)) return [curly(value)];
  if (/^(?:true|false)$/i.test(text))
    return [{ ...whole(value, text.toLowerCase()), detail: 'capital', kind: 'lower-case' }];
  if (first === '[') return items(value);
  return [whole(value, quoted(text))];
}

/** What looks like a number, a date, a table or a switch may have been meant as one. */
const isText = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && !/^(?:\{|[-+]?(?:inf|nan)$|(?:yes|no|on|off|null|none)$)/i.test(text);

function whole({ text, start, end, field }: Value, replacement: string): Candidate {
  const edits = [{ start, end, text: replacement }];
  const isCertain = isText(text);
  return { code: 'unquoted', span: { start, end }, detail: '', kind: 'quote', edits, isCertain, field };
}

/** A TOML string: double quotes, or single ones where those need no escapes. */
function quoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return text.includes("'") ? `"${text.replace(/["\\]/g, '\\$&')}"` : `'${text}'`;
}

function quoteCandidates(value: Value, quote: string): Candidate[] {
  const { text, start, end, field } = value;
  const base = { code: 'quote', detail: quote, isCertain: true, field } as const;
  const last = text.charAt(text.length - 1);
  const body = text.slice(1, -1);
  if (text.length > 1 && last === quote) {
    const isBackslash = quote === '"' && !/(?:^|[^\\])"/.test(body);
    const span = isBackslash ? at(text.indexOf('\\'), 2) : at(text.indexOf(quote, 1), 1);
    if (!isBackslash) return [{ ...base, span, kind: 'escape-quote', edits: [{ start, end, text: quoted(body) }] }];
    const edits = [{ start, end, text: quoted(body) }];
    return [{ ...base, code: 'backslash', detail: '', span, kind: 'single-quotes', edits, isCertain: false }];
  }
  const isOther = text.length > 1 && /["'”’“‘＂＇]/.test(last) && !body.includes(last);
  const edits: Edit[] = [{ start: isOther ? end - 1 : end, end, text: quote }];
  const span = isOther ? { start: end - 1, end } : at(0, 1);
  return [{ ...base, code: 'open-quote', span, kind: isOther ? 'match-quote' : 'close-quote', edits }];

  function at(index: number, length: number): { start: number; end: number } {
    return { start: start + index, end: start + index + length };
  }
}

function curly({ text, start, end, field }: Value): Candidate {
  const body = text.slice(1, /[“”‘’＂＇]$/.test(text) && text.length > 1 ? -1 : undefined);
  const edits = [{ start, end, text: quoted(body) }];
  const span = { start, end: start + 1 };
  return { code: 'unquoted', span, detail: 'curly', kind: 'straight-quotes', edits, isCertain: true, field };
}

/** `[a, b]`: items without quotes. */
function items({ text, start, end, field }: Value): Candidate[] {
  if (!/^\[[^"'[\]{}]{1,2000}\]$/.test(text)) return [];
  const edits = [...text.matchAll(/[^[\],\s][^[\],]*/g)].map((match) => {
    const item = match[0].trimEnd();
    const from = start + match.index;
    return { start: from, end: from + item.length, text: quoted(item) };
  });
  return [{ code: 'unquoted', span: { start, end }, detail: '', kind: 'quote', edits, isCertain: false, field }];
}
