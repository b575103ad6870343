import type { Field, FrontMatter } from '../../types.ts';
import type { Generator } from '../names.ts';
import { goDate } from './go-date.ts';
import { isoDate } from './iso-date.ts';
import { type DateReading, dated, lost, stops, unsure, type WrittenDate } from './reading.ts';
import { rubyDate } from './ruby-date.ts';
import { scriptDate } from './script-date.ts';
import { yamlTimestamp } from './yaml-timestamp.ts';

/** The date of a field as it is written; undefined where the field holds no single value. */
export function writtenDate(
  text: string,
  field: Field,
  { language }: Pick<FrontMatter, 'language'>,
): WrittenDate | undefined {
  if (field.shape !== 'scalar' || field.value === undefined) return undefined;
  const raw = text.slice(field.valueSpan.start, field.valueSpan.end);
  const isPlain = language !== 'json' && !/^["'|>!&*]/.test(raw);
  return { text: isPlain ? raw.trim() : String(field.value ?? '').trim(), isPlain, language };
}

/** What a generator makes of a date. Never throws. */
export const readDate = (generator: Generator, written: WrittenDate): DateReading => readings[generator](written);

const isNull = ({ text, isPlain }: WrittenDate): boolean => isPlain && /^(?:~|null)?$/i.test(text);

const isNumber = ({ text, isPlain, language }: WrittenDate): boolean =>
  (isPlain || language === 'json') && /^[+-]?\d{1,20}(?:\.\d{1,20})?$/.test(text);

const readings: Readonly<Record<Generator, (written: WrittenDate) => DateReading>> = {
  // lib/plugins/processor/post.ts and common.ts (`toDate`, `adjustDateForTimezone`), hexo-front-matter ("Convert timezone"):
  // the UTC clock of a YAML date is taken for the site's, also where another zone is written.
  hexo(written) {
    if (isNull(written)) return lost;
    const stamp = written.isPlain ? yamlTimestamp(written.text) : undefined;
    if (stamp) return dated(stamp.time, 'site', stamp);
    if (isNumber(written)) return dated(Number(written.text), 'utc');
    const date = scriptDate(written.text);
    return date ? dated(date.time, date.zone, date) : lost;
  },
  // An empty date is one that cannot be parsed: it ends the build.
  jekyll: ({ text, isPlain }) => rubyDate(text, isPlain),
  hugo: (written) => (isNull(written) || written.text === '' ? lost : goDate(written.text, isNumber(written))),
  // src/Template.js, `getMappedDate`
  eleventy(written) {
    if (isNull(written) || written.text === '') return lost;
    const stamp = tableDate(written);
    if (stamp) return stamp;
    if (isNumber(written)) return stops;
    if (/^(?:git )?(?:last modified|created)$/i.test(written.text)) return unsure;
    const date = isoDate(written.text);
    return date ? dated(date.time, date.hasZone ? 'written' : 'utc') : stops;
  },
  // `z.coerce.date()`, as in the schema of Astro's blog template
  astro(written) {
    if (isNull(written)) return dated(0, 'utc', { isText: true });
    const stamp = tableDate(written);
    if (stamp) return stamp;
    if (isNumber(written)) return dated(Number(written.text), 'utc', { isText: true });
    const date = scriptDate(written.text);
    return date ? dated(date.time, date.zone, { ...date, isText: true }) : stops;
  },
};

/** A date that js-yaml makes one, or TOML, which writes it alike. */
function tableDate({ text, isPlain }: WrittenDate): DateReading | undefined {
  const stamp = isPlain ? yamlTimestamp(text) : undefined;
  return stamp && dated(stamp.time, stamp.hasZone ? 'written' : 'utc', stamp);
}
