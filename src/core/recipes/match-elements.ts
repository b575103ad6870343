import type { Element } from 'domhandler';
import { attributeOf, endTagOf, spanOf, startTagOf } from '../model/node.ts';
import type { Article } from '../model/types.ts';
import { matchesAddress } from './address.ts';
import { type Hit, hit, isInCode, type Owned, type Place } from './match.ts';
import type { ImageEntry, LinkEntry, SelectorEntry } from './recipe.ts';
import { isIntact, removalOfNode } from './removal.ts';
import type { SelectorIndex } from './selector-index.ts';

export interface ElementEntries {
  readonly selectors: SelectorIndex<Owned<SelectorEntry>>;
  readonly images: readonly Owned<ImageEntry>[];
  readonly links: readonly Owned<LinkEntry>[];
}

export function* matchElements(article: Article, entries: ElementEntries): Generator<Hit> {
  for (const element of article.body.elements) {
    const owned = entries.selectors.match(element)[0] ?? byAddress(article, element, entries);
    if (!owned || isInCode(element)) continue;
    const place =
      'action' in owned.entry && owned.entry.action === 'unwrap' ? unwrap(article, element) : remove(article, element);
    if (place) yield hit(owned, place);
  }
}

function byAddress(
  article: Article,
  element: Element,
  { images, links }: ElementEntries,
): Owned<ImageEntry | LinkEntry> | undefined {
  if (element.name === 'img') {
    const source = attributeOf(element, 'src', article.text)?.value ?? '';
    return source ? images.find(({ entry }) => matchesAddress(source, entry.image)) : undefined;
  }
  if (element.name !== 'a') return undefined;
  const target = element.attribs.href?.trim() ?? '';
  return target ? links.find(({ entry }) => matchesAddress(target, entry.link)) : undefined;
}

function remove(article: Article, element: Element): Place | undefined {
  const span = spanOf(element);
  const removal = removalOfNode(article, element);
  return span && removal ? { span, removal: [removal], node: 'element' } : undefined;
}

function unwrap(article: Article, element: Element): Place | undefined {
  const [span, start, end] = [spanOf(element), startTagOf(element), endTagOf(element)];
  if (!span || !start || !end || !isIntact(article, element)) return undefined;
  return { span, removal: [start, end], node: 'element', isUnwrapped: true };
}
