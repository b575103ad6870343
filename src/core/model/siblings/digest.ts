import { detached } from '../../text/detach.ts';
import { lineStart } from '../../text/lines.ts';
import { type DateForm, readDate } from '../date-text.ts';
import { readFrontMatter } from '../front-matter/read.ts';
import type { Field, FrontMatterLanguage } from '../types.ts';

/** What a value is; `empty`: nothing, a blank text, or a list without items. */
export type ValueType = 'text' | 'number' | 'flag' | 'list' | 'map' | 'empty';

export interface FieldDigest {
  readonly key: string;
  readonly type: ValueType;
  /** The value, or the items of the list, as text. What is longer than a line of a menu is left out. */
  readonly values: readonly string[];
  /**
   * How it is written: `single`, `double`, `plain`, `block` for texts. For lists `flow` or what stands before an item, such
   * as ` - `, and how the first item is written.
   */
  readonly styles: readonly string[];
  readonly dateForm?: DateForm;
}

/** What the front matter of one article says and how it is written; small, and apart from its text, so that it can be kept for every file of a folder. */
export interface Digest {
  readonly path: string;
  /** Absent where the file has no front matter, or none that can be read. */
  readonly language?: FrontMatterLanguage;
  /** Absent too where only the beginning of a block was given. */
  readonly fields?: readonly FieldDigest[];
}

/** Characters of a file in which its front matter is looked for. */
export const headLength = 16 * 1024;

const maxFields = 60;
const maxItems = 40;
const maxValue = 80;

/** Reads the beginning of an article. Never throws. */
export function digestOf(path: string, head: string): Digest {
  const text = head.slice(0, headLength);
  const { form, language, fields, isRead } = readFrontMatter(text);
  if (form === 'absent') return { path };
  if (!isRead || form === 'unclosed') return { path, language };
  return { path, language, fields: fields.slice(0, maxFields).map((field) => fieldDigest(text, field)) };
}

function fieldDigest(text: string, field: Field): FieldDigest {
  const { key, value } = field;
  const type = typeOf(field);
  const values = (type === 'list' ? field.scalars.slice(0, maxItems).map((item) => item.value) : [value])
    .filter((one) => ['string', 'number', 'boolean'].includes(typeof one))
    .map((one) => String(one).trim())
    .filter((one) => one !== '' && one.length <= maxValue)
    .map(detached);
  const date = type === 'text' && values[0] ? readDate(values[0]) : undefined;
  const dateForm = date?.verdict === 'valid' ? { dateForm: date.form } : {};
  return { key: detached(key), type, values, styles: stylesOf(text, field), ...dateForm };
}

export const isEmptyValue = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.every(isEmptyValue));

function typeOf({ shape, value }: Field): ValueType {
  if (shape === 'map') return 'map';
  if (isEmptyValue(value)) return 'empty';
  if (shape === 'list') return 'list';
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'flag' : 'text';
}

function stylesOf(text: string, { shape, valueSpan, scalars }: Field): string[] {
  if (shape !== 'list') return [quoteAt(text, valueSpan.start)];
  const item = scalars[0]?.span.start;
  if (item === undefined) return ['flow'];
  const lead = text[valueSpan.start] === '[' ? '' : text.slice(lineStart(text, item), item);
  return [/^[ \t]*-[ \t]+$/.test(lead) ? lead : 'flow', quoteAt(text, item)];
}

function quoteAt(text: string, start: number): string {
  const first = text[start] ?? '';
  if (first === "'") return 'single';
  return first === '"' ? 'double' : first === '|' || first === '>' ? 'block' : 'plain';
}
