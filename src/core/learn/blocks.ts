import { companionsOf } from '../recipes/companions.ts';
import type { Segment } from '../recipes/flow.ts';
import type { PhraseEntry } from '../recipes/recipe.ts';

/** A line with what a recipe would take along with it. */
export interface Block {
  /** `section`: a heading and all up to the next; `list`: lines of links, one below the other. */
  readonly form: 'section' | 'list';
  /** Index of its first line, and of the one behind its last. */
  readonly line: number;
  readonly to: number;
}

/** Lines that a list of links has at least: fewer are no navigation. */
const leastLinks = 4;
const isLink = (segment: Segment | undefined): boolean =>
  segment !== undefined && segment.level === 0 && segment.linkShare >= 0.6;

/** Sections and lists of links of an article, as the recipe engine would cut them. */
export function* blocksOf(flow: readonly Segment[]): Generator<Block> {
  for (const [line, segment] of flow.entries()) {
    if (segment.text === '') continue;
    if (segment.level > 0) {
      const size = sizeOf(flow, line, 'section');
      if (size > 1) yield { form: 'section', line, to: line + size };
    } else if (isLink(segment) && !isLink(flow[line - 1])) {
      const size = sizeOf(flow, line, 'links');
      if (size >= leastLinks) yield { form: 'list', line, to: line + size };
    }
  }
}

const sizeOf = (flow: readonly Segment[], line: number, takes: 'section' | 'links'): number =>
  1 + companionsOf(flow, line, { takes } as PhraseEntry).length;
