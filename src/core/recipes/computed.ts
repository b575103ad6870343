import { isPieces, type Needs, needAll, sizeOf } from './needs.ts';
import { needsText } from './packed-needs.ts';
import { firstCharsOf } from './phrase-first.ts';
import { literalsIn, needsOf } from './phrase-literals.ts';
import type { PhraseEntry, Recipe, SelectorEntry } from './recipe.ts';
import { facetsOf, packFacets } from './selector-facets.ts';

/** What can be said of the texts that a pattern matches, without trying it. Plain data. */
export interface ComputedPhrase {
  /** In lower case; one of them stands in such a text. Absent where the pattern tells none that are rare enough. */
  readonly literals?: readonly string[];
  /** What such a text needs beside, as `needsText` writes it: few are ever asked. Absent where trying the pattern costs less. */
  readonly needs?: string;
  /** What such a text begins with, packed; where there are no literals, this is asked of every line. */
  readonly first?: string;
}

/** Pieces to ask for before a pattern is tried: trying it at once costs less than asking for more. */
const mostNeeds = 40;

export function computePhrase(pattern: RegExp): ComputedPhrase {
  const all = needsOf(pattern);
  const literals = literalsIn(all);
  const needs = literals ? beside(all) : all;
  const first = literals ? undefined : firstCharsOf(pattern)?.pack();
  return {
    ...(literals ? { literals } : {}),
    ...(needs && sizeOf(needs) <= mostNeeds ? { needs: needsText(needs) } : {}),
    ...(first === undefined ? {} : { first }),
  };
}

/** What is needed where one of the rarest pieces is there. */
function beside(needs: Needs | undefined): Needs | undefined {
  if (!needs || isPieces(needs)) return undefined;
  return needs.isAll ? needAll(needs.parts.filter((part) => part !== needs.rarest)) : needs;
}

/** Of all phrases that are patterns, and of all selectors, in their order. */
export interface ComputedRecipes {
  readonly phrases: readonly ComputedPhrase[];
  readonly selectors: readonly string[];
}

export function computeRecipes(recipes: readonly Recipe[]): ComputedRecipes {
  const entries = recipes.flatMap((recipe) => recipe.entries);
  const isPattern = (entry: (typeof entries)[0]): entry is PhraseEntry & { phrase: RegExp } =>
    'phrase' in entry && entry.phrase instanceof RegExp;
  const isSelector = (entry: (typeof entries)[0]): entry is SelectorEntry => 'select' in entry;
  return {
    phrases: entries.filter(isPattern).map((entry) => computePhrase(entry.phrase)),
    selectors: entries.filter(isSelector).map((entry) => packFacets(facetsOf(entry.select))),
  };
}
