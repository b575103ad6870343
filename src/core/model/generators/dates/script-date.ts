import { type DateZone, isOnCalendar } from './reading.ts';

export interface ScriptDate {
  readonly time: number;
  readonly zone: DateZone;
  readonly isMoved: boolean;
}

const zoned = /\d:\d\d.*?(?:Z|[+-]\d\d(?::?\d\d)?|UTC|GMT|[ECMP][SD]T)(?:\s*\([^)]*\))?\s*$/i;

/** `new Date(text)` of JavaScript, on V8: a date alone in ISO form is UTC, anything else without a zone is the machine's time. */
export function scriptDate(text: string): ScriptDate | undefined {
  if (text.length > 100) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time)) return undefined;
  const written = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text);
  const isMoved = written !== null && !isOnCalendar([Number(written[1]), Number(written[2]), Number(written[3])]);
  if (/^\d{4}(?:-\d\d){0,2}$/.test(text)) return { time, zone: 'utc', isMoved };
  if (zoned.test(text)) return { time, zone: 'written', isMoved };
  // The offset of the machine that lints is taken out again.
  return { time: time - new Date(time).getTimezoneOffset() * 60_000, zone: 'machine', isMoved };
}
