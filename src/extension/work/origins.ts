import type { Recipe, Schema } from '../../core/index.ts';

/** A recipe by the file that it was read from: a thread cannot be handed functions, but it can read the same file. */
export interface RecipeOrigin {
  readonly path: string;
  readonly text: string;
  /** Its place among the recipes of the file. */
  readonly index: number;
}

const recipes = new WeakMap<Recipe, RecipeOrigin>();
const schemas = new WeakMap<Schema, string>();

export function rememberRecipes(read: readonly Recipe[], path: string, text: string): void {
  for (const [index, recipe] of read.entries()) recipes.set(recipe, { path, text, index });
}

export function rememberSchema(schema: Schema, text: string): void {
  schemas.set(schema, text);
}

/** Undefined for what was not read from a file. */
export const originOf = (recipe: Recipe): RecipeOrigin | undefined => recipes.get(recipe);
export const textOfSchema = (schema: Schema): string | undefined => schemas.get(schema);
