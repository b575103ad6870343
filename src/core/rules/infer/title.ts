import { type Evidence, type Inferred, nameOf } from './evidence.ts';
import { headlines, textOf } from './headline.ts';
import { firstLines, lastLines } from './lines.ts';

/** No title is longer. In characters. */
const maxLength = 200;

/** The title as the article itself gives it, or its file's name. undefined where nothing does. */
export function inferTitle(evidence: Evidence): Inferred | undefined {
  return [fromHeadline, fromOriginal, fromPage, fromName]
    .map((look) => look(evidence))
    .find((found) => found && found.value !== '' && found.value.length <= maxLength);
}

function fromHeadline({ article }: Evidence): Inferred | undefined {
  const [first, ...others] = headlines(article);
  const isTop = (start: number): boolean => article.text.slice(article.body.span.start, start).trim() === '';
  const headline =
    first && (first.level === 1 || isTop(first.span.start)) ? first : others.find(({ level }) => level === 1);
  return headline && { value: headline.text, origin: 'from the first headline' };
}

/** "原标题：…": how republished articles of Chinese newspapers name what they were called. */
function fromOriginal({ article }: Evidence): Inferred | undefined {
  for (const line of [...firstLines(article), ...lastLines(article)]) {
    const value = /^[(（【[]?原(?:标题|題|题)\s?[:：]\s?(.{4,200}?)[)）】\]]?$/u.exec(line)?.[1];
    if (value) return { value: value.trim(), origin: 'from the line 原标题' };
  }
  return undefined;
}

function fromPage({ article }: Evidence): Inferred | undefined {
  const title = article.body.elements.find(
    ({ name, parent }) => name === 'title' && parent && 'name' in parent && parent.name === 'head',
  );
  return title && { value: textOf(title).replace(/\s+/g, ' ').trim(), origin: 'from the title of the page' };
}

/** "2021-10-25-first-snow" is "First snow"; a name of other letters than Latin ones stays as it is but for its date. */
function fromName({ facts }: Evidence): Inferred | undefined {
  const name = decoded(nameOf(facts)).replace(/^\d{4}-?\d{1,2}-?\d{1,2}(?:[-_. ]+|$)/, '');
  const words = name.replace(/[-_]+/g, ' ').trim();
  const isSlug = !name.includes(' ') && /^[a-z0-9]/.test(words);
  const value = isSlug ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  return /\p{L}|\d/u.test(value) ? { value, origin: 'from the file name' } : undefined;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
