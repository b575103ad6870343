import { type ParseError, parse } from 'jsonc-parser';
import { hostOf } from '../recipes/user/host.ts';
import type { LearnedEntry } from './entry.ts';
import { addTo } from './json-text.ts';
import type { SourceReport } from './learner.ts';

/** One recipe of a recipe file. */
export interface LearnedRecipe {
  readonly id: string;
  readonly name: string;
  readonly files?: readonly string[];
  readonly hosts?: readonly string[];
  readonly entries: readonly LearnedEntry[];
}

/** What a source proposes, as a recipe for its articles only. `folder` leads from the recipe file to the named folder, '' where it is the same. */
export function recipeOf({ name, by, proposed }: SourceReport, folder: string): LearnedRecipe {
  const entries = proposed.map(({ entry }) => entry);
  const slug = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const base = {
    id: `learned-${slug || 'here'}`,
    name: `Learned from ${name === '.' ? folder || 'this folder' : name}`,
  };
  const host = by === 'folder' ? undefined : hostOf(name);
  if (host !== undefined) return { ...base, hosts: [host], entries };
  const place = [folder, name].filter((part) => part !== '' && part !== '.').join('/');
  return { ...base, files: [`${asGlob(place)}${place === '' ? '' : '/'}**`], entries };
}

/** A path as a glob that means it: what a glob would read as a pattern becomes "any character". */
const asGlob = (path: string): string => path.replace(/[*?[\]{}!\\]|(?<=[+@])\(/g, '?');

export interface Merged {
  readonly text: string;
  /** Entries that were not there before. */
  readonly added: number;
}

interface Written {
  readonly recipes?: readonly { readonly id?: unknown; readonly entries?: readonly unknown[] }[];
}

/** Recipe file that is made where a project has none, beside its config. */
export const usualRecipeFile = 'leftovers.recipe.json';

/**
 * Puts recipes into the text of a recipe file, '' for a new one: entries go behind those of the recipe with the same id, and what stands
 * there stays, comments included. Undefined where the text is no recipe file that can be read to its end.
 */
export function mergeRecipes(text: string, recipes: readonly LearnedRecipe[]): Merged | undefined {
  if (text.trim() === '') text = '{\n  "recipes": []\n}\n';
  let added = 0;
  for (const recipe of recipes) {
    const file = read(text);
    if (!file) return undefined;
    const index = file.recipes?.findIndex(({ id }) => id === recipe.id) ?? -1;
    const entries = file.recipes?.[index]?.entries;
    const there = new Set((entries ?? []).map(meaningOf));
    const fresh = recipe.entries.filter((entry) => !there.has(meaningOf(entry)));
    if (fresh.length === 0) continue;
    if (!file.recipes) text = addTo(text, { path: [], key: 'recipes', value: [{ ...recipe, entries: fresh }] });
    else if (index < 0) text = addTo(text, { path: ['recipes'], value: { ...recipe, entries: fresh } });
    else if (!entries) text = addTo(text, { path: ['recipes', index], key: 'entries', value: fresh });
    else for (const value of fresh) text = addTo(text, { path: ['recipes', index, 'entries'], value });
    added += fresh.length;
  }
  return read(text) ? { text, added } : undefined;
}

/** What JSON with comments says; undefined where that is no object. */
function objectIn(text: string): object | undefined {
  const errors: ParseError[] = [];
  const value: unknown = parse(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true });
  return errors.length > 0 || typeof value !== 'object' || value === null || Array.isArray(value) ? undefined : value;
}

function read(text: string): Written | undefined {
  const file = objectIn(text) as { recipes?: unknown } | undefined;
  if (!file || file.recipes === undefined) return file && {};
  const { recipes } = file;
  const isList = Array.isArray(recipes) && recipes.every((one) => typeof one === 'object' && one !== null);
  return isList && recipes.every(({ entries = [] }) => Array.isArray(entries)) ? { recipes } : undefined;
}

/** The text of a config, '' for a new one, that names more recipe files; undefined where it cannot be read to its end. */
export function nameRecipeFiles(text: string, files: readonly string[]): string | undefined {
  if (text.trim() === '') text = '{\n}\n';
  const config = objectIn(text) as { recipes?: unknown } | undefined;
  if (!config) return undefined;
  if (config.recipes === undefined) return addTo(text, { path: [], key: 'recipes', value: files });
  if (!Array.isArray(config.recipes)) return undefined;
  for (const value of files) if (!config.recipes.includes(value)) text = addTo(text, { path: ['recipes'], value });
  return objectIn(text) && text;
}

/** What an entry finds, whatever it is called and however sure it is: a person may have changed that. */
function meaningOf(entry: unknown): string {
  const { select, comment, text, image, link } = (entry ?? {}) as Record<string, unknown>;
  return JSON.stringify({ select, comment, text, image, link });
}
