import { compile } from 'css-select';
import { parse, type Selector } from 'css-what';
import type { AnyNode, Element } from 'domhandler';
import { work } from '../model/work.ts';

type Matches = (element: Element) => boolean;

interface Slot<T> {
  readonly value: T;
  readonly order: number;
  /** Compiled on first use: most selectors never meet an element that could match. */
  matches?: Matches;
  readonly selector: Selector[];
  /** A piece of text that an attribute must hold for the selector to match. */
  readonly needle?: { readonly name: string; readonly text: string };
}

/** Finds the selectors that match an element, without trying those that cannot. */
export interface SelectorIndex<T> {
  /** Values of the matching selectors, in the order they were given. */
  match(element: Element): T[];
}

/** Throws a SyntaxError for a selector that is none. */
export function selectorIndex<T>(entries: readonly { readonly select: string; readonly value: T }[]): SelectorIndex<T> {
  const buckets = new Map<string, Slot<T>[]>();
  entries.forEach(({ select, value }, order) => {
    for (const selector of parse(select)) {
      const key = keyOf(selector);
      const bucket = buckets.get(key);
      const needle = needleOf(selector);
      const slot = { value, order, selector, ...(needle ? { needle } : {}) };
      if (bucket) bucket.push(slot);
      else buckets.set(key, [slot]);
    }
  });
  return { match: (element) => lookUp(buckets, element) };
}

/** What of an element's last compound is rarest: its id, then a class, then an attribute, then its tag. */
function keyOf(selector: readonly Selector[]): string {
  let key = '*';
  let rank = 0;
  const take = (candidate: string, value: number): void => {
    if (value > rank) [key, rank] = [candidate, value];
  };
  for (let i = selector.length - 1; i >= 0; i--) {
    const part = selector[i];
    if (!part || ['descendant', 'child', 'sibling', 'adjacent'].includes(part.type)) break;
    if (part.type === 'tag') take(`<${part.name.toLowerCase()}`, 1);
    if (part.type !== 'attribute') continue;
    if (part.name === 'id' && part.action === 'equals' && part.ignoreCase !== true) take(`#${part.value}`, 4);
    else if (part.name === 'class' && part.action === 'element' && part.ignoreCase !== true) take(`.${part.value}`, 3);
    else take(`[${part.name.toLowerCase()}`, 2);
  }
  return key;
}

/** Hundreds of selectors ask for a piece of an address: looking for it first costs a fraction of trying each selector. */
function needleOf(selector: readonly Selector[]): Slot<unknown>['needle'] {
  for (let i = selector.length - 1; i >= 0; i--) {
    const part = selector[i];
    if (!part || ['descendant', 'child', 'sibling', 'adjacent'].includes(part.type)) return undefined;
    // The values of most other attributes are compared without regard to case.
    if (part.type !== 'attribute' || !['href', 'src', 'style'].includes(part.name) || part.ignoreCase === true)
      continue;
    if (['any', 'start', 'end', 'equals'].includes(part.action) && part.value)
      return { name: part.name, text: part.value };
  }
  return undefined;
}

function lookUp<T>(buckets: ReadonlyMap<string, Slot<T>[]>, element: Element): T[] {
  const found: Slot<T>[] = [];
  const tryKey = (key: string): void => {
    for (const slot of buckets.get(key) ?? []) {
      if (slot.needle && !element.attribs[slot.needle.name]?.includes(slot.needle.text)) continue;
      slot.matches ??= compile<AnyNode, Element>([[...slot.selector]]) as Matches;
      work.selectors++;
      if (slot.matches(element)) found.push(slot);
    }
  };
  tryKey('*');
  tryKey(`<${element.name}`);
  for (const name in element.attribs) tryKey(`[${name}`);
  const { id, class: classes } = element.attribs;
  if (id) tryKey(`#${id}`);
  if (classes) for (const name of new Set(classes.split(/\s+/))) tryKey(`.${name}`);
  return found.sort((a, b) => a.order - b.order).map((slot) => slot.value);
}
