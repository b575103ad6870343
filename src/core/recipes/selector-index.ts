import { compile } from 'css-select';
import { parse } from 'css-what';
import { type AnyNode, type Element, isText } from 'domhandler';
import { work } from '../model/work.ts';
import { LiteralIndex } from './literal-index.ts';
import { type Facet, type FacetKind, facetsOf, unpackFacets } from './selector-facets.ts';

type Matches = (element: Element) => boolean;

interface Slot<T> {
  readonly value: T;
  readonly order: number;
  readonly select: string;
  /** Which of the alternatives of the selector it stands for. */
  readonly alternative: number;
  /** Compiled on first use: most selectors never meet an element that could match. */
  matches?: Matches;
}

/** Finds the selectors that match an element, without trying those that cannot. */
export interface SelectorIndex<T> {
  /** Values of the matching selectors, in the order they were given. */
  match(element: Element): T[];
}

/** By what an element must have: looked up by its own strings, no key is put together for each. */
type Buckets<T> = Readonly<Record<FacetKind, Map<string, Bucket<T>>>>;

export interface Selectable<T> {
  readonly select: string;
  readonly value: T;
  /** What the selector is looked up by, as `packFacets` writes it, where that was computed before. */
  readonly facets?: string | undefined;
}

/** Throws a SyntaxError for a selector that is none. */
export function selectorIndex<T>(entries: readonly Selectable<T>[]): SelectorIndex<T> {
  const buckets: Buckets<T> = { id: new Map(), class: new Map(), attribute: new Map(), tag: new Map(), any: new Map() };
  entries.forEach(({ select, value, facets: packed }, order) => {
    const facets = packed === undefined ? facetsOf(select) : unpackFacets(packed);
    facets.forEach((facet, alternative) => {
      const [kind, name] = facet;
      const bucket = buckets[kind].get(name) ?? new Bucket();
      buckets[kind].set(name, bucket);
      bucket.add({ value, order, select, alternative }, facet);
    });
  });
  return { match: (element) => lookUp(buckets, element) };
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
  readonly #byAttribute = new Map<string, Group<T>>();

  add(slot: Slot<T>, [, , attribute, piece]: Facet): void {
    if (attribute === undefined || piece === undefined) {
      this.#plain.push(slot);
      return;
    }
    const group = this.#byAttribute.get(attribute) ?? { slots: [], pieces: [] };
    this.#byAttribute.set(attribute, group);
    group.pieces.push(piece);
    group.slots.push(slot);
  }

  tryAll(element: Element, found: Slot<T>[]): void {
    for (const slot of this.#plain) trySlot(slot, element, found);
    for (const [name, group] of this.#byAttribute) {
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
  slot.matches ??= compiled(slot);
  work.selectors++;
  if (slot.matches(element)) found.push(slot);
}

function compiled({ select, alternative }: Slot<unknown>): Matches {
  return compile<AnyNode, Element>(parse(select).slice(alternative, alternative + 1)) as Matches;
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
