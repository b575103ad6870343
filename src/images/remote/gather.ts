import type { Article, RemoteImage } from '../../core/index.ts';
import { isExpression, isRemote } from '../local.ts';

/** No server takes longer ones. In characters. */
const maxLength = 4096;

/** The addresses of an article that the network answers for, each once: not template expressions, which only a generator can read. */
export function remoteAddresses({ images }: Pick<Article, 'images'>): string[] {
  const sources = images.map((image) => image.source);
  return [...new Set(sources)].filter(
    (source) => isRemote(source) && !isExpression(source) && source.length <= maxLength,
  );
}

/** What is known of the pictures of one article, out of what is known of all. */
export function factsAbout(
  article: Pick<Article, 'images'>,
  known: ReadonlyMap<string, { readonly image: RemoteImage }>,
): Map<string, RemoteImage> {
  const facts = new Map<string, RemoteImage>();
  for (const source of remoteAddresses(article)) {
    const found = known.get(source);
    if (found) facts.set(source, found.image);
  }
  return facts;
}
