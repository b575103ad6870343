import { applyEdits, modify, type ParseError, parse } from 'jsonc-parser';
import { hostOf } from '../recipes/user/host.ts';
import type { LearnedEntry } from './entry.ts';
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

const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };

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
    const list = file.recipes ?? [];
    const index = list.findIndex(({ id }) => id === recipe.id);
    const there = new Set((list[index]?.entries ?? []).map(meaningOf));
    const fresh = recipe.entries.filter((entry) => !there.has(meaningOf(entry)));
    if (fresh.length === 0) continue;
    if (index < 0) text = put(text, ['recipes', list.length], { ...recipe, entries: fresh });
    else {
      let at = list[index]?.entries?.length ?? 0;
      for (const entry of fresh) text = put(text, ['recipes', index, 'entries', at++], entry);
    }
    added += fresh.length;
  }
  return read(text) ? { text, added } : undefined;
}

function read(text: string): Written | undefined {
  const errors: ParseError[] = [];
  const value: unknown = parse(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true });
  if (errors.length > 0 || typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { recipes = [] } = value as { recipes?: unknown };
  const isList = Array.isArray(recipes) && recipes.every((one) => typeof one === 'object' && one !== null);
  return isList && recipes.every(({ entries = [] }) => Array.isArray(entries)) ? { recipes } : undefined;
}

function put(text: string, path: (string | number)[], value: unknown): string {
  const isInsertion = typeof path.at(-1) === 'number';
  return applyEdits(text, modify(text, path, value, { formattingOptions, isArrayInsertion: isInsertion }));
}

/** What an entry finds, whatever it is called and however sure it is: a person may have changed that. */
function meaningOf(entry: unknown): string {
  const { select, comment, text, image, link } = (entry ?? {}) as Record<string, unknown>;
  return JSON.stringify({ select, comment, text, image, link });
}
