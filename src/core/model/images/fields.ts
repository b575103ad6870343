import type { Span } from '../../text/span.ts';
import type { Field, ImageReference, Scalar } from '../types.ts';
import { isPictureName } from './picture-name.ts';

/** Fields of themes that hold pictures beside those that a user can set; where they stand, only names of files count. */
const otherNames = new Set([
  ...['images', 'photos', 'gallery', 'teaser', 'overlay_image', 'feature_image', 'featured', 'banner_image'],
  ...['img', 'poster', 'preview', 'social_image', 'cover-img', 'thumbnail-img', 'share-img', 'header', 'og', 'avatar'],
]);
/** Below a field of a picture, keys that hold its address: others hold its words. */
const addressKeys = new Set(['src', 'url', 'path', 'href', 'file', 'filename', 'image', 'img', 'relative_path']);

interface Leaf extends Scalar {
  /** Keys from the field's own on, places in lists left out. */
  readonly keys: readonly string[];
}

/**
 * Addresses of pictures in front matter. What stands in a field of one of the `names` is one; in fields of other known
 * names, and inside of maps, only what ends as a picture does.
 */
export function frontMatterImages(fields: readonly Field[], names: readonly string[], text: string): ImageReference[] {
  const wanted = new Set(names);
  return fields.flatMap((field) => {
    const isPlain = field.shape !== 'map' && wanted.has(field.key);
    if (field.shape === 'scalar' && !isPlain && !otherNames.has(field.key)) return [];
    const leaves = field.shape === 'scalar' ? plain(field) : leavesOf(field, text);
    return leaves
      .filter(({ value, keys }) => {
        if (typeof value !== 'string') return false;
        return (isPlain && keys.length === 1) || (isAddress(keys, wanted) && isPictureName(value.trim()));
      })
      .map(({ value, span, keys }) => ({
        source: String(value).trim(),
        syntax: 'front-matter' as const,
        sourceSpan: withoutQuotes(text, span),
        span,
        name: keys.join('.'),
      }));
  });
}

const plain = ({ key, scalars }: Field): Leaf[] => scalars.map((scalar) => ({ keys: [key], ...scalar }));

function isAddress(keys: readonly string[], wanted: ReadonlySet<string>): boolean {
  const isName = (key: string): boolean => wanted.has(key) || otherNames.has(key);
  const last = keys.at(-1) ?? '';
  return isName(last) || (addressKeys.has(last) && keys.slice(0, -1).some(isName));
}

interface Walked {
  readonly keys: readonly string[];
  readonly value: unknown;
}

/** The field's scalars with their keys; without those whose place is not known. */
function leavesOf(field: Field, text: string): Leaf[] {
  const walked: Walked[] = [];
  walk(field.value, [field.key], walked);
  const { scalars } = field;
  if (scalars.length === 0) return located(walked, field, text);
  const agrees = walked.length === scalars.length && walked.every(({ value }, at) => value === scalars[at]?.value);
  return agrees ? scalars.map((scalar, at) => ({ keys: walked[at]?.keys ?? [], ...scalar })) : [];
}

/** TOML and JSON give no places inside of a field: strings that stand there as they are, in their order. */
function located(walked: readonly Walked[], { valueSpan }: Field, text: string): Leaf[] {
  const written = text.slice(valueSpan.start, valueSpan.end);
  let from = 0;
  return walked.flatMap(({ keys, value }) => {
    if (typeof value !== 'string' || !isPictureName(value.trim())) return [];
    const places = [`"${value}"`, `'${value}'`].map((one) => written.indexOf(one, from)).filter((at) => at >= 0);
    if (places.length === 0) return [];
    const at = Math.min(...places);
    from = at + value.length + 2;
    const start = valueSpan.start + at;
    return [{ keys, value, span: { start, end: start + value.length + 2 } }];
  });
}

function walk(value: unknown, keys: readonly string[], found: Walked[]): void {
  if (Array.isArray(value)) for (const item of value) walk(item, keys, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) walk(inner, [...keys, key], found);
  } else found.push({ keys, value });
}

function withoutQuotes(text: string, span: Span): Span {
  const quote = text[span.start];
  const quoted = (quote === '"' || quote === "'") && text[span.end - 1] === quote && span.end - span.start > 1;
  return quoted ? { start: span.start + 1, end: span.end - 1 } : span;
}
