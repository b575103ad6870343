import { escapeText } from './escape.ts';
import { commonAttributes, elementAttributes } from './sanitize-policy.ts';
import { linkTarget } from './url-policy.ts';

export interface Attribute {
  readonly name: string;
  readonly value: string;
  /** Set on attributes of foreign markup only. */
  readonly namespace?: string;
}

export const attribute = (name: string, value: string): string => ` ${name}="${escapeText(value)}"`;

export const attributeValue = (attributes: readonly Attribute[], name: string): string | undefined =>
  attributes.find((one) => one.name === name && one.namespace === undefined)?.value;

/** The attributes an element keeps, as they stand in its start tag. `src` is not among them. */
export function keptAttributes(element: string, attributes: readonly Attribute[]): string {
  if (attributes.length === 0) return '';
  const target = element === 'a' ? linkTarget(attributeValue(attributes, 'href') ?? '') : undefined;
  const own = elementAttributes.get(element);
  let result = target === undefined ? '' : linkAttributes(target);
  for (const { name, value, namespace } of attributes) {
    // A link's title is its target: what the reader is told is where it leads.
    if (namespace !== undefined || (name === 'title' && target !== undefined)) continue;
    const kept = (own?.get(name) ?? commonAttributes.get(name))?.(value);
    if (kept !== undefined) result += attribute(name, kept);
  }
  return result;
}

const linkAttributes = (target: string): string =>
  attribute('href', target) + attribute('rel', 'noopener noreferrer nofollow') + attribute('title', target);
