import type { FrontMatterLanguage } from '../../types.ts';

/** The value of a field that holds a date. */
export interface WrittenDate {
  /** Without quotes. */
  readonly text: string;
  /** Whether it stands without quotes, so that YAML or TOML may take it for a date of their own. */
  readonly isPlain: boolean;
  readonly language: FrontMatterLanguage;
}

/**
 * Which zone the clock of a date counts in: the one that is written, UTC, that of the site's config, that of the machine
 * which builds the site.
 */
export type DateZone = 'written' | 'utc' | 'site' | 'machine';

export type DateReading =
  | {
      readonly kind: 'date';
      /** Milliseconds since 1970 UTC; for the zones `site` and `machine` as if their clock were UTC's. */
      readonly time: number;
      readonly zone: DateZone;
      /** The day is on no calendar and was moved into the next month (30 February to 2 March). */
      readonly isMoved: boolean;
      /** A program that wants a date and not text refuses it: Astro with `z.date()`. */
      readonly isText: boolean;
    }
  /** No error, and no date: the generator takes another one, of the file or none. */
  | { readonly kind: 'lost' }
  /** The build stops, or the article is left out with an error. */
  | { readonly kind: 'stops' }
  /** Too unusual a form to say. */
  | { readonly kind: 'unsure' };

export const lost: DateReading = { kind: 'lost' };
export const stops: DateReading = { kind: 'stops' };
export const unsure: DateReading = { kind: 'unsure' };

export const dated = (
  time: number,
  zone: DateZone,
  { isMoved = false, isText = false }: { isMoved?: boolean; isText?: boolean } = {},
): DateReading => ({ kind: 'date', time, zone, isMoved, isText });

/** Year, month from 1, day, hour, minute, second, millisecond. */
export type Clock = readonly [number, number, number, number, number, number, number];

export function clockOf(parts: readonly (string | number | undefined)[], fraction = ''): Clock {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    part === undefined ? undefined : Number(part),
  );
  return [year, month, day, hour, minute, second, Number(fraction.slice(0, 3).padEnd(3, '0'))];
}

/** Days and hours beyond their range go over into the next month or day. */
export function timeOf([year, month, day, hour, minute, second, millisecond]: Clock): number {
  // Date.UTC takes the years 0 to 99 for those of the 20th century.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second, millisecond);
}

export function isOnCalendar([year, month, day]: readonly [number, number, number, ...number[]]): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

export const isOnClock = ([, , , hour, minute, second]: Clock): boolean => hour < 24 && minute < 60 && second < 60;

/** Milliseconds east of UTC of `Z`, `UTC`, `+8`, `+0800` or `+08:00`. */
export function offsetOf(zone: string): number {
  const parts = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!parts) return 0;
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3] ?? 0)) * 60_000;
}
