import type { Element } from 'domhandler';
import type { Article } from '../model/types.ts';
import { isBlock, isMedia, type Segment } from '../recipes/flow.ts';
import type { Leftover, LeftoverReader } from '../recipes/leftover.ts';
import { leftoverKinds } from '../recipes/recipe.ts';
import type { Span } from '../text/span.ts';
import type { Seen } from './evidence.ts';
import { foldText } from './fold.ts';
import { hashOf } from './hash.ts';
import { around } from './names.ts';
import type { Page } from './page.ts';
import { type Sighting, sightings } from './sightings.ts';

/** The sightings of an article that are wanted, with all that counts as evidence. */
export function* study(
  page: Page,
  wanted: { has(key: number): boolean },
  found: LeftoverReader,
): Generator<{ sighting: Sighting; seen: Seen }> {
  const all = [...sightings(page)].filter((sighting) => wanted.has(sighting.key));
  const covering = coverOf(all);
  const known = leftoversOf(found);
  for (const sighting of all) yield { sighting, seen: seenAt(sighting, { page, covering, known }) };
}

interface Setting {
  readonly page: Page;
  readonly covering: (sighting: Sighting) => number[];
  readonly known: Known;
}

function seenAt(sighting: Sighting, { page, covering, known }: Setting): Seen {
  const { form, value, text, span, element, line } = sighting;
  const content = form === 'select' && element ? page.contentOf(element) : undefined;
  const segment = line >= 0 ? page.flow[line] : page.lineAt(span.start);
  const [before, after] = line >= 0 ? [page.flow[line - 1], page.flow[line + 1]] : [];
  const isAsked = form !== 'comment' && form !== 'select';
  return {
    form,
    value,
    text: content ? content.text.slice(0, 80) : text,
    zone: page.zoneOf(span),
    level: levelOf(sighting, segment),
    isListItem: line >= 0 && isItem(page.article, segment),
    isCell: /^(?:td|th|caption)$/.test(segment?.block?.name ?? ''),
    linkShare: content ? content.linked / Math.max(1, content.length) : (segment?.linkShare ?? 0),
    isAlone: isAloneIn(sighting, segment),
    hasPicture: isPicture(before) || isPicture(after) || (line >= 0 && segment?.hasMedia === true),
    hasLinks: after !== undefined && after.linkShare >= 0.6,
    next: after && after.text !== '' ? hashOf(`text ${foldText(after.text)}`) : 0,
    content,
    covers: covering(sighting),
    known: known.isSafe(span),
    asked: isAsked ? known.askedAt(span) : undefined,
    start: span.start,
  };
}

const isPicture = (segment: Segment | undefined): boolean => segment?.text === '' && segment.hasMedia;

const levelOf = ({ form, element }: Sighting, segment: Segment | undefined): number =>
  form === 'select' ? Number(/^h([1-6])$/.exec(element?.name ?? '')?.[1] ?? 0) : (segment?.level ?? 0);

function isItem({ text }: Article, segment: Segment | undefined): boolean {
  if (!segment) return false;
  if (segment.block?.name === 'li') return true;
  return (
    segment.isMarkdown && /^\s*(?:[-*+]|\d{1,3}[.)])\s/.test(text.slice(segment.span.start, segment.span.start + 12))
  );
}

/** Whether a picture or a link has a line to itself. */
function isAloneIn({ form, span, element }: Sighting, segment: Segment | undefined): boolean {
  if (form === 'select') return element !== undefined && (isBlock(element) || isMedia(element));
  if (!segment) return false;
  if (form === 'image' || form === 'pixel') return segment.text.length < 3;
  if (form !== 'link') return true;
  return segment.linkShare >= 0.9 && span.end - span.start >= 0.7 * (segment.span.end - segment.span.start);
}

/** For each sighting the keys of those that hold it: elements around it, and the looser forms of the same line. */
function coverOf(all: readonly Sighting[]): (sighting: Sighting) => number[] {
  const byElement = new Map<Element, number[]>();
  const looser = new Map<number, number[]>();
  for (const { form, element, key, line } of all) {
    if (form === 'select' && element) byElement.set(element, [...(byElement.get(element) ?? []), key]);
    if (form === 'opening' || form === 'label') looser.set(line, [...(looser.get(line) ?? []), key]);
  }
  return ({ form, element, key, line }) => {
    const [own, ...outer] = around(element);
    const chain = form === 'select' || !own ? outer : [own, ...outer];
    const elements = chain.flatMap((one) => byElement.get(one) ?? []);
    const forms = line >= 0 && form !== 'opening' ? (looser.get(line) ?? []) : [];
    return [...elements, ...forms].filter((other) => other !== key);
  };
}

interface Known {
  isSafe(span: Span): boolean;
  askedAt(span: Span): Leftover | undefined;
}

function leftoversOf(found: LeftoverReader): Known {
  const all = leftoverKinds.flatMap((kind) => found.of(kind));
  const places = (safety: Leftover['safety']) =>
    all
      .filter((leftover) => leftover.safety === safety)
      .flatMap((leftover) => [leftover.span, ...leftover.removal].map(({ start, end }) => ({ start, end, leftover })))
      .sort((a, b) => a.start - b.start || b.end - a.end);
  const [safe, ask] = [places('safe'), places('ask')];
  const at = (list: typeof safe, { start, end }: Span): Leftover | undefined => {
    // Leftovers hardly overlap: the one that holds a place is among the last few that begin before it.
    for (let i = lastBefore(list, start), tries = 0; i >= 0 && tries < 8; i--, tries++) {
      if ((list[i]?.end ?? 0) >= end) return list[i]?.leftover;
    }
    return undefined;
  };
  return {
    isSafe: (span) => at(safe, span) !== undefined,
    askedAt(span) {
      const one = at(ask, span);
      // Of a whole section that is asked about, each line alone may be anything.
      return one && one.span.end - one.span.start <= 3 * (span.end - span.start) + 100 ? one : undefined;
    },
  };
}

function lastBefore(list: readonly Span[], start: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
