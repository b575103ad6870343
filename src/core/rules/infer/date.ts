import { type DateParts, findDate, readDate } from '../../model/date-text.ts';
import { spanOf } from '../../model/node.ts';
import type { Evidence, Inferred } from './evidence.ts';
import { firstLines, reach } from './lines.ts';

/** Lines at the head of a body in which the date of its publication stands. */
const headLines = 12;
/** Characters of such a line beside its date: an author, a source. */
const maxBeside = 24;

const label =
  /(?:发布|发表|更新|日期|时间|發佈|發表|時間|\bposted\b|\bpublished\b|\bupdated\b|\bdate\b|\bwritten\b|\bon\b|投稿日|公開日)/i;

/** The day of an article, by what names it best: a date line of the body, the file's name or folders, last the file's own time. */
export function inferDate(evidence: Evidence): Inferred<DateParts> | undefined {
  const named = dateInPath(evidence.facts.file?.path ?? '');
  const told = fromBody(evidence);
  // A file was named by hand: a line that says another day is about something else.
  if (named && (!told || !isSameDay(named.value, told.value))) return named;
  return told ?? fromFileTime(evidence);
}

/** As `inferDate`, without what only tells when the file was last written. */
export function writtenDate(evidence: Evidence): Inferred<DateParts> | undefined {
  const found = inferDate(evidence);
  return found?.origin === fileTime ? undefined : found;
}

const fileTime = 'from the time of the file';

const isSameDay = (a: DateParts, b: DateParts): boolean => a.year === b.year && a.month === b.month && a.day === b.day;

function fromBody({ article }: Evidence): Inferred<DateParts> | undefined {
  const origin = 'from the body';
  const { elements, span } = article.body;
  const time = elements.find(({ name, attribs }) => name === 'time' && attribs.datetime);
  const isNear = time && (spanOf(time)?.start ?? span.end) < span.start + reach;
  const marked = isNear && readDate((time.attribs.datetime ?? '').trim());
  if (marked && marked.verdict === 'valid') return { value: marked, origin };
  for (const line of firstLines(article, headLines)) {
    const found = line.length <= 120 ? findDate(line) : undefined;
    if (!found || !isLikelyYear(found.year)) continue;
    const beside = line.length - (found.end - found.start);
    if (beside <= maxBeside && (beside <= 3 || label.test(line) || found.time)) return { value: found, origin };
  }
  return undefined;
}

const inName = /(?:^|\/)(\d{4})-?(\d{2})-?(\d{2})(?![\d])[^/]*(?:\/_?index\.\w+)?$/;
const inFolders = /(?:^|\/)(\d{4})[/-](\d{1,2})[/-](\d{1,2})\//;

/** The date that a path names: `2021-10-25-first-snow.md`, `20211025.md`, `2021/10/25/first-snow.md`. */
export function dateInPath(path: string): Inferred<DateParts> | undefined {
  const name = inName.exec(path);
  const match = name ?? inFolders.exec(path);
  if (!match) return undefined;
  const reading = readDate(match.slice(1, 4).join('-'));
  if (reading.verdict !== 'valid' || !isLikelyYear(reading.year)) return undefined;
  return { value: reading, origin: name ? 'from the file name' : 'from the folder' };
}

const isLikelyYear = (year: number): boolean => year >= 1980 && year <= 2100;

function fromFileTime({ facts }: Evidence): Inferred<DateParts> | undefined {
  if (facts.file?.modified === undefined) return undefined;
  const date = new Date(facts.file.modified);
  if (Number.isNaN(date.getTime())) return undefined;
  const value = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  return { value, origin: fileTime };
}
