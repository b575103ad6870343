import type { AddressPattern } from './recipe.ts';

/** Compares by string pieces: addresses in old articles are often no valid URL. */
export function matchesAddress(address: string, pattern: AddressPattern): boolean {
  if (pattern.host === undefined) return pattern.path !== undefined && address.includes(pattern.path);
  const scheme = /^(?:https?:)?\/\//i.exec(address)?.[0];
  if (!scheme) return false;
  const rest = address.slice(scheme.length);
  const slash = rest.search(/[/?#]/);
  const host = (slash < 0 ? rest : rest.slice(0, slash)).toLowerCase();
  if (host !== pattern.host && !host.endsWith(`.${pattern.host}`)) return false;
  return pattern.path === undefined || (slash >= 0 && rest.slice(slash).includes(pattern.path));
}
