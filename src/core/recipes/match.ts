import type { AnyNode } from 'domhandler';
import { isTag } from 'domhandler';
import type { Span } from '../text/span.ts';
import { isCode } from './flow.ts';
import type { Leftover } from './leftover.ts';
import type { RecipeEntry } from './recipe.ts';

/** An entry and the recipe it stands in. */
export type Owned<E> = { readonly entry: E; readonly recipe: string };

/** Something an entry matched; whether it counts is decided when all are there. */
export interface Hit {
  readonly leftover: Leftover;
  readonly entry: RecipeEntry;
}

/** Whether an entry counts at a place: in its zone of the body, in its kind of body. */
export type Applies = (entry: RecipeEntry, span: Span) => boolean;

export type Place = Pick<Leftover, 'span' | 'removal' | 'node' | 'isUnwrapped' | 'line'>;

export function hit({ entry, recipe }: Owned<RecipeEntry>, place: Place): Hit {
  const { kind, safety, label } = entry;
  return { entry, leftover: { kind, safety, label, recipe, ...place } };
}

/** What stands in code is shown, not run: it is content. */
export function isInCode(node: AnyNode): boolean {
  for (let at = node.parent; at; at = at.parent) if (isTag(at) && isCode(at)) return true;
  return false;
}

/** Sorted, those that touch or overlap made one. */
export function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result[result.length - 1];
    if (last && span.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}
