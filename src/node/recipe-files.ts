import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type CheckedRecipes, maxRecipeFileSize, readRecipes } from '../core/recipes/user/read.ts';
import { codeOf } from './file-host.ts';
import { decapitalised, readArticle } from './read-article.ts';

/** A recipe file that was read. */
export interface RecipeFile extends CheckedRecipes {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/** Why a recipe file was not read, as the end of a sentence. */
export interface UnreadRecipeFile {
  readonly path: string;
  readonly reason: string;
}

/** Reads recipe files, each once: configs that name the same file get the same recipes. Never rejects. */
export function recipeReader(): (file: string) => Promise<RecipeFile | UnreadRecipeFile> {
  const known = new Map<string, Promise<RecipeFile | UnreadRecipeFile>>();
  return (file) => {
    const reading = known.get(file) ?? read(file);
    known.set(file, reading);
    return reading;
  };
}

async function read(file: string): Promise<RecipeFile | UnreadRecipeFile> {
  const refused = (reason: string): UnreadRecipeFile => ({ path: file, reason });
  try {
    const info = await stat(file);
    if (!info.isFile()) return refused('it is not an ordinary file');
    if (info.size > maxRecipeFileSize) return refused(`it is larger than ${maxRecipeFileSize / 1_000_000} MB`);
  } catch (error) {
    const code = codeOf(error);
    return refused(code === 'ENOENT' ? 'there is no such file' : code || String(error));
  }
  const result = await readArticle(file);
  if ('finding' in result) return refused(decapitalised(result.finding.message));
  return { path: file, text: result.text, ...readRecipes(slashed(file), result.text) };
}

/** A path as recipes count from it: absolute, with forward slashes. */
export const slashed = (file: string): string => file.split(path.sep).join('/');
