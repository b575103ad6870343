import type { Article } from '../../model/types.ts';
import { hostOf, hostOfAddress } from './host.ts';

/** Front matter fields that say where an article was taken from, in lower case without `_` and `-`. */
const fields = new Set(
  (
    'source sourceurl sourcelink link url original originalurl originallink origin originurl canonical canonicalurl ' +
    'permalink from via externalurl guid articleurl posturl pageurl'
  ).split(' '),
);
/** Fields in which a bare host name is one, and not a file's name or a word with a dot. */
const named = new Set(['source', 'origin', 'original', 'from', 'via']);

/**
 * Hosts an article comes from, in lower case and without `www.`: those its front matter names; failing that, the one that more than
 * half of its absolute picture addresses point to (two at least), and likewise of its links. Empty where nothing tells.
 */
export function sourceHosts(article: Article): readonly string[] {
  const told = namedHosts(article);
  if (told.length > 0) return told;
  const { images, links } = article;
  return [...new Set([...mostOf(images.map((image) => image.source)), ...mostOf(links.map((link) => link.target))])];
}

/** Hosts that the front matter names as the article's source, as `sourceHosts` gives them. */
export function namedHosts(article: Article): readonly string[] {
  let hosts = known.get(article);
  if (!hosts) {
    hosts = hostsNamed(article);
    known.set(article, hosts);
  }
  return hosts;
}

/** Asked again for every link of some lines. */
const known = new WeakMap<Article, readonly string[]>();

function hostsNamed(article: Article): readonly string[] {
  const told = article.frontMatter.fields.flatMap(({ key, scalars }) => {
    const name = key.toLowerCase().replace(/[_-]/g, '');
    return fields.has(name) ? scalars.flatMap(({ value }) => hostsIn(value, named.has(name))) : [];
  });
  return [...new Set(told)];
}

/** The value as an address, a host name, or a sentence with an address in it. */
function hostsIn(value: unknown, isNamed: boolean): string[] {
  if (typeof value !== 'string') return [];
  const text = value.slice(0, 2000).trim();
  const address = text.startsWith('//') ? text : text.slice(text.search(/https?:\/\//i));
  const host = /^(?:https?:)?\/\//i.test(address) ? hostOfAddress(address.split(/[\s"'<>)\]]/, 1)[0] ?? '') : undefined;
  return [host ?? (isNamed ? hostOf(text) : undefined)].filter((one) => one !== undefined);
}

function mostOf(addresses: readonly string[]): string[] {
  const counts = new Map<string, number>();
  let all = 0;
  for (const address of addresses) {
    const host = hostOfAddress(address);
    if (!host) continue;
    all++;
    counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1 && count > all / 2).map(([host]) => host);
}
