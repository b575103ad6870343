import { commonest, type SiblingField } from '../model/siblings/tally.ts';
import type { TreePath } from '../model/tree/node.ts';
import type { FrontMatterLanguage } from '../model/types.ts';
import { isTyped, styleOf, yaml } from '../rules/insert/write.ts';
import { lineStart } from '../text/lines.ts';
import type { ValueCursor } from './cursor.ts';
import { type Knowledge, knowledgeOf, type Subject } from './knowledge.ts';
import type { Offer } from './offer.ts';
import { type Clock, today } from './today.ts';

/** Values that are offered of one field. */
const maxValues = 200;

/** What the value at the cursor may be: what the schema names, true and false, today, what siblings have. */
export function valueOffers(subject: Subject, cursor: ValueCursor, clock: Clock): Offer[] {
  const values = valuesAt(subject, cursor.path, clock);
  const taken = new Set(cursor.taken);
  return values.filter(({ text }) => !taken.has(text)).map((value) => valueOffer(subject, cursor, value));
}

export const hasValues = (subject: Subject, path: TreePath): boolean =>
  valuesAt(subject, path, undefined).length > 0 || knowledgeOf(subject, path).type === 'date';

interface Value {
  readonly text: string;
  readonly kind: Offer['kind'];
  /** Written without quotes: a number, true, a date. */
  readonly isBare: boolean;
  readonly count?: number;
}

/** Of a list's item what holds for the list, where the list is a field. */
function valuesAt(subject: Subject, path: TreePath, clock: Clock | undefined): Value[] {
  const isItem = typeof path.at(-1) === 'number';
  const knowledge = knowledgeOf(subject, path);
  const owner = isItem && path.length === 2 ? knowledgeOf(subject, path.slice(0, 1)) : knowledge;
  const isList = !isItem && knowledge.type === 'list';
  const items = isList ? knowledgeOf(subject, [...path, 0]) : knowledge;
  const named = knowledge.schema?.values.length ? knowledge.schema.values : (items.schema?.values ?? []);
  if (named.length > 0) return named.map((value) => choice(value, owner.siblings)).slice(0, maxValues);
  if (knowledge.type === 'flag') return ['true', 'false'].map((text) => ({ text, kind: 'flag', isBare: true }));
  if (knowledge.type === 'date' && !isItem) return clock ? [dateValue(knowledge, clock)] : [];
  const terms = owner.siblings && (isItem || isList || isRepeated(owner.siblings)) ? termsOf(owner.siblings) : [];
  return terms.slice(0, maxValues);
}

const countOf = (siblings: SiblingField | undefined, text: string): Pick<Value, 'count'> => {
  const count = siblings?.values.get(text);
  return count === undefined ? {} : { count };
};

const choice = (value: string | number | boolean | null, siblings: SiblingField | undefined): Value => ({
  text: String(value),
  kind: 'choice',
  isBare: typeof value !== 'string',
  ...countOf(siblings, String(value)),
});

const dateValue = ({ siblings, schema }: Knowledge, clock: Clock): Value => ({
  text: today(clock, siblings, schema?.format),
  kind: 'today',
  isBare: true,
});

/** Titles and descriptions differ from article to article; layouts, authors and types come back. */
function isRepeated({ values, count }: SiblingField): boolean {
  const most = commonest(values)?.count ?? 0;
  return most > 1 && values.size <= Math.max(1, count / 2);
}

function termsOf({ values, types }: SiblingField): Value[] {
  const isBare = ['number', 'flag'].includes(commonest(types)?.key ?? '');
  return [...values].sort((a, b) => b[1] - a[1]).map(([text, count]) => ({ text, kind: 'term', isBare, count }));
}

function valueOffer(subject: Subject, cursor: ValueCursor, value: Value): Offer {
  const { text, frontMatter } = subject;
  const knowledge = knowledgeOf(subject, cursor.path);
  const isWholeList =
    cursor.place === 'field' && cursor.quote === '' && knowledge.type === 'list' && !isUsuallyText(knowledge);
  const scalar = writtenValue(value, cursor, { language: frontMatter.language, knowledge });
  const written = isWholeList
    ? asList(scalar, { text, cursor, knowledge, language: frontMatter.language })
    : { insert: scalar };
  return {
    label: value.text,
    span: cursor.span,
    ...written,
    kind: value.kind,
    ...(value.count === undefined ? {} : { siblings: value.count }),
  };
}

const isUsuallyText = ({ siblings }: Knowledge): boolean =>
  siblings !== undefined && commonest(siblings.types)?.key === 'text';

interface Manner {
  readonly language: FrontMatterLanguage;
  readonly knowledge: Knowledge;
}

function writtenValue({ text, isBare }: Value, { quote, place }: ValueCursor, { language, knowledge }: Manner): string {
  if (quote === "'") return language === 'yaml' ? text.replace(/'/g, "''") : text;
  if (quote !== '') return JSON.stringify(text).slice(1, -1);
  if (language === 'json') return isBare && isJson(text) ? text : JSON.stringify(text);
  const style = styleOf(knowledge.siblings).quote;
  if (language === 'toml') return isBare && isToml(text, style) ? text : JSON.stringify(text);
  if (isBare) return yaml(text, style === 'plain' ? 'bare' : style);
  const needsQuotes = place === 'flow' && /[,[\]{}]/.test(text);
  const usual = place === 'field' ? style : 'plain';
  return yaml(text, usual === 'plain' && (needsQuotes || isTyped(text)) ? 'double' : usual);
}

const isJson = (text: string): boolean => /^(?:true|false|null|-?\d[\d.eE+-]*)$/.test(text);

/** Dates stand without quotes in TOML unless the siblings quote them. */
const isToml = (text: string, style: string): boolean =>
  /^(?:true|false|[+-]?\d[\d_.]*)$/.test(text) ||
  (style !== 'double' && /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?$/.test(text));

/** The first item of a list that is still to be written, as the siblings write lists. */
function asList(
  scalar: string,
  { text, cursor, knowledge, language }: Manner & { text: string; cursor: ValueCursor },
): Pick<Offer, 'insert' | 'caret' | 'span'> {
  const { span } = cursor;
  const { list } = styleOf(knowledge.siblings);
  if (language !== 'yaml' || list === 'flow' || !knowledge.siblings)
    return { insert: `[${scalar}]`, caret: scalar.length + 1, span };
  const line = text.slice(lineStart(text, span.start), span.start);
  // The space behind the colon would end the line.
  const start = lineStart(text, span.start) + line.trimEnd().length;
  return { insert: `\n${/^ */.exec(line)?.[0] ?? ''}${list}${scalar}`, span: { start, end: span.end } };
}
