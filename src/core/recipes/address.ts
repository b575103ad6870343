import type { Owned } from './match.ts';
import type { AddressPattern } from './recipe.ts';

const schemeOf = (address: string): string | undefined => /^(?:https?:)?\/\//i.exec(address)?.[0];

/** Host and what follows it. By string pieces: addresses in old articles are often no valid URL. */
function split(address: string): { host: string; rest: string } | undefined {
  const scheme = schemeOf(address);
  if (!scheme) return undefined;
  const rest = address.slice(scheme.length);
  const slash = rest.search(/[/?#]/);
  return { host: (slash < 0 ? rest : rest.slice(0, slash)).toLowerCase(), rest: slash < 0 ? '' : rest.slice(slash) };
}

/** Finds the patterns that an address matches. */
export interface AddressIndex<E> {
  match(address: string): Owned<E>[];
}

/** Patterns with a host are looked up by it and by the domains above it; the few without one are tried in turn. */
export function addressIndex<E>(owned: readonly Owned<E>[], patternOf: (entry: E) => AddressPattern): AddressIndex<E> {
  const byHost = new Map<string, { one: Owned<E>; order: number }[]>();
  const anywhere: { one: Owned<E>; order: number }[] = [];
  owned.forEach((one, order) => {
    const { host } = patternOf(one.entry);
    if (host === undefined) anywhere.push({ one, order });
    else byHost.set(host, [...(byHost.get(host) ?? []), { one, order }]);
  });
  return {
    match(address) {
      const parts = split(address);
      const found = anywhere.filter(({ one }) => address.includes(patternOf(one.entry).path ?? '\u0000'));
      for (let host = parts?.host ?? ''; host !== ''; host = parentOf(host)) {
        for (const candidate of byHost.get(host) ?? []) {
          const { path } = patternOf(candidate.one.entry);
          if (path === undefined || parts?.rest.includes(path)) found.push(candidate);
        }
      }
      return found.sort((a, b) => a.order - b.order).map(({ one }) => one);
    },
  };
}

/** The domain above; '' above a top-level one. */
function parentOf(host: string): string {
  const dot = host.indexOf('.');
  return dot < 0 ? '' : host.slice(dot + 1);
}
