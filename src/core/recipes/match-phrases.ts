import { spanOf } from '../model/node.ts';
import type { Article } from '../model/types.ts';
import { afterLineEnd, lineEnd, lineStart } from '../text/lines.ts';
import { contains, overlaps } from '../text/span.ts';
import { normalise, type Segment, withoutMarks } from './flow.ts';
import type { Leftover } from './leftover.ts';
import { type Applies, type Hit, hit, merged, type Place } from './match.ts';
import type { PhraseIndex } from './phrase-index.ts';
import type { Companion, PhraseEntry } from './recipe.ts';
import { removalOfNode, removalOfText } from './removal.ts';

/** What a line may take along at most: more than that is an article of its own. */
const most = { segments: 40, characters: 3000 };

export function* matchPhrases(
  article: Article,
  flow: readonly Segment[],
  { phrases, applies }: { phrases: PhraseIndex; applies: Applies },
): Generator<Hit> {
  for (const [index, segment] of flow.entries()) {
    if (segment.isTorn) continue;
    const accepts = (entry: PhraseEntry): boolean => keepsPictures(segment, entry) && applies(entry, segment.span);
    const owned = phrases.line(segment.text, accepts);
    if (!owned) {
      if (phrases.mayHoldSentence(segment.text)) yield* matchSentences(article, segment, { phrases, accepts });
      continue;
    }
    const others = companions(flow, index, owned.entry.takes);
    // "More:" without a list of links is the beginning of something else.
    if (owned.entry.takes === 'links' && others.length === 0) continue;
    const place = sectionOf(article, segment, others) ?? placeOfAll(article, [segment, ...others]);
    if (place) yield hit(owned, place);
  }
}

function placeOfAll(article: Article, segments: readonly Segment[]): Place | undefined {
  const places = segments.map((one) => placeOf(article, one));
  const own = places[0];
  if (!own) return undefined;
  const all = places.filter((place): place is Place => place !== undefined);
  const span = {
    start: Math.min(...all.map((place) => place.span.start)),
    end: Math.max(...all.map((place) => place.span.end)),
  };
  return { span, removal: merged(all.flatMap(({ removal }) => removal)), node: all.length === 1 ? own.node : 'text' };
}

/** Under a heading of Markdown everything goes in one piece, tables and pictures too; not where code or half an element would go with it. */
function sectionOf({ body, text }: Article, heading: Segment, others: readonly Segment[]): Place | undefined {
  const last = others[others.length - 1];
  if (!heading.isMarkdown || heading.level === 0 || !last) return undefined;
  const start = lineStart(text, heading.span.start);
  const cells = body.elements
    .flatMap((element) => spanOf(element) ?? [])
    .filter((span) => span.start >= start && span.start < last.span.end);
  const end = Math.max(last.span.end, ...cells.map((span) => span.end));
  const span = { start, end: afterLineEnd(text, lineEnd(text, end)) };
  const isTorn = body.elements.some((element) => {
    const place = spanOf(element);
    return place && overlaps(place, span) && !contains(span, place) && !contains(place, span);
  });
  const hasCode = body.masked.some((region) => region.kind === 'code-block' && overlaps(region.span, span));
  return isTorn || hasCode ? undefined : { span: { start: heading.span.start, end }, removal: [span], node: 'text' };
}

/** The picture on a line of promotion is its QR code; on any other line it may be the article's own. */
const keepsPictures = ({ hasMedia }: Segment, { kind, safety }: PhraseEntry): boolean =>
  !hasMedia || safety === 'ask' || kind === 'promo' || kind === 'ad' || kind === 'share';

/** Ends of sentences; a full stop counts only before white space. */
const sentenceEnd = /[。！？!?]+[”"’』」）)]?|\.(?=\s|$)/g;

function* matchSentences(
  article: Article,
  segment: Segment,
  { phrases, accepts }: { phrases: PhraseIndex; accepts: (entry: PhraseEntry) => boolean },
): Generator<Hit> {
  const source = article.body.source.slice(segment.span.start, segment.span.end);
  let at = 0;
  for (const end of [
    ...[...source.matchAll(sentenceEnd)].map((match) => match.index + match[0].length),
    source.length,
  ]) {
    const piece = source.slice(at, end);
    const start = segment.span.start + at + (/^\s*/.exec(piece)?.[0].length ?? 0);
    if (!isBalanced(piece)) continue;
    at = end;
    if (piece.length > longestSentence) continue;
    const text = normalise(withoutMarks(piece.replace(/<[^<>]{0,1000}>/g, '')));
    const owned = phrases.sentence(text, accepts);
    const span = { start, end: segment.span.start + end };
    if (owned) yield hit(owned, { span, removal: [span], node: 'text' });
  }
}

/** In characters, markup included. */
const longestSentence = 1000;

/** Whether tags and brackets opened in a piece are closed in it. */
function isBalanced(piece: string): boolean {
  const count = (pattern: RegExp): number => piece.match(pattern)?.length ?? 0;
  const tags = count(/<[a-z][^<>]{0,1000}[^/<>]>|<[a-z]>/gi) - count(/<\/[a-z]/gi) - count(/<(?:br|img|hr|wbr)\b/gi);
  return tags === 0 && count(/\[/g) === count(/\]/g) && count(/\(/g) === count(/\)/g) && count(/[<>]/g) % 2 === 0;
}

function companions(flow: readonly Segment[], index: number, takes: Companion | undefined): Segment[] {
  const [before, own, ...after] = [flow[index - 1], flow[index], ...flow.slice(index + 1, index + 1 + most.segments)];
  if (!takes || !own) return [];
  // Where nothing says that a section begins, nothing says where it ends.
  if (takes === 'section' && own.level === 0) return [];
  if (takes === 'image') {
    if (own.hasMedia) return [];
    const isPicture = (segment: Segment | undefined): segment is Segment => segment?.text === '' && segment.hasMedia;
    return [after[0], before].find(isPicture) ? [[after[0], before].find(isPicture) as Segment] : [];
  }
  if (takes === 'links')
    return upTo(after, (segment) => segment.linkShare < 0.6 || (segment.level > 0 && segment.level <= own.level));
  const end =
    takes === 'section'
      ? (segment: Segment) => segment.level > 0 && segment.level <= Math.max(own.level, 1)
      : () => false;
  const rest = upTo(after, end);
  const size = rest.reduce((sum, segment) => sum + segment.text.length, 0);
  const isBounded = size <= most.characters && (rest.length < most.segments || rest.length === after.length);
  return isBounded ? rest : [];
}

function upTo(segments: readonly Segment[], isEnd: (segment: Segment) => boolean): Segment[] {
  const end = segments.findIndex(isEnd);
  return end < 0 ? [...segments] : segments.slice(0, end);
}

/** The block where the line is all that it holds, else the line. */
function placeOf(article: Article, segment: Segment): Place | undefined {
  const block = segment.isWhole ? segment.block : undefined;
  const span = block && spanOf(block);
  const removal = block && removable.has(block.name) ? removalOfNode(article, block) : undefined;
  const node: Leftover['node'] = 'element';
  if (span && removal) return { span, removal: [removal], node };
  if (segment.isTorn) return undefined;
  return { span: segment.span, removal: [removalOfText(article, segment.span)], node: 'text' };
}

/** Blocks that may go with their text; a cell or the page's frame only loses the text. */
const removable = new Set('p div h1 h2 h3 h4 h5 h6 li blockquote center section figcaption address dd dt'.split(' '));
