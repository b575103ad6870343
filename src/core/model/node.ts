import type { AnyNode, Element } from 'domhandler';
import type { Token } from 'parse5';
import type { Span } from '../text/span.ts';

/** Span of a node in the file; undefined for what the parser invented. */
export function spanOf(node: AnyNode): Span | undefined {
  const place = node.sourceCodeLocation;
  return place ? { start: place.startOffset, end: place.endOffset } : undefined;
}

export function startTagOf(element: Element): Span | undefined {
  const place = element.sourceCodeLocation;
  if (!place) return undefined;
  const tag = place.startTag ?? place;
  return { start: tag.startOffset, end: tag.endOffset };
}

/** undefined where the end tag is left out or the element has none. */
export function endTagOf(element: Element): Span | undefined {
  const tag = element.sourceCodeLocation?.endTag;
  return tag ? { start: tag.startOffset, end: tag.endOffset } : undefined;
}

export interface Attribute {
  readonly name: string;
  /** As the browser reads it: entities decoded. */
  readonly value: string;
  readonly span: Span;
  readonly nameSpan: Span;
  /** Without the quotes; absent where the attribute stands without a value. */
  readonly valueSpan?: Span;
}

/** One attribute with its places in the text; undefined where the element has none of that name. */
export function attributeOf(element: Element, name: string, text: string): Attribute | undefined {
  // domhandler knows attributes of other namespaces by their local names, parse5's places by their full ones.
  const { attribs } = element;
  const value = attribs[name] ?? (name.startsWith('xlink:') ? attribs[name.slice('xlink:'.length)] : undefined);
  if (value === undefined) return undefined;
  // domhandler's types know less than parse5 gives.
  const location = element.sourceCodeLocation as Token.ElementLocation | null | undefined;
  const place = location?.attrs?.[name];
  if (!place) return undefined;
  const span = { start: place.startOffset, end: place.endOffset };
  return { name, value, span, ...split(text.slice(span.start, span.end), span) };
}

export function attributesOf(element: Element, text: string): Attribute[] {
  return Object.keys(element.attribs).flatMap((name) => attributeOf(element, name, text) ?? []);
}

function split(source: string, span: Span): Pick<Attribute, 'nameSpan' | 'valueSpan'> {
  const equals = source.indexOf('=', 1);
  const nameEnd = equals < 0 ? source.length : source.slice(0, equals).trimEnd().length;
  const nameSpan = { start: span.start, end: span.start + nameEnd };
  if (equals < 0) return { nameSpan };
  let start = equals + 1;
  while (start < source.length && /\s/.test(source[start] ?? '')) start++;
  const quote = source[start];
  const quoted = quote === '"' || quote === "'";
  const end = quoted && source.length > start + 1 && source.endsWith(quote) ? source.length - 1 : source.length;
  return { nameSpan, valueSpan: { start: span.start + start + (quoted ? 1 : 0), end: span.start + end } };
}

const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const optionalEnd = new Set('p li dt dd tr td th thead tbody tfoot option optgroup rp rt colgroup caption'.split(' '));

export const isVoid = (element: Element): boolean => voidElements.has(element.name);

/** Components of MDX that end with their only tag. */
export const selfClosed = new WeakSet<Element>();

/** Whether the element's span is a piece of the source that can be taken out as a whole. */
export function isClosed(element: Element): boolean {
  const place = element.sourceCodeLocation;
  if (!place) return false;
  return isVoid(element) || !!place.endTag || selfClosed.has(element) || optionalEnd.has(element.name);
}
