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

type Kind = 'id' | 'class' | 'attribute' | 'tag' | 'any';

/** By what an element must have: looked up by its own strings, no key is put together for each. */
type Buckets<T> = Readonly<Record<Kind, Map<string, Slot<T>[]>>>;

/** Throws a SyntaxError for a selector that is none. */
export function selectorIndex<T>(entries: readonly { readonly select: string; readonly value: T }[]): SelectorIndex<T> {
  const buckets: Buckets<T> = { id: new Map(), class: new Map(), attribute: new Map(), tag: new Map(), any: new Map() };
  entries.forEach(({ select, value }, order) => {
    for (const selector of parse(select)) {
      const { kind, name } = keyOf(selector);
      const bucket = buckets[kind].get(name);
      const needle = needleOf(selector);
      const slot = { value, order, selector, ...(needle ? { needle } : {}) };
      if (bucket) bucket.push(slot);
      else buckets[kind].set(name, [slot]);
    }
  });
  return { match: (element) => lookUp(buckets, element) };
}

interface Key {
  readonly kind: Kind;
  readonly name: string;
}

const ranks: Readonly<Record<Kind, number>> = { any: 0, tag: 1, attribute: 2, class: 3, id: 4 };

/** What of an element's last compound is rarest: its id, then a class, then an attribute, then its tag. */
function keyOf(selector: readonly Selector[]): Key {
  let key: Key = { kind: 'any', name: '' };
  const take = (kind: Kind, name: string): void => {
    if (ranks[kind] > ranks[key.kind]) key = { kind, name };
  };
  for (let i = selector.length - 1; i >= 0; i--) {
    const part = selector[i];
    if (!part || ['descendant', 'child', 'sibling', 'adjacent'].includes(part.type)) break;
    if (part.type === 'tag') take('tag', part.name.toLowerCase());
    if (part.type !== 'attribute') continue;
    if (part.name === 'id' && part.action === 'equals' && part.ignoreCase !== true) take('id', part.value);
    else if (part.name === 'class' && part.action === 'element' && part.ignoreCase !== true) take('class', part.value);
    else take('attribute', part.name.toLowerCase());
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

function lookUp<T>(buckets: Buckets<T>, element: Element): T[] {
  const found: Slot<T>[] = [];
  const { attribs } = element;
  tryAll(buckets.any.get(''), element, found);
  tryAll(buckets.tag.get(element.name), element, found);
  for (const name in attribs) tryAll(buckets.attribute.get(name), element, found);
  const { id, class: classes } = attribs;
  if (id) tryAll(buckets.id.get(id), element, found);
  if (classes) for (const name of classNames(classes)) tryAll(buckets.class.get(name), element, found);
  if (found.length === 0) return [];
  return found.sort((a, b) => a.order - b.order).map((slot) => slot.value);
}

const classNames = (classes: string): Iterable<string> =>
  /\s/.test(classes) ? new Set(classes.split(/\s+/)) : [classes];

function tryAll<T>(slots: readonly Slot<T>[] | undefined, element: Element, found: Slot<T>[]): void {
  if (!slots) return;
  for (const slot of slots) {
    if (slot.needle && !element.attribs[slot.needle.name]?.includes(slot.needle.text)) continue;
    slot.matches ??= compile<AnyNode, Element>([[...slot.selector]]) as Matches;
    work.selectors++;
    if (slot.matches(element)) found.push(slot);
  }
}
