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

/** How many articles, and the path of the first. */
interface Entry {
  count: number;
  readonly first: string;
}

type Entries<K = string> = Map<K, Entry>;

interface Draft {
  readonly first: string;
  count: number;
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
  for (const { path, language, fields } of digests) {
    sum.count++;
    if (language) sum.withBlock++;
    if (!language || !fields) continue;
    sum.read++;
    add(sum.languages, language, path);
    for (const [index, field] of fields.entries()) tally(sum.fields, field, { path, place: placeOf(index, fields) });
  }
  return sum;
}

const placeOf = (index: number, { length }: { readonly length: number }): number =>
  Math.round((index * bottom) / length);

function tally(drafts: Map<string, Draft>, field: FieldDigest, { path, place }: { path: string; place: number }): void {
  const draft = drafts.get(field.key) ?? newDraft(path);
  drafts.set(field.key, draft);
  draft.count++;
  draft.places += place;
  add(draft.types, field.type, path);
  for (const style of stylesOf(field)) add(draft.styles, style, path);
  if (field.dateForm) add(draft.dateForms, field.dateForm, path);
  for (const value of new Set(field.values)) add(draft.values, value, path);
}

const newDraft = (first: string): Draft => ({
  first,
  count: 0,
  places: 0,
  types: new Map(),
  values: new Map(),
  styles: new Map(),
  dateForms: new Map(),
});

const stylesOf = ({ type, styles }: FieldDigest): readonly string[] => (type === 'empty' ? [] : styles);

function add<K>(entries: Entries<K>, key: K, path: string): void {
  const entry = entries.get(key);
  if (entry) entry.count++;
  else entries.set(key, { count: 1, first: path });
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

/** undefined where the article is the first to have something that others have too: then the order of what was met changes. */
function without(sum: Sum, { path, language, fields }: Digest): Siblings | undefined {
  const isRead = language !== undefined && fields !== undefined;
  const languages = less(sum.languages, isRead ? [language] : [], path);
  const rest = isRead ? fieldsWithout(sum.fields, fields, path) : placedFields(sum.fields);
  if (!languages || !rest) return undefined;
  const count = sum.count - 1;
  return siblingsFrom(
    { count, withBlock: sum.withBlock - Number(language !== undefined), read: sum.read - Number(isRead), languages },
    rest,
  );
}

function fieldsWithout(
  drafts: ReadonlyMap<string, Draft>,
  fields: readonly FieldDigest[],
  path: string,
): Map<string, Placed> | undefined {
  const mine = new Map(fields.map((field, index) => [field.key, { field, place: placeOf(index, fields) }]));
  if (mine.size < fields.length) return undefined;
  const rest = new Map<string, Placed>();
  for (const [key, draft] of drafts) {
    const own = mine.get(key);
    if (own && draft.count === 1) continue;
    const made = own ? placedWithout(draft, own, path) : placed(draft);
    if (!made) return undefined;
    rest.set(key, made);
  }
  return rest;
}

function placedWithout(
  draft: Draft,
  { field, place }: { field: FieldDigest; place: number },
  path: string,
): Placed | undefined {
  const types = less(draft.types, [field.type], path);
  const values = less(draft.values, new Set(field.values), path);
  const styles = less(draft.styles, stylesOf(field), path);
  const dateForms = less(draft.dateForms, field.dateForm ? [field.dateForm] : [], path);
  if (draft.first === path || !types || !values || !styles || !dateForms) return undefined;
  const count = draft.count - 1;
  return { place: (draft.places - place) / count, field: { count, types, values, styles, dateForms } };
}

function less<K>(entries: Entries<K>, keys: Iterable<K>, path: string): Map<K, number> | undefined {
  const rest = counts(entries);
  for (const key of keys) {
    const left = (rest.get(key) ?? 0) - 1;
    if (left > 0 && entries.get(key)?.first === path) return undefined;
    if (left > 0) rest.set(key, left);
    else rest.delete(key);
  }
  return rest;
}

/** The key that is counted most often, with its count; of equals the first. */
export function commonest<K>(counts: Counts<K>): { readonly key: K; readonly count: number } | undefined {
  let best: { key: K; count: number } | undefined;
  for (const [key, count] of counts) if (!best || count > best.count) best = { key, count };
  return best;
}
