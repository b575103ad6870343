interface Anchor {
  element: Element;
  /** Offset in the document. */
  start: number;
}

interface ChangedBlock {
  /** The block as it is to be. */
  readonly content: DocumentFragment;
  readonly offsets: ReadonlyMap<Element, number>;
  /** Of the document, in characters. */
  readonly length: number;
}

/** Reads where blocks come from, and takes that off them: two articles that differ in their offsets alone are the same page. */
export function takeOffsets(content: DocumentFragment): Map<Element, number> {
  const offsets = new Map<Element, number>();
  for (const element of content.querySelectorAll('[data-al-start]')) {
    offsets.set(element, Number(element.getAttribute('data-al-start')));
    element.removeAttribute('data-al-start');
  }
  return offsets;
}

/** Which block of the page comes from which place of the document. */
export class Places {
  readonly #root: Element;
  #anchors: Anchor[] = [];
  #length = 0;

  constructor(root: Element) {
    this.#root = root;
  }

  /**
   * Keeps the places of the elements that the page is about to be made of. Returns what is to be called once it is: the elements on
   * the page may be others by then, in the same order.
   */
  prepare(content: DocumentFragment, offsets: ReadonlyMap<Element, number>, length: number): () => void {
    const wanted: { readonly index: number; readonly start: number }[] = [];
    let last = 0;
    for (const [index, element] of [...content.querySelectorAll('*')].entries()) {
      const start = offsets.get(element);
      // What a parser moved forward says nothing about its surroundings.
      if (start === undefined || start < last) continue;
      wanted.push({ index, start });
      last = start;
    }
    return () => {
      const live = this.#root.querySelectorAll('*');
      this.#anchors = wanted.flatMap(({ index, start }) => {
        const element = live[index];
        return element ? [{ element, start }] : [];
      });
      this.#length = length;
    };
  }

  /** The outermost element that comes from exactly that place. */
  elementAt(start: number): Element | undefined {
    return this.#anchors.find((anchor) => anchor.start === start)?.element;
  }

  /**
   * Keeps the places of one block that is about to look like another, which has as many places in it; false where it has not. What is
   * behind it moves. Returns what is to be called once the block has changed.
   */
  prepareBlock(block: Element, { content, offsets, length }: ChangedBlock): (() => void) | false {
    const first = this.#anchors.findIndex(({ element }) => element === block);
    const own = this.#anchors.filter(({ element }) => block.contains(element)).length;
    const elements = [...content.querySelectorAll('*')];
    const wanted = elements.flatMap((element, index) => {
      const start = offsets.get(element);
      return start === undefined ? [] : [{ index, start }];
    });
    if (first < 0 || wanted.length !== own) return false;
    return () => {
      const live = [block, ...block.querySelectorAll('*')];
      for (const [at, { index, start }] of wanted.entries()) {
        const element = live[index];
        if (element) this.#anchors[first + at] = { element, start };
      }
      const growth = length - this.#length;
      for (const anchor of this.#anchors.slice(first + own)) anchor.start += growth;
      this.#length = length;
    };
  }

  /** One element took the place of another. */
  exchange(before: Element, after: Element): void {
    for (const anchor of this.#anchors) if (anchor.element === before) anchor.element = after;
  }

  /** Pixels from the top of the page to what comes from an offset: between two blocks in proportion to the text between them. */
  topOf(offset: number): number {
    const index = this.#lastAtMost(offset);
    const from = this.#at(index);
    const to = this.#next(index);
    const share = to.start > from.start ? (offset - from.start) / (to.start - from.start) : 0;
    return from.top + Math.max(0, to.top - from.top) * Math.min(1, share);
  }

  /** The offset that what is at that height comes from. */
  offsetAt(y: number): number {
    let low = 0;
    let high = this.#anchors.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#at(middle).top <= y) low = middle + 1;
      else high = middle;
    }
    const from = this.#at(low - 1);
    const to = this.#next(low - 1);
    const share = to.top > from.top ? (y - from.top) / (to.top - from.top) : 0;
    return Math.round(from.start + (to.start - from.start) * Math.min(1, Math.max(0, share)));
  }

  /** The innermost block that an offset lies in or behind. */
  blockAt(offset: number): Element | undefined {
    for (let index = this.#lastAtMost(offset); index >= 0; index--) {
      const element = this.#anchors[index]?.element;
      if (element && element.tagName !== 'IMG' && element.tagName !== 'BR') return element;
    }
    return undefined;
  }

  /** Where the block around an element of the page comes from. */
  startOf(element: Element | null): number | undefined {
    const known = new Map(this.#anchors.map((anchor) => [anchor.element, anchor.start]));
    for (let at = element; at && at !== this.#root; at = at.parentElement) {
      const start = known.get(at);
      if (start !== undefined) return start;
    }
    return undefined;
  }

  #at(index: number): { readonly start: number; readonly top: number } {
    const anchor = this.#anchors[index];
    if (anchor) return { start: anchor.start, top: anchor.element.getBoundingClientRect().top + scrollY };
    return index < 0 ? { start: 0, top: 0 } : { start: this.#length, top: document.documentElement.scrollHeight };
  }

  /** The first anchor behind one that begins later in the document. */
  #next(index: number): { readonly start: number; readonly top: number } {
    const start = this.#anchors[index]?.start ?? -1;
    let next = index + 1;
    while (next < this.#anchors.length && (this.#anchors[next]?.start ?? 0) <= start) next++;
    return this.#at(next);
  }

  #lastAtMost(offset: number): number {
    let low = 0;
    let high = this.#anchors.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#anchors[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
