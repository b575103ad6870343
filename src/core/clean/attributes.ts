import { escapeText } from './escape.ts';
import { commonAttributes, elementAttributes } from './sanitize-policy.ts';
import { linkTarget, relativeLink } from './url-policy.ts';

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

/** `language-js` of CommonMark's renderers, `lang-js` of Prettify, `brush: js` of SyntaxHighlighter. */
const languageClass = /(?:^|\s)(?:lang(?:uage)?-|brush:\s?)([A-Za-z0-9+#_-]{1,30})(?=$|[\s;])/;

/** What a page of ours may know of an element beyond what any page shows: the language of code, the path of a link within the site. */
export function pageHints(element: string, attributes: readonly Attribute[]): string {
  if (element === 'a') {
    const path = relativeLink(attributeValue(attributes, 'href') ?? '');
    return path === undefined ? '' : attribute('data-al-link', path);
  }
  if (element !== 'code' && element !== 'pre') return '';
  const name = languageClass.exec((attributeValue(attributes, 'class') ?? '').slice(0, 200))?.[1];
  return name ? attribute('data-al-lang', name.toLowerCase()) : '';
}
