import type { Article, ImageReference, LinkReference } from '../model/types.ts';
import { firstWhere } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import type { AddressIndex } from './address.ts';
import { type Applies, type Hit, hit } from './match.ts';
import type { ImageEntry, LinkEntry } from './recipe.ts';
import { removalOfText } from './removal.ts';

export interface AddressEntries {
  readonly images: AddressIndex<ImageEntry>;
  readonly links: AddressIndex<LinkEntry>;
}

/** Pictures and links of Markdown syntax, by their address. */
export function* matchMarkdown(article: Article, { images, links }: AddressEntries, applies: Applies): Generator<Hit> {
  if (article.format !== 'markdown') return;
  const inLinks = article.links.filter((link) => link.syntax === 'markdown');
  for (const image of article.images) {
    if (image.syntax !== 'markdown') continue;
    const owned = images.match(image.source).find(({ entry }) => applies(entry, image.span));
    const span = owned && widest(article, image, inLinks);
    if (owned && span) yield hit(owned, { span: image.span, removal: [removalOfText(article, span)], node: 'text' });
  }
  for (const link of inLinks) {
    const owned = links.match(link.target).find(({ entry }) => applies(entry, link.span));
    const tags = owned && tagsOf(article, link);
    if (!owned || !tags) continue;
    if (owned.entry.action === 'unwrap')
      yield hit(owned, { span: link.span, removal: tags, node: 'text', isUnwrapped: true });
    else yield hit(owned, { span: link.span, removal: [removalOfText(article, link.span)], node: 'text' });
  }
}

/** The link around a picture goes with it when it holds nothing else. */
function widest({ text }: Article, { span }: ImageReference, links: readonly LinkReference[]): Span {
  const around = links[firstWhere(links, (link) => link.span.start >= span.start - 1)];
  if (around?.span.start !== span.start - 1 || around.span.end <= span.end) return span;
  return text.slice(span.end, span.end + 2) === '](' ? around.span : span;
}

/** The `[` and the `](address)` of an inline link; undefined for references, whose definition others may use. */
function tagsOf({ text }: Article, { span, targetSpan }: LinkReference): Span[] | undefined {
  if (text[span.start] !== '[' || targetSpan.end > span.end) return undefined;
  const middle = span.start + text.slice(span.start, targetSpan.start).lastIndexOf('](');
  if (middle <= span.start) return undefined;
  return [
    { start: span.start, end: span.start + 1 },
    { start: middle, end: span.end },
  ];
}
