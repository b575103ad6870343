import type { Candidate, LineParts } from './candidate.ts';
import type { Quote } from './quote.ts';
import { valueCandidates } from './values.ts';

/** What may be wrong with one line of YAML, the likeliest first. */
export function lineCandidates(line: LineParts, usual: Quote): Candidate[] {
  const values = valueCandidates(line.value, usual);
  const { separator } = line;
  if (separator === 'wide') return separated(line, values, { code: 'wide-colon', kind: 'narrow-colon', detail: '：' });
  if (separator === 'tight') return separated(line, values, { code: 'no-space', kind: 'add-space', detail: ':' });
  if (separator === 'equals') return separated(line, values, { code: 'equals', kind: 'colon-for-equals', detail: '=' });
  return values;
}

type Separation = Pick<Candidate, 'code' | 'detail'> & { readonly kind: NonNullable<Candidate['kind']> };

/** Mends what stands between key and value; and the value with it where that needs quotes too. */
function separated(line: LineParts, values: readonly Candidate[], { kind, ...what }: Separation): Candidate[] {
  const { separator, separatorSpan: span } = line;
  const edits = [separator === 'tight' ? { start: span.end, end: span.end, text: ' ' } : { text: ': ', ...span }];
  const alone = {
    ...what,
    kind,
    span,
    edits,
    isCertain: separator === 'tight' || (separator === 'wide' && /^\w/.test(line.key)),
  };
  const both = values
    .filter((value) => value.edits.length > 0)
    .map((value) => ({ ...alone, edits: [...edits, ...value.edits] }));
  return [alone, ...both];
}

/** What may be wrong with the white space of an entry of several lines. */
export function layoutCandidates(lines: readonly LineParts[]): Candidate[] {
  return [...tabs(lines), ...dashes(lines), ...continuation(lines), ...stray(lines)];
}

/** Tabs before the first character of a line. How many spaces one stands for, the other lines decide. */
function tabs(lines: readonly LineParts[]): Candidate[] {
  const tabbed = lines.filter(({ text, indent }) => text.slice(0, indent).includes('\t') && text.trim() !== '');
  const [first] = tabbed;
  if (!first) return [];
  const span = { start: first.start, end: first.start + first.indent };
  const field = lines[0]?.key ?? '';
  return [2, 4, 8, 1].map((width) => ({
    field,
    code: 'tab',
    span,
    detail: '',
    kind: 'spaces-for-tabs',
    edits: tabbed.map(({ start, text, indent }) => ({
      start,
      end: start + indent,
      text: text.slice(0, indent).replace(/\t/g, ' '.repeat(width)),
    })),
    isCertain: true,
  }));
}

/** `-item`: every dash of the list without the space behind it. */
function dashes(lines: readonly LineParts[]): Candidate[] {
  const [, ...items] = lines.filter(({ text }) => text.trim() !== '');
  const tight = items.filter(({ text, indent }) => /^-[^\s-]/.test(text.slice(indent)));
  const [first] = tight;
  if (!first || items.some(({ text, indent }) => text.charAt(indent) !== '-')) return [];
  const at = ({ start, indent }: LineParts): number => start + indent + 1;
  const edits = tight.map((line) => ({ start: at(line), end: at(line), text: ' ' }));
  const span = { start: at(first) - 1, end: at(first) };
  return [{ code: 'no-space', span, detail: '-', kind: 'add-space', edits, isCertain: true }];
}

/** Lines that go on with a value where keys stand. */
function continuation(lines: readonly LineParts[]): Candidate[] {
  const [first, ...rest] = lines;
  const flush = rest.filter(({ text, indent }) => text.trim() !== '' && indent <= (first?.indent ?? 0));
  const [line] = flush;
  if (!first || !line || flush.some(({ text }) => /^\s*#/.test(text))) return [];
  const by = ' '.repeat(first.indent + 2);
  const edits = flush.map(({ start }) => ({ start, end: start, text: by }));
  const span = { start: line.start, end: line.start + line.text.trimEnd().length };
  return [{ code: 'indentation', span, detail: 'more', kind: 'indent', edits, isCertain: false }];
}

/** A field that is indented under one that has a value already. */
function stray(lines: readonly LineParts[]): Candidate[] {
  const [first, ...rest] = lines;
  const deeper = rest.filter(({ text }) => text.trim() !== '');
  const [line] = deeper;
  const isNested = deeper.some(({ separator, indent }) => separator !== 'colon' || indent !== line?.indent);
  if (!first || !line || isNested || line.indent <= first.indent || line.indent > first.indent + 4) return [];
  const edits = deeper.map(({ start, indent }) => ({ start: start + first.indent, end: start + indent, text: '' }));
  const span = { start: line.start, end: line.start + line.indent };
  return [{ code: 'indentation', span, detail: 'less', kind: 'unindent', edits, isCertain: false }];
}
