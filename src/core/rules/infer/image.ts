import { attributeOf } from '../../model/node.ts';
import type { Article, ImageReference } from '../../model/types.ts';
import type { LeftoverKind } from '../../recipes/recipe.ts';
import { contains } from '../../text/span.ts';
import { addressFault } from './address.ts';
import type { Evidence, Inferred } from './evidence.ts';

/** Pictures in the body that are part of something else. */
const kinds: readonly LeftoverKind[] = ['ad', 'promo', 'share', 'related', 'tracker', 'credit'];

/** The first picture of the body that a reader would call one. */
export function inferImage({ article, leftovers }: Evidence): Inferred | undefined {
  const taken = kinds.flatMap((kind) => leftovers.of(kind));
  const image = article.images.find(
    (one) => isShown(one, article) && !taken.some(({ span }) => contains(span, one.span)),
  );
  return image && { value: image.source, origin: 'from the first picture' };
}

function isShown({ syntax, source, element }: ImageReference, { text }: Article): boolean {
  if (syntax !== 'element' && syntax !== 'lazy' && syntax !== 'markdown') return false;
  if (/^data:|^blob:|[\s"'<>{}]/i.test(source) || addressFault(source) || source === '') return false;
  const side = (name: string): number => {
    const value = element && attributeOf(element, name, text)?.value;
    return value && /^\d{1,5}(?:px)?$/.test(value) ? Number.parseInt(value, 10) : 1000;
  };
  return side('width') > 32 && side('height') > 32;
}
