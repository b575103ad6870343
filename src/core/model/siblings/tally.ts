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

interface Draft {
  count: number;
  /** Sum of its places from the top, of 0 to 1 each. */
  places: number;
  readonly types: Map<ValueType, number>;
  readonly values: Map<string, number>;
  readonly styles: Map<string, number>;
  readonly dateForms: Map<DateForm, number>;
}

/** Sums up what is known of the articles of a folder, the one at `own` left out. */
export function siblingsOf(digests: Iterable<Digest>, own: string): Siblings {
  const languages = new Map<FrontMatterLanguage, number>();
  const drafts = new Map<string, Draft>();
  let count = 0;
  let withBlock = 0;
  let read = 0;
  for (const { path, language, fields } of digests) {
    if (path === own || isPlainlyNoArticle(path.replace(/^.*[\\/]/s, ''))) continue;
    count++;
    if (language) withBlock++;
    if (!language || !fields) continue;
    read++;
    add(languages, language);
    for (const [index, field] of fields.entries()) tally(drafts, field, index / fields.length);
  }
  const usual = [...drafts].sort(([, a], [, b]) => a.places / a.count - b.places / b.count);
  return { count, withBlock, read, languages, fields: new Map(usual) };
}

function tally(drafts: Map<string, Draft>, field: FieldDigest, place: number): void {
  const draft = drafts.get(field.key) ?? newDraft();
  drafts.set(field.key, draft);
  draft.count++;
  draft.places += place;
  add(draft.types, field.type);
  if (field.type !== 'empty') for (const style of field.styles) add(draft.styles, style);
  if (field.dateForm) add(draft.dateForms, field.dateForm);
  for (const value of new Set(field.values)) add(draft.values, value);
}

const newDraft = (): Draft => ({
  count: 0,
  places: 0,
  types: new Map(),
  values: new Map(),
  styles: new Map(),
  dateForms: new Map(),
});

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The key that is counted most often, with its count; of equals the first. */
export function commonest<K>(counts: Counts<K>): { readonly key: K; readonly count: number } | undefined {
  let best: { key: K; count: number } | undefined;
  for (const [key, count] of counts) if (!best || count > best.count) best = { key, count };
  return best;
}
