import type { Element } from 'domhandler';
import { attributeOf, endTagOf, spanOf, startTagOf } from '../model/node.ts';
import type { Article } from '../model/types.ts';
import type { AddressIndex } from './address.ts';
import { isIntact } from './extent.ts';
import { type Applies, type Hit, hit, isInCode, type Owned, type Place } from './match.ts';
import type { ImageEntry, LinkEntry, SelectorEntry } from './recipe.ts';
import { removalOfNode } from './removal.ts';
import type { SelectorIndex } from './selector-index.ts';

export interface ElementEntries {
  readonly selectors: SelectorIndex<Owned<SelectorEntry>>;
  readonly images: AddressIndex<ImageEntry>;
  readonly links: AddressIndex<LinkEntry>;
}

type ElementEntry = SelectorEntry | ImageEntry | LinkEntry;

export function* matchElements(article: Article, entries: ElementEntries, applies: Applies): Generator<Hit> {
  for (const element of article.body.elements) {
    const span = spanOf(element);
    const owned = span && candidates(article, element, entries).find(({ entry }) => applies(entry, span));
    if (!owned || isInCode(element)) continue;
    const isUnwrapped = 'action' in owned.entry && owned.entry.action === 'unwrap';
    const place = isUnwrapped ? unwrap(article, element) : remove(article, element);
    if (place) yield hit(owned, place);
  }
}

function candidates(
  article: Article,
  element: Element,
  { selectors, images, links }: ElementEntries,
): Owned<ElementEntry>[] {
  const bySelector: Owned<ElementEntry>[] = selectors.match(element);
  if (element.name === 'img')
    return [...bySelector, ...images.match(attributeOf(element, 'src', article.text)?.value ?? '')];
  if (element.name === 'a') return [...bySelector, ...links.match(element.attribs.href?.trim() ?? '')];
  return bySelector;
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
