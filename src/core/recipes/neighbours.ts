import type { Article } from '../model/types.ts';
import { firstWhere } from '../text/search.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { bridged, placeOfAll } from './cover.ts';
import type { Divider, Segment } from './flow.ts';
import { withLabels } from './labels.ts';
import type { Leftover } from './leftover.ts';
import { merged } from './match.ts';
import { removalOfNode, removalOfText } from './removal.ts';

/** What only the company it keeps shows to be a leftover. Nothing of it is safe but a divider that would divide nothing. */
const recipe = 'neighbourhood';

/**
 * Adds what stands among leftovers and would stand there alone: links between them at the end of the article, the divider
 * above them, a heading over nothing else.
 */
export function withNeighbours(
  article: Article,
  flow: readonly Segment[],
  leftovers: readonly Leftover[],
): readonly Leftover[] {
  const gone = goneTest(leftovers);
  const tail = tailOf(flow, gone);
  const links = linksAmong(article, flow, { gone, tail });
  const all = links.length > 0 ? [...leftovers, ...links] : leftovers;
  const headings = emptyHeadings(article, flow, all);
  const known = headings.length > 0 ? [...all, ...headings] : all;
  const safelyGone = goneTest(known.filter(({ safety }) => safety === 'safe'));
  return withDividers(article, flow.slice(tail), withLabels(flow, known, { gone: goneTest(known), safelyGone }));
}

export type Gone = (span: Span) => boolean;

/** Whether a place goes with leftovers that are known. */
function goneTest(leftovers: readonly Leftover[]): Gone {
  const spans = merged(leftovers.flatMap(({ removal, isUnwrapped }) => (isUnwrapped ? [] : removal)));
  return (span) => {
    const last = spans[firstWhere(spans, ({ start }) => start > span.start) - 1];
    return last !== undefined && contains(last, span);
  };
}

const isLinks = (segment: Segment): boolean => segment.linkShare > 0.85 && segment.level === 0;

/** Index of the leftover that begins the tail: from it on there are leftovers and links only. */
function tailOf(flow: readonly Segment[], gone: Gone): number {
  let first = flow.length;
  for (let at = flow.length - 1; at >= 0; at--) {
    const segment = flow[at];
    if (!segment) break;
    if (gone(segment.span)) first = at;
    else if (!isLinks(segment)) break;
  }
  return first;
}

function linksAmong(
  article: Article,
  flow: readonly Segment[],
  { gone, tail }: { gone: Gone; tail: number },
): Leftover[] {
  const result: Leftover[] = [];
  let run: Segment[] = [];
  for (const segment of [...flow.slice(tail), undefined]) {
    if (segment && !gone(segment.span)) {
      run.push(segment);
      continue;
    }
    const place = run.length > 0 ? placeOfAll(article, flow, run) : undefined;
    if (place) result.push({ kind: 'related', safety: 'ask', label: 'links among leftovers', recipe, ...place });
    run = [];
  }
  return result;
}

/** Headings that say themselves what stood under them. */
const labels =
  /^(?:(?:reader |post a |leave a |add a )?comments?|newsletter|share|sharing|subscribe|follow|tags?|categories|related|feedback|sponsors?|advertisements?|support|discussion|评论|分享|推荐|相关|标签|订阅|关注)[\p{P}\p{S}\s]{0,3}$/iu;

/** Headings below the article's own under which nothing stays. One that says what stood there is safe where all of that is. */
function emptyHeadings(article: Article, flow: readonly Segment[], leftovers: readonly Leftover[]): Leftover[] {
  const gone = goneTest(leftovers);
  const safelyGone = goneTest(leftovers.filter(({ safety }) => safety === 'safe'));
  const result: Leftover[] = [];
  for (const [index, heading] of flow.entries()) {
    if (heading.level < 2 || gone(heading.span)) continue;
    let end = index + 1;
    while (end < flow.length && !(flow[end]?.level && (flow[end]?.level ?? 0) <= heading.level)) end++;
    const section = flow.slice(index + 1, end);
    const isLabel = labels.test(heading.text) && section.every(({ span }) => safelyGone(span));
    if ((section.length === 0 && !isLabel) || !section.every(({ span }) => gone(span))) continue;
    const from = heading.span.end;
    const to = flow[end]?.span.start ?? article.body.span.end;
    if (!staysEmpty(article.text, { start: from, end: to }, gone)) continue;
    const place = placeOfAll(article, flow, [heading]);
    const safety = isLabel ? 'safe' : 'ask';
    if (place) result.push({ kind: 'stub', safety, label: 'heading over nothing', recipe, ...place });
  }
  return result;
}

/** Whether no code, picture or other embedded thing would stay in a piece. */
function staysEmpty(text: string, span: Span, gone: Gone): boolean {
  const content =
    /<(?:pre|img|video|audio|iframe|embed|object|svg|table|form|input)\b|^\s{0,3}(?:```|~~~)|!\[|^ {4}\S|\{[{%<]/gim;
  for (const match of text.slice(span.start, span.end).matchAll(content)) {
    const start = span.start + match.index;
    if (!gone({ start, end: start + match[0].length })) return false;
  }
  return true;
}

/** Dividers before leftovers of the tail go with them; with one that asks where any of them asks. */
function withDividers(article: Article, tail: readonly Segment[], leftovers: readonly Leftover[]): readonly Leftover[] {
  const start = tail[0]?.divider?.span.start ?? tail[0]?.span.start;
  if (start === undefined || !tail.some(({ divider }) => divider)) return leftovers;
  const gone = goneTest(leftovers);
  const owners = leftovers.filter((one) => !one.isUnwrapped && one.removal.some((span) => span.end > start));
  const asking = owners.find(({ safety }) => safety === 'ask');
  const taken = merged(leftovers.flatMap(({ removal }) => removal));
  const ownerOf = ownerFinder(owners);
  const more = new Map<Leftover, Span[]>();
  for (const { divider, span } of tail) {
    if (!divider || gone(divider.span)) continue;
    const owner = asking ?? ownerOf(span);
    const place = owner && removalOf(article, divider);
    const next = place && taken[firstWhere(taken, ({ end }) => end > place.start)];
    if (owner && place && !(next && overlaps(next, place))) more.set(owner, [...(more.get(owner) ?? []), place]);
  }
  if (more.size === 0) return leftovers;
  return leftovers.map((leftover) => {
    const extra = more.get(leftover);
    return extra ? { ...leftover, removal: bridged(article.text, merged([...leftover.removal, ...extra])) } : leftover;
  });
}

/** Finds the leftover whose removal takes a place along; removals are apart from each other. */
function ownerFinder(owners: readonly Leftover[]): (span: Span) => Leftover | undefined {
  const parts = owners.flatMap((owner) => owner.removal.map((span) => ({ span, owner })));
  parts.sort((a, b) => a.span.start - b.span.start);
  return (span) => {
    const part = parts[firstWhere(parts, (one) => one.span.start > span.start) - 1];
    return part && contains(part.span, span) ? part.owner : undefined;
  };
}

function removalOf(article: Article, { span, element }: Divider): Span | undefined {
  return (element && removalOfNode(article, element)) ?? removalOfText(article, span);
}
