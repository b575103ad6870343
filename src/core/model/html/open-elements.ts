import type { ChildNode, ParentNode } from 'domhandler';
import { Comment, Element, Text } from 'domhandler';
import { giveUp } from './give-up.ts';
import { ElementPlace, TextPlace } from './place.ts';
import { type Tag, tagNamed } from './tags.ts';

/** A start tag or an end tag in the source. */
export interface Token {
  readonly tag: Tag;
  readonly start: number;
  readonly end: number;
  readonly isEnd: boolean;
  readonly attribs: Record<string, string>;
}

const namespace = 'http://www.w3.org/1999/xhtml';

/** parse5's own places know lines too; nobody here asks for those. */
export const placeOf = (element: Element): ElementPlace | undefined =>
  (element.sourceCodeLocation as ElementPlace | null | undefined) ?? undefined;

export function append(parent: ParentNode, node: ChildNode): void {
  const last = parent.children[parent.children.length - 1];
  if (last) {
    last.next = node;
    node.prev = last;
  }
  node.parent = parent;
  parent.children.push(node);
}

/** An element ends with its own end tag, or where the tag begins that closes it. */
function end(element: Element, by: Token): void {
  const place = placeOf(element);
  if (!place) return;
  const isOwn = by.isEnd && by.tag.name === element.name;
  if (isOwn) place.closeStart = by.start;
  place.endOffset = isOwn ? by.end : by.start;
}

/** The stack of open elements, and the nodes that are put into the tree through it. */
export class OpenElements {
  readonly elements: Element[] = [];
  readonly comments: Comment[] = [];
  readonly #source: string;
  readonly #limit: number;
  readonly #stack: Element[] = [];
  readonly #tags: Tag[] = [];
  /** How many paragraphs are open: most tags ask whether any is. */
  #paragraphs = 0;

  constructor(source: string, limit: number) {
    this.#source = source;
    this.#limit = limit;
  }

  get current(): Element {
    return this.#stack[this.#stack.length - 1] ?? giveUp();
  }

  get tag(): Tag {
    return this.#tags[this.#tags.length - 1] ?? giveUp();
  }

  get depth(): number {
    return this.#stack.length;
  }

  tagAt(index: number): Tag {
    return this.#tags[index] ?? giveUp();
  }

  elementAt(index: number): Element {
    return this.#stack[index] ?? giveUp();
  }

  holds(element: Element): boolean {
    return this.#stack.lastIndexOf(element) >= 0;
  }

  indexOf(element: Element): number {
    return this.#stack.lastIndexOf(element);
  }

  create(token: Token): Element {
    const element = new Element(token.tag.name, token.attribs, []);
    element.namespace = namespace;
    const place = new ElementPlace(this.#source, token.start, token.end);
    element.sourceCodeLocation = place as unknown as NonNullable<Element['sourceCodeLocation']>;
    this.elements.push(element);
    return element;
  }

  /** Puts an element into the tree that holds nothing. */
  append(token: Token): void {
    append(this.current, this.create(token));
  }

  push(token: Token, parent: ParentNode = this.current): Element {
    const element = this.create(token);
    append(parent, element);
    this.#open(element, token.tag);
    return element;
  }

  /** What the parser invents has no place. */
  invent(tag: Tag, parent: ParentNode): Element {
    const element = new Element(tag.name, Object.create(null), []);
    element.namespace = namespace;
    element.sourceCodeLocation = null;
    append(parent, element);
    return element;
  }

  pushInvented(name: string, parent: ParentNode = this.current): Element {
    const tag = tagNamed(name);
    const element = this.invent(tag, parent);
    this.#open(element, tag);
    return element;
  }

  #open(element: Element, tag: Tag): void {
    if (this.#stack.length >= this.#limit) giveUp();
    this.#stack.push(element);
    this.#tags.push(tag);
    if (tag.way === 'paragraph') this.#paragraphs++;
  }

  pop(by: Token): Element {
    const element = this.#stack.pop() ?? giveUp();
    const tag = this.#tags.pop();
    if (tag?.way === 'paragraph') this.#paragraphs--;
    end(element, by);
    return element;
  }

  /** Lets an element end without closing it. */
  endAt(index: number, by: Token): void {
    end(this.elementAt(index), by);
  }

  shortenTo(depth: number, by: Token): void {
    while (this.#stack.length > depth) this.pop(by);
  }

  /** Pops up to and including the topmost element of a name, which must be open. */
  popUntil(name: string, by: Token): void {
    this.shortenTo(this.topmost(name), by);
  }

  popImplied(by: Token, except = ''): void {
    while (this.tag.isImplied && this.tag.name !== except) this.pop(by);
  }

  /** Index of the topmost open element of a name; -1 where there is none. */
  topmost(name: string): number {
    for (let index = this.#tags.length - 1; index >= 0; index--) if (this.#tags[index]?.name === name) return index;
    return -1;
  }

  hasInScope(name: string, alsoBounds: (tag: Tag) => boolean = () => false): boolean {
    for (let index = this.#tags.length - 1; index >= 0; index--) {
      const tag = this.#tags[index];
      if (!tag || tag.name === name) return tag !== undefined;
      if (tag.isScope || alsoBounds(tag)) return false;
    }
    return false;
  }

  hasInTableScope(name: string): boolean {
    const index = this.topmost(name);
    return index >= 0 && index >= this.topmost('table');
  }

  hasParagraph(): boolean {
    return this.#paragraphs > 0 && this.hasInScope('p', (tag) => tag.name === 'button');
  }

  closeParagraph(by: Token): void {
    if (!this.hasParagraph()) return;
    this.popImplied(by, 'p');
    this.popUntil('p', by);
  }

  hasSpecialAbove(index: number): boolean {
    for (let at = index + 1; at < this.#tags.length; at++) if (this.#tags[at]?.isSpecial) return true;
    return false;
  }

  hasBoundaryAbove(index: number): boolean {
    for (let at = index + 1; at < this.#tags.length; at++) if (this.#tags[at]?.isBoundary) return true;
    return false;
  }

  /** Text that follows text becomes one with it, tags between them or not. */
  insertText(data: string, start: number, end: number): void {
    const parent = this.current;
    const last = parent.children[parent.children.length - 1];
    if (last instanceof Text) {
      last.data += data;
      (last.sourceCodeLocation as unknown as TextPlace).endOffset = end;
      return;
    }
    const text = new Text(data);
    text.sourceCodeLocation = new TextPlace(start, end) as unknown as NonNullable<Text['sourceCodeLocation']>;
    append(parent, text);
  }

  insertComment(data: string, { start, end, parent }: { start: number; end: number; parent: ParentNode }): void {
    const comment = new Comment(data);
    comment.sourceCodeLocation = new TextPlace(start, end) as unknown as NonNullable<Comment['sourceCodeLocation']>;
    this.comments.push(comment);
    append(parent, comment);
  }
}
