import type { Recipe, RecipeEntry } from '../../core/index.ts';

/**
 * Recipes of `total` entries with the mix of kinds of those that ship: evenly thinned out where there are more; where there are fewer, with
 * synthetic ones, each made from one that ships by changing its names, so that it costs as much to look for and finds nothing.
 */
export function sizedRecipes(recipes: readonly Recipe[], total: number): Recipe[] {
  const own = recipes.flatMap((recipe) => recipe.entries);
  if (own.length > total) {
    let at = 0;
    const isKept = (index: number): boolean =>
      Math.floor(((index + 1) * total) / own.length) > Math.floor((index * total) / own.length);
    return recipes.map((recipe) => ({ ...recipe, entries: recipe.entries.filter(() => isKept(at++)) }));
  }
  // Entries that take every comment or every picture would have nothing left to look for behind them.
  const models = own.filter((entry) => !('comment' in entry && 'any' in entry.comment));
  const missing = Math.max(0, total - own.length);
  const stride = models.length / Math.max(1, missing);
  const entries = Array.from({ length: missing }, (_, index) => {
    const model = models[Math.floor(index * stride) % models.length];
    return model ? [altered(model, `zq${index}`)] : [];
  }).flat();
  return [{ id: 'synthetic', name: 'Synthetic', entries }, ...recipes];
}

function altered(entry: RecipeEntry, tag: string): RecipeEntry {
  if ('select' in entry) return { ...entry, select: entry.select.replace(/([#.][A-Za-z_][\w-]*)/g, `$1-${tag}`) };
  if ('phrase' in entry && entry.phrase instanceof RegExp)
    return { ...entry, phrase: new RegExp(atEnd(entry.phrase.source, tag), entry.phrase.flags) };
  if ('image' in entry) return { ...entry, image: elsewhere(entry.image, tag) };
  if ('link' in entry) return { ...entry, link: elsewhere(entry.link, tag) };
  if ('between' in entry)
    return { ...entry, between: { begin: `${entry.between.begin}${tag}`, end: `${entry.between.end}${tag}` } };
  if ('shortcode' in entry) return { ...entry, shortcode: entry.shortcode.map((name) => `${name}${tag}`) };
  if (!('comment' in entry)) return entry;
  const { comment } = entry;
  if ('is' in comment) return { ...entry, comment: { is: comment.is.map((text) => `${text} ${tag}`) } };
  if ('startsWith' in comment)
    return { ...entry, comment: { startsWith: comment.startsWith.map((text) => `${text}${tag}`) } };
  return entry;
}

/** The same pattern, that must do all its work before it fails. */
const atEnd = (source: string, tag: string): string => `(?:${source})(?!)|^${tag}$`;

const elsewhere = ({ host, path }: { readonly host?: string; readonly path?: string }, tag: string) => ({
  ...(host === undefined ? {} : { host: `${tag}.${host}` }),
  ...(path === undefined ? {} : { path: `${path}${tag}` }),
});
