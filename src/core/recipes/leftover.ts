import type { Safety } from '../lint/finding.ts';
import type { Span } from '../text/span.ts';
import type { Segment } from './flow.ts';
import type { LeftoverKind } from './recipe.ts';

export interface Leftover {
  readonly kind: LeftoverKind;
  readonly safety: Safety;
  readonly label: string;
  /** Id of the recipe that knows it. */
  readonly recipe: string;
  /** The thing itself: the element with its tags, the comment with its marks, the line. */
  readonly span: Span;
  /** What goes when it is removed, in source order, apart: also a wrapper that would stay empty, and its line. */
  readonly removal: readonly Span[];
  /** Whether only tags go and their content stays. */
  readonly isUnwrapped?: boolean;
  readonly node: 'element' | 'comment' | 'text';
  /** The line that was known by its words alone. */
  readonly line?: Segment;
}

export interface LeftoverReader {
  /** Leftovers of a kind in source order. */
  of(kind: LeftoverKind): readonly Leftover[];
  /** Where looking ended because there were too many; absent where all of the article was looked at. */
  readonly cutAt?: number;
}
