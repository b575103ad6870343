/** The site generators whose reading of a file is known here. */
export const generators = ['hexo', 'jekyll', 'hugo', 'eleventy', 'astro'] as const;
export type Generator = (typeof generators)[number];

/** Who splits a file into front matter and body. gray-matter reads for VitePress, Docusaurus, Gatsby and many more. */
export const readers = [...generators, 'gray-matter'] as const;
export type Reader = (typeof readers)[number];

export const readerNames: Readonly<Record<Reader, string>> = {
  hexo: 'Hexo',
  jekyll: 'Jekyll',
  hugo: 'Hugo',
  eleventy: 'Eleventy',
  astro: 'Astro',
  'gray-matter': 'gray-matter',
};

export const isGenerator = (name: string | undefined): name is Generator =>
  (generators as readonly (string | undefined)[]).includes(name);

/** "Hexo", "Hexo and Hugo", "Hexo, Hugo and Astro". */
export function listed(names: readonly Reader[]): string {
  const words = names.map((name) => readerNames[name]);
  const last = words.pop() ?? '';
  return words.length > 0 ? `${words.join(', ')} and ${last}` : last;
}

/**
 * Fields without which an article is listed wrongly, where the user demands none of his own. No generator demands a field
 * of its own accord: Jekyll takes title and date from the file name (`populate_title` in lib/jekyll/document.rb), Eleventy
 * takes the date from it (`getMappedDate` in src/Template.js), in Astro the collection's schema decides; Hexo falls back
 * to the time at which the file was made (lib/plugins/processor/post.ts), Hugo to the year 1.
 */
export const defaultRequired: Readonly<Record<Generator, readonly string[]>> = {
  hexo: ['title', 'date'],
  jekyll: ['title'],
  hugo: ['title', 'date'],
  eleventy: ['title'],
  astro: ['title'],
};
