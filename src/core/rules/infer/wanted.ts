import type { Facts } from '../../lint/facts.ts';
import { isPlainlyNoArticle } from '../../model/article-name.ts';
import type { Article } from '../../model/types.ts';
import type { RuleSettings } from '../rule.ts';
import { dateInPath } from './date.ts';
import { publicationFields } from './field.ts';
import { fewest, habit, shareWith } from './usual.ts';

type Given = { readonly settings: RuleSettings; readonly facts: Facts };

/** Required fields that an article lacks. What most articles beside it do without too is missed only where somebody named it. */
export function missingFields({ frontMatter }: Article, { settings, facts }: Given): readonly string[] {
  const present = new Set(frontMatter.fields.map(({ key }) => key));
  const missing = settings.requiredFields.filter((field) => !present.has(field));
  if (settings.isRequiredSet || missing.length === 0) return missing;
  const path = facts.file?.path ?? '';
  if (isPlainlyNoArticle(path) || /(?:^|\/)index\.html?$/.test(path) || isPrivate(present)) return [];
  return missing.filter((field) => {
    if (field === 'date' && (publicationFields.some((one) => present.has(one)) || isTimeless(frontMatter, facts)))
      return false;
    return (shareWith(facts.siblings, field) ?? 1) >= habit;
  });
}

/** Whether a block only keeps notes for its authors, as that of a part that other pages include. */
const isPrivate = (keys: ReadonlySet<string>): boolean =>
  keys.size > 0 && [...keys].every((key) => key.startsWith('_'));

/** Pages that belong to no day: the front page, lists, "about"; drafts, and files whose path names the day. */
function isTimeless({ fields }: Article['frontMatter'], { file }: Facts): boolean {
  const path = file?.path ?? '';
  const kind = fields.find(({ key }) => key === 'layout' || key === 'type')?.value;
  if (
    typeof kind === 'string' &&
    /^(?:page|home|default|index|about|links?|friends?|tags?|categor(?:y|ies)|archives?)$/i.test(kind)
  )
    return true;
  return (
    /(?:^|\/)(?:_?index|404|about|search|links?|friends?|tags?|categories|archives?)(?:\.[a-z]{2}(?:-[a-z]{2})?)?\.\w+$/i.test(
      path,
    ) ||
    /(?:^|\/)_?drafts?\//.test(path) ||
    dateInPath(path) !== undefined
  );
}

/**
 * Whether a file without front matter is one that should have some: not a README, not a whole page as a browser shows it, not the front page of a
 * manual, and
 * not one of a folder where half of the articles have none.
 */
export function needsFrontMatter(article: Article, { settings, facts }: Given): boolean {
  const { file, siblings } = facts;
  if (isPlainlyNoArticle(file?.path ?? '')) return false;
  if (settings.isRequiredSet) return true;
  if (isWholePage(article) || /(?:^|\/)docs?\/_?index\.\w+$/.test(file?.path ?? '')) return false;
  return siblings === undefined || siblings.count < fewest || siblings.withBlock > siblings.count / 2;
}

function isWholePage({ body, text }: Article): boolean {
  const start = text.slice(body.span.start, body.span.start + 1000).trimStart();
  return /^(?:<\?xml|<!doctype|<html|<head)/i.test(start) && body.elements.some(({ name }) => name === 'head');
}
