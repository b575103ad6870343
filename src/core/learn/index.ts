/** A façade of its own, for the command line alone: the editor does not carry what it never asks. Pure, as the rest of the core. */

export type { Proposal } from './choose.ts';
export type { LearnedEntry } from './entry.ts';
export type { Sample } from './evidence.ts';
export { line } from './judge.ts';
export { createLearner, type Learner, type LearnOptions, type SourceReport } from './learner.ts';
export { type LearnedRecipe, type Merged, mergeRecipes, recipeOf } from './recipe-text.ts';
