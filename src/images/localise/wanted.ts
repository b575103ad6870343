import type { Article, ImageSyntax, Span } from '../../core/index.ts';
import { isExpression, isRemote } from '../local.ts';
import { parseUrl } from '../remote/platform.ts';

/** A place at which an article names a picture on the web. */
export interface Wanted {
  /** The address as it is asked for: with a scheme, without a fragment. */
  readonly address: string;
  readonly syntax: ImageSyntax;
  /** The address as written. */
  readonly span: Span;
}

/** Whether pictures of a host are meant. */
export type HostFilter = (hostname: string) => boolean;

/** No server takes longer ones. In characters. */
const maxLength = 4096;

/**
 * The pictures on the web that an article names, in source order: each place once, although several pictures may share a
 * definition. What only a generator can read, and what browsers do not load, is left out.
 */
export function wantedPictures({ images }: Pick<Article, 'images'>, isMeant: HostFilter = () => true): Wanted[] {
  const found = new Map<number, Wanted>();
  for (const { source, syntax, sourceSpan } of images) {
    if (!isRemote(source) || isExpression(source) || source.length > maxLength) continue;
    const url = parseUrl(source.startsWith('//') ? `https:${source}` : source);
    if (!url || !isMeant(url.hostname)) continue;
    url.hash = '';
    found.set(sourceSpan.start, { address: url.href, syntax, span: sourceSpan });
  }
  return [...found.values()];
}

/** Hosts with everything below them: `example.com` means `img.example.com`, too. Without names to include, all are. */
export function hostFilter(include: readonly string[], exclude: readonly string[]): HostFilter {
  const isOf = (hostname: string, names: readonly string[]): boolean =>
    names.some((name) => hostname === name || hostname.endsWith(`.${name}`));
  const [wanted, unwanted] = [include, exclude].map((names) => names.map((name) => name.toLowerCase()));
  return (hostname) => (wanted?.length === 0 || isOf(hostname, wanted ?? [])) && !isOf(hostname, unwanted ?? []);
}
