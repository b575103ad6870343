import { attributePlaces } from './start-tag.ts';

interface Offsets {
  readonly startOffset: number;
  readonly endOffset: number;
}

/** Where an element stands, with the names that parse5 uses. What few ask for is read again from the source. */
export class ElementPlace {
  endOffset: number;
  readonly startOffset: number;
  /** End of the start tag. */
  readonly tagEnd: number;
  /** Start of the end tag; -1 where there is none. */
  closeStart = -1;
  readonly #source: string;
  #attrs: Record<string, Offsets> | undefined;

  constructor(source: string, startOffset: number, tagEnd: number) {
    this.#source = source;
    this.startOffset = startOffset;
    this.tagEnd = tagEnd;
    this.endOffset = tagEnd;
  }

  get startTag(): Offsets {
    return { startOffset: this.startOffset, endOffset: this.tagEnd };
  }

  get endTag(): Offsets | undefined {
    return this.closeStart < 0 ? undefined : { startOffset: this.closeStart, endOffset: this.endOffset };
  }

  /** From the first character of the name to behind the value, quotes included. */
  get attrs(): Readonly<Record<string, Offsets>> {
    this.#attrs ??= attributePlaces(this.#source, this.startOffset);
    return this.#attrs;
  }
}

/** Where a text or a comment stands. */
export class TextPlace {
  readonly startOffset: number;
  endOffset: number;

  constructor(startOffset: number, endOffset: number) {
    this.startOffset = startOffset;
    this.endOffset = endOffset;
  }
}
