import type { Span } from '../../text/span.ts';
import { htmlKindAt } from './html-blocks.ts';
import { type Line, type Marker, sign } from './line.ts';

/** The paragraphs of a list, and where the line after it begins. */
export interface PlainList {
  readonly paragraphs: readonly Span[];
  readonly end: number;
}

/** An item that is open. */
interface Item {
  /** The column of what it holds. */
  readonly column: number;
  readonly isNumbered: boolean;
}

/**
 * Reads a list that begins at `line` and holds nothing but paragraphs and more such lists; undefined for any other. `line` is left anywhere.
 * `isDelimiterRow` tells whether the line would make a table of the one before.
 */
export function readPlainList(line: Line, isDelimiterRow: () => boolean): PlainList | undefined {
  return new ListReader(line, isDelimiterRow).read();
}

/** Whether what looks like a paragraph is a task, or may begin with definitions of links. */
const isOther = (text: string, { start, end }: Span): boolean =>
  text.charCodeAt(start) === sign.bracket && /^\[[ xX]\][ \t]|\]:/.test(text.slice(start, end));

class ListReader {
  readonly #line: Line;
  readonly #isDelimiterRow: () => boolean;
  readonly #items: Item[] = [];
  readonly #paragraphs: Span[] = [];
  /** Where the paragraph that is open begins and ends so far; none is where `start` is negative. */
  #start = -1;
  #end = -1;

  constructor(line: Line, isDelimiterRow: () => boolean) {
    this.#line = line;
    this.#isDelimiterRow = isDelimiterRow;
  }

  read(): PlainList | undefined {
    const line = this.#line;
    let end = line.text.length;
    for (;;) {
      const step = this.#readLine();
      if (step === 'other') return undefined;
      if (step === 'end') end = line.start;
      if (step === 'end' || line.end >= end) break;
      line.read(line.end + 1);
    }
    this.#close();
    return this.#paragraphs.some((span) => isOther(line.text, span))
      ? undefined
      : { paragraphs: this.#paragraphs, end };
  }

  /** What the line is: of the list, the first behind it, or something that a plain list does not hold. */
  #readLine(): 'list' | 'end' | 'other' {
    const line = this.#line;
    if (line.next < 0) {
      this.#close();
      return 'list';
    }
    const isInParagraph = this.#start >= 0;
    // An item holds what is indented at least as far as its words.
    const depth = this.#items.findLastIndex(({ column }) => column <= line.indent) + 1;
    const isCode = line.indent >= (this.#items[depth - 1]?.column ?? 0) + 4;
    if (isInParagraph && (line.isUnderline() || this.#isDelimiterRow())) return 'other';
    if (isCode) return isInParagraph ? this.#continue() : 'other';
    const marker = line.isThematicBreak() ? undefined : line.marker();
    if (marker && !(isInParagraph && this.#isText(marker))) return this.#open(marker, depth);
    if (this.#beginsOther()) return depth === 0 ? 'end' : 'other';
    if (isInParagraph) return this.#continue();
    if (depth === 0) return 'end';
    this.#items.length = depth;
    return this.#begin();
  }

  /** Whether what looks like an item is a line of the paragraph. A list of the kind makes it an item. */
  #isText({ isNumbered, isFirst, isEmpty }: Marker): boolean {
    return (isEmpty || !isFirst) && !this.#items.some((item) => item.isNumbered === isNumbered);
  }

  #open({ end, isNumbered, isEmpty }: Marker, depth: number): 'list' | 'other' {
    const { text, start } = this.#line;
    let at = end;
    while (text.charCodeAt(at) === sign.space) at++;
    // A tab counts for up to four columns, and what stands five behind the marker is code.
    if (isEmpty || at - end > 4 || text.slice(start, at + 1).includes('\t')) return 'other';
    this.#close();
    this.#items.length = depth;
    this.#items.push({ column: at - start, isNumbered });
    this.#line.moveTo(at);
    if (this.#line.isThematicBreak() || this.#line.marker() || this.#beginsOther()) return 'other';
    return this.#begin();
  }

  /** Whether the line begins a block of another kind here. */
  #beginsOther(): boolean {
    const line = this.#line;
    if (line.next === sign.greater || line.headingLevel() > 0 || line.fenceLength() > 0 || line.isThematicBreak())
      return true;
    return htmlKindAt(line, this.#start >= 0) !== undefined;
  }

  #begin(): 'list' {
    this.#start = this.#line.pos;
    return this.#continue();
  }

  #continue(): 'list' {
    this.#end = this.#line.end;
    return 'list';
  }

  #close(): void {
    if (this.#start >= 0) this.#paragraphs.push({ start: this.#start, end: this.#end });
    this.#start = -1;
  }
}
