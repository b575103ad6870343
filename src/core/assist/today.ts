import type { DateForm } from '../model/date-text.ts';
import { commonest, type SiblingField } from '../model/siblings/tally.ts';

/** A moment as a clock on the wall shows it. */
export interface Clock {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}

const months = 'January February March April May June July August September October November December'.split(' ');
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const two = (value: number): string => String(value).padStart(2, '0');

function zoneOf(offset: number, colon: string): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${colon}${two(size % 60)}`;
}

/** The present moment as the siblings write dates; as a date and a time where they say nothing. `format`: of the schema. */
export function today(clock: Clock, siblings: SiblingField | undefined, format: string | undefined): string {
  const form = formOf(siblings, format);
  const sample = [...(siblings?.values.keys() ?? [])].at(-1) ?? '';
  const { year, month, day, hour, minute, second } = clock;
  const date = `${year}-${two(month)}-${two(day)}`;
  const time = `${two(hour)}:${two(minute)}:${two(second)}`;
  if (form === 'day') return date;
  if (form === 'minute') return `${date} ${time.slice(0, 5)}`;
  if (form === 'zoned') return `${date} ${time} ${zoneOf(clock.offset, /[+-]\d\d:\d\d$/.test(sample) ? ':' : '')}`;
  if (form === 'words')
    return /^\d/.test(sample) ? `${day} ${months[month - 1]} ${year}` : `${months[month - 1]} ${day}, ${year}`;
  if (form === 'iso' && /[+-]\d\d:?\d\d$/.test(sample)) return `${date}T${time}${zoneOf(clock.offset, ':')}`;
  if (form === 'iso') return inUtc(clock).iso;
  return form === 'feed' ? inUtc(clock).feed : `${date} ${time}`;
}

function formOf(siblings: SiblingField | undefined, format: string | undefined): DateForm {
  if (format === 'date') return 'day';
  if (format === 'date-time') return 'iso';
  return (siblings && commonest(siblings.dateForms)?.key) ?? 'second';
}

function inUtc({ year, month, day, hour, minute, second, offset }: Clock): { iso: string; feed: string } {
  const moment = new Date(Date.UTC(year, month - 1, day, hour, minute - offset, second));
  const iso = moment.toISOString().replace(/\.\d+Z$/, 'Z');
  const date = `${two(moment.getUTCDate())} ${months[moment.getUTCMonth()]?.slice(0, 3)} ${moment.getUTCFullYear()}`;
  return { iso, feed: `${days[moment.getUTCDay()]}, ${date} ${iso.slice(11, 19)} GMT` };
}
