import { isPlainlyNoArticle } from '../article-name.ts';
import type { DateForm } from '../date-text.ts';
import type { FrontMatterLanguage } from '../types.ts';
import type { Digest, FieldDigest, ValueType } from './digest.ts';

type Counts<K = string> = ReadonlyMap<K, number>;

/** What the articles beside one do with a field. Counts are of articles. */
export interface SiblingField {
  /** Articles that have it, empty or not. */
  readonly count: number;
  readonly types: Counts<ValueType>;
  /** Values, of lists their items: categories and tags, layouts, authors. */
  readonly values: Counts;
  /** How it is written; see `FieldDigest.styles`. */
  readonly styles: Counts;
  readonly dateForms: Counts<DateForm>;
}

/** The articles beside one, in figures. The article itself is not among them. */
export interface Siblings {
  /** Articles that were looked at, with front matter or without. */
  readonly count: number;
  /** Those that have front matter, broken or not. */
  readonly withBlock: number;
  /** Those whose front matter could be read. */
  readonly read: number;
  readonly languages: Counts<FrontMatterLanguage>;
  /** By name, in the order in which they usually stand. */
  readonly fields: ReadonlyMap<string, SiblingField>;
}

/** How many articles, and which of them was the first. */
interface Entry {
  count: number;
  readonly first: string;
  /** Its turn among all that is met; that is the order in which things stand. */
  readonly at: number;
  /** The turn of the next article; undefined where there is none. */
  next?: number;
}

/** The article that is looked at, and the turn of what comes next. */
interface Turn {
  path: string;
  at: number;
}

type Entries<K = string> = Map<K, Entry>;

interface Draft extends Entry {
  /** Sum of its places from the top, each from 0 to `bottom`: whole numbers, of which one can be taken out again. */
  places: number;
  readonly types: Entries<ValueType>;
  readonly values: Entries;
  readonly styles: Entries;
  readonly dateForms: Entries<DateForm>;
  /** As it is for all that do not have it. */
  made?: Placed;
}

interface Sum {
  count: number;
  withBlock: number;
  read: number;
  readonly languages: Entries<FrontMatterLanguage>;
  readonly fields: Map<string, Draft>;
}

const bottom = 1_000_000;

/** Sums up what is known of the articles of a folder, the one at `own` left out. */
export const siblingsOf = (digests: Iterable<Digest>, own: string): Siblings => siblingsAmong(digests)(own);

/** The same for any of them: they are summed up once, and the one that asks is taken out again. */
export function siblingsAmong(digests: Iterable<Digest>): (own: string) => Siblings {
  const articles = [...digests].filter(({ path }) => !isPlainlyNoArticle(path.replace(/^.*[\\/]/s, '')));
  const byPath = new Map(articles.map((digest) => [digest.path, digest]));
  const sum = summed(articles);
  let all: Siblings | undefined;
  return (own) => {
    const mine = byPath.get(own);
    if (mine) return without(sum, mine) ?? finished(summed(articles.filter((one) => one !== mine)));
    all ??= finished(sum);
    return all;
  };
}

function summed(digests: readonly Digest[]): Sum {
  const sum: Sum = { count: 0, withBlock: 0, read: 0, languages: new Map(), fields: new Map() };
  const turn = { path: '', at: 0 };
  for (const { path, language, fields } of digests) {
    sum.count++;
    if (language) sum.withBlock++;
    if (!language || !fields) continue;
    sum.read++;
    turn.path = path;
    add(sum.languages, language, turn);
    for (const [index, field] of fields.entries()) tally(sum.fields, field, { turn, place: placeOf(index, fields) });
  }
  return sum;
}

const placeOf = (index: number, { length }: { readonly length: number }): number =>
  Math.round((index * bottom) / length);

function tally(drafts: Map<string, Draft>, field: FieldDigest, { turn, place }: { turn: Turn; place: number }): void {
  const draft = drafts.get(field.key) ?? newDraft(turn);
  drafts.set(field.key, draft);
  count(draft, turn);
  draft.places += place;
  add(draft.types, field.type, turn);
  for (const style of stylesOf(field)) add(draft.styles, style, turn);
  if (field.dateForm) add(draft.dateForms, field.dateForm, turn);
  for (const value of new Set(field.values)) add(draft.values, value, turn);
}

const newDraft = ({ path, at }: Turn): Draft => ({
  first: path,
  at,
  count: 0,
  places: 0,
  types: new Map(),
  values: new Map(),
  styles: new Map(),
  dateForms: new Map(),
});

const stylesOf = ({ type, styles }: FieldDigest): readonly string[] => (type === 'empty' ? [] : styles);

function add<K>(entries: Entries<K>, key: K, turn: Turn): void {
  const entry = entries.get(key);
  if (entry) count(entry, turn);
  else entries.set(key, { count: 1, first: turn.path, at: turn.at++ });
}

function count(entry: Entry, turn: Turn): void {
  entry.count++;
  const at = turn.at++;
  if (turn.path !== entry.first) entry.next ??= at;
}

interface Placed {
  readonly place: number;
  readonly field: SiblingField;
}

const finished = (sum: Sum): Siblings =>
  siblingsFrom({ ...sum, languages: counts(sum.languages) }, placedFields(sum.fields));

const placedFields = (drafts: ReadonlyMap<string, Draft>): Map<string, Placed> =>
  new Map([...drafts].map(([key, draft]) => [key, placed(draft)]));

function siblingsFrom(
  { count, withBlock, read, languages }: Omit<Siblings, 'fields'>,
  fields: ReadonlyMap<string, Placed>,
): Siblings {
  const usual = [...fields].sort(([, a], [, b]) => a.place - b.place).map(([key, { field }]) => [key, field] as const);
  return { count, withBlock, read, languages, fields: new Map(usual) };
}

const counts = <K>(entries: Entries<K>): Map<K, number> =>
  new Map([...entries].map(([key, { count }]) => [key, count] as const));

function placed(draft: Draft): Placed {
  const { count, places, types, values, styles, dateForms } = draft;
  draft.made ??= {
    place: places / count,
    field: {
      count,
      types: counts(types),
      values: counts(values),
      styles: counts(styles),
      dateForms: counts(dateForms),
    },
  };
  return draft.made;
}

/** undefined where the article has a field twice. */
function without(sum: Sum, { path, language, fields }: Digest): Siblings | undefined {
  const isRead = language !== undefined && fields !== undefined;
  const rest = isRead ? fieldsWithout(sum.fields, fields, path) : placedFields(sum.fields);
  if (!rest) return undefined;
  const { count, withBlock, read } = sum;
  const figures = {
    count: count - 1,
    withBlock: withBlock - Number(language !== undefined),
    read: read - Number(isRead),
    languages: less(sum.languages, isRead ? [language] : [], path),
  };
  return siblingsFrom(figures, rest);
}

function fieldsWithout(
  drafts: ReadonlyMap<string, Draft>,
  fields: readonly FieldDigest[],
  path: string,
): ReadonlyMap<string, Placed> | undefined {
  const mine = new Map(fields.map((field, index) => [field.key, { field, place: placeOf(index, fields) }]));
  if (mine.size < fields.length) return undefined;
  const rest = new Map<string, Placed>();
  for (const [key, draft] of drafts) {
    const own = mine.get(key);
    if (own && draft.count === 1) continue;
    rest.set(key, own ? placedWithout(draft, own, path) : placed(draft));
  }
  return inOrder(rest, drafts, { keys: mine.keys(), path });
}

function placedWithout(draft: Draft, { field, place }: { field: FieldDigest; place: number }, path: string): Placed {
  const count = draft.count - 1;
  const figures = {
    count,
    types: less(draft.types, [field.type], path),
    values: less(draft.values, new Set(field.values), path),
    styles: less(draft.styles, stylesOf(field), path),
    dateForms: less(draft.dateForms, field.dateForm ? [field.dateForm] : [], path),
  };
  return { place: (draft.places - place) / count, field: figures };
}

function less<K>(entries: Entries<K>, keys: Iterable<K>, path: string): Counts<K> {
  const rest = counts(entries);
  for (const key of keys) {
    const left = (rest.get(key) ?? 0) - 1;
    if (left > 0) rest.set(key, left);
    else rest.delete(key);
  }
  return inOrder(rest, entries, { keys, path });
}

/** What the article at `path` was the first to have stands where the next one has it; it has those keys. */
function inOrder<K, V>(
  rest: ReadonlyMap<K, V>,
  entries: ReadonlyMap<K, Entry>,
  { keys, path }: { keys: Iterable<K>; path: string },
): ReadonlyMap<K, V> {
  const isMoved = [...keys].some((key) => rest.has(key) && entries.get(key)?.first === path);
  if (!isMoved) return rest;
  const turnOf = (key: K): number => {
    const { first, at = 0, next = at } = entries.get(key) ?? {};
    return first === path ? next : at;
  };
  return new Map([...rest].sort(([a], [b]) => turnOf(a) - turnOf(b)));
}

/** The key that is counted most often, with its count; of equals the first. */
export function commonest<K>(counts: Counts<K>): { readonly key: K; readonly count: number } | undefined {
  let best: { key: K; count: number } | undefined;
  for (const [key, count] of counts) if (!best || count > best.count) best = { key, count };
  return best;
}
