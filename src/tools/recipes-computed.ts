import type { Plugin } from 'esbuild';
import { builtInRecipes } from '../core/index.ts';
import { computeRecipes } from '../core/recipes/computed.ts';

/** Gives the phrases and selectors of recipes what they are looked up by, in their order; see the module that it stands for. */
export const computedModule = (): string => `
const table = JSON.parse(${JSON.stringify(JSON.stringify(computeRecipes(builtInRecipes)))});
export function withComputed(recipes) {
  let phrase = 0;
  let selector = 0;
  for (const { entries } of recipes)
    for (const entry of entries) {
      if (entry.phrase instanceof RegExp) entry.computed = table.phrases[phrase++];
      else if (entry.select !== undefined) entry.facets = table.selectors[selector++] || undefined;
    }
  return recipes;
}`;

/** Computes at build time what would be computed at every start. */
export const recipesComputed: Plugin = {
  name: 'recipes-computed',
  setup({ onLoad }) {
    onLoad({ filter: /\/recipes\/with-computed\.ts$/ }, () => ({ contents: computedModule(), loader: 'js' }));
  },
};
