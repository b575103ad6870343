import { findDate, isoDate, readDate, writeDate } from '../model/date-text.ts';
import { readDate as readFor, writtenDate as writtenFor } from '../model/generators/dates/read-date.ts';
import { isGenerator, readerNames } from '../model/generators/names.ts';
import type { Article, Field } from '../model/types.ts';
import { writtenDate } from './infer/date.ts';
import { type Evidence, evidenceFrom } from './infer/evidence.ts';
import { dateFields, dateFormOf } from './infer/field.ts';
import { replacing } from './insert/replacing.ts';
import { strings } from './options.ts';
import { defineRule, type FixDraft, type SiteGenerator } from './rule.ts';

export default defineRule({
  id: 'valid-date',
  title: 'Dates of the front matter are dates',
  why: 'A date that a generator cannot read stops the build or sorts the article to 1970.',
  category: 'front-matter',
  level: 'error',
  fix: 'ask',
  options: {
    fields: strings('Fields that hold a date.', dateFields),
  },
  messages: {
    invalid: (field: string, value: string) =>
      `The ${field} is "${value}": what a script writes for a date that it could not read.`,
    unreadable: (field: string, value: string) =>
      `The ${field} "${value}" is no date; write it as 2021-10-25 14:05:00.`,
    impossible: (field: string, value: string) => `The ${field} "${value}" is on no calendar.`,
    clock: (field: string, value: string) => `The ${field} "${value}" has a time or a zone that there is not.`,
    shape: (field: string, shape: string) => `The ${field} is a ${shape}, not a date.`,
    lost: (field: string, value: string, generator: string) =>
      `${generator} cannot read the ${field} "${value}" and goes on without; write it as 2021-10-25 14:05:00.`,
    stops: (field: string, value: string, generator: string) =>
      `${generator} cannot read the ${field} "${value}" and stops; write it as 2021-10-25 14:05:00.`,
  },
  examples: {
    bad: [
      '---\ntitle: Spring\ndate: «Invalid Date»\n---\n\nText.\n',
      '---\ntitle: Spring\ndate: «2021-02-30»\n---\n\nText.\n',
      {
        text: "---\ntitle: Spring\ndate: «'22/8/2011'»\n---\n\nText.\n",
        fixed: "---\ntitle: Spring\ndate: '2011-08-22'\n---\n\nText.\n",
      },
      '---\ntitle: Spring\ndate: «-001-11-30T00:00:00+00:00»\n---\n\nText.\n',
      {
        text: '---\ntitle: Spring\ndate: «2024-03-09, 21:18:22 -08:00»\n---\n\nText.\n',
        fixed: '---\ntitle: Spring\ndate: 2024-03-09 21:18:22 -08:00\n---\n\nText.\n',
      },
      {
        text: '---\ntitle: Spring\ndate: «Invalid Date»\n---\n\n<p>2021年3月20日 08:05 来源：花园报</p>\n<p>Text.</p>\n',
        fixed:
          '---\ntitle: Spring\ndate: 2021-03-20 08:05:00\n---\n\n<p>2021年3月20日 08:05 来源：花园报</p>\n<p>Text.</p>\n',
      },
      '---\ntitle: Spring\ndate: «2021-03-20 25:05:00»\n---\n\nText.\n',
      {
        text: '---\ntitle: Spring\ndate: «Mon, 25 Oct 2021 06:05:05 GMT»\n---\n\nText.\n',
        generator: 'eleventy',
        fixed: '---\ntitle: Spring\ndate: 2021-10-25T06:05:05Z\n---\n\nText.\n',
      },
    ],
    good: [
      '---\ntitle: Spring\ndate: 2021-03-20\n---\n\nText.\n',
      '---\ntitle: Spring\ndate: 2021-03-20 08:05:00 +0800\n---\n\nText.\n',
      '---\ntitle: Spring\ndate: Mon, 25 Oct 2021 06:05:05 GMT\n---\n\nText.\n',
      '+++\ntitle = "Spring"\ndate = 2021-03-20T08:05:00Z\n+++\n\nText.\n',
      '---\ntitle: Spring\ndate: "{{ date }}"\n---\n\nA scaffold, filled in later.\n',
    ],
  },
  *check(article, context) {
    const { options, settings, say } = context;
    const evidence = evidenceFrom(article, context);
    const watched = new Set(options.fields);
    for (const field of article.frontMatter.fields) {
      if (!watched.has(field.key) || field.value === null || field.value === undefined) continue;
      if (field.shape !== 'scalar') {
        yield say.shape(field.valueSpan, [field.key, field.shape]);
        continue;
      }
      const value = String(field.value).trim();
      if (value === '' || /^\{\{|^<%/.test(value)) continue;
      const verdict = verdictOn(value, field, article, settings.siteGenerator);
      if (verdict === 'valid') continue;
      const fix = mending(field, value, evidence);
      const more = fix ? { fix } : {};
      const shown = value.slice(0, 60);
      if (verdict === 'lost' || verdict === 'stops') {
        const name = isGenerator(settings.siteGenerator) ? readerNames[settings.siteGenerator] : '';
        yield say[verdict](field.valueSpan, [field.key, shown, name], more);
      } else yield say[verdict](field.valueSpan, [field.key, shown], more);
    }
  },
});

type Verdict = 'valid' | 'invalid' | 'unreadable' | 'impossible' | 'clock' | 'lost' | 'stops';

/** Where the generator is known, it has the last word on what can be read; that a day exists is asked of the calendar. */
function verdictOn(value: string, field: Field, { text, frontMatter }: Article, generator: SiteGenerator): Verdict {
  if (/^(?:invalid date|nan|undefined|nil|none)$/i.test(value)) return 'invalid';
  const { verdict } = readDate(value);
  const written = isGenerator(generator) ? writtenFor(text, field, frontMatter) : undefined;
  if (!written || !isGenerator(generator) || verdict === 'impossible' || verdict === 'clock') return verdict;
  const reading = readFor(generator, written);
  if (reading.kind === 'date') return reading.isMoved ? 'impossible' : 'valid';
  return reading.kind === 'unsure' ? verdict : reading.kind;
}

/** What the value itself tells, or else the body or the file's name. */
function mending(field: Field, value: string, evidence: Evidence): FixDraft | undefined {
  const { article } = evidence;
  const reading = readDate(value);
  const own = reading.verdict === 'valid' ? isoDate(reading) : rewritten(value);
  if (own) return replacing(article, field, { title: `Write it as ${own}`, value: own, isBare: true });
  const found = writtenDate(evidence);
  const date = found && writeDate(found.value, dateFormOf(field.key, evidence));
  if (!date) return undefined;
  return replacing(article, field, { title: `Replace it by ${date} ${found.origin}`, value: date, isBare: true });
}

/** The same date as all readers take it; undefined where it may be another one, or something else stands beside it. */
function rewritten(value: string): string | undefined {
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(value);
  const source = (digits ? digits.slice(1).join('-') : value).replace(/^(\d{4}-\d{1,2}-\d{1,2}),/, '$1');
  const found = findDate(source);
  if (!found || source.slice(0, found.start).trim() !== '') return undefined;
  const rest = /^(?:\.0{1,9})?\s{0,3}([+-]\d{2}:?\d{2}|Z|UTC|GMT)?$/.exec(source.slice(found.end));
  if (!rest || (rest[1] && !found.time)) return undefined;
  const date = `${writeDate(found, 'second')}${rest[1] ? ` ${rest[1]}` : ''}`;
  return readDate(date).verdict === 'valid' && date !== value ? date : undefined;
}
