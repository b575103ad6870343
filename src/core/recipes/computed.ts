import { isPieces, type Needs, needAll, sizeOf } from './needs.ts';
import { needsText } from './packed-needs.ts';
import { firstCharsOf } from './phrase-first.ts';
import { literalsIn, tellsOf } from './phrase-literals.ts';
import type { PhraseEntry, Recipe, RecipeEntry } from './recipe.ts';
import { facetsOf, isSimple, packFacets } from './selector-facets.ts';

/** What can be said of the texts that a pattern matches, without trying it. Plain data. */
export interface ComputedPhrase {
  /** In lower case; one of them stands in such a text. Absent where the pattern tells none that are rare enough. */
  readonly literals?: readonly string[];
  /** What such a text needs beside, as `needsText` writes it: few are ever asked. Absent where trying the pattern costs less. */
  readonly needs?: string;
  /** What such a text begins with, as `pack` of `FirstChars` writes it; absent where that may be anything. */
  readonly first?: string;
  /** Characters that such a text has at least; absent where nearly every text has as many. */
  readonly least?: number;
  /** And at most; absent where that is no less than what is looked at anyway. */
  readonly most?: number;
}

/** Pieces to ask for before a pattern is tried: trying it at once costs less than asking for more. */
const mostNeeds = 40;

/** Text longer than this, in characters, is no boilerplate line, unless its entry says otherwise. */
export const longestLine = 160;

/** In characters: lines are rarely shorter. */
const fewest = 4;

export function computePhrase(pattern: RegExp): ComputedPhrase {
  const { needs: all, least, most } = tellsOf(pattern);
  const literals = literalsIn(all);
  const needs = literals ? beside(all) : all;
  const first = firstCharsOf(pattern)?.pack();
  return {
    ...(literals ? { literals } : {}),
    ...(needs && sizeOf(needs) <= mostNeeds ? { needs: needsText(needs) } : {}),
    ...(first === undefined ? {} : { first }),
    ...(least > fewest ? { least } : {}),
    ...(most < longestLine ? { most } : {}),
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
  /** An empty text for those that are read as fast. */
  readonly selectors: readonly string[];
}

export function computeRecipes(recipes: readonly Recipe[]): ComputedRecipes {
  const entries = recipes.flatMap((recipe) => recipe.entries);
  return {
    phrases: entries.flatMap((entry) => (isPattern(entry) ? [computePhrase(entry.phrase)] : [])),
    selectors: entries.flatMap((entry) => ('select' in entry ? [facetsText(entry.select)] : [])),
  };
}

const facetsText = (select: string): string => (isSimple(select) ? '' : packFacets(facetsOf(select)));

/** Recipes whose phrases and selectors say what was computed of them. */
export const attachComputed = (recipes: readonly Recipe[], { phrases, selectors }: ComputedRecipes): Recipe[] => {
  let phrase = 0;
  let selector = 0;
  const attach = (entry: RecipeEntry): RecipeEntry => {
    if (isPattern(entry)) return { ...entry, computed: phrases[phrase++] ?? {} };
    if (!('select' in entry)) return entry;
    const facets = selectors[selector++];
    return facets ? { ...entry, facets } : entry;
  };
  return recipes.map((recipe) => ({ ...recipe, entries: recipe.entries.map(attach) }));
};

const isPattern = (entry: RecipeEntry): entry is PhraseEntry & { phrase: RegExp } =>
  'phrase' in entry && entry.phrase instanceof RegExp;
