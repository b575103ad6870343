/** A façade of its own: the editor loads it with its first use. Pure, as the rest of the core. */

export type { Proposal } from './choose.ts';
export type { LearnedEntry } from './entry.ts';
export type { Sample } from './evidence.ts';
export { line } from './judge.ts';
export { createLearner, type Learner, type LearnOptions, type Looked, type SourceReport, usual } from './learner.ts';
export {
  type LearnedRecipe,
  type Merged,
  mergeRecipes,
  nameRecipeFiles,
  recipeOf,
  usualRecipeFile,
} from './recipe-text.ts';
export type { Source } from './sources.ts';
