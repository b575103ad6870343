import { spanOf } from '../model/node.ts';
import type { Article } from '../model/types.ts';
import { afterLineEnd, lineEnd, lineStart } from '../text/lines.ts';
import { firstWhere } from '../text/search.ts';
import { contains, overlaps } from '../text/span.ts';
import { companionsOf, holds } from './companions.ts';
import { placeOfAll } from './cover.ts';
import type { Segment } from './flow.ts';
import { wordsOf } from './line-text.ts';
import { type Applies, type Hit, hit, type Place } from './match.ts';
import type { PhraseIndex } from './phrase-index.ts';
import type { PhraseEntry } from './recipe.ts';

export function* matchPhrases(
  article: Article,
  flow: readonly Segment[],
  { phrases, applies }: { phrases: PhraseIndex; applies: Applies },
): Generator<Hit> {
  for (const [index, segment] of flow.entries()) {
    if (segment.isTorn) continue;
    const accepts = (entry: PhraseEntry): boolean => {
      if (!keepsPictures(segment, entry)) return false;
      const others = companionsOf(flow, index, entry);
      // A long list at the end begins before it.
      const end = Math.max(segment.span.end, others[others.length - 1]?.span.end ?? 0);
      if (!applies(entry, { start: segment.span.start, end })) return false;
      // "More:" without a list of links is the beginning of something else.
      if (entry.takes === 'links' && others.length === 0) return false;
      return !entry.evidence || holds(article, entry.evidence, [segment, ...others]);
    };
    const owned = phrases.line(segment.text, accepts);
    if (!owned) {
      if (phrases.mayHoldSentence(segment.text)) yield* matchSentences(article, segment, { flow, phrases, accepts });
      continue;
    }
    const others = companionsOf(flow, index, owned.entry);
    const place = sectionOf(article, segment, others) ?? placeOfAll(article, flow, [segment, ...others]);
    const isLone = !owned.entry.takes && !owned.entry.evidence;
    if (place) yield hit(owned, isLone ? { line: segment, ...place } : place);
  }
}

/** Under a heading of Markdown everything goes in one piece, tables and pictures too; not where code or half an element would go with it. */
function sectionOf(article: Article, heading: Segment, others: readonly Segment[]): Place | undefined {
  const { body, text } = article;
  const last = others[others.length - 1];
  if (!heading.isMarkdown || heading.level === 0 || !last) return undefined;
  const start = lineStart(text, heading.span.start);
  let end = last.span.end;
  for (let at = firstWhere(body.elements, (element) => (spanOf(element)?.start ?? 0) >= start); ; at++) {
    const element = body.elements[at];
    const cell = element && spanOf(element);
    if (!cell || cell.start >= last.span.end) break;
    end = Math.max(end, cell.end);
  }
  const span = { start, end: afterLineEnd(text, lineEnd(text, end)) };
  const isTorn =
    !canLook(article) ||
    body.elements.some((element) => {
      const place = spanOf(element);
      return place && overlaps(place, span) && !contains(span, place) && !contains(place, span);
    });
  const hasCode = body.masked.some((region) => region.kind === 'code-block' && overlaps(region.span, span));
  return isTorn || hasCode ? undefined : { span: { start: heading.span.start, end }, removal: [span], node: 'text' };
}

/** Elements looked at for sections of one article, at most: what holds thousands of sections is no article. */
const mostLooks = 20_000_000;
const looks = new WeakMap<Article, number>();

function canLook(article: Article): boolean {
  const sum = (looks.get(article) ?? 0) + article.body.elements.length + article.body.masked.length;
  looks.set(article, sum);
  return sum <= mostLooks;
}

/** The picture on a line of promotion is its QR code; on any other line it may be the article's own. */
const keepsPictures = ({ hasMedia }: Segment, { kind, safety }: PhraseEntry): boolean =>
  !hasMedia || safety === 'ask' || kind === 'promo' || kind === 'ad' || kind === 'share';

/** Ends of sentences; a full stop counts only before white space. */
const sentenceEnd = /[。！？!?]+[”"’』」）)]?|\.(?=\s|$)/g;

function* matchSentences(
  article: Article,
  segment: Segment,
  {
    flow,
    phrases,
    accepts,
  }: { flow: readonly Segment[]; phrases: PhraseIndex; accepts: (entry: PhraseEntry) => boolean },
): Generator<Hit> {
  const source = article.body.source.slice(segment.span.start, segment.span.end);
  let at = 0;
  for (const end of [
    ...[...source.matchAll(sentenceEnd)].map((match) => match.index + match[0].length),
    source.length,
  ]) {
    const piece = source.slice(at, end);
    const lead = at === 0 ? marksAt(segment, piece) : (/^\s*/.exec(piece)?.[0].length ?? 0);
    const start = segment.span.start + at + lead;
    if (!isBalanced(piece.slice(lead))) continue;
    at = end;
    if (piece.length > longestSentence) continue;
    const text = wordsOf(piece.includes('<') ? piece.replace(/<[^<>]{0,1000}>/g, '') : piece);
    const owned = phrases.sentence(text, accepts);
    if (!owned) continue;
    const span = { start, end: segment.span.start + end };
    const isAll = text.length >= segment.text.length - 1;
    const place = isAll ? placeOfAll(article, flow, [segment]) : undefined;
    yield hit(owned, place ?? { span, removal: [span], node: 'text' });
  }
}

/** Length of the blanks before a sentence, and of the marks that make its line an item or a heading: those stay. */
function marksAt({ isMarkdown }: Segment, piece: string): number {
  const marks = isMarkdown ? /^(?:\s*(?:>|#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s))*\s*/ : /^\s*/;
  return marks.exec(piece)?.[0].length ?? 0;
}

/** In characters, markup included. */
const longestSentence = 1000;

/** Whether tags and brackets opened in a piece are closed in it. */
function isBalanced(piece: string): boolean {
  if (!/[<>[\]()]/.test(piece)) return true;
  const count = (pattern: RegExp): number => piece.match(pattern)?.length ?? 0;
  const tags = count(/<[a-z][^<>]{0,1000}[^/<>]>|<[a-z]>/gi) - count(/<\/[a-z]/gi) - count(/<(?:br|img|hr|wbr)\b/gi);
  return tags === 0 && count(/\[/g) === count(/\]/g) && count(/\(/g) === count(/\)/g) && count(/[<>]/g) % 2 === 0;
}
