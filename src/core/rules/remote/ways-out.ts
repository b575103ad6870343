import type { RemoteImage } from '../../lint/facts.ts';
import { attributeOf, startTagOf } from '../../model/node.ts';
import type { Article, ImageReference } from '../../model/types.ts';
import type { FixDraft, Report } from '../rule.ts';
import { archiveCopy } from './archive.ts';
import { removalOfPicture } from './removal.ts';

type WaysOut = Pick<Report, 'fix' | 'suggestions'>;

/** Of these an older copy may show what the author meant. */
const lost: ReadonlySet<RemoteImage['verdict']> = new Set(['dead', 'not-a-picture', 'placeholder']);

/** What can be done about a picture that readers do not see. `isGone` judges the other addresses of the same picture. */
export function waysOut(
  article: Article,
  image: ImageReference,
  { found, isGone }: { found: RemoteImage; isGone: (source: string) => boolean },
): WaysOut {
  const { verdict } = found;
  const fix =
    verdict === 'dead'
      ? removal(article, image, isGone)
      : verdict === 'hotlink-blocked'
        ? withoutReferrer(article, image)
        : undefined;
  const copy = lost.has(verdict) ? archiveCopy(article, image) : undefined;
  const element = verdict === 'hotlink-blocked' ? asElement(article, image) : undefined;
  const suggestions = [copy, element].filter((one) => one !== undefined);
  return { ...(fix ? { fix } : {}), ...(suggestions.length > 0 ? { suggestions } : {}) };
}

function removal(article: Article, image: ImageReference, isGone: (source: string) => boolean): FixDraft | undefined {
  const found = removalOfPicture(article, image, isGone);
  if (!found) return undefined;
  const title = found.hasCaption ? 'Remove the picture and its caption' : 'Remove the picture';
  return { title, edits: [{ text: '', ...found.span }] };
}

const withoutReferrerTitle = 'Load the picture without a referrer';

/** For servers that look where readers come from: an `img` may keep that to itself. */
function withoutReferrer(article: Article, { element }: ImageReference): FixDraft | undefined {
  const tag = element && startTagOf(element);
  if (element?.name !== 'img' || !tag) return undefined;
  const own = attributeOf(element, 'referrerpolicy', article.text);
  const at = tag.start + '<img'.length;
  const edit = own?.valueSpan
    ? { text: 'no-referrer', ...own.valueSpan }
    : own
      ? { text: 'referrerpolicy="no-referrer"', ...own.nameSpan }
      : { start: at, end: at, text: ' referrerpolicy="no-referrer"' };
  return { title: withoutReferrerTitle, edits: [edit] };
}

/** Markdown cannot say that. Only a picture whose description is plain text becomes an element. */
function asElement({ text }: Article, { syntax, source, span }: ImageReference): Omit<FixDraft, 'safety'> | undefined {
  if (syntax !== 'markdown') return undefined;
  const alt = /^!\[([^\][\\<>*_`&]{0,500})\]\(\s?<?[^\s<>()]{1,4096}>?\s?\)$/.exec(
    text.slice(span.start, span.end),
  )?.[1];
  if (alt === undefined) return undefined;
  const quoted = (value: string): string => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  const markup = `<img referrerpolicy="no-referrer" src="${quoted(source)}" alt="${quoted(alt)}">`;
  return { title: `${withoutReferrerTitle}, as an HTML element`, edits: [{ text: markup, ...span }] };
}
