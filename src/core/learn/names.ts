import { type Element, isTag } from 'domhandler';
import type { Article } from '../model/types.ts';
import { isInCode } from '../recipes/match.ts';
import { hostOfAddress } from '../recipes/user/host.ts';

/** Elements that no recipe need name: the page's frame, what is no content, and what lives inside a line without a class of its own. */
const passed = new Set(
  'html head body title base meta style noscript template br wbr code pre kbd samp path g use math tbody tr td th thead'.split(
    ' ',
  ),
);

/** Classes that tell of a state, a grid or a highlighter, not of a thing. */
const hollow =
  /^(?:active|hidden|show|open|clearfix|container(?:-fluid)?|row|col(?:-.*)?|left|right|center|text-.*|float-.*|pull-.*|align.*|img-.*|btn.*|fa[srb]?|fa-.*|icon.*|highlight.*|language-.*|lang-.*|hljs.*|token|line|gutter|code.*|[a-z]{1,2}\d?|even|odd|first|last|external|lazy.*|no-?image|size-.*|wp-image-.*|ng-.*|js-.*)$/i;

/** Most names of one element that are looked at. */
const mostNames = 4;

/** CSS selectors by which an element can be told from others: its id, its classes. Plain names without long numbers only. */
export function selectorsOf(element: Element): string[] {
  if (passed.has(element.name)) return [];
  const { id, class: classes, style = '' } = element.attribs;
  if (element.name === 'link' || element.name === 'script') return resourceOf(element);
  const found: string[] = [];
  if (isHidden(element) && /^[^"\\]{1,60}$/.test(style)) found.push(`${element.name}[style="${style}"]`);
  if (element.name === 'svg') return found;
  if (id && isPlain(id)) found.push(`${element.name}#${id}`);
  for (const name of new Set((classes ?? '').slice(0, 400).split(/\s+/))) {
    if (found.length < mostNames && isPlain(name) && !hollow.test(name)) found.push(`${element.name}.${name}`);
  }
  return found;
}

/** Whether its own style keeps it from readers. */
export const isHidden = ({ attribs: { style } }: Element): boolean =>
  style !== undefined && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);

/** Style sheets and scripts of the page, by the host they come from. */
function resourceOf(element: Element): string[] {
  const name = element.name === 'link' ? 'href' : 'src';
  const host = hostOfAddress(element.attribs[name] ?? '');
  const isInHead = element.parent !== null && 'name' in element.parent && element.parent.name === 'head';
  return host && !isInHead ? [`${element.name}[${name}*="${host}"]`] : [];
}

const isPlain = (name: string): boolean => /^[A-Za-z_][\w-]{1,60}$/.test(name) && !/\d{3}/.test(name);

/** The elements worth naming: from both ends of an article that has very many. */
export function namedElements({ body }: Article): Element[] {
  const { elements } = body;
  const chosen =
    elements.length > mostElements
      ? [...elements.slice(0, mostElements / 2), ...elements.slice(-mostElements / 2)]
      : elements;
  return chosen
    .filter(
      ({ attribs, name }) =>
        (attribs.id || attribs.class || attribs.href || attribs.src || attribs.style) && !passed.has(name),
    )
    .filter((element) => !isInCode(element));
}

const mostElements = 4000;

/** The elements around a node, innermost first; not more than matter. */
export function around(element: Element | undefined): Element[] {
  const found: Element[] = [];
  for (let at: Element['parent'] | Element | undefined = element; at && found.length < 40; at = at.parent) {
    if (isTag(at)) found.push(at);
  }
  return found;
}
