import { afterLineEnd, lineEnd } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { Field, Scalar } from '../types.ts';

/** Characters that a reader may refuse, or take for blanks or line ends. */
const odd =
  /[^\n -~\u00a1-\u167f\u1681-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\uffef]/;
/** Of lines without blanks at their end. */
const keyed = /^([A-Za-z_][\w-]{0,60}):(?: +(\S.*))?$/;
const item = /^( {0,8})- +(\S.*)$/;
/** Words that stand for something else than themselves in some version of YAML. */
const word = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
/** A number to every reader. */
const count = /^(?:0|[1-9]\d{0,14})$/;
/** All that could be a number to some reader; a date is a text to `yaml`. */
const numeric = /^\d[\d_.,:+\-a-fA-FoOxX]*$/;
const date = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?$/;

/**
 * The fields of a block that holds nothing but plain and quoted texts, counts, true and false on lines of their own and lists of them, which is
 * most blocks: what `yaml` would say, in a fraction of the time, and what every reader takes. undefined for any other block.
 */
export function plainFields(text: string, content: Span): Field[] | undefined {
  const source = text.slice(content.start, content.end);
  if (odd.test(source)) return undefined;
  const fields: Field[] = [];
  let open: OpenList | undefined;
  let at = content.start;
  for (const whole of source.split('\n')) {
    const start = at;
    at += whole.length + 1;
    if (whole === '') continue;
    const line = whole.trimEnd();
    const entry = item.exec(line);
    if (entry) {
      if (!open || !addItem(open, entry, start)) return undefined;
      continue;
    }
    if (open) fields.push(closed(open, { text, content }));
    open = undefined;
    const [, key, value] = keyed.exec(line) ?? [];
    if (!key || word.test(key) || key === '__proto__') return undefined;
    const keySpan = { start, end: start + key.length };
    if (value === undefined) {
      open = { key, keySpan, lineEnd: start + whole.length, indent: undefined, scalars: [] };
      continue;
    }
    const field = fieldOnLine({ key, keySpan }, value, {
      start: start + line.indexOf(value, key.length + 1),
      text,
      content,
    });
    if (!field) return undefined;
    fields.push(field);
  }
  if (open) fields.push(closed(open, { text, content }));
  return fields;
}

interface OpenList {
  readonly key: string;
  readonly keySpan: Span;
  /** Of the line of its key. */
  readonly lineEnd: number;
  /** Of its items, all the same. */
  indent: string | undefined;
  readonly scalars: Scalar[];
}

function addItem(list: OpenList, [line, indent, value]: RegExpExecArray, start: number): boolean {
  const scalar =
    value === undefined ? undefined : scalarAt(value, start + line.indexOf(value, (indent?.length ?? 0) + 2));
  list.indent ??= indent;
  if (!scalar || indent !== list.indent) return false;
  list.scalars.push(scalar);
  return true;
}

interface Place {
  readonly text: string;
  readonly content: Span;
}

/** A list; nothing where no item stands below the key. */
function closed(list: OpenList, place: Place): Field {
  const { scalars, keySpan } = list;
  const last = scalars[scalars.length - 1];
  if (!last) {
    const nothing = { span: { start: list.lineEnd, end: list.lineEnd }, value: null };
    const behindColon = { start: keySpan.end + 1, end: keySpan.end + 1 };
    return fieldOf({ ...list, scalars: [nothing] }, behindColon, { ...place, value: null });
  }
  // A list begins with its first dash.
  const start = place.text.lastIndexOf('-', (scalars[0]?.span.start ?? 0) - 1);
  return fieldOf(list, { start, end: last.span.end }, place);
}

/** undefined for a value that is neither a scalar nor a list of some in brackets. */
function fieldOnLine(
  key: Pick<OpenList, 'key' | 'keySpan'>,
  written: string,
  { start, ...place }: Place & { readonly start: number },
): Field | undefined {
  const valueSpan = { start, end: start + written.length };
  if (written.startsWith('[')) {
    const scalars = bracketed(written, start);
    return scalars && fieldOf({ ...key, scalars }, valueSpan, place);
  }
  const scalar = scalarAt(written, start);
  return scalar && fieldOf({ ...key, scalars: [scalar] }, valueSpan, { ...place, value: scalar.value });
}

/** An item of a list in brackets, in quotes or without, and what ends it. */
const member = / *(?:("[^"]*"|'[^']*') *|([^"'[\]{}, ][^[\]{},]*))([,\]])/y;

function bracketed(written: string, start: number): Scalar[] | undefined {
  const scalars: Scalar[] = [];
  if (/^\[ *\]$/.test(written)) return scalars;
  member.lastIndex = 1;
  for (let match = member.exec(written); match; match = member.exec(written)) {
    const [whole, quoted, bare, end] = match;
    const value = quoted ?? bare?.trimEnd() ?? '';
    const scalar = scalarAt(value, start + match.index + whole.indexOf(value));
    if (!scalar) return undefined;
    scalars.push(scalar);
    if (end === ']') return match.index + whole.length === written.length ? scalars : undefined;
  }
  return undefined;
}

/** A list where no other value is given. */
function fieldOf(
  { key, keySpan, scalars }: Pick<OpenList, 'key' | 'keySpan' | 'scalars'>,
  valueSpan: Span,
  { text, content, ...scalar }: Place & { readonly value?: unknown },
): Field {
  const isScalar = 'value' in scalar;
  const value = isScalar ? scalar.value : scalars.map((one) => one.value);
  const end = Math.min(content.end, afterLineEnd(text, lineEnd(text, valueSpan.end)));
  const span = { start: keySpan.start, end };
  return { key, keySpan, valueSpan, span, value, shape: isScalar ? 'scalar' : 'list', scalars };
}

function scalarAt(written: string, start: number): Scalar | undefined {
  const span = { start, end: start + written.length };
  const quote = written[0];
  if (quote === '"' || quote === "'") {
    const inner = written.slice(1, -1);
    const isWhole = written.length > 1 && written.endsWith(quote) && !inner.includes(quote) && !inner.includes('\\');
    return isWhole ? { span, value: inner } : undefined;
  }
  if (!/^[A-Za-z0-9/<(\u00a1-\uffef]/.test(written) || written === '<<') return undefined;
  if (written === 'true' || written === 'false') return { span, value: written === 'true' };
  if (count.test(written)) return { span, value: Number(written) };
  if (written.includes(': ') || written.includes(' #') || written.endsWith(':')) return undefined;
  if (word.test(written) || (numeric.test(written) && !date.test(written))) return undefined;
  return { span, value: written };
}
