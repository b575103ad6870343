import type { Plugin } from 'esbuild';
import { builtInRecipes } from '../core/index.ts';
import { needsOfAll } from '../core/recipes/packed-needs.ts';

/** Gives the phrases of the recipes that are put in what they need, in their order; see the module that it stands for. */
export const needsModule = (): string => `
const table = JSON.parse(${JSON.stringify(JSON.stringify(needsOfAll(builtInRecipes)))});
export function withNeeds(recipes) {
  let at = 0;
  for (const { entries } of recipes)
    for (const entry of entries) if (entry.phrase instanceof RegExp) entry.needs = table[at++];
  return recipes;
}`;

/** Computes at build time what would be computed at every start. */
export const needsComputed: Plugin = {
  name: 'needs-computed',
  setup({ onLoad }) {
    onLoad({ filter: /\/recipes\/with-needs\.ts$/ }, () => ({ contents: needsModule(), loader: 'js' }));
  },
};
