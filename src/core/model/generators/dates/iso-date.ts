import { type Clock, clockOf, isOnCalendar, isOnClock, offsetOf, timeOf } from './reading.ts';

const calendar = /^(\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?$/;
const week = /^(\d{4})-?W(\d\d)(?:-?(\d))?$/;
const ordinal = /^(\d{4})-?(\d{3})$/;
const clock = /^(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d{1,30}))?)?)?(Z|[+-]\d\d(?::?\d\d)?)?$/i;

/** `DateTime.fromISO(text, { zone: 'utc' })` of luxon 3 (src/impl/regexParser.js), without its zone names in brackets. */
export function isoDate(text: string): { readonly time: number; readonly hasZone: boolean } | undefined {
  const [date = '', time, ...rest] = text.split(/[Tt]/);
  if (rest.length > 0 || text.length > 60) return undefined;
  const day = dayOf(date);
  if (day === undefined) return undefined;
  if (time === undefined) return { time: day, hasZone: false };
  const parts = clock.exec(time);
  if (!parts) return undefined;
  const at = clockOf([1970, 1, 1, parts[1], parts[2], parts[3]], parts[4]);
  if (!isOnClock(at) && !isMidnight(at)) return undefined;
  return { time: day + timeOf(at) - offsetOf(parts[5] ?? ''), hasZone: parts[5] !== undefined };
}

const isMidnight = ([, , , hour, minute, second, fraction]: Clock): boolean =>
  hour === 24 && minute === 0 && second === 0 && fraction === 0;

const oneDay = 86_400_000;

/** Midnight of a day, in milliseconds. */
function dayOf(date: string): number | undefined {
  const plain = calendar.exec(date);
  if (plain) {
    const parts = clockOf(plain.slice(1, 4));
    return isOnCalendar(parts) ? timeOf(parts) : undefined;
  }
  const inYear = ordinal.exec(date);
  if (inYear) return within(inYear, Number(inYear[2]) - 1);
  const inWeek = week.exec(date);
  if (!inWeek) return undefined;
  const day = Number(inWeek[3] ?? 1);
  const weeks = Number(inWeek[2]);
  if (day < 1 || day > 7 || weeks < 1 || weeks > weeksIn(Number(inWeek[1]))) return undefined;
  return firstMonday(Number(inWeek[1])) + ((weeks - 1) * 7 + day - 1) * oneDay;
}

function within(parts: RegExpExecArray, days: number): number | undefined {
  const start = Date.UTC(Number(parts[1]), 0, 1);
  const time = start + days * oneDay;
  return days >= 0 && new Date(time).getUTCFullYear() === new Date(start).getUTCFullYear() ? time : undefined;
}

/** Monday of the ISO week that holds 4 January. */
function firstMonday(year: number): number {
  const fourth = Date.UTC(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * oneDay;
}

const weeksIn = (year: number): number => Math.round((firstMonday(year + 1) - firstMonday(year)) / (7 * oneDay));
