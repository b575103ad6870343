import path from 'node:path';
import type { Plugin } from 'esbuild';
import { builtInRecipes } from '../core/index.ts';
import { computeRecipes } from '../core/recipes/computed.ts';

/** The module that stands for `with-computed.ts`: what that computes is there as a table. */
const computedModule = (): string => `
import { attachComputed } from './computed.ts';
const table = JSON.parse(${JSON.stringify(JSON.stringify(computeRecipes(builtInRecipes)))});
export const withComputed = (recipes) => attachComputed(recipes, table);`;

/** Computes at build time what would be computed at every start. */
export const recipesComputed: Plugin = {
  name: 'recipes-computed',
  setup({ onLoad }) {
    onLoad({ filter: /\/recipes\/with-computed\.ts$/ }, ({ path: file }) => ({
      contents: computedModule(),
      loader: 'js',
      resolveDir: path.dirname(file),
    }));
  },
};
