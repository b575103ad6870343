import { listed, type Reader, readers } from '../model/generators/names.ts';
import { type Sight, sightOf, sightsOf as sightsIn, withoutLead } from '../model/generators/sight.ts';
import type { Article, FrontMatter, FrontMatterProblem, FrontMatterProblemCode } from '../model/types.ts';
import { lineEnd } from '../text/lines.ts';
import type { Edit, Span } from '../text/span.ts';
import type { FixDraft, SiteGenerator } from './rule.ts';

/** Why a reader may pass over a block: where that stands, in words that follow a colon, and what mends it. */
export interface Cause {
  readonly span: Span;
  readonly reason: string;
  readonly fix?: FixDraft;
}

/** Problems of the fences are reported as such, and for every reader. */
const reported: ReadonlySet<FrontMatterProblemCode> = new Set([
  'fence',
  'doubled-fence',
  'documents',
  'unfenced',
  'unclosed',
]);

/** Whether the article has fields that every reader should see. */
export const isWhole = ({ form, isRead, fields, problems }: FrontMatter): boolean =>
  form !== 'absent' && isRead && fields.length > 0 && !problems.some(({ code }) => reported.has(code));

/** What each reader makes of the block, once the blank lines and the byte order mark before it are gone. */
export function sightsOf({ text, frontMatter }: Article): ReadonlyMap<Reader, Sight> {
  const bare = withoutLead(text, frontMatter);
  if (bare === text) return sightsIn(text, frontMatter);
  return sightsIn(bare, shifted(frontMatter, text.length - bare.length));
}

/**
 * Whether a problem is none for the site's own generator: hexo-front-matter puts spaces in place of tabs at the start of a
 * line (`escapeYAML`), Hugo passes over blank space before the opening fence.
 */
export function isFineFor(
  generator: SiteGenerator,
  { code, span }: FrontMatterProblem,
  { text, frontMatter }: Article,
): boolean {
  if (generator === 'hexo')
    return code === 'tab' && /[\r\n]/.test(text[span.start - 1] ?? '') && text[span.start] === '\t';
  const isOpening = span.start === frontMatter.openingFence?.start;
  return generator === 'hugo' && code === 'fence' && isOpening && sightOf('hugo', text, frontMatter) === 'seen';
}

/** What one reader makes of the block as it stands. */
export const sightIn = (reader: Reader, { text, frontMatter }: Article): Sight => sightOf(reader, text, frontMatter);

function shifted(frontMatter: FrontMatter, by: number): FrontMatter {
  const move = ({ start, end }: Span): Span => ({ start: start - by, end: end - by });
  const { openingFence, closingFence } = frontMatter;
  return {
    ...frontMatter,
    span: move(frontMatter.span),
    content: move(frontMatter.content),
    ...(openingFence ? { openingFence: move(openingFence) } : {}),
    ...(closingFence ? { closingFence: move(closingFence) } : {}),
  };
}

/** "Jekyll will not see this block, Astro cannot read it; Hexo and Hugo will"; undefined where all of them see it. */
export function differences(sights: ReadonlyMap<Reader, Sight>): string | undefined {
  const [seeing, blind, failing] = (['seen', 'text', 'fails'] as const).map((sight) =>
    readers.filter((reader) => sights.get(reader) === sight),
  );
  if (!seeing || !blind || !failing || seeing.length === readers.length) return undefined;
  const misses = [
    ...(blind.length > 0 ? [`${listed(blind)} will not see this block`] : []),
    ...(failing.length > 0 ? [`${listed(failing)} cannot read ${blind.length > 0 ? 'it' : 'this block'}`] : []),
  ].join(', ');
  return seeing.length > 0 ? `${misses}; ${listed(seeing)} will` : misses;
}

/** The most likely reason, from the top of the block down. */
export function causeOf(article: Article): Cause {
  const { text, frontMatter } = article;
  const { form, openingFence, closingFence, language, tag, span } = frontMatter;
  const firstLine = { start: span.start, end: Math.min(span.end, lineEnd(text, span.start)) };
  if (form === 'bare') return { span: firstLine, reason: 'no fence surrounds the JSON' };
  if (!openingFence || !closingFence) return withoutOpening(article, firstLine);
  const opening = text.slice(openingFence.start, openingFence.end);
  if (tag !== '') return word(openingFence, { tag, isYaml: language === 'yaml' });
  if (opening.startsWith('+')) return { span: openingFence, reason: 'the fields are written in TOML' };
  if (opening.startsWith(';')) return semicolons(article, openingFence);
  if (opening.length > 3) return manyDashes(openingFence, closingFence);
  const line = { start: openingFence.end, end: lineEnd(text, openingFence.end) };
  if (line.end > line.start) return spaces(openingFence, line);
  if (text[closingFence.start] === '.') return dots(closingFence);
  if (frontMatter.bodyStart === closingFence.end && closingFence.end < text.length) return glued(article, closingFence);
  if (text[line.end] === '\r' && text[line.end + 1] !== '\n')
    return { span: openingFence, reason: 'its lines end in a carriage return alone' };
  return { span: openingFence, reason: 'a line of the block begins with the fence' };
}

const mended = (title: string, edits: readonly Edit[], safety: 'safe' | 'ask' = 'safe'): FixDraft => ({
  title,
  edits,
  safety,
});

function withoutOpening({ text, frontMatter }: Article, firstLine: Span): Cause {
  const reason = 'no fence opens it';
  if (frontMatter.language !== 'yaml') return { span: firstLine, reason };
  const eol = /\r\n|\r|\n/.exec(text.slice(firstLine.end, firstLine.end + 2))?.[0] ?? '\n';
  const at = frontMatter.span.start;
  const edits = [{ start: at, end: at, text: `---${eol}` }];
  return { span: firstLine, reason, fix: mended('Open the front matter with a fence', edits, 'ask') };
}

function word(fence: Span, { tag, isYaml }: { tag: string; isYaml: boolean }): Cause {
  const reason = `"${tag}" stands behind the fence`;
  if (!isYaml) return { span: fence, reason };
  const edits = [{ start: fence.start + 3, end: fence.end, text: '' }];
  return { span: fence, reason, fix: mended(`Remove "${tag}" from the fence`, edits) };
}

function semicolons({ text, frontMatter }: Article, fence: Span): Cause {
  const isBraced = text.slice(frontMatter.content.start, frontMatter.content.end).trimStart().startsWith('{');
  return { span: fence, reason: isBraced ? 'braces stand between the semicolons' : 'the fields are written in JSON' };
}

function manyDashes(opening: Span, closing: Span): Cause {
  const edits = [opening, closing].map(({ start, end }) => ({ start: start + 3, end, text: '' }));
  return {
    span: opening,
    reason: 'the fence has more than three dashes',
    fix: mended('Write the fences with three dashes', edits),
  };
}

function spaces(fence: Span, blank: Span): Cause {
  const fix = mended('Remove the spaces behind the fence', [{ text: '', ...blank }]);
  return { span: { start: fence.start, end: blank.end }, reason: 'spaces stand behind the fence', fix };
}

function glued({ text }: Article, fence: Span): Cause {
  const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const fix = mended('Begin the body on a line of its own', [{ start: fence.end, end: fence.end, text: eol }]);
  return { span: fence, reason: 'text stands right behind the closing fence', fix };
}

function dots(fence: Span): Cause {
  const fix = mended('Close the front matter with dashes', [{ text: '---', ...fence }]);
  return { span: fence, reason: 'three dots close it', fix };
}
