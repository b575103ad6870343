import {
  type Clock,
  clockOf,
  type DateReading,
  dated,
  isOnCalendar,
  offsetOf,
  stops,
  timeOf,
  unsure,
} from './reading.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const time = /(?:(?:[Tt]|,?\s{1,9})(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,20}))?)?(?:\s{0,3}([AaPp])[Mm])?)?/
  .source;
const zone = /(?:\s{0,3}(Z|z|UTC|GMT|[+-]\d\d:?\d\d))?/.source;

const yearFirst = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${time}${zone}$`);
const dayFirst = new RegExp(`^(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})${time}${zone}$`);
const compact = /^(\d{4})(\d\d)(\d\d)$/;
const named = new RegExp(`^(?:[A-Za-z]{3,9},?\\s)?(\\d{1,2})\\s([A-Za-z]{3,9})\\.?,?\\s(\\d{4})${time}${zone}$`);
const american = new RegExp(
  `^(?:[A-Za-z]{3,9},?\\s)?([A-Za-z]{3,9})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})${time}${zone}$`,
);

/** safe_yaml, lib/safe_yaml/parse/date.rb, `TIME_MATCHER` */
const plainTime =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|\s{1,9})(\d{1,2}):(\d\d):(\d\d)(?:\.(\d{0,20}))?\s{0,9}(Z|[-+]\d{1,2}:?(?:\d{2})?)?$/;

/**
 * What Jekyll makes of the text of a date (lib/jekyll/utils.rb, `parse_date`): a time without quotes and without a zone is
 * UTC; everything else goes through Ruby's `Time.parse`, in the site's zone where none is written. It moves a day beyond its
 * month, takes 22/8/2011 for 22 August, and throws where it finds no date, which ends the build.
 */
export function rubyDate(text: string, isPlain: boolean): DateReading {
  const plain = isPlain ? plainTime.exec(text) : null;
  if (plain) return reading(clockOf(plain.slice(1, 7), plain[7]), plain[8] ?? 'Z', plain[8] ? 'written' : 'utc');
  const first = yearFirst.exec(text);
  if (first) return fromParts([first[1], first[2], first[3]], first.slice(4));
  const day = dayFirst.exec(text);
  if (day) return fromParts([day[3], day[2], day[1]], day.slice(4));
  const digits = compact.exec(text);
  if (digits) return fromParts([digits[1], digits[2], digits[3]], []);
  const european = named.exec(text);
  if (european) return fromParts([european[3], month(european[2]), european[1]], european.slice(4));
  const us = american.exec(text);
  if (us) return fromParts([us[3], month(us[1]), us[2]], us.slice(4));
  const isHopeless = !/\d/.test(text) || /^(?:\d{4}|\d{4}-\d\d|\d{4}-?W\d\d|\d{10}|\d{13}|\d{4}年.{0,20})$/.test(text);
  return isHopeless ? stops : unsure;
}

const month = (name = ''): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

type Part = string | number | undefined;

function fromParts(
  date: readonly Part[],
  [hour, minute, second, fraction, half, written]: readonly (string | undefined)[],
): DateReading {
  const shift = half === undefined ? 0 : /p/i.test(half) ? (Number(hour) < 12 ? 12 : 0) : hour === '12' ? -12 : 0;
  const clock = clockOf([...date, hour === undefined ? undefined : Number(hour) + shift, minute, second], fraction);
  return reading(clock, written ?? '', written === undefined ? 'site' : 'written');
}

function reading(clock: Clock, zone: string, kind: 'written' | 'utc' | 'site'): DateReading {
  const [, month, day, hour, minute, second] = clock;
  const isPossible = month >= 1 && month <= 12 && day >= 1 && day <= 31 && minute < 60 && second <= 60;
  const isTime = hour < 24 || (hour === 24 && minute === 0 && second === 0);
  if (!isPossible || !isTime) return stops;
  return dated(timeOf(clock) - offsetOf(zone), kind, { isMoved: !isOnCalendar(clock) });
}
