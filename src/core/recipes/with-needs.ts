import type { Recipe } from './recipe.ts';

/**
 * Recipes whose phrases say what they need. Here they do not: the build puts another module in the place of this one that knows, because reading
 * it off hundreds of patterns takes longer than all else before the first article.
 */
export const withNeeds = (recipes: readonly Recipe[]): readonly Recipe[] => recipes;
