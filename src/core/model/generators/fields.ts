import type { Generator } from './names.ts';

/** `list`: text or a list of it; `map`: further fields. */
export type FieldType = 'text' | 'date' | 'flag' | 'number' | 'list' | 'map';

/** A field that a generator itself gives a meaning, or its own templates do. */
export interface KnownField {
  readonly name: string;
  readonly type: FieldType;
  /** One line, without a full stop. */
  readonly meaning: string;
}

type Table = Readonly<Record<string, readonly [FieldType, string]>>;

/** https://hexo.io/docs/front-matter, lib/plugins/processor/post.ts, lib/plugins/helper/open_graph.ts */
const hexo: Table = {
  title: ['text', 'Title; empty where it is missing, unless use_slug_as_post_title is set'],
  date: ['date', 'When it was published; otherwise the file name or the time at which the file was made'],
  updated: ['date', 'When it was last changed; otherwise the time of the file'],
  categories: ['list', 'Categories, each one below the one before it'],
  tags: ['list', 'Tags, all on one level'],
  layout: ['text', 'Layout: post, page or draft; false turns the theme off'],
  permalink: ['text', 'Address in place of the one that the config makes'],
  excerpt: ['text', 'Excerpt in plain text'],
  comments: ['flag', 'Whether comments are shown'],
  published: ['flag', 'Whether it is published; false for what stands in _drafts'],
  lang: ['text', 'Language, in place of the one found by path'],
  description: ['text', 'Description for search engines and link previews'],
  keywords: ['list', 'Keywords for search engines'],
  photos: ['list', 'Addresses of pictures that some themes show as a gallery'],
  link: ['text', 'Address of a page elsewhere that it is about'],
  disableNunjucks: ['flag', 'Leaves {{ }} and {% %} in the body as they are'],
};

/**
 * https://jekyllrb.com/docs/front-matter/, lib/jekyll/document.rb. description, image and author are read by jekyll-seo-tag,
 * last_modified_at by jekyll-sitemap, redirect_from by jekyll-redirect-from.
 */
const jekyll: Table = {
  layout: ['text', 'Layout file in _layouts, without its extension; none for no layout'],
  title: ['text', 'Title; otherwise made of the file name'],
  date: ['date', 'When it was published, in place of the date in the file name'],
  categories: ['list', 'Categories; text is split at spaces'],
  category: ['text', 'The one category, which may hold spaces'],
  tags: ['list', 'Tags; text is split at spaces'],
  tag: ['text', 'The one tag, which may hold spaces'],
  permalink: ['text', 'Address in place of the one that the config makes'],
  published: ['flag', 'false leaves it out of the site'],
  excerpt: ['text', 'Excerpt in place of the first paragraph'],
  excerpt_separator: ['text', 'What ends the excerpt in the body'],
  slug: ['text', 'Last part of the address, in place of the file name'],
  render_with_liquid: ['flag', 'false leaves {{ }} and {% %} in the body as they are'],
  description: ['text', 'Description for search engines and link previews'],
  image: ['text', 'Picture for link previews'],
  author: ['text', 'Author, by name or as a key of the data file authors'],
  last_modified_at: ['date', 'When it was last changed, for feeds and the site map'],
  redirect_from: ['list', 'Old addresses that lead here'],
};

/** https://gohugo.io/content-management/front-matter/ */
const hugo: Table = {
  title: ['text', 'Title; empty where it is missing'],
  date: ['date', 'When it was made; otherwise publishDate or lastmod, and without them the year 1'],
  publishDate: ['date', 'Before this date it is left out of the site'],
  lastmod: ['date', 'When it was last changed'],
  expiryDate: ['date', 'From this date on it is left out of the site'],
  draft: ['flag', 'true leaves it out of the site'],
  categories: ['list', 'Categories, of the taxonomy of that name'],
  tags: ['list', 'Tags, of the taxonomy of that name'],
  description: ['text', 'Description for search engines and link previews'],
  summary: ['text', 'Summary in place of the one made of the body'],
  keywords: ['list', 'Keywords, which related content is found by'],
  slug: ['text', 'Last part of the address, in place of the file name'],
  url: ['text', 'Whole address in place of the one that the config makes'],
  aliases: ['list', 'Old addresses that lead here'],
  weight: ['number', 'Place in lists: smaller numbers first, 0 behind all others'],
  linkTitle: ['text', 'Shorter title for links and menus'],
  type: ['text', 'Content type, in place of the top folder'],
  layout: ['text', 'Layout file in place of the usual one'],
  images: ['list', 'Pictures for link previews'],
  params: ['map', 'Fields of your own'],
  menus: ['map', 'Menus in which it has an entry'],
  outputs: ['list', 'Output formats'],
  resources: ['map', 'Names and fields of the files beside it'],
  cascade: ['map', 'Fields for all pages below this one'],
  build: ['map', 'What is built: the page, its place in lists, its files'],
  headless: ['flag', 'Whether a leaf bundle has no page of its own'],
  markup: ['text', 'Format of the body, in place of the file extension'],
  isCJKLanguage: ['flag', 'Whether words are counted as in Chinese, Japanese and Korean'],
  translationKey: ['text', 'What links the translations of one page'],
  sitemap: ['map', 'How it stands in the site map'],
};

/** https://www.11ty.dev/docs/data-configuration/; title and description are a custom, not a rule. */
const eleventy: Table = {
  title: ['text', 'Title, for your layouts'],
  date: [
    'date',
    'Date in ISO form, "Last Modified", "Created" or "git Last Modified"; otherwise that of the file name or the file',
  ],
  tags: ['list', 'Collections that it belongs to'],
  layout: ['text', 'Layout file in the includes folder'],
  permalink: ['text', 'Path that it is written to; false writes none'],
  description: ['text', 'Description, for your layouts'],
  eleventyExcludeFromCollections: ['flag', 'true leaves it out of all collections'],
  eleventyNavigation: ['map', 'Entry of the navigation plugin'],
  eleventyComputed: ['map', 'Fields computed from other fields'],
  templateEngineOverride: ['text', 'Template engines for the body; md leaves {{ }} and {% %} as they are'],
  pagination: ['map', 'Data that it is repeated for'],
};

/** https://docs.astro.build/en/guides/markdown-content/ and the schema of Astro's blog template; a collection's schema decides. */
const astro: Table = {
  title: ['text', 'Title'],
  description: ['text', 'Description for search engines and link previews'],
  pubDate: ['date', 'When it was published'],
  updatedDate: ['date', 'When it was last changed'],
  date: ['date', 'Date, where the schema of the collection has it'],
  heroImage: ['text', 'Picture above the article'],
  tags: ['list', 'Tags, where the schema of the collection has them'],
  draft: ['flag', 'true for what the site leaves out'],
  slug: ['text', 'Identity in the collection, in place of the file name'],
  layout: ['text', 'Path of a layout component, for files in src/pages'],
};

const common: Table = {
  title: ['text', 'Title'],
  date: ['date', 'When it was published'],
  description: ['text', 'Description for search engines and link previews'],
  categories: ['list', 'Categories'],
  tags: ['list', 'Tags'],
  author: ['text', 'Author'],
  layout: ['text', 'Layout of the page'],
  permalink: ['text', 'Address of the page'],
  slug: ['text', 'Last part of the address'],
};

/** Plain data, so that a bundle that does not ask for it leaves it out. */
const tables: Readonly<Record<Generator | 'none', Table>> = { hexo, jekyll, hugo, eleventy, astro, none: common };

const lists = new Map<Generator | 'none', readonly KnownField[]>();

/** The fields that a generator knows, the usual ones first; without a generator those that most know. */
export function knownFields(generator?: Generator): readonly KnownField[] {
  const key = generator ?? 'none';
  const list =
    lists.get(key) ?? Object.entries(tables[key]).map(([name, [type, meaning]]) => ({ name, type, meaning }));
  lists.set(key, list);
  return list;
}

/** The field that keeps an article out of the site, and the value with which it does. Eleventy has none of its own. */
export const draftField: Readonly<Partial<Record<Generator, { readonly name: string; readonly hides: boolean }>>> = {
  hexo: { name: 'published', hides: false },
  jekyll: { name: 'published', hides: false },
  hugo: { name: 'draft', hides: true },
};
