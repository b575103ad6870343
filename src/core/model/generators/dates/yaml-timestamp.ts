import { clockOf, isOnCalendar, offsetOf } from './reading.ts';

const day = /^(\d{4})-(\d\d)-(\d\d)$/;
const moment =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]{1,20})(\d\d?):(\d\d):(\d\d)(?:\.(\d{0,40}))?(?:[ \t]{0,20}(Z|[-+]\d\d?(?::\d\d)?))?$/;

export interface Timestamp {
  /** Milliseconds; what has no zone counts as UTC. */
  readonly time: number;
  readonly hasZone: boolean;
  readonly isMoved: boolean;
}

/**
 * What js-yaml makes a date of where it stands without quotes (lib/type/timestamp.js, versions 3 and 4): minutes and seconds
 * are needed, a zone has a colon or no minutes, and a day beyond its month goes over into the next one.
 */
export function yamlTimestamp(text: string): Timestamp | undefined {
  const parts = day.exec(text) ?? moment.exec(text);
  if (!parts) return undefined;
  const clock = clockOf(parts.slice(1, 7), parts[7]);
  const zone = parts[8];
  const [year, month, ...rest] = clock;
  return {
    time: Date.UTC(year, month - 1, ...rest) - offsetOf(zone ?? ''),
    hasZone: zone !== undefined,
    isMoved: !isOnCalendar(clock),
  };
}
