import { type DateForm, writeDate } from '../../model/date-text.ts';
import { commonest } from '../../model/siblings/tally.ts';
import { inferDate } from './date.ts';
import type { Evidence, Inferred } from './evidence.ts';
import { inferImage } from './image.ts';
import { inferTerms } from './terms.ts';
import { inferTitle } from './title.ts';
import { usualValue } from './usual.ts';

/** Fields that hold a date, in Hexo, Jekyll, Hugo, Eleventy, Astro and their themes. */
export const dateFields: readonly string[] = [
  ...['date', 'updated', 'lastmod', 'modified', 'publishDate', 'pubDate', 'pubDatetime', 'updatedDate', 'expiryDate'],
];
/** Those that say when an article was published; one of them is enough. */
export const publicationFields: readonly string[] = [
  ...[
    'date',
    'pubDate',
    'pubDatetime',
    'publishDate',
    'publishedAt',
    'published_at',
    'created',
    'createdAt',
    'datetime',
  ],
];
export const termFields: readonly string[] = ['categories', 'category', 'tags', 'tag', 'keywords'];

export interface FieldValue extends Inferred<string | readonly string[]> {
  /** Written without quotes: dates, numbers, true and false. */
  readonly isBare: boolean;
}

/** The best that can be said of a field the article lacks; undefined where nothing is known. */
export function inferField(key: string, evidence: Evidence): FieldValue | undefined {
  if (key === 'title') return quoted(inferTitle(evidence));
  if (publicationFields.includes(key)) return dated(key, evidence);
  if (evidence.imageFields.includes(key)) return quoted(inferImage(evidence));
  if (termFields.includes(key)) return quoted(inferTerms(key, evidence));
  const usual = usualValue(evidence.facts.siblings, key);
  return usual && { value: usual.value, origin: usual.origin, isBare: !usual.isText };
}

const quoted = (found: Inferred<string | readonly string[]> | undefined): FieldValue | undefined =>
  found && { isBare: false, ...found };

function dated(key: string, evidence: Evidence): FieldValue | undefined {
  const found = inferDate(evidence);
  return found && { value: writeDate(found.value, dateFormOf(key, evidence)), origin: found.origin, isBare: true };
}

/** How the siblings write the field's dates; day by day where nobody knows. */
export function dateFormOf(key: string, { facts }: Evidence): DateForm {
  const forms = facts.siblings?.fields.get(key)?.dateForms;
  return (forms && commonest(forms)?.key) ?? 'second';
}
