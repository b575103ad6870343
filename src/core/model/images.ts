import type { Element } from 'domhandler';
import { decodeHTML } from 'entities';
import type { Span } from '../text/span.ts';
import type { MarkdownReading } from './markdown.ts';
import { type Attribute, attributeOf, spanOf } from './node.ts';
import type { Field, ImageReference, ImageSyntax, LinkReference } from './types.ts';

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

/** Pictures of the elements, in source order. */
export function elementImages(elements: readonly Element[], text: string): ImageReference[] {
  return elements.flatMap((element) => {
    const span = spanOf(element);
    if (!span) return [];
    const one = (name: string, syntax: ImageSyntax): ImageReference[] => {
      const attribute = attributeOf(element, name, text);
      return attribute ? [fromAttribute(attribute, text, { element, span, syntax })] : [];
    };
    switch (element.name) {
      case 'img':
        return [
          ...one('src', 'element'),
          ...srcset(element, span, text),
          ...lazyAttributes.flatMap((name) => one(name, 'lazy')),
        ];
      case 'source':
        return parentName(element) === 'picture' ? srcset(element, span, text) : [];
      case 'video':
        return one('poster', 'poster');
      case 'image':
        return [...one('href', 'svg'), ...one('xlink:href', 'svg')];
      default:
        return [];
    }
  });
}

const parentName = (element: Element): string =>
  element.parent && 'name' in element.parent ? element.parent.name : '';

type Owner = { element: Element; span: Span; syntax: ImageSyntax };

/** The address is taken from the text, because template tags in it are masked in the tree. */
function fromAttribute(attribute: Attribute, text: string, { element, span, syntax }: Owner): ImageReference {
  const { valueSpan, nameSpan, name } = attribute;
  const source = valueSpan ? decodeHTML(text.slice(valueSpan.start, valueSpan.end)).trim() : '';
  return { source, syntax, sourceSpan: valueSpan ?? nameSpan, span, name, element };
}

/** Candidates are parted by commas followed by white space; an address may itself hold commas (HTML standard, 4.8.4.2.1). */
function srcset(element: Element, span: Span, text: string): ImageReference[] {
  const attribute = attributeOf(element, 'srcset', text);
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
      found.push({ source, syntax: 'srcset', sourceSpan, span, name: 'srcset', element });
    }
    const comma = address < end ? end - 1 : written.indexOf(',', end);
    at = comma < 0 ? written.length : comma + 1;
  }
  return found;
}

export function elementLinks(elements: readonly Element[], text: string): LinkReference[] {
  return elements.flatMap((element) => {
    const span = spanOf(element);
    const attribute = element.name === 'a' || element.name === 'area' ? attributeOf(element, 'href', text) : undefined;
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

export function frontMatterImages(fields: readonly Field[], names: readonly string[], text: string): ImageReference[] {
  const wanted = new Set(names);
  return fields
    .filter((field) => wanted.has(field.key))
    .flatMap((field) =>
      field.scalars
        .filter((scalar) => typeof scalar.value === 'string')
        .map((scalar) => ({
          source: String(scalar.value).trim(),
          syntax: 'front-matter' as const,
          sourceSpan: withoutQuotes(text, scalar.span),
          span: scalar.span,
          name: field.key,
        })),
    );
}

function withoutQuotes(text: string, span: Span): Span {
  const quote = text[span.start];
  const quoted = (quote === '"' || quote === "'") && text[span.end - 1] === quote && span.end - span.start > 1;
  return quoted ? { start: span.start + 1, end: span.end - 1 } : span;
}
