import { strings } from './options.ts';
import { defineRule } from './rule.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** ISO 8601 and its relatives with spaces or slashes, as YAML, TOML and every generator of this field read them. */
const numeric =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|t|\s{1,3})(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s{0,2}(?:Z|z|UTC|GMT|[A-Z]{3,4}|[+-]\d{2}:?\d{2}|[+-]\d{1,2})?(?:\s[+-]\d{4})?)?$/;
/** RFC 1123, as feeds write it, and "25 October 2021". */
const named =
  /^(?:[A-Za-z]{3,9},?\s)?(\d{1,2})\s([A-Za-z]{3,9})\.?,?\s(\d{4})(?:\s(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s(?:[A-Z]{1,5}|[+-]\d{2}:?\d{2}))?)?$/;
/** "October 25, 2021" */
const american =
  /^(?:[A-Za-z]{3,9},?\s)?([A-Za-z]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?:\s(?:at\s)?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s?[AaPp][Mm])?(?:\s(?:[A-Z]{1,5}|[+-]\d{2}:?\d{2}))?)?$/;

const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

type Verdict = 'valid' | 'impossible' | 'unreadable';

function judge(text: string): Verdict {
  const parts = numeric.exec(text);
  if (parts) return onCalendar([parts[1], parts[2], parts[3]], parts.slice(4));
  const day = named.exec(text);
  if (day) return onCalendar([day[3], monthOf(day[2] ?? ''), day[1]], day.slice(4));
  const month = american.exec(text);
  return month ? onCalendar([month[3], monthOf(month[1] ?? ''), month[2]], month.slice(4)) : 'unreadable';
}

function onCalendar(date: (string | number | undefined)[], time: (string | undefined)[]): Verdict {
  const [year = 0, month = 0, day = 0] = date.map(Number);
  const [hour = 0, minute = 0, second = 0] = time.map((part) => Number(part ?? 0));
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days && hour <= 24 && minute <= 59 && second <= 60 ? 'valid' : 'impossible';
}

export default defineRule({
  id: 'valid-date',
  title: 'Dates of the front matter are dates',
  why: 'A date that a generator cannot read stops the build or sorts the article to 1970.',
  category: 'front-matter',
  level: 'warning',
  fix: 'none',
  options: {
    fields: strings('Fields that hold a date.', [
      'date',
      'updated',
      'lastmod',
      'modified',
      'publishDate',
      'pubDate',
      'pubDatetime',
      'updatedDate',
      'expiryDate',
    ]),
  },
  messages: {
    unreadable: (field: string, value: string) =>
      `The ${field} "${value}" is no date; write it as 2021-10-25 14:05:00.`,
    impossible: (field: string, value: string) => `The ${field} "${value}" is on no calendar.`,
  },
  examples: {
    bad: [
      '---\ntitle: Spring\ndate: «Invalid Date»\n---\n\nText.\n',
      '---\ntitle: Spring\ndate: «2021-02-30»\n---\n\nText.\n',
      "---\ntitle: Spring\ndate: «'22/8/2011'»\n---\n\nText.\n",
    ],
    good: [
      '---\ntitle: Spring\ndate: 2021-03-20\n---\n\nText.\n',
      '---\ntitle: Spring\ndate: 2021-03-20 08:05:00 +0800\n---\n\nText.\n',
      '---\ntitle: Spring\ndate: Mon, 25 Oct 2021 06:05:05 GMT\n---\n\nText.\n',
      '+++\ntitle = "Spring"\ndate = 2021-03-20T08:05:00Z\n+++\n\nText.\n',
      '---\ntitle: Spring\ndate: "{{ date }}"\n---\n\nA scaffold, filled in later.\n',
    ],
  },
  *check({ frontMatter }, { options, say }) {
    const watched = new Set(options.fields);
    for (const field of frontMatter.fields) {
      if (!watched.has(field.key) || field.value === null || field.value === undefined || field.value === '') continue;
      const value = String(field.value).trim();
      if (typeof field.value === 'object' || /^\{\{|^<%/.test(value) || value === '') continue;
      const verdict = judge(value);
      if (verdict !== 'valid') yield say[verdict](field.valueSpan, [field.key, value.slice(0, 60)]);
    }
  },
});
