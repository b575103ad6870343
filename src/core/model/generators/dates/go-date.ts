import { clockOf, type DateReading, dated, isOnCalendar, isOnClock, offsetOf, stops, timeOf } from './reading.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const numeric =
  /^(\d{4})-(\d\d)-(\d\d)(?:(T| )(\d\d):(\d\d):(\d\d)(?:[.,](\d{1,20}))?(Z|[+-]\d\d:?\d\d| [+-]\d\d:\d\d| [+-]\d{4}(?: [A-Z]{3,5})?)?)?$/;
/** RFC 1123, RFC 822, "02 Jan 2006". */
const named =
  /^(?:[A-Z][a-z]{2}, )?(\d\d) ([A-Z][a-z]{2}) (\d{4}|\d\d)(?: (\d\d):(\d\d)(?::(\d\d))?(?: (?:([+-]\d{4})|[A-Z]{3,5})))?$/;
/** ANSI C, Unix and Ruby: "Mon Jan _2 15:04:05 2006", with a zone before the year. */
const classic =
  /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d\d):(\d\d):(\d\d) (?:(?:([+-]\d{4})|[A-Z]{3,5}) )?(\d{4})$/;

/**
 * What Hugo makes of the text of a date: the formats of spf13/cast (`timeFormats`), in quotes or not; a zone by name counts
 * as the site's. A whole number is seconds since 1970. Anything else is "not a parsable date" and an error
 * (resources/page/pagemeta/page_frontmatter.go; Hugo before 0.136 took the year 1).
 */
export function goDate(text: string, isNumber: boolean): DateReading {
  if (isNumber) {
    const seconds = Number(text);
    return Number.isInteger(seconds) && Math.abs(seconds) < 253_402_300_800 ? dated(seconds * 1000, 'utc') : stops;
  }
  const iso = numeric.exec(text);
  if (iso)
    return reading(clockOf([iso[1], iso[2], iso[3], iso[5], iso[6], iso[7]], iso[8]), iso[9]?.trim().split(' ')[0]);
  const day = named.exec(text);
  if (day) return reading(clockOf([year(day[3]), month(day[2]), day[1], day[4], day[5], day[6]]), day[7]);
  const line = classic.exec(text);
  return line ? reading(clockOf([line[7], month(line[1]), line[2], line[3], line[4], line[5]]), line[6]) : stops;
}

const month = (name = ''): number => months.indexOf(name) + 1;

/** Two digits: from 69 on those of the last century, as Go's time package has it. */
const year = (digits = ''): number =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 69 ? 2000 : 1900);

function reading(clock: ReturnType<typeof clockOf>, zone: string | undefined): DateReading {
  if (!isOnCalendar(clock) || !isOnClock(clock)) return stops;
  return dated(timeOf(clock) - offsetOf(zone ?? ''), zone === undefined ? 'site' : 'written');
}
