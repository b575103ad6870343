import type { Finding } from '../../lint/finding.ts';
import type { LeftoverKind, RecipeEntry } from '../recipe.ts';
import { hostOf } from './host.ts';
import { Counts, type Line, linesOf, recipeFinding } from './lines.ts';
import { selectorProblem } from './selector.ts';
import type { UserRecipe } from './user-recipe.ts';
import { xpathToCss } from './xpath.ts';

/** A site config as a recipe. */
export interface ImportedSiteConfig {
  readonly recipe: UserRecipe;
  /** Directives that are about other things than leftovers, by name. */
  readonly ignored: readonly { readonly name: string; readonly count: number }[];
  /** Directives about leftovers that could not be translated. */
  readonly problems: readonly Finding[];
}

/** What a part of a page is by the words in its selector; the first that fits. */
const kindWords: readonly (readonly [LeftoverKind, RegExp])[] = [
  ['share', /share|social|bookmark|addthis|tweet|facebook/i],
  ['related', /relat|recommend|more-?(?:from|stories|articles)|read-?(?:more|next)|see-?also|trending|popular/i],
  ['promo', /promo|newsletter|subscri|signup|sign-up|follow/i],
  ['ad', /(?:^|[^a-z])ads?(?:[^a-z]|$)|advert|sponsor|banner|doubleclick|taboola|outbrain/i],
  ['script', /^script/i],
  ['style', /^style/i],
];

/** The host that a site config is for, by its file name: `example.com.txt`, `.example.com.txt`. */
export const hostOfSiteConfig = (fileName: string): string | undefined =>
  hostOf(fileName.replace(/\.txt$/i, '').replace(/^\./, ''));

/**
 * Reads a site config of Full-Text RSS: `strip`, `strip_id_or_class` and `strip_image_src`. Never throws.
 * Everything in it asks before it removes: it was written for the site of its day.
 */
export function fromSiteConfig(source: string, host: string): ImportedSiteConfig {
  const entries: RecipeEntry[] = [];
  const problems: Finding[] = [];
  const ignored = new Counts();
  for (const line of linesOf(source)) {
    const directive = directiveOf(line);
    if (!directive) continue;
    const read = readers[directive.name];
    if (!read) ignored.add(directive.name);
    else if (directive.value !== '') {
      const entry = read(directive.value, host);
      if (typeof entry !== 'string') entries.push(entry);
      else problems.push(recipeFinding('untranslated', `This is not used: it ${entry}.`, line.span));
    }
  }
  return { recipe: { id: host, name: host, hosts: [host], entries }, ignored: ignored.list(), problems };
}

function directiveOf({ text }: Line): { name: string; value: string } | undefined {
  const colon = text.startsWith('#') ? -1 : text.indexOf(':');
  if (colon <= 0) return undefined;
  const name = text.slice(0, colon).trim().toLowerCase();
  return { name: name.replace(/\(.*$/, ''), value: text.slice(colon + 1).trim() };
}

/** By directive: the entry for a value, or why there is none. */
const readers: Readonly<Record<string, ((value: string, host: string) => RecipeEntry | string) | undefined>> = {
  strip(value, host) {
    const translated = xpathToCss(value);
    return 'problem' in translated ? translated.problem : selectorEntry(translated.select, host);
  },
  strip_id_or_class(value, host) {
    const name = value.replace(/["'\\\n]/g, '');
    return name.length < 2 ? 'is too short' : selectorEntry(`[class*="${name}"], [id*="${name}"]`, host);
  },
  strip_image_src(value, host) {
    const path = value.replace(/["']/g, '');
    if (path.length < 3) return 'is too short';
    return { ...base(path, host), image: { path } };
  },
};

const selectorEntry = (select: string, host: string): RecipeEntry | string =>
  selectorProblem(select) ?? { ...base(select, host), select };

function base(what: string, host: string): Pick<RecipeEntry, 'kind' | 'safety' | 'label' | 'example'> {
  const kind = kindWords.find(([, words]) => words.test(what))?.[0] ?? 'stub';
  const shown = what.length > 60 ? `${what.slice(0, 57)}…` : what;
  return { kind, safety: 'ask', label: `${shown} of ${host}`, example: { bad: '', good: '' } };
}
