import type { Article } from '../model/types.ts';
import { firstWhere } from '../text/search.ts';
import { contains, type Span } from '../text/span.ts';
import type { Segment } from './flow.ts';
import type { Companion, Evidence, PhraseEntry } from './recipe.ts';
import { coversHost, hostOfAddress } from './user/host.ts';
import { namedHosts } from './user/source-hosts.ts';

/** What a line may take along at most: more than that is an article of its own. */
const most = { segments: 60, characters: 3000 };

type Takes = (own: Segment, after: readonly Segment[], entry: PhraseEntry) => Segment[];

/** The lines that go with a line, in source order; none where the entry takes none. */
export function companionsOf(flow: readonly Segment[], index: number, entry: PhraseEntry): Segment[] {
  const own = flow[index];
  if (!own || !entry.takes) return [];
  if (entry.takes === 'image') return pictureOf(flow, index);
  if (entry.takes === 'block') return blockOf(flow, index);
  return ways[entry.takes](own, flow.slice(index + 1, index + 1 + most.segments), entry);
}

const ways: Readonly<Record<Exclude<Companion, 'image' | 'block'>, Takes>> = {
  links: (own, after) => upTo(after, (segment) => segment.linkShare < 0.6 || isHeading(segment, own)),
  run: (_own, after, { run }) =>
    upTo(after, ({ text, hasMedia, level }) => (text === '' ? !hasMedia : isTitle(level) || !run?.test(text))),
  // Where nothing says that a section begins, nothing says where it ends.
  section: (own, after) =>
    own.level === 0
      ? []
      : bounded(
          after,
          upTo(after, (segment) => isHeading(segment, own) || (own.level === boldLevel && !!segment.divider)),
        ),
  rest: (_own, after) => bounded(after, after),
};

/** What a line that is bold from end to end counts as. */
const boldLevel = 6;

/** A heading that its author marked as one begins something else. */
const isTitle = (level: number): boolean => level > 0 && level < boldLevel;

const isHeading = ({ level }: Segment, own: Segment): boolean => level > 0 && level <= own.level;

function pictureOf(flow: readonly Segment[], index: number): Segment[] {
  if (flow[index]?.hasMedia) return [];
  const isPicture = (segment: Segment | undefined): segment is Segment => segment?.text === '' && segment.hasMedia;
  const picture = [flow[index + 1], flow[index - 1]].find(isPicture);
  return picture ? [picture] : [];
}

/** The other lines of a paragraph, where it is short, and a picture next to it. */
function blockOf(flow: readonly Segment[], index: number): Segment[] {
  const block = flow[index]?.block;
  if (!block || !paragraphs.has(block.name)) return pictureOf(flow, index);
  let first = index;
  let last = index;
  while (flow[first - 1]?.block === block) first--;
  while (flow[last + 1]?.block === block) last++;
  const lines = flow.slice(first, last + 1);
  if (sum(lines, ({ text }) => text.length) > longestParagraph) return pictureOf(flow, index);
  const isPicture = (segment: Segment | undefined): segment is Segment => segment?.text === '' && segment.hasMedia;
  const picture = lines.some(({ hasMedia }) => hasMedia) ? [] : [flow[last + 1]].filter(isPicture);
  return [...lines.filter((line) => line !== flow[index]), ...picture];
}

const paragraphs = new Set(['p', 'center', 'blockquote', 'li', 'td']);
/** In characters. */
const longestParagraph = 250;

function bounded(after: readonly Segment[], taken: readonly Segment[]): Segment[] {
  const size = taken.reduce((sum, segment) => sum + segment.text.length, 0);
  return size <= most.characters && (taken.length < most.segments || taken.length === after.length) ? [...taken] : [];
}

function upTo(segments: readonly Segment[], isEnd: (segment: Segment) => boolean): Segment[] {
  const end = segments.findIndex(isEnd);
  return end < 0 ? [...segments] : segments.slice(0, end);
}

/** Whether all that an entry wants to see is there. */
export function holds(article: Article, evidence: Evidence, [own, ...others]: readonly Segment[]): boolean {
  if (!own) return false;
  const all = [own, ...others];
  const { links = 0, linkShare = 0, pictures = 0, characters = Number.POSITIVE_INFINITY, line } = evidence;
  if (sum(all, (one) => one.links) < links || sum(all, (one) => Number(one.hasMedia)) < pictures) return false;
  if (sum(all, (one) => one.text.length) > characters) return false;
  // The heading above a list of links is no link itself.
  const list = others.length > 0 ? others : all;
  if (sum(list, (one) => one.linkShare * one.text.length) < linkShare * sum(list, (one) => one.text.length))
    return false;
  return (!line || others.some(({ text }) => line.test(text))) && hasAddresses(article, evidence, all);
}

const sum = (segments: readonly Segment[], of: (segment: Segment) => number): number =>
  segments.reduce((total, segment) => total + of(segment), 0);

function hasAddresses(article: Article, { address, hosts, own }: Evidence, segments: readonly Segment[]): boolean {
  if (!address && !own && hosts === undefined) return true;
  // A link may begin in one line and end in another.
  const start = Math.min(...segments.map(({ span }) => span.start));
  const end = Math.max(...segments.map(({ span }) => span.end));
  const targets = within(article.links, { start, end }).map(({ target }) => target);
  // Who links to the file of another article wrote both.
  if ((own || hosts !== undefined) && targets.some((target) => sourceFile.test(target))) return false;
  if (hosts !== undefined && new Set(targets.map(hostOf)).size > hosts) return false;
  if (own && (targets.length === 0 || !targets.every((target) => isOwn(article, target)))) return false;
  const pictures = within(article.images, { start, end }).map(({ source }) => source);
  return !address || [...targets, ...pictures].some((one) => address.test(one));
}

/** Of references in source order, those that lie in a piece of the body. */
function within<T extends { readonly span: Span }>(references: readonly T[], piece: Span): T[] {
  const first = firstWhere(references, ({ span }) => span.start >= piece.start);
  const end = firstWhere(references, ({ span }) => span.start >= piece.end);
  return references.slice(first, end).filter(({ span }) => contains(piece, span));
}

const sourceFile = /^(?![a-z]+:\/\/)[^?#]*\.(?:mdx?|markdown|rst|adoc|ipynb)(?:[?#]|$)|\{[{%]/i;

/** In lower case; '' for an address on the article's own site. */
const hostOf = (address: string): string =>
  /^(?:https?:)?\/\/(?:www\.)?([^/?#]*)/i.exec(address)?.[1]?.toLowerCase() ?? '';

/** Whether a link leads to another page of the article's site. */
function isOwn(article: Article, address: string): boolean {
  const host = hostOfAddress(address);
  if (host) return namedHosts(article).some((name) => coversHost(name, host));
  return !/^(?:#|\/\/|www\.|[a-z][a-z\d+.-]*:|$)/i.test(address.trim());
}
