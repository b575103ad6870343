import { attachComputed, computeRecipes } from './computed.ts';
import type { Recipe } from './recipe.ts';

/**
 * Recipes whose phrases and selectors say what to look them up by. The build puts another module in the place of this one that has it computed:
 * reading it off hundreds of patterns and selectors takes longer than all else before the first article, and what reads it need not ship.
 */
export const withComputed = (recipes: readonly Recipe[]): readonly Recipe[] =>
  attachComputed(recipes, computeRecipes(recipes));
