import type { Recipe } from '../../recipe.ts';
export const chineseRecipes: readonly Recipe[] = [];
