import { type DateForm, instantOf, readDate, writeDate } from '../model/date-text.ts';
import { commonest, type SiblingField } from '../model/siblings/tally.ts';
import { writtenDate } from './infer/date.ts';
import { type Evidence, evidenceFrom } from './infer/evidence.ts';
import { publicationFields } from './infer/field.ts';
import { replacing } from './insert/replacing.ts';
import { strings } from './options.ts';
import { defineRule, type FixDraft } from './rule.ts';

/** A day, and the hours that zones are apart. In milliseconds. */
const slack = 40 * 60 * 60 * 1000;
/** Siblings that tell how dates are written here, and their share. */
const fewest = 5;
const nearlyAll = 0.9;

const samples: Readonly<Record<DateForm, string>> = {
  day: '2021-10-25',
  minute: '2021-10-25 14:05',
  second: '2021-10-25 14:05:00',
  zoned: '2021-10-25 14:05:00 +0800',
  iso: '2021-10-25T14:05:00Z',
  feed: 'Mon, 25 Oct 2021 14:05:00 GMT',
  words: 'October 25, 2021',
};

export default defineRule({
  id: 'no-doubtful-date',
  title: 'The date is one that an article can have',
  why: 'A date that a program made up sorts the article to a wrong place, and a generator may hold back one of tomorrow.',
  category: 'front-matter',
  level: 'info',
  fix: 'ask',
  options: {
    fields: strings('Fields that say when the article was published.', publicationFields),
  },
  messages: {
    future: (field: string, value: string) => `The ${field} "${value}" is in the future.`,
    nothing: (field: string, value: string) => `The ${field} "${value}" is what programs write where they know none.`,
    crawled: (field: string, value: string, usual: string) =>
      `The ${field} "${value}" may be the time of a crawl: the other articles write theirs such as "${usual}".`,
    other: (field: string, value: string, usual: string) =>
      `The ${field} "${value}" is written in another way than the other articles do, such as "${usual}".`,
  },
  examples: {
    bad: [
      { text: '---\ntitle: Spring\ndate: «2121-03-20»\n---\n\nText.\n', today: '2021-04-01' },
      '---\ntitle: Spring\ndate: «1970-01-01»\n---\n\nText.\n',
      '---\ntitle: Spring\ndate: «0001-01-01T00:00:00Z»\n---\n\nText.\n',
      {
        text: '---\ntitle: Spring\ndate: «2021-03-22 04:48:31»\n---\n\n<p>发布时间：2021年3月20日</p>\n',
        beside: ['01', '02', '03', '04', '05', '06'].map(
          (day) => `---\ndate: Mon, ${day} Mar 2021 06:05:05 GMT\n---\n`,
        ),
        fixed: '---\ntitle: Spring\ndate: Sat, 20 Mar 2021 00:00:00 GMT\n---\n\n<p>发布时间：2021年3月20日</p>\n',
      },
    ],
    good: [
      { text: '---\ntitle: Spring\ndate: 2021-04-02\n---\n\nTomorrow is today somewhere.\n', today: '2021-04-01' },
      '---\ntitle: Spring\ndate: 2121-03-20\n---\n\nNobody said what day it is.\n',
      '---\ntitle: Spring\ndate: 2021-03-22 04:48:31\n---\n\nNobody looked at the other articles.\n',
      {
        text: '---\ntitle: Spring\ndate: 2021-03-22\n---\n\nA day is no time of a crawl.\n',
        beside: ['01', '02', '03', '04', '05', '06'].map((day) => `---\ndate: 2021-03-${day} 08:00:00\n---\n`),
      },
    ],
  },
  *check(article, context) {
    const { options, facts, say } = context;
    const evidence = evidenceFrom(article, context);
    for (const field of article.frontMatter.fields) {
      if (!options.fields.includes(field.key) || field.shape !== 'scalar') continue;
      const value = String(field.value ?? '').trim();
      const date = readDate(value);
      if (date.verdict !== 'valid') continue;
      const usual = otherForm(date.form, facts.siblings?.fields.get(field.key));
      const { year, month, day } = date;
      if (year === 1 || year === 1900 || year === 1970) {
        if (month === 1 && day === 1) yield say.nothing(field.valueSpan, [field.key, value]);
      } else if (facts.now !== undefined && instantOf(date) > facts.now + slack) {
        yield say.future(field.valueSpan, [field.key, value]);
      } else if (usual) {
        const isCrawled = date.form === 'second';
        const fix = isCrawled ? replacement(evidence, field, usual) : undefined;
        yield say[isCrawled ? 'crawled' : 'other'](
          field.valueSpan,
          [field.key, value, samples[usual]],
          fix ? { fix } : {},
        );
      }
    }
  },
});

/** The form that nearly all siblings use, where it is not this one, which hardly any does. */
function otherForm(own: DateForm, siblings: SiblingField | undefined): DateForm | undefined {
  const usual = siblings && commonest(siblings.dateForms);
  if (!siblings || !usual || siblings.count < fewest || isByHand(own) || isByHand(usual.key)) return undefined;
  const alike = siblings.dateForms.get(own) ?? 0;
  const isLone = usual.count >= nearlyAll * (siblings.count - alike) && alike <= (1 - nearlyAll) * siblings.count;
  return isLone && usual.key !== own ? usual.key : undefined;
}

const isByHand = (form: DateForm): boolean => form === 'day' || form === 'minute' || form === 'words';

function replacement(
  evidence: Evidence,
  field: Evidence['article']['frontMatter']['fields'][number],
  form: DateForm,
): FixDraft | undefined {
  const found = writtenDate(evidence);
  if (!found) return undefined;
  const value = writeDate(found.value, form);
  return replacing(evidence.article, field, { title: `Replace it by ${value} ${found.origin}`, value, isBare: true });
}
