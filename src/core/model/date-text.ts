/** How a date is written; `feed` is RFC 1123, `words` has the name of a month. */
export type DateForm = 'day' | 'minute' | 'second' | 'zoned' | 'iso' | 'feed' | 'words';

export interface DateParts {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  /** With seconds; absent where only the day is known. */
  readonly time?: string;
  /** As written: `Z`, `+0800`, `GMT`. */
  readonly zone?: string;
}

export type DateReading =
  | ({ readonly verdict: 'valid'; readonly form: DateForm } & DateParts)
  | { readonly verdict: 'impossible' | 'clock' | 'unreadable' };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** ISO 8601 and its relatives with spaces or slashes, as YAML, TOML and every generator of this field read them. */
const numeric =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:([Tt]|\s{1,3})(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)\s{0,2}(Z|z|[A-Z]{3,4}|[+-]\d{2}:?\d{2}|[+-]\d{1,2})?(?:\s[+-]\d{4})?)?$/;
/** RFC 1123, as feeds write it, and "25 October 2021". */
const named =
  /^([A-Za-z]{3,9},?\s)?(\d{1,2})\s([A-Za-z]{3,9})\.?,?\s(\d{4})(?:\s(\d{1,2}:\d{2}(?::\d{2})?)(?:\s([A-Z]{1,5}|[+-]\d{2}:?\d{2}))?)?$/;
/** "October 25, 2021" */
const american =
  /^(?:[A-Za-z]{3,9},?\s)?([A-Za-z]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?:\s(?:at\s)?(\d{1,2}:\d{2}(?::\d{2})?)(?:\s?([AaPp])[Mm])?(?:\s([A-Z]{1,5}|[+-]\d{2}:?\d{2}))?)?$/;

/** Reads the whole text as a date. `impossible`: no such day; `clock`: no such time or zone. */
export function readDate(text: string): DateReading {
  const iso = numeric.exec(text);
  if (iso) return judged(iso.slice(1, 4), isoForm(iso), { time: iso[5], zone: iso[6] });
  const feed = named.exec(text);
  if (feed) {
    const [, weekday, day, month, year, time, zone] = feed;
    return judged([year, monthOf(month), day], weekday && time && zone ? 'feed' : 'words', { time, zone });
  }
  const [, month, day, year, time, half, zone] = american.exec(text) ?? [];
  if (!year) return { verdict: 'unreadable' };
  return judged([year, monthOf(month), day], 'words', { time: half ? in24Hours(time, half) : time, zone });
}

/** "12:05" in the first half of a day is five past midnight. */
function in24Hours(time = '', half = ''): string {
  const [hour = '', ...rest] = time.split(':');
  return [(Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0), ...rest].join(':');
}

const monthOf = (name = ''): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function isoForm([, , , , separator, time, zone]: RegExpExecArray): DateForm {
  if (!time) return 'day';
  if (separator?.trim()) return 'iso';
  if (zone) return 'zoned';
  return time.length > 5 ? 'second' : 'minute';
}

type Clock = { time: string | undefined; zone: string | undefined };

function judged(date: readonly unknown[], form: DateForm, { time, zone }: Clock): DateReading {
  const [year = 0, month = 0, day = 0] = date.map(Number);
  if (!isOnCalendar(year, month, day)) return { verdict: 'impossible' };
  if (!isTime(time) || !isZone(zone)) return { verdict: 'clock' };
  const clock = time ? { time: /^\d{1,2}:\d{2}$/.test(time) ? `${time}:00` : time.slice(0, 8) } : {};
  return { verdict: 'valid', form, year, month, day, ...clock, ...(zone ? { zone } : {}) };
}

function isOnCalendar(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year > 0 && day >= 1 && day <= last;
}

function isTime(time = '0:00'): boolean {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number.parseFloat);
  return hour <= 24 && minute <= 59 && second < 61;
}

/** Zones reach from UTC-12 to UTC+14. */
function isZone(zone = 'Z'): boolean {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  return !hours || (Number(hours) <= (sign === '-' ? 12 : 14) && Number(minutes) <= 59);
}

const chineseOrIso =
  /(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)日?(?:(?:T|\s{0,3})(\d{1,2}:\d{2}(?::\d{2})?))?/;
const dayFirst = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/;
const withWords =
  /(?<!\d)(?:(\d{1,2})(?:st|nd|rd|th)?\s)?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,?\s(?:(\d{1,2})(?:st|nd|rd|th)?,?\s)?(\d{4})(?!\d)/i;

export interface FoundDate extends DateParts {
  readonly start: number;
  readonly end: number;
}

/** The first date in a line of text, in more ways than a reader takes; one that may be two different days is none. */
export function findDate(line: string): FoundDate | undefined {
  const match = chineseOrIso.exec(line) ?? withWords.exec(line) ?? dayFirst.exec(line);
  const parts = match && partsOf(match);
  if (!match || !parts || !isOnCalendar(parts.year, parts.month, parts.day)) return undefined;
  return { ...parts, start: match.index, end: match.index + match[0].length };
}

function partsOf(match: RegExpExecArray): DateParts | undefined {
  const [whole, first, second, third, fourth] = match;
  if (/[A-Za-z]{3}/.test(second ?? '')) {
    const day = Number(first ?? third);
    return day ? { year: Number(fourth), month: monthOf(second), day } : undefined;
  }
  const [one, two, three] = [Number(first), Number(second), Number(third)];
  if (one > 31) {
    if (!isTime(fourth)) return undefined;
    const clock = fourth ? { time: /:.*:/.test(fourth) ? fourth : `${fourth}:00` } : {};
    return { year: one, month: two, day: three, ...clock };
  }
  if (one > 12) return { year: three, month: two, day: one };
  return two > 12 && whole.includes('/') ? { year: three, month: one, day: two } : undefined;
}

const padded = (value: number): string => String(value).padStart(2, '0');

/** Writes a date as others are written. A time is written where it is known; in feeds it is midnight, as they need one. */
export function writeDate(parts: DateParts, form: DateForm): string {
  const { year, month, day, time } = parts;
  const date = `${String(year).padStart(4, '0')}-${padded(month)}-${padded(day)}`;
  if (form === 'feed') {
    const weekday = days[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
    const name = months[month - 1] ?? '';
    return `${weekday}, ${padded(day)} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year} 00:00:00 GMT`;
  }
  if (!time || form === 'day' || form === 'words' || form === 'iso') return date;
  return form === 'minute' ? `${date} ${time.slice(0, 5)}` : `${date} ${time.padStart(8, '0')}`;
}

/** The same date and time as ISO 8601, which all readers take; undefined for a zone that has only a name. */
export function isoDate({ year, month, day, time, zone }: DateParts): string | undefined {
  const date = writeDate({ year, month, day }, 'day');
  if (!time) return date;
  const [, sign, hours = '', minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone ?? '') ?? [];
  const isNamed = zone !== undefined && !sign && !/^(?:Z|UTC|GMT)$/i.test(zone);
  const offset = sign ? `${sign}${hours.padStart(2, '0')}:${minutes}` : zone ? 'Z' : '';
  return isNamed ? undefined : `${date}T${time.padStart(8, '0')}${offset}`;
}

/** The date as milliseconds since 1970, read as UTC where no offset is written. */
export function instantOf({ year, month, day, time = '0:0:0', zone = '' }: DateParts): number {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  const shift = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return Date.UTC(year, month - 1, day, hour, minute - shift, second);
}
