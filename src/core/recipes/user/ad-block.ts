import type { RecipeEntry } from '../recipe.ts';
import { hostOf } from './host.ts';
import { Counts, linesOf, recipeFinding } from './lines.ts';
import type { CheckedRecipes } from './recipe-file.ts';
import { selectorProblem } from './selector.ts';
import type { UserRecipe } from './user-recipe.ts';

/** One `hosts##selector` line. */
interface HideRule {
  readonly select: string;
  readonly hosts: readonly string[];
  readonly exceptHosts: readonly string[];
}

/** Reads the hiding rules of an ad-block list (Adblock Plus syntax). Never throws. `name` is what its entries are called by. */
export function fromAdBlock(source: string, name: string): CheckedRecipes {
  const rules: HideRule[] = [];
  const exceptions = new Map<string, Set<string>>();
  const unused = new Counts();
  let first: { start: number; end: number } | undefined;
  for (const { text, span } of linesOf(source)) {
    if (text.startsWith('!') || /^\[[^\]]*\]$/.test(text)) continue;
    const rule = readRule(text);
    if (typeof rule === 'string') {
      unused.add(rule);
      first ??= span;
    } else if (rule.isException) {
      const hosts = exceptions.get(rule.select) ?? new Set();
      for (const host of rule.hosts.length > 0 ? rule.hosts : ['']) hosts.add(host);
      exceptions.set(rule.select, hosts);
    } else rules.push(rule);
  }
  const counted = unused.list().map(({ name: what, count }) => `${what} (${count})`);
  const problems = first
    ? [recipeFinding('unused', `Of this list, these are not used: ${counted.join(', ')}.`, first)]
    : [];
  return { recipes: grouped(rules, exceptions, name), problems };
}

const hiding = /#(@)?#/;
/** Between `#` and `#`: what runs scripts, sets styles or needs more than CSS. */
const extended = /#@?(?:\?|\$|\$\?|%)#/;

/** The rule of a line; or what sort of rule it is that is not used. */
function readRule(text: string): (HideRule & { readonly isException: boolean }) | string {
  if (extended.test(text)) return 'rules with extended syntax';
  const mark = hiding.exec(text);
  if (!mark) return 'rules for network requests';
  const select = text.slice(mark.index + mark[0].length).trim();
  if (selectorProblem(select)) return 'rules with selectors that are too costly or none';
  const domains = text
    .slice(0, mark.index)
    .split(',')
    .map((domain) => domain.trim())
    .filter((domain) => domain !== '');
  const excepted = domains
    .filter((domain) => domain.startsWith('~'))
    .flatMap((domain) => hostOf(domain.slice(1)) ?? []);
  const hosts = domains.filter((domain) => !domain.startsWith('~')).flatMap((domain) => hostOf(domain) ?? []);
  // `example.*` and patterns; without them the rule would hold everywhere.
  if (domains.length > 0 && hosts.length + excepted.length === 0) return 'rules with host patterns';
  if (domains.some((domain) => !domain.startsWith('~')) && hosts.length === 0) return 'rules with host patterns';
  return { select, hosts, exceptHosts: excepted, isException: mark[1] !== undefined };
}

/** One recipe for each set of hosts. */
function grouped(
  rules: readonly HideRule[],
  exceptions: ReadonlyMap<string, ReadonlySet<string>>,
  name: string,
): UserRecipe[] {
  const groups = new Map<string, { recipe: Omit<UserRecipe, 'entries'>; entries: RecipeEntry[] }>();
  for (const { select, hosts, exceptHosts } of rules) {
    const without = exceptions.get(select);
    if (without?.has('')) continue;
    const except = [...new Set([...exceptHosts, ...(without ?? [])])].sort();
    const key = `${[...hosts].sort().join()}|${except.join()}`;
    let group = groups.get(key);
    if (!group) {
      const limits = { ...(hosts.length > 0 ? { hosts } : {}), ...(except.length > 0 ? { exceptHosts: except } : {}) };
      group = { recipe: { id: name, name, ...limits }, entries: [] };
      groups.set(key, group);
    }
    group.entries.push(entryOf(select, name));
  }
  return [...groups.values()].map(({ recipe, entries }) => ({ ...recipe, entries }));
}

function entryOf(select: string, name: string): RecipeEntry {
  const shown = select.length > 60 ? `${select.slice(0, 57)}…` : select;
  return { kind: 'ad', safety: 'ask', label: `${shown} of ${name}`, select, example: { bad: '', good: '' } };
}
