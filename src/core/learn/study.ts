import type { Element } from 'domhandler';
import type { Article } from '../model/types.ts';
import { isBlock, isMedia, type Segment } from '../recipes/flow.ts';
import { hostOfAddress } from '../recipes/user/host.ts';
import { contains, type Span } from '../text/span.ts';
import { besideOf, type Repeats, repeatsOf } from './beside.ts';
import type { Seen } from './evidence.ts';
import { type Found, type Known, knownIn } from './known.ts';
import { around } from './names.ts';
import type { Content, Page } from './page.ts';
import { type Sighting, sightings } from './sightings.ts';

/** The sightings of an article that are wanted, with all that counts as evidence. */
export function* study(
  page: Page,
  wanted: { has(key: number): boolean },
  found: Found,
): Generator<{ sighting: Sighting; seen: Seen }> {
  const all = [...sightings(page)].filter((sighting) => wanted.has(sighting.key));
  const setting = { page, covering: coverOf(page, all), repeats: repeatsOf(page, all), known: knownIn(found) };
  for (const sighting of all) yield { sighting, seen: seenAt(sighting, setting) };
}

interface Setting {
  readonly page: Page;
  readonly covering: (sighting: Sighting) => number[];
  readonly repeats: Repeats;
  readonly known: Known;
}

function seenAt(sighting: Sighting, setting: Setting): Seen {
  const { page, covering, known } = setting;
  const { form, value, text, span, line } = sighting;
  const content = contentOf(sighting, page);
  const isElement = form === 'select' && content !== undefined;
  const segment = page.flow[line >= 0 ? line : page.lineAt(span.start)];
  return {
    form,
    value,
    text: isElement ? content.text.slice(0, 80) : text,
    zone: page.zoneOf(span),
    level: levelOf(sighting, segment),
    isListItem: line >= 0 && isItem(page.article, segment),
    isCell: /^(?:td|th|caption)$/.test(segment?.block?.name ?? ''),
    linkShare: isElement ? content.linked / Math.max(1, content.length) : (segment?.linkShare ?? 0),
    isAlone: isAloneIn(sighting, segment),
    ...besideOf(sighting, setting),
    content,
    isWhole: isWhole(sighting, setting),
    isOneSite: form === 'list' && isOneSite(sighting, page),
    covers: covering(sighting),
    known: known.takes(span),
    asked: form === 'comment' || form === 'select' ? undefined : known.askedAt(span),
    start: span.start,
  };
}

/** What an element or a list holds. */
function contentOf({ form, element, line, to }: Sighting, page: Page): Content | undefined {
  if (form === 'list') return page.linesOf(line, to ?? line);
  return form === 'select' && element ? page.contentOf(element) : undefined;
}

/** Whether all lines under a heading repeat, and no code stands among them. */
function isWhole({ form, line, to = line }: Sighting, { page, repeats }: Setting): boolean {
  if (form !== 'section') return false;
  for (let index = line + 1; index < to; index++) if (!repeats.keys.has(index)) return false;
  const place = placeOf(page, line, to);
  return !page.article.body.masked.some(({ kind, span }) => kind === 'code-block' && contains(place, span));
}

const placeOf = ({ flow }: Page, line: number, to: number): Span => ({
  start: flow[line]?.span.start ?? 0,
  end: flow[to - 1]?.span.end ?? 0,
});

/** Whether all links of a list lead to one host. */
function isOneSite({ line, to = line }: Sighting, page: Page): boolean {
  const place = placeOf(page, line, to);
  const hosts = page.article.links
    .filter(({ span }) => contains(place, span))
    .map(({ target }) => hostOfAddress(target) ?? '');
  return hosts.length > 0 && hosts[0] !== '' && hosts.every((host) => host === hosts[0]);
}

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

/** For each sighting the keys of those that hold it: elements and blocks around it, and the looser forms of the same line. */
function coverOf(page: Page, all: readonly Sighting[]): (sighting: Sighting) => number[] {
  const byElement = new Map<Element, number[]>();
  const looser = new Map<number, number[]>();
  const blocks = all.flatMap(({ key, line, to }) =>
    to === undefined ? [] : [{ key, place: placeOf(page, line, to) }],
  );
  const links = all.filter(({ form }) => form === 'link');
  for (const { form, element, key, line } of all) {
    if (form === 'select' && element) byElement.set(element, [...(byElement.get(element) ?? []), key]);
    if (form === 'opening' || form === 'label') looser.set(line, [...(looser.get(line) ?? []), key]);
  }
  return ({ form, element, key, line, to, span }) => {
    const [own, ...outer] = around(element);
    const chain = form === 'select' || !own ? outer : [own, ...outer];
    const elements = chain.flatMap((one) => byElement.get(one) ?? []);
    const forms = line >= 0 && form !== 'opening' && to === undefined ? (looser.get(line) ?? []) : [];
    // A link around the last line of a section ends behind it.
    const held = blocks
      .filter(({ place }) => place.start <= span.start && span.start < place.end)
      .map((one) => one.key);
    const linked = form === 'image' ? links.filter((link) => contains(link.span, span)).map((link) => link.key) : [];
    return [...elements, ...forms, ...held, ...linked].filter((other) => other !== key);
  };
}
