import type { Element } from 'domhandler';
import { decodeHTML } from 'entities';
import type { Span } from '../text/span.ts';
import { isPictureName } from './images/picture-name.ts';
import { styleAddresses } from './images/style.ts';
import { assetPath } from './images/tags.ts';
import type { MarkdownReading } from './markdown.ts';
import { type Attribute, attributeOf, spanOf } from './node.ts';
import type { ImageReference, ImageSyntax, LinkReference } from './types.ts';

/** Attributes in which lazy loaders keep the real address, commonest first (lazysizes, WordPress, WeChat, CSDN, Zhihu, Jianshu …). */
export const lazyAttributes = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazyload',
  'data-original-src',
  'data-actualsrc',
  'data-lazy',
  'data-url',
  'data-croporisrc',
  'data-backsrc',
  'data-echo',
  'real_src',
  'file',
];

/** The same for sets of pictures, for backgrounds of any element, and for the still of a video. */
const setNames = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-original-set'];
const lazyBackgrounds = ['data-bg', 'data-background-image', 'data-background'];

/** Pictures of the elements, in source order. */
export function elementImages(elements: readonly Element[], text: string): ImageReference[] {
  const found: ImageReference[] = [];
  for (const element of elements) {
    if (!showers.has(element.name) && !mayHaveBackground(element)) continue;
    const span = spanOf(element);
    if (span) found.push(...ownImages({ element, span, text }), ...backgrounds({ element, span, text }));
  }
  return found;
}

const showers = new Set(['img', 'source', 'video', 'image']);

const mayHaveBackground = ({ attribs }: Element): boolean =>
  !!attribs.style?.includes('(') || lazyBackgrounds.some((name) => attribs[name]);

interface Place {
  readonly element: Element;
  readonly span: Span;
  readonly text: string;
}

function ownImages(place: Place): ImageReference[] {
  const { element } = place;
  const sets = () => setNames.filter((name) => name in element.attribs).flatMap((name) => srcset(place, name));
  switch (element.name) {
    case 'img':
      return [
        ...one(place, 'src', 'element'),
        ...sets(),
        ...lazyAttributes.filter((name) => name in element.attribs).flatMap((name) => one(place, name, 'lazy')),
      ];
    case 'source':
      return parentName(element) === 'picture' ? sets() : [];
    case 'video':
      return [...one(place, 'poster', 'poster'), ...one(place, 'data-poster', 'poster')];
    case 'image':
      return [...one(place, 'href', 'svg'), ...one(place, 'xlink:href', 'svg')];
    default:
      return [];
  }
}

/** Without the element: what shows a background holds more than the picture. */
function backgrounds({ element, span, text }: Place): ImageReference[] {
  const { attribs } = element;
  const found: ImageReference[] = [];
  const style = attribs.style?.includes('(') ? attributeOf(element, 'style', text)?.valueSpan : undefined;
  for (const { source, span: sourceSpan } of style
    ? styleAddresses(text.slice(style.start, style.end), style.start)
    : []) {
    found.push({ source, syntax: 'style', sourceSpan, span, name: 'style' });
  }
  for (const name of lazyBackgrounds) {
    if (!attribs[name] || !isPictureName(attribs[name])) continue;
    found.push(...one({ element, span, text }, name, 'style').map(({ element: _, ...rest }) => rest));
  }
  return found;
}

function one(place: Place, name: string, syntax: ImageSyntax): ImageReference[] {
  const attribute = attributeOf(place.element, name, place.text);
  return attribute ? [fromAttribute(attribute, place, syntax)] : [];
}

const parentName = (element: Element): string =>
  element.parent && 'name' in element.parent ? element.parent.name : '';

/** The address is taken from the text, because template tags in it are masked in the tree. */
function fromAttribute(attribute: Attribute, { text, element, span }: Place, syntax: ImageSyntax): ImageReference {
  const { valueSpan, nameSpan, name } = attribute;
  const written = valueSpan ? text.slice(valueSpan.start, valueSpan.end) : '';
  const asset = valueSpan && written.includes('{%') ? assetPath(written) : undefined;
  if (valueSpan && asset) {
    const sourceSpan = { start: valueSpan.start + asset.start, end: valueSpan.start + asset.end };
    const source = text.slice(sourceSpan.start, sourceSpan.end);
    return { source, syntax: 'tag', sourceSpan, span, name: 'asset_path', element };
  }
  const sourceSpan = valueSpan && written.trim() !== '' ? trimmed(valueSpan, written) : (valueSpan ?? nameSpan);
  return { source: decodeHTML(written).trim(), syntax, sourceSpan, span, name, element };
}

const trimmed = ({ start, end }: Span, written: string): Span => ({
  start: start + written.length - written.trimStart().length,
  end: end - written.length + written.trimEnd().length,
});

/** Candidates are parted by commas followed by white space; an address may itself hold commas (HTML standard, 4.8.4.2.1). */
function srcset({ element, span, text }: Place, name: string): ImageReference[] {
  const attribute = attributeOf(element, name, text);
  if (!attribute?.valueSpan) return [];
  const written = text.slice(attribute.valueSpan.start, attribute.valueSpan.end);
  const found: ImageReference[] = [];
  let at = 0;
  while (at < written.length) {
    while (at < written.length && /[\s,]/.test(written[at] ?? '')) at++;
    let end = at;
    while (end < written.length && !/\s/.test(written[end] ?? '')) end++;
    let address = end;
    while (address > at && written[address - 1] === ',') address--;
    if (address > at) {
      const sourceSpan = { start: attribute.valueSpan.start + at, end: attribute.valueSpan.start + address };
      const source = decodeHTML(written.slice(at, address));
      found.push({ source, syntax: 'srcset', sourceSpan, span, name, element });
    }
    const comma = address < end ? end - 1 : written.indexOf(',', end);
    at = comma < 0 ? written.length : comma + 1;
  }
  return found;
}

export function elementLinks(elements: readonly Element[], text: string): LinkReference[] {
  return elements.flatMap((element) => {
    if (element.name !== 'a' && element.name !== 'area') return [];
    const span = spanOf(element);
    const attribute = attributeOf(element, 'href', text);
    if (!span || !attribute) return [];
    const targetSpan = attribute.valueSpan ?? attribute.nameSpan;
    return [{ target: attribute.value.trim(), syntax: 'element', targetSpan, span, element }];
  });
}

/** Images and links of Markdown syntax; those by reference get the address of their definition, if there is one. */
export function markdownReferences(
  reading: MarkdownReading,
  text: string,
): { images: ImageReference[]; links: LinkReference[] } {
  const definitions = new Map([...reading.definitions].reverse().map((one) => [one.label, one.address]));
  const images: ImageReference[] = [];
  const links: LinkReference[] = [];
  for (const reference of reading.references) {
    const place = reference.address ?? definitions.get(reference.label ?? '');
    if (!place) continue;
    const address = withoutBrackets(text, place);
    const source = decode(text.slice(address.start, address.end));
    if (reference.kind === 'image') {
      images.push({ source, syntax: 'markdown', sourceSpan: address, span: reference.span, name: '' });
    } else {
      const syntax = reference.kind === 'autolink' ? 'autolink' : 'markdown';
      links.push({ target: source, syntax, targetSpan: address, span: reference.span });
    }
  }
  return { images, links };
}

function withoutBrackets(text: string, span: Span): Span {
  const bracketed = text[span.start] === '<' && text[span.end - 1] === '>' && span.end - span.start > 1;
  return bracketed ? { start: span.start + 1, end: span.end - 1 } : span;
}

/** CommonMark: backslash escapes and entities work in addresses. */
const decode = (address: string): string => decodeHTML(address.replace(/\\([!-/:-@[-`{-~])/g, '$1')).trim();
