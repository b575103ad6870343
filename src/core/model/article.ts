import { maskSpans } from '../text/mask.ts';
import type { Span } from '../text/span.ts';
import { limitAttributes } from './attributes-limit.ts';
import { readFrontMatter } from './front-matter/read.ts';
import { parseHtml } from './html.ts';
import { frontMatterImages } from './images/fields.ts';
import { tagImages, wikiImages } from './images/tags.ts';
import { elementImages, elementLinks, markdownReferences } from './images.ts';
import { type MarkdownReading, readMarkdown } from './markdown.ts';
import { mathRegions } from './math.ts';
import { templateRegions } from './template.ts';
import type { Article, Body, Cut, Format, FrontMatter, ImageReference, LinkReference, Region } from './types.ts';

/** Characters of a file that are looked at. A tree of more than that takes seconds and gigabytes to build. */
export const maxCharacters = 5_000_000;

/** Fields whose value is the address of a picture in the themes and archives we know of. */
export const defaultImageFields: readonly string[] = [
  ...['headimg', 'thumbnail', 'cover', 'image', 'banner', 'featured_image', 'featuredImage'],
  ...['hero', 'heroImage', 'og_image', 'top_img', 'cover_image', 'coverImage', 'index_img', 'banner_img'],
];

const endings: Readonly<Record<string, Format>> = { md: 'markdown', markdown: 'markdown', html: 'html', htm: 'html' };

/** What a file is by the ending of its name; undefined where it is no article. */
export function formatOf(path: string): Format | undefined {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return endings[ending];
}

/** Reads a file's text. Never throws: what cannot be read is a problem or a cut with a span. */
export function parseArticle(text: string, format: Format): Article {
  const cuts: Cut[] = [];
  const tooLarge = text.length > maxCharacters;
  if (tooLarge)
    cuts.push({ reason: 'too-large', limit: maxCharacters, span: { start: maxCharacters, end: text.length } });
  const seen = tooLarge ? text.slice(0, maxCharacters) : text;
  const frontMatter = readFrontMatter(seen);
  const { body, reading } = readBody(seen, frontMatter, { format, cuts });
  return new ReadArticle({ text, format, frontMatter, body, cuts }, { seen, reading });
}

/** What its links and pictures are read from when somebody asks for them. */
interface Source {
  readonly seen: string;
  readonly reading: MarkdownReading | undefined;
}

/**
 * A class, since getters in an object literal give each object a shape of its own: that costs every access its speed,
 * and V8 keeps what such a shape leads to (here the whole article) beyond the collections of young garbage.
 */
class ReadArticle implements Article {
  readonly text: string;
  readonly format: Format;
  readonly frontMatter: FrontMatter;
  readonly body: Body;
  readonly cuts: readonly Cut[];
  readonly #source: Source;
  #images: Article['images'] | undefined;
  #links: Article['links'] | undefined;

  constructor({ text, format, frontMatter, body, cuts }: Omit<Article, 'images' | 'links'>, source: Source) {
    this.text = text;
    this.format = format;
    this.frontMatter = frontMatter;
    this.body = body;
    this.cuts = cuts;
    this.#source = source;
  }

  get images(): Article['images'] {
    const { seen, reading } = this.#source;
    this.#images ??= images(seen, this.frontMatter, this.body, reading);
    return this.#images;
  }

  get links(): Article['links'] {
    const { seen, reading } = this.#source;
    this.#links ??= links(seen, this.body, reading);
    return this.#links;
  }
}

function images(text: string, frontMatter: FrontMatter, body: Body, reading?: MarkdownReading): ImageReference[] {
  const markdown = reading ? markdownReferences(reading, text).images : [];
  const written = [...tagImages(body.masked, text), ...wikiImages(body, text)];
  const inBody = [...elementImages(body.elements, text), ...markdown, ...written].sort(bySource);
  return [...frontMatterImages(frontMatter.fields, defaultImageFields, text), ...inBody];
}

function links(text: string, body: Body, reading?: MarkdownReading): LinkReference[] {
  const markdown = reading ? markdownReferences(reading, text).links : [];
  return [...elementLinks(body.elements, text), ...markdown].sort(bySource);
}

const bySource = (a: { span: Span }, b: { span: Span }): number => a.span.start - b.span.start;

function readBody(
  text: string,
  { bodyStart }: FrontMatter,
  { format, cuts }: { format: Format; cuts: Cut[] },
): { body: Body; reading?: MarkdownReading } {
  const reading = format === 'markdown' ? readMarkdown(text, bodyStart) : undefined;
  const masked = regionsOf(text, bodyStart, reading);
  const hidden = [
    { start: 0, end: bodyStart },
    ...masked.map((region) => region.span),
    ...(reading?.bareLessThan ?? []),
  ];
  const source = maskSpans(text, hidden);
  const tree = parseHtml(source);
  if (tree.cut) cuts.push(tree.cut);
  cuts.push(...limitAttributes(tree.elements));
  const { root, elements, comments } = tree;
  const span = { start: bodyStart, end: text.length };
  const markdown = reading ? { markdown: reading.body } : {};
  return { body: { span, source, root, elements, comments, masked, ...markdown }, ...(reading ? { reading } : {}) };
}

/** In source order, none inside another. */
function regionsOf(text: string, bodyStart: number, reading?: MarkdownReading): Region[] {
  const all = [...templateRegions(text, bodyStart)];
  if (reading) all.push(...reading.regions, ...mathRegions(text, reading.body.proseBlocks));
  all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: Region[] = [];
  for (const region of all) {
    const last = kept[kept.length - 1];
    if (!last || region.span.start >= last.span.end) kept.push(region);
  }
  return kept;
}
