import { type GlobMatcher, globMatcher } from '../../lint/glob.ts';
import type { Article } from '../../model/types.ts';
import type { Recipe } from '../recipe.ts';
import { coversHost } from './host.ts';
import { sourceHosts } from './source-hosts.ts';

/** A recipe of the user's own, and the articles that it is for: all, where nothing is said. */
export interface UserRecipe extends Recipe {
  /** Globs, counted from `folder`. */
  readonly files?: readonly string[];
  /** Hosts that the article comes from; their subdomains count too. */
  readonly hosts?: readonly string[];
  readonly exceptHosts?: readonly string[];
  /** The recipe file's folder, absolute, with forward slashes. */
  readonly folder?: string;
}

/** What decides which recipes are for an article. */
export interface RecipeTarget {
  /** Absolute, with forward slashes. */
  readonly path: string;
  /** Hosts that it comes from. */
  readonly hosts: readonly string[];
}

/** The recipes for an article, in their order. The same set is always the same array, so that it is compiled once. */
export function recipesFor(recipes: readonly UserRecipe[], target: RecipeTarget): readonly Recipe[] {
  let set = sets;
  for (const recipe of recipes) if (isFor(recipe, target)) set = extended(set, recipe);
  return set.recipes;
}

/** `recipesFor` a parsed article; its source is looked up only where a recipe asks for it. */
export function recipesForArticle(recipes: readonly UserRecipe[], article: Article, path: string): readonly Recipe[] {
  const asks = recipes.some(({ hosts, exceptHosts }) => hosts ?? exceptHosts);
  return recipesFor(recipes, { path, hosts: asks ? sourceHosts(article) : [] });
}

function isFor({ files, hosts, exceptHosts, folder = '' }: UserRecipe, target: RecipeTarget): boolean {
  const isFrom = (list: readonly string[]): boolean =>
    target.hosts.some((host) => list.some((one) => coversHost(one, host)));
  if (hosts && !isFrom(hosts)) return false;
  if (exceptHosts && isFrom(exceptHosts)) return false;
  return !files || matcherOf(files)(relativePath(folder, target.path));
}

const matchers = new WeakMap<readonly string[], GlobMatcher>();

function matcherOf(globs: readonly string[]): GlobMatcher {
  const matcher = matchers.get(globs) ?? globMatcher(globs);
  matchers.set(globs, matcher);
  return matcher;
}

/** The way from a folder to a file, with `..` where it leads out: globs may begin with it. */
function relativePath(folder: string, file: string): string {
  const [from, to] = [folder, file].map((path) => path.split('/').filter((name) => name !== ''));
  if (!from || !to) return file;
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** Sets of recipes as a tree: each is known by the way to it, and goes when its last recipe does. */
interface RecipeSet {
  readonly recipes: readonly Recipe[];
  readonly longer: WeakMap<Recipe, RecipeSet>;
}

const setOf = (recipes: readonly Recipe[]): RecipeSet => ({ recipes, longer: new WeakMap() });
const sets = setOf([]);

function extended(set: RecipeSet, recipe: Recipe): RecipeSet {
  let longer = set.longer.get(recipe);
  if (!longer) {
    longer = setOf([...set.recipes, recipe]);
    set.longer.set(recipe, longer);
  }
  return longer;
}
