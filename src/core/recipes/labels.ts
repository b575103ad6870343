import type { Element } from 'domhandler';
import type { Segment } from './flow.ts';
import type { Leftover } from './leftover.ts';
import type { Gone } from './neighbours.ts';

/** "Subscribe", "Print", "Werbung": as short as this, in characters, the same words name a chapter, a list's item or a cell. */
const longestLabel = 32;

/**
 * A short line known by its words alone asks where it heads text that stays, or stands in a list or table whose other items stay.
 * As an item of a list in Markdown, which somebody wrote, and in a cell it is none; nor where it would have asked anyway.
 */
export function withLabels(
  flow: readonly Segment[],
  leftovers: readonly Leftover[],
  { gone, safelyGone }: { gone: Gone; safelyGone: Gone },
): readonly Leftover[] {
  if (!leftovers.some(isLabel)) return leftovers;
  const places = new Map(flow.map((segment, index) => [segment, index]));
  return leftovers.flatMap((leftover) => {
    const at = isLabel(leftover) && leftover.line ? places.get(leftover.line) : undefined;
    if (at === undefined) return [leftover];
    if ((flow[at]?.isItem || isCell(flow[at])) && isAmongItems(flow, at, gone)) return [];
    const isNeeded = headsText(flow, at, safelyGone) || isAmongItems(flow, at, safelyGone);
    if (!isNeeded) return [leftover];
    const isWords = leftover.safety === 'ask' && flow[at]?.isMarkdown && headsText(flow, at, gone);
    return isWords ? [] : [{ ...leftover, safety: 'ask' as const }];
  });
}

const isLabel = ({ line }: Leftover): boolean => !!line && line.text.length <= longestLabel;

/** Whether text that stays follows a heading. */
function headsText(flow: readonly Segment[], at: number, gone: Gone): boolean {
  const level = flow[at]?.level ?? 0;
  const next = flow[at + 1];
  // A line in bold is often no heading.
  return level > 0 && level < 6 && !!next && !(next.level > 0 && next.level <= level) && !gone(next.span);
}

function isAmongItems(flow: readonly Segment[], at: number, gone: Gone): boolean {
  const own = flow[at];
  return [flow[at - 1], flow[at + 1]].some((other) => own && other && areItems(own, other) && !gone(other.span));
}

const cells = new Set('li td th dt dd'.split(' '));

function areItems(one: Segment, other: Segment): boolean {
  if (one.isItem || other.isItem) return one.isItem && other.isItem;
  const [a, b] = [itemOf(one.block), itemOf(other.block)];
  return !!a && !!b && a !== b && a.parent === b.parent;
}

const isCell = (segment: Segment | undefined): boolean => /^t[dh]$/.test(itemOf(segment?.block)?.name ?? '');

function itemOf(block: Element | undefined): Element | undefined {
  for (let at = block; at; at = at.parent as Element | undefined) if (cells.has(at.name)) return at;
  return undefined;
}
