import type { Element } from 'domhandler';
import { giveUp } from './give-up.ts';
import type { OpenElements, Token } from './open-elements.ts';

/** A formatting element that the standard opens again where something closed it too early; undefined is a marker. */
type Entry = { element: Element; readonly token: Token } | undefined;

/** Far more than any article leaves open: each text asks the last ones. */
const most = 256;

/** The standard's list of active formatting elements. */
export class ActiveFormatting {
  readonly #open: OpenElements;
  readonly #entries: Entry[] = [];
  /** Whether an element was opened again: then tags do not stand in the order of the tree. */
  hasReopened = false;

  constructor(open: OpenElements) {
    this.#open = open;
  }

  mark(): void {
    this.#entries.push(undefined);
  }

  clearToMark(): void {
    while (this.#entries.length > 0 && this.#entries.pop() !== undefined);
  }

  push(element: Element, token: Token): void {
    if (this.#entries.length >= most) giveUp();
    // Of four equal ones the standard forgets the earliest.
    let equal = 0;
    for (let at = this.#entries.length - 1; at >= 0; at--) {
      const entry = this.#entries[at];
      if (!entry) break;
      if (isSame(entry.token, token) && ++equal === 3) {
        this.#entries.splice(at, 1);
        break;
      }
    }
    this.#entries.push({ element, token });
  }

  /** Index of the newest entry of a name since the last mark; -1 where there is none. */
  indexOf(name: string): number {
    for (let at = this.#entries.length - 1; at >= 0; at--) {
      const entry = this.#entries[at];
      if (!entry) return -1;
      if (entry.token.tag.name === name) return at;
    }
    return -1;
  }

  /** The newest element of a name since the last mark. */
  newest(name: string): Element | undefined {
    return this.#entries[this.indexOf(name)]?.element;
  }

  /** Opens again what was closed too early. */
  reopen(): void {
    const entries = this.#entries;
    let first = entries.length;
    while (first > 0) {
      const entry = entries[first - 1];
      if (!entry || this.#open.holds(entry.element)) break;
      first--;
    }
    for (let at = first; at < entries.length; at++) {
      const entry = entries[at];
      if (!entry) continue;
      entry.element = this.#open.push({ ...entry.token, attribs: copy(entry.token.attribs) });
      this.hasReopened = true;
    }
  }

  /** The adoption agency, as far as nothing has to be adopted. Returns false where the tag is none of its own. */
  close(token: Token): boolean {
    const { name } = token.tag;
    const open = this.#open;
    if (open.tag.name === name && !this.#entries.some((entry) => entry?.element === open.current)) {
      open.pop(token);
      return true;
    }
    const at = this.indexOf(name);
    const entry = this.#entries[at];
    if (!entry) return false;
    const index = open.indexOf(entry.element);
    if (index < 0) {
      this.#entries.splice(at, 1);
      return true;
    }
    if (!open.hasInScope(name)) return true;
    if (open.hasSpecialAbove(index)) giveUp();
    open.shortenTo(index, token);
    this.#entries.splice(at, 1);
    return true;
  }
}

function copy(attribs: Record<string, string>): Record<string, string> {
  const result: Record<string, string> = Object.create(null);
  for (const name in attribs) result[name] = attribs[name] ?? '';
  return result;
}

function isSame(a: Token, b: Token): boolean {
  if (a.tag.name !== b.tag.name) return false;
  const names = Object.keys(a.attribs);
  return names.length === Object.keys(b.attribs).length && names.every((name) => a.attribs[name] === b.attribs[name]);
}
