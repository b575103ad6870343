import { type FieldType, knownFields } from '../model/generators/fields.ts';
import { commonest } from '../model/siblings/tally.ts';
import type { FrontMatterLanguage } from '../model/types.ts';
import { styleOf } from '../rules/insert/write.ts';
import { lineStart } from '../text/lines.ts';
import type { KeyCursor } from './cursor.ts';
import { generatorOf, type Knowledge, knowledgeOf, type Subject, schemaPart } from './knowledge.ts';
import type { Offer } from './offer.ts';
import { hasValues } from './values.ts';

/** The keys that the map at the cursor does not have: required ones first, then as often as siblings have them. */
export function keyOffers(subject: Subject, cursor: KeyCursor): Offer[] {
  const { path, taken, span } = cursor;
  const part = schemaPart(subject, path);
  const isTop = path.length === 0;
  const { siblings } = subject.facts;
  const required = new Set([...(part?.required ?? []), ...(isTop ? subject.requiredFields : [])]);
  const names = new Set([
    ...required,
    ...(part?.keys ?? []),
    ...(isTop ? [...(siblings?.fields.keys() ?? [])] : []),
    ...(isTop ? knownFields(generatorOf(subject)).map(({ name }) => name) : []),
  ]);
  const own = subject.text.slice(span.start, span.end).replace(/^["']|["']$/g, '');
  const there = new Set(taken.filter((key) => key !== own || taken.indexOf(key) !== taken.lastIndexOf(key)));
  const rank = ({ isRequired, siblings: count = 0 }: Offer): number => (isRequired ? 1e6 : 0) + count;
  return [...names]
    .filter((name) => !there.has(name) && isSensible(name))
    .map((name) => keyOffer(subject, cursor, { name, isRequired: required.has(name) }))
    .sort((a, b) => rank(b) - rank(a));
}

/** Siblings may have anything for a key. */
const isSensible = (name: string): boolean => name.length <= 60 && !/[\r\n]/.test(name) && name.trim() !== '';

interface Key {
  readonly name: string;
  readonly isRequired: boolean;
}

function keyOffer(subject: Subject, cursor: KeyCursor, { name, isRequired }: Key): Offer {
  const knowledge = knowledgeOf(subject, [...cursor.path, name]);
  const { known, generator, schema, siblings, type } = knowledge;
  const meaning = schema?.description ?? schema?.title ?? known?.meaning;
  const isByGenerator = known !== undefined && meaning === known.meaning;
  const written = writtenKey(subject, cursor, { name, knowledge });
  return {
    label: name,
    ...written,
    span: cursor.span,
    filter: subject.text.slice(cursor.span.start, cursor.span.start + 1).replace(/[^"']/, '') + name,
    kind: 'field',
    ...(type ? { type } : {}),
    ...(siblings ? { siblings: siblings.count } : {}),
    ...(isRequired ? { isRequired } : {}),
    ...(meaning ? { meaning } : {}),
    ...(isByGenerator && generator ? { generator } : {}),
    goesOn: hasValues(subject, [...cursor.path, name]),
  };
}

interface Written {
  readonly insert: string;
  readonly caret?: number;
}

/** The key with its separator and the quotes or brackets of its value; the key alone where a separator is there. */
function writtenKey(
  { text, frontMatter: { language, content } }: Subject,
  cursor: KeyCursor,
  { name, knowledge }: { name: string; knowledge: Knowledge },
): Written {
  const key = nameIn(name, language);
  if (cursor.hasSeparator) return { insert: key };
  if (language === 'json') {
    const isFollowed = /^\s*["[{]/.test(text.slice(cursor.span.end, content.end));
    return around(`${key}: `, pairFor(knowledge.type, 'json'), isFollowed ? ',' : '');
  }
  if (language === 'toml') return around(`${key} = `, pairFor(knowledge.type, 'toml'), '');
  return cursor.isFlow ? { insert: `${key}: ` } : yamlKey(key, cursor, { knowledge, text });
}

const around = (lead: string, [open, close]: readonly [string, string], tail: string): Written => ({
  insert: lead + open + close + tail,
  ...(close + tail === '' ? {} : { caret: lead.length + open.length }),
});

function pairFor(type: FieldType | undefined, language: 'json' | 'toml'): readonly [string, string] {
  if (type === 'list') return ['[', ']'];
  if (type === 'map') return language === 'json' ? ['{', '}'] : ['{ ', ' }'];
  return type === 'text' || (type === 'date' && language === 'json') ? ['"', '"'] : ['', ''];
}

/** A list is begun as the siblings write it. */
function yamlKey(
  key: string,
  { span }: KeyCursor,
  { knowledge, text }: { knowledge: Knowledge; text: string },
): Written {
  const { type, siblings } = knowledge;
  const column = span.start - lineStart(text, span.start);
  const indent = ' '.repeat(column);
  if (type === 'map') return { insert: `${key}:\n${indent}  ` };
  const isText = siblings !== undefined && commonest(siblings.types)?.key === 'text';
  if (type !== 'list' || isText || !siblings) return { insert: `${key}: ` };
  const { list } = styleOf(siblings);
  if (list === 'flow') return { insert: `${key}: []`, caret: key.length + 3 };
  return { insert: `${key}:\n${indent}${list}` };
}

function nameIn(name: string, language: FrontMatterLanguage): string {
  if (language === 'json') return JSON.stringify(name);
  const isBare = language === 'toml' ? /^[\w-]+$/.test(name) : /^[\p{L}_$][\p{L}\p{N}_ .$-]*$/u.test(name);
  return isBare ? name : JSON.stringify(name);
}
