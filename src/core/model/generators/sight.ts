import type { FrontMatter } from '../types.ts';
import { type Reader, readers } from './names.ts';
import type { Split } from './split.ts';
import { splitForAstro } from './split-astro.ts';
import { splitForGrayMatter } from './split-gray-matter.ts';
import { splitForHexo } from './split-hexo.ts';
import { splitForHugo } from './split-hugo.ts';
import { splitForJekyll } from './split-jekyll.ts';

/**
 * `text`: the reader publishes the block as part of the body; `fails`: it takes another stretch of the file for front matter and
 * cannot read it, or stops before it does.
 */
export type Sight = 'seen' | 'text' | 'fails';

const splitters: Readonly<Record<Reader, (text: string) => Split>> = {
  hexo: splitForHexo,
  jekyll: splitForJekyll,
  hugo: splitForHugo,
  eleventy: splitForGrayMatter,
  astro: splitForAstro,
  'gray-matter': splitForGrayMatter,
};

/** Where one reader finds front matter in a file. Linear. */
export const splitFor = (reader: Reader, text: string): Split => splitters[reader](text);

/** What each reader makes of a block that has been found and can be read. */
export function sightsOf(text: string, frontMatter: FrontMatter): ReadonlyMap<Reader, Sight> {
  if (isPlain(text, frontMatter)) return seenByAll;
  return new Map(readers.map((reader) => [reader, sightOf(reader, text, frontMatter)]));
}

const seenByAll: ReadonlyMap<Reader, Sight> = new Map(readers.map((reader) => [reader, 'seen']));

/** What one reader makes of it. */
export function sightOf(reader: Reader, text: string, frontMatter: FrontMatter): Sight {
  if (isPlain(text, frontMatter)) return 'seen';
  const split = splitFor(reader, text);
  if (split.kind === 'none') return 'text';
  if (split.kind === 'refused') return 'fails';
  const { content, language } = frontMatter;
  const ours = comparable(text.slice(content.start, content.end));
  const isSame = split.language === language && (language === 'json' || comparable(split.content) === ours);
  return isSame ? 'seen' : 'fails';
}

/** The form that every reader sees: three dashes alone on the first line, and later three dashes alone. Most files have it. */
function isPlain(
  text: string,
  { form, language, tag, span, openingFence, closingFence, content }: FrontMatter,
): boolean {
  if (form !== 'fenced' || language !== 'yaml' || tag !== '' || span.start !== 0 || !openingFence || !closingFence)
    return false;
  const isAlone = text.startsWith('---\n') || text.startsWith('---\r\n');
  const block = text.slice(content.start, content.end);
  return (
    isAlone &&
    /^---[ \t]{0,20}[\r\n]/.test(`${text.slice(closingFence.start, closingFence.start + 30)}\n`) &&
    /^[ \t]*[^\s#]/m.test(block) &&
    !/^---/m.test(block)
  );
}

/** Readers disagree on where line ends and blank space around a block belong, and on line ends. */
const comparable = (content: string): string =>
  content
    .replace(/\r\n?|\n/g, '\n')
    .replace(/^[ \t]+(?=\n)/, '')
    .trim();

/** The file without what stands before the block and is reported on its own: a byte order mark, blank lines. */
export function withoutLead(text: string, { byteOrderMark: mark, leadingBlank }: FrontMatter): string {
  const from = leadingBlank?.end ?? mark?.end ?? 0;
  return from === 0 ? text : text.slice(from);
}
