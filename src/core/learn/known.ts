import type { Leftover, LeftoverReader } from '../recipes/leftover.ts';
import { leftoverKinds } from '../recipes/recipe.ts';
import type { Span } from '../text/span.ts';

/** What recipes find in an article: those that ship, and those of the user. */
export interface Found {
  readonly shipped: LeftoverReader;
  readonly own: LeftoverReader | undefined;
}

/** What recipes make of a place. */
export interface Known {
  /** Whether one removes it: one of the user's own, or one that ships and does not ask. */
  takes(span: Span): boolean;
  /** What one that ships asks about. */
  askedAt(span: Span): Leftover | undefined;
}

export function knownIn({ shipped, own }: Found): Known {
  const all = leftoversOf(shipped);
  const owned = own ? leftoversOf(own) : [];
  const taken = placesOf([...all.filter(({ safety }) => safety === 'safe'), ...owned]);
  const asked = placesOf(all.filter(({ safety }) => safety === 'ask'));
  return {
    takes: (span) => around(taken, span) !== undefined,
    askedAt(span) {
      const one = around(asked, span);
      // Of a whole section that is asked about, each line alone may be anything.
      return one && one.span.end - one.span.start <= 3 * (span.end - span.start) + 100 ? one : undefined;
    },
  };
}

interface Place extends Span {
  readonly leftover: Leftover;
}

const leftoversOf = (found: LeftoverReader): Leftover[] => leftoverKinds.flatMap((kind) => found.of(kind));

const placesOf = (leftovers: readonly Leftover[]): Place[] =>
  leftovers
    .flatMap((leftover) => [leftover.span, ...leftover.removal].map(({ start, end }) => ({ start, end, leftover })))
    .sort((a, b) => a.start - b.start || b.end - a.end);

/** The leftover that holds a place: they hardly overlap, so it is among the last few that begin before it. */
function around(places: readonly Place[], { start, end }: Span): Leftover | undefined {
  for (let i = lastBefore(places, start), tries = 0; i >= 0 && tries < 8; i--, tries++) {
    if ((places[i]?.end ?? 0) >= end) return places[i]?.leftover;
  }
  return undefined;
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
