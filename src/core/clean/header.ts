import type { Field } from '../model/types.ts';
import { attribute } from './attributes.ts';
import { boxHtml, reasonText } from './box.ts';
import { escapeText } from './escape.ts';
import { type ImageAddress, type ImagePolicy, imageAddress } from './url-policy.ts';
import { defaultWords, type Words } from './words.ts';

/** What a page shows above the article. Plain text, not escaped; '' where the front matter says nothing. */
export interface Header {
  readonly title: string;
  readonly date: string;
  readonly author: string;
  readonly categories: readonly string[];
  /** The first image field with a value, as the image policy decided. */
  readonly image?: ImageAddress & { readonly source: string };
}

export type HeaderField = Pick<Field, 'key' | 'value'>;

/** Names that generators use for one thing, the commonest first. */
const names = {
  title: ['title'],
  date: ['date', 'pubDate', 'publishDate', 'published'],
  author: ['author', 'authors', 'byline'],
  categories: ['categories', 'category', 'tags', 'tag', 'keywords'],
} as const;

const maxLength = 500;
const maxItems = 30;
const maxNesting = 4;

export interface HeaderOptions extends ImagePolicy {
  /** Fields that name a picture of the article, the first with a value wins. */
  readonly imageFields: readonly string[];
}

export function readHeader(fields: readonly HeaderField[], options: HeaderOptions): Header {
  const textOf = (keys: readonly string[]): string => values(fields, keys)[0]?.join(', ') ?? '';
  const image = imageOf(fields, options);
  return {
    title: textOf(names.title),
    date: textOf(names.date),
    author: textOf(names.author),
    categories: [...new Set(values(fields, names.categories).flat())].slice(0, maxItems),
    ...(image ? { image } : {}),
  };
}

/** The texts of each of the named fields that has some. The first of two fields of one name counts. */
function values(fields: readonly HeaderField[], keys: readonly string[]): string[][] {
  const found = keys.map((key) => texts(fieldOf(fields, key), 0).slice(0, maxItems));
  return found.filter((some) => some.length > 0).map((some) => some.map((one) => one.slice(0, maxLength)));
}

const fieldOf = (fields: readonly HeaderField[], key: string): unknown =>
  fields.find((field) => field.key.toLowerCase() === key.toLowerCase())?.value;

/** The scalars inside a value, as text. Lists in lists are Hexo's sub-categories; a map is an author with a name and more. */
function texts(value: unknown, depth: number): string[] {
  if (typeof value === 'number' || typeof value === 'bigint') return [String(value)];
  if (typeof value === 'string') return value.trim() ? [value.trim()] : [];
  if (typeof value !== 'object' || value === null || depth >= maxNesting || ArrayBuffer.isView(value)) return [];
  if (Array.isArray(value)) return value.slice(0, maxItems).flatMap((item) => texts(item, depth + 1));
  const map = value as Record<string, unknown>;
  const name = ['name', 'title', 'url', 'src', 'image', 'path'].find((key) => Object.hasOwn(map, key));
  return texts(name === undefined ? Object.values(map) : map[name], depth + 1).slice(0, 1);
}

function imageOf(fields: readonly HeaderField[], options: HeaderOptions): Header['image'] {
  for (const key of options.imageFields) {
    const source = texts(fieldOf(fields, key), 0)[0];
    if (source) return { source, ...imageAddress(source, options) };
  }
  return undefined;
}

/** The header as HTML, escaped. '' where there is nothing to show. */
export function headerHtml({ title, date, author, categories, image }: Header, words?: Partial<Words>): string {
  const parts = [
    image && coverHtml(image, { ...defaultWords, ...words }),
    title && `<h1 class="al-title">${escapeText(title)}</h1>`,
    (author || date) && `<p class="al-byline">${[author, date].filter(Boolean).map(escapeText).join(' · ')}</p>`,
    categories.length > 0 &&
      `<ul class="al-tags">${categories.map((one) => `<li>${escapeText(one)}</li>`).join('')}</ul>`,
  ].filter(Boolean);
  return parts.length > 0 ? `<header class="al-header">\n${parts.join('\n')}\n</header>\n` : '';
}

function coverHtml(image: NonNullable<Header['image']>, words: Words): string {
  if ('url' in image)
    return `<img class="al-cover"${attribute('src', image.url)} alt="" referrerpolicy="no-referrer" decoding="async">`;
  return `<p>${boxHtml({ kind: words.image, address: image.source, reason: reasonText(image.blocked, words) })}</p>`;
}
