import type { Segment } from '../recipes/flow.ts';
import type { Known } from './known.ts';
import type { Page } from './page.ts';
import type { Sighting } from './sightings.ts';
import { isHonestHeading, isSeriesLine } from './vocabulary.ts';

/** What repeats on each line of an article. */
export interface Repeats {
  /** Keys of a line's text and pictures, by its index. */
  readonly keys: ReadonlyMap<number, readonly number[]>;
  /** Lines with a picture that repeats. */
  readonly pictures: ReadonlySet<number>;
}

export function repeatsOf(page: Page, sightings: readonly Sighting[]): Repeats {
  const keys = new Map<number, number[]>();
  const pictures = new Set<number>();
  for (const { form, key, line, span } of sightings) {
    const isPicture = form === 'image' || form === 'pixel';
    const at = isPicture ? page.lineAt(span.start) : line;
    if (at < 0 || form === 'section' || form === 'list') continue;
    keys.set(at, [...(keys.get(at) ?? []), key]);
    if (isPicture) pictures.add(at);
  }
  return { keys, pictures };
}

/** A line's surroundings. */
export interface Beside {
  /** Whether a picture that repeats stands in it or next to it. */
  readonly hasPicture: boolean;
  /** Whether a picture stands in it that does not. */
  readonly hasOddPicture: boolean;
  /** Whether a line of links follows. */
  readonly hasLinks: boolean;
  /** Whether it stands among lines of links. */
  readonly isAmongLinks: boolean;
  /** Whether the line above makes it the author's: a heading that honest articles have, or words that announce what follows. */
  readonly isAnnounced: boolean;
  /** Keys of what repeats on the line before and on the line that follows. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Whether recipes remove the line before, and the one that follows. */
  readonly isBehindKnown: boolean;
  readonly isBeforeKnown: boolean;
}

const nothing: Beside = {
  hasPicture: false,
  hasOddPicture: false,
  hasLinks: false,
  isAmongLinks: false,
  isAnnounced: false,
  before: [],
  after: [],
  isBehindKnown: false,
  isBeforeKnown: false,
};

interface Setting {
  readonly page: Page;
  readonly repeats: Repeats;
  readonly known: Known;
}

/** What stands around a line or the block that begins with it, or around the line of a picture or a link. */
export function besideOf({ line, to, span }: Sighting, { page, repeats, known }: Setting): Beside {
  const { flow } = page;
  const at = line < 0 ? page.lineAt(span.start) : line;
  if (at < 0) return nothing;
  const behind = to ?? at + 1;
  const [before, own, after] = [flow[at - 1], flow[at], flow[behind]];
  const isPicture = (index: number): boolean => flow[index]?.text === '' && repeats.pictures.has(index);
  const hasOwn = own?.hasMedia === true && to === undefined;
  const isOwnSame = hasOwn && repeats.pictures.has(at);
  return {
    hasPicture: isOwnSame || isPicture(at - 1) || isPicture(behind),
    hasOddPicture: hasOwn && !isOwnSame,
    hasLinks: isLinks(after),
    isAmongLinks: isLinks(own) && (isLinks(before) || isLinks(after)),
    isAnnounced: before !== undefined && announces(before),
    before: repeats.keys.get(at - 1) ?? [],
    after: repeats.keys.get(behind) ?? [],
    isBehindKnown: before !== undefined && known.takes(before.span),
    isBeforeKnown: after !== undefined && known.takes(after.span),
  };
}

const isLinks = (segment: Segment | undefined): boolean => segment !== undefined && segment.linkShare >= 0.6;

const announces = ({ text, level }: Segment): boolean =>
  isHonestHeading(text) || (level === 0 && (text.endsWith(':') || isSeriesLine(text)));
