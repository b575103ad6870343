import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import grayMatter from '@11ty/gray-matter';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import hexo from 'hexo-front-matter';
import { DateTime } from 'luxon';
import { type DateReading, type Generator, parseArticle, readDate, writtenDate } from '../../../../src/core/index.ts';
import { dateForms } from '../../../../src/tools/front-matter/dates.ts';

function readingOf(generator: Generator, form: string): DateReading {
  const text = `---\ndate: ${form}\n---\n`;
  const { frontMatter } = parseArticle(text, 'markdown');
  const [field] = frontMatter.fields;
  const written = field && writtenDate(text, field, frontMatter);
  assert.ok(written, form);
  return readDate(generator, written);
}

const forms = [
  ...dateForms,
  ...['', '~', '2021-03-20T08:05', '2021-03-20 08:05:00 +08:00', '2021-03-20 08:05:00 +8', '2021-03-20T08:05:00.123Z'],
  ...['2021-02-30 08:05:00', '2021-03-20 25:61:00', '2021-03-20 24:00:00', '"2021-03-20T24:00:00"', '2021', '2021-03'],
  ...[
    '2021-W11',
    '2021-W11-6',
    '2021-W54',
    '2021-079',
    '"20210320T080500+0800"',
    'today',
    '"2021-13-01"',
    '"2021-02-30"',
  ],
  ...[
    '2021-03-20T08:05:00+0800',
    '2021-03-20 08:05:00 PM',
    '8/22/2011',
    '-001-11-30 00:00:00',
    '1616227500000',
    'Sat Mar 20 2021',
  ],
];

const day = (data: unknown): unknown => (data as { date?: unknown }).date;
const time = (value: Date): number | undefined => (Number.isNaN(value.getTime()) ? undefined : value.getTime());

/** The clock of this machine at a moment, as if it were UTC's. */
const localClock = (moment: number): number => moment - new Date(moment).getTimezoneOffset() * 60_000;

/** What a reading says as one number: the moment, or for the machine's zone the clock. */
function said(reading: DateReading): number | string {
  return reading.kind === 'date' ? reading.time : reading.kind;
}

describe('what a date is', () => {
  it('to Hexo agrees with hexo-front-matter and what Hexo does to its dates', () => {
    for (const form of forms) {
      const value = day(hexo.parse(`---\na: 1\ndate: ${form}\n---\n`));
      const reading = readingOf('hexo', form);
      // toDate of lib/plugins/processor/common.ts
      const date = value ? time(value instanceof Date ? value : new Date(value as string)) : undefined;
      const isStamp = value instanceof Date;
      const isClock = isStamp || (reading.kind === 'date' && reading.zone === 'machine');
      const expected = date === undefined ? 'lost' : isClock ? localClock(date) : date;
      assert.equal(said(reading), expected, form);
      if (reading.kind === 'date') assert.equal(reading.zone === 'site', isStamp, form);
    }
  });

  it('to Eleventy agrees with its gray-matter and luxon', () => {
    for (const form of forms) {
      const value = day(grayMatter(`---\na: 1\ndate: ${form}\n---\n`, {}).data);
      const reading = readingOf('eleventy', form);
      // getMappedDate of src/Template.js
      if (!value) assert.equal(reading.kind, 'lost', form);
      else if (value instanceof Date) assert.equal(said(reading), time(value), form);
      else {
        const date = typeof value === 'string' ? DateTime.fromISO(value, { zone: 'utc' }) : undefined;
        assert.equal(said(reading), date?.isValid ? date.toMillis() : 'stops', form);
      }
    }
  });

  it('to Astro agrees with its reader and z.coerce.date()', () => {
    for (const form of forms) {
      const value = day(parseFrontmatter(`---\na: 1\ndate: ${form}\n---\n`).frontmatter);
      const reading = readingOf('astro', form);
      const date = time(value instanceof Date ? value : new Date(value as string));
      const isClock = reading.kind === 'date' && reading.zone === 'machine';
      assert.equal(said(reading), date === undefined ? 'stops' : isClock ? localClock(date) : date, form);
      if (reading.kind === 'date') assert.equal(reading.isText, !(value instanceof Date), form);
    }
  });

  it('to Jekyll and Hugo is what those programs print', () => {
    for (const [form, jekyll, hugo] of measured) {
      assert.equal(line(readingOf('jekyll', form)), jekyll, `Jekyll: ${form}`);
      assert.equal(line(readingOf('hugo', form)), hugo, `Hugo: ${form}`);
    }
  });

  it('in TOML and JSON is read as well', () => {
    const reading = (text: string, generator: Generator): DateReading | undefined => {
      const { frontMatter } = parseArticle(text, 'markdown');
      const written = frontMatter.fields[0] && writtenDate(text, frontMatter.fields[0], frontMatter);
      return written && readDate(generator, written);
    };
    const march = Date.UTC(2021, 2, 20);
    assert.equal(said(reading('+++\ndate = 2021-03-20\n+++\n', 'hugo') ?? { kind: 'lost' }), march);
    assert.equal(said(reading('+++\ndate = 2021-03-20T00:00:00Z\n+++\n', 'astro') ?? { kind: 'lost' }), march);
    assert.equal(said(reading('{"date": "2021-03-20"}\n', 'hugo') ?? { kind: 'lost' }), march);
    assert.equal(reading('---\ndate: [2021-03-20]\n---\n', 'hugo'), undefined);
  });

  it('is answered quickly, however long it is', () => {
    const start = performance.now();
    for (const part of ['1', '2021-03-20 ', '+', 'Sat, ', '-']) {
      const text = part.repeat(100_000);
      for (const generator of ['hexo', 'jekyll', 'hugo', 'eleventy', 'astro'] as const) {
        readDate(generator, { text, isPlain: true, language: 'yaml' });
        readDate(generator, { text, isPlain: false, language: 'yaml' });
      }
    }
    assert.ok(performance.now() - start < 1000);
  });
});

function line(reading: DateReading): string {
  if (reading.kind !== 'date') return reading.kind;
  const zone = reading.zone === 'site' ? ' site' : 'Z';
  return `${new Date(reading.time).toISOString().slice(0, 19)}${zone}`;
}

/**
 * Printed by Jekyll 4.3.1 and Hugo 0.111.3 for a post with that date, once with the machine in UTC and once with the site's
 * time zone set to Asia/Shanghai. Where that Hugo printed the year 1, one from 0.136 on stops.
 */
const measured: readonly (readonly [form: string, jekyll: string, hugo: string])[] = [
  ['2021-03-20', '2021-03-20T00:00:00 site', '2021-03-20T00:00:00 site'],
  ['"2021-03-20"', '2021-03-20T00:00:00 site', '2021-03-20T00:00:00 site'],
  ['2021-3-5', '2021-03-05T00:00:00 site', 'stops'],
  ['2021/3/5', '2021-03-05T00:00:00 site', 'stops'],
  ['2021-03-20 08:05:00', '2021-03-20T08:05:00Z', '2021-03-20T08:05:00 site'],
  ['"2021-03-20 08:05:00"', '2021-03-20T08:05:00 site', '2021-03-20T08:05:00 site'],
  ['2021-03-20T08:05:00', '2021-03-20T08:05:00Z', '2021-03-20T08:05:00 site'],
  ['2021-03-20 08:05', '2021-03-20T08:05:00 site', 'stops'],
  ['2021-03-20T08:05:00Z', '2021-03-20T08:05:00Z', '2021-03-20T08:05:00Z'],
  ['2021-03-20T08:05:00.123Z', '2021-03-20T08:05:00Z', '2021-03-20T08:05:00Z'],
  ['2021-03-20T08:05:00+08:00', '2021-03-20T00:05:00Z', '2021-03-20T00:05:00Z'],
  ['2021-03-20 08:05:00 +0800', '2021-03-20T00:05:00Z', '2021-03-20T00:05:00Z'],
  ['"2021-03-20 08:05:00 +08:00"', '2021-03-20T00:05:00Z', '2021-03-20T00:05:00Z'],
  ['2021-03-20 08:05:00 +8', '2021-03-20T00:05:00Z', 'stops'],
  ['2021-03-20 08:05:00 UTC', '2021-03-20T08:05:00Z', 'stops'],
  ['2021-02-30', '2021-03-02T00:00:00 site', 'stops'],
  ['2021-02-30 08:05:00', '2021-03-02T08:05:00Z', 'stops'],
  ['2021-13-01', 'stops', 'stops'],
  ['2021-03-20 25:61:00', 'stops', 'stops'],
  ['2021-03-20 24:00:00', '2021-03-21T00:00:00Z', 'stops'],
  ['"2021-03-20 24:00:00"', '2021-03-21T00:00:00 site', 'stops'],
  ['20210320', '2021-03-20T00:00:00 site', '1970-08-22T21:58:40Z'],
  ['2021', 'stops', '1970-01-01T00:33:41Z'],
  ['1616227500', 'stops', '2021-03-20T08:05:00Z'],
  ['"1616227500"', 'stops', 'stops'],
  ['March 20, 2021', '2021-03-20T00:00:00 site', 'stops'],
  ['20 March 2021', '2021-03-20T00:00:00 site', 'stops'],
  ['20 Mar 2021', '2021-03-20T00:00:00 site', '2021-03-20T00:00:00 site'],
  ['Sat, 20 Mar 2021 08:05:00 GMT', '2021-03-20T08:05:00Z', '2021-03-20T08:05:00 site'],
  ['22/8/2011', '2011-08-22T00:00:00 site', 'stops'],
  ['8/22/2011', 'stops', 'stops'],
  ['20.03.2021', '2021-03-20T00:00:00 site', 'stops'],
  ['2021.03.20', '2021-03-20T00:00:00 site', 'stops'],
  ['2021年3月20日', 'stops', 'stops'],
  ['Invalid Date', 'stops', 'stops'],
  ['today', 'stops', 'stops'],
  ['2021-03', 'stops', 'stops'],
  ['2021-W11', 'stops', 'stops'],
  ['0000-00-00 00:00:00', 'stops', 'stops'],
  ['2021-03-20 8:5:0', '2021-03-20T08:05:00 site', 'stops'],
  ['2021-03-20T08:05:00+0800', '2021-03-20T00:05:00Z', '2021-03-20T00:05:00Z'],
  ['2021-03-20 08:05:00 PM', '2021-03-20T20:05:00 site', 'stops'],
  ['""', 'stops', 'lost'],
  ['', 'stops', 'lost'],
];
