import { compile } from 'css-select';
import { parse, type Selector } from 'css-what';
import { type AnyNode, type Element, isText } from 'domhandler';
import { work } from '../model/work.ts';
import { LiteralIndex } from './literal-index.ts';

type Matches = (element: Element) => boolean;

interface Slot<T> {
  readonly value: T;
  readonly order: number;
  /** Compiled on first use: most selectors never meet an element that could match. */
  matches?: Matches;
  readonly selector: Selector[];
}

/** Finds the selectors that match an element, without trying those that cannot. */
export interface SelectorIndex<T> {
  /** Values of the matching selectors, in the order they were given. */
  match(element: Element): T[];
}

type Kind = 'id' | 'class' | 'attribute' | 'tag' | 'any';

/** By what an element must have: looked up by its own strings, no key is put together for each. */
type Buckets<T> = Readonly<Record<Kind, Map<string, Bucket<T>>>>;

/** Throws a SyntaxError for a selector that is none. */
export function selectorIndex<T>(entries: readonly { readonly select: string; readonly value: T }[]): SelectorIndex<T> {
  const buckets: Buckets<T> = { id: new Map(), class: new Map(), attribute: new Map(), tag: new Map(), any: new Map() };
  entries.forEach(({ select, value }, order) => {
    for (const selector of parse(select)) {
      const { kind, name } = keyOf(selector);
      const bucket = buckets[kind].get(name) ?? new Bucket();
      buckets[kind].set(name, bucket);
      bucket.add({ value, order, selector }, needleOf(selector));
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

/** A piece of text that an attribute, or the element's own text where `name` is empty, must hold for a selector to match. */
interface Needle {
  readonly name: string;
  readonly text: string;
}

/** Of these, other than of most, values are compared with regard to case. */
const exactAttributes: readonly string[] = ['href', 'src', 'style', 'class', 'id'];

function needleOf(selector: readonly Selector[]): Needle | undefined {
  for (let i = selector.length - 1; i >= 0; i--) {
    const part = selector[i];
    if (!part || ['descendant', 'child', 'sibling', 'adjacent'].includes(part.type)) return undefined;
    if (part.type === 'pseudo' && part.name === 'contains' && typeof part.data === 'string' && part.data)
      return { name: '', text: part.data };
    if (part.type !== 'attribute' || !exactAttributes.includes(part.name) || part.ignoreCase === true) continue;
    if (['any', 'start', 'end', 'equals'].includes(part.action) && part.value)
      return { name: part.name, text: part.value };
  }
  return undefined;
}

/** Selectors that ask for a piece of the same attribute. */
interface Group<T> {
  readonly slots: Slot<T>[];
  readonly pieces: string[];
  /** Where there are many, one walk over the attribute finds those whose piece stands there. */
  index?: LiteralIndex;
}

/** From so many pieces on, an index pays. */
const many = 8;

/** Selectors that may match elements which have one thing in common. */
class Bucket<T> {
  readonly #plain: Slot<T>[] = [];
  readonly #byNeedle = new Map<string, Group<T>>();

  add(slot: Slot<T>, needle: Needle | undefined): void {
    if (!needle) {
      this.#plain.push(slot);
      return;
    }
    const group = this.#byNeedle.get(needle.name) ?? { slots: [], pieces: [] };
    this.#byNeedle.set(needle.name, group);
    group.pieces.push(needle.text);
    group.slots.push(slot);
  }

  tryAll(element: Element, found: Slot<T>[]): void {
    for (const slot of this.#plain) trySlot(slot, element, found);
    for (const [name, group] of this.#byNeedle) {
      const text = name === '' ? rawText(element) : (element.attribs[name] ?? '');
      if (text === undefined) for (const slot of group.slots) trySlot(slot, element, found);
      else if (text !== '') for (const number of piecesIn(text, group)) trySlot(group.slots[number], element, found);
    }
  }
}

/** Numbers of the pieces that stand in a text, each once. */
function piecesIn(text: string, group: Group<unknown>): Iterable<number> {
  const { pieces } = group;
  if (pieces.length < many) return few(text, pieces);
  group.index ??= indexOf(pieces);
  const numbers = group.index.find(text);
  return numbers.length > 1 ? new Set(numbers) : numbers;
}

function few(text: string, pieces: readonly string[]): number[] {
  const numbers: number[] = [];
  for (let number = 0; number < pieces.length; number++) if (text.includes(pieces[number] ?? '')) numbers.push(number);
  return numbers;
}

function indexOf(pieces: readonly string[]): LiteralIndex {
  const index = new LiteralIndex();
  pieces.forEach((piece, number) => void index.add(piece, number));
  return index;
}

function trySlot<T>(slot: Slot<T> | undefined, element: Element, found: Slot<T>[]): void {
  if (!slot) return;
  slot.matches ??= compile<AnyNode, Element>([[...slot.selector]]) as Matches;
  work.selectors++;
  if (slot.matches(element)) found.push(slot);
}

/** What stands in a script or the like; undefined where an element holds more than text. */
function rawText({ children }: Element): string | undefined {
  const [only] = children;
  if (!only) return '';
  return children.length === 1 && isText(only) ? only.data : undefined;
}

function lookUp<T>(buckets: Buckets<T>, element: Element): T[] {
  const found: Slot<T>[] = [];
  const { attribs } = element;
  buckets.any.get('')?.tryAll(element, found);
  buckets.tag.get(element.name)?.tryAll(element, found);
  for (const name in attribs) buckets.attribute.get(name)?.tryAll(element, found);
  const { id, class: classes } = attribs;
  if (id) buckets.id.get(id)?.tryAll(element, found);
  if (classes) for (const name of classNames(classes)) buckets.class.get(name)?.tryAll(element, found);
  if (found.length === 0) return noValues;
  return found.sort((a, b) => a.order - b.order).map((slot) => slot.value);
}

const noValues: never[] = [];

const classNames = (classes: string): Iterable<string> =>
  /\s/.test(classes) ? new Set(classes.split(/\s+/)) : [classes];
