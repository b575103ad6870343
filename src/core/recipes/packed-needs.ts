import { isPieces, type Needs, needAll, needEither, oneOf } from './needs.ts';
import { needsOf } from './phrase-literals.ts';
import type { Recipe } from './recipe.ts';

/** Needs as plain data: pieces of which one stands there, or the needs of which all or one must be met; 0 for none. */
export type PackedNeeds =
  | 0
  | readonly string[]
  | { readonly all: readonly PackedNeeds[] }
  | { readonly one: readonly PackedNeeds[] };

export function packNeeds(needs: Needs | undefined): PackedNeeds {
  if (!needs) return 0;
  if (isPieces(needs)) return needs.pieces;
  const parts = needs.parts.map(packNeeds);
  return needs.isAll ? { all: parts } : { one: parts };
}

/** The reverse of `packNeeds`. */
export function unpackNeeds(packed: PackedNeeds): Needs | undefined {
  if (packed === 0) return undefined;
  if ('all' in packed) return needAll(packed.all.map(unpackNeeds).filter((one) => one !== undefined));
  return 'one' in packed ? needEither(packed.one.map(unpackNeeds)) : oneOf(packed);
}

/** The patterns of phrases, in their order. */
export const patternsOf = (recipes: readonly Recipe[]): RegExp[] =>
  recipes.flatMap(({ entries }) =>
    entries.flatMap((entry) => ('phrase' in entry && entry.phrase instanceof RegExp ? [entry.phrase] : [])),
  );

/** What each of those patterns needs. */
export const needsOfAll = (recipes: readonly Recipe[]): PackedNeeds[] =>
  patternsOf(recipes).map((pattern) => packNeeds(needsOf(pattern)));
