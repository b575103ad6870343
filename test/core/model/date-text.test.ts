import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type DateForm, findDate, instantOf, isoDate, readDate, writeDate } from '../../../src/core/model/date-text.ts';

describe('reading a date', () => {
  const forms: Readonly<Record<string, DateForm>> = {
    '2021-03-20': 'day',
    '2021/3/2': 'day',
    '2021-03-20 08:05': 'minute',
    '2021-03-20 08:05:00': 'second',
    '2021-03-20 08:05:00 +0800': 'zoned',
    '2015-03-27 18:56:08.000000000 +09:00': 'zoned',
    '2021-03-20T08:05:00.000Z': 'iso',
    '2021-03-20T08:05:00+08:00': 'iso',
    'Mon, 25 Oct 2021 06:05:05 GMT': 'feed',
    'October 25, 2021': 'words',
    '25 Oct 2021': 'words',
  };
  for (const [text, form] of Object.entries(forms)) {
    it(`knows how ${text} is written`, () => {
      const reading = readDate(text);
      assert.equal(reading.verdict === 'valid' ? reading.form : reading.verdict, form);
    });
  }

  it('tells a day that there is not from a clock that there is not, and both from no date', () => {
    for (const text of ['2021-02-29', '2021-13-01', '0000-01-01', '31 Apr 2021'])
      assert.equal(readDate(text).verdict, 'impossible', text);
    for (const text of [
      '2021-02-28 25:00:00',
      '2021-02-28 10:61',
      '2021-02-28T10:00:00+16:00',
      '2021-02-28 10:00:00 -1300',
    ])
      assert.equal(readDate(text).verdict, 'clock', text);
    for (const text of [
      'Invalid Date',
      '22/8/2011',
      '-001-11-30T00:00:00+00:00',
      '2021-02-08 16:30-:00',
      '',
      '20211025',
    ])
      assert.equal(readDate(text).verdict, 'unreadable', text);
  });

  it('knows leap years', () => {
    assert.equal(readDate('2000-02-29').verdict, 'valid');
    assert.equal(readDate('1900-02-29').verdict, 'impossible');
  });

  it('is an instant, counted by its offset', () => {
    const at = (text: string): number => {
      const reading = readDate(text);
      return reading.verdict === 'valid' ? instantOf(reading) : Number.NaN;
    };
    assert.equal(at('2021-03-20T08:05:00Z'), Date.UTC(2021, 2, 20, 8, 5));
    assert.equal(at('2021-03-20 08:05:00 +0830'), Date.UTC(2021, 2, 19, 23, 35));
    assert.equal(at('2021-03-20 08:05:00 -0800'), Date.UTC(2021, 2, 20, 16, 5));
  });
});

describe('finding a date in a line', () => {
  const found: Readonly<Record<string, string | undefined>> = {
    '发布时间：2021年3月20日 08:05': '2021-03-20 08:05:00',
    'Posted on March 20th, 2021 by Ann': '2021-03-20',
    '20 March 2021': '2021-03-20',
    '22/8/2011': '2011-08-22',
    '8/22/2011': '2011-08-22',
    '8/9/2011': undefined,
    '2021-02-30': undefined,
    'May 5': undefined,
    'version 1.2.3': undefined,
    '2021-03-20 25:05': undefined,
  };
  for (const [line, date] of Object.entries(found)) {
    it(`${line} is ${date ?? 'none'}`, () => {
      const parts = findDate(line);
      assert.equal(parts && writeDate(parts, 'second'), date);
    });
  }
});

describe('writing a date', () => {
  it('follows the others, and makes up no time', () => {
    const day = { year: 2021, month: 10, day: 5 };
    assert.equal(writeDate(day, 'second'), '2021-10-05');
    assert.equal(writeDate(day, 'iso'), '2021-10-05');
    assert.equal(writeDate(day, 'feed'), 'Tue, 05 Oct 2021 00:00:00 GMT');
    assert.equal(writeDate({ ...day, time: '8:05:00' }, 'second'), '2021-10-05 08:05:00');
    assert.equal(writeDate({ ...day, time: '8:05:00' }, 'day'), '2021-10-05');
  });

  it('is read again as the same day in every form', () => {
    for (const form of ['day', 'minute', 'second', 'zoned', 'iso', 'feed', 'words'] as const) {
      const reading = readDate(writeDate({ year: 1999, month: 12, day: 31 }, form));
      assert.deepEqual(reading.verdict === 'valid' && [reading.year, reading.month, reading.day], [1999, 12, 31], form);
    }
  });

  it('of another form as ISO 8601 is the same instant', () => {
    for (const text of ['Mon, 25 Oct 2021 06:05:05 GMT', '2021-10-25 06:05:05 +0800', '2021/1/2 6:05 -0330']) {
      const reading = readDate(text);
      assert.ok(reading.verdict === 'valid');
      assert.equal(Date.parse(isoDate(reading) ?? ''), instantOf(reading), text);
    }
    const named = readDate('25 Oct 2021 06:05:05 EST');
    assert.equal(named.verdict === 'valid' && isoDate(named), undefined);
  });

  it('knows both halves of the day', () => {
    const isoOf = (text: string): string | undefined => {
      const reading = readDate(text);
      return reading.verdict === 'valid' ? isoDate(reading) : undefined;
    };
    assert.equal(isoOf('October 25, 2021 at 3:05 PM'), '2021-10-25T15:05:00');
    assert.equal(isoOf('October 25, 2021 12:05 am'), '2021-10-25T00:05:00');
    assert.equal(isoOf('October 25, 2021 13:05'), '2021-10-25T13:05:00');
  });
});
