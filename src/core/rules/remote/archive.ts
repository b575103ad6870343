import { readDate } from '../../model/date-text.ts';
import type { Article, ImageReference } from '../../model/types.ts';
import { publicationFields } from '../infer/field.ts';
import type { FixDraft } from '../rule.ts';

/**
 * The copy that the Web Archive made nearest to the day of the article, if it made one: nobody looks. The picture itself, without the
 * archive's frame (`if_`). undefined where the day is not known, or the address is not one of the web.
 */
export function archiveCopy(article: Article, { source, sourceSpan }: ImageReference): FixDraft | undefined {
  const day = publicationDay(article);
  const written = article.text.slice(sourceSpan.start, sourceSpan.end);
  const isPlain = /^(?:https?:)?\/\/[^/]/i.test(written);
  if (day === undefined || !isPlain || /^(?:https?:)?\/\/(?:[\w-]+\.)?archive\.org\//i.test(source)) return undefined;
  const scheme = written.startsWith('//') ? 'https:' : '';
  const { start } = sourceSpan;
  const text = `https://web.archive.org/web/${day}if_/${scheme}`;
  return { title: 'Take the copy that the Web Archive may have', edits: [{ start, end: start, text }] };
}

/** `20210304`, as the first field of the front matter says that is a day. */
function publicationDay({ frontMatter }: Article): string | undefined {
  for (const { key, value } of frontMatter.fields) {
    const date = publicationFields.includes(key) ? readDate(String(value).trim()) : undefined;
    if (date?.verdict !== 'valid') continue;
    const { year, month, day } = date;
    return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('');
  }
  return undefined;
}
