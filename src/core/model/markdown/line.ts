/** Codes of the signs that blocks begin with. */
export const sign = {
  tab: 9,
  newline: 10,
  space: 32,
  hash: 35,
  star: 42,
  plus: 43,
  minus: 45,
  zero: 48,
  one: 49,
  nine: 57,
  colon: 58,
  less: 60,
  equals: 61,
  greater: 62,
  bracket: 91,
  underscore: 95,
  backtick: 96,
  pipe: 124,
  tilde: 126,
} as const;

/** What the parser takes for white space; a line feed ends the line. */
const isSpace = (code: number): boolean => code === sign.space || code === sign.tab;

/** A line of a text whose line ends are plain. The tests below hold for blocks that stand in no other. */
export class Line {
  readonly text: string;
  start = 0;
  /** Where its line end is, or the text's. */
  end = 0;
  /** Its first character that is not white space; `end` where there is none. */
  pos = 0;
  /** The column of `pos`, tabs filled up to the next multiple of four. */
  indent = 0;
  /** The code of the character at `pos`; -1 where the line is blank. */
  next = -1;

  constructor(text: string) {
    this.text = text;
  }

  read(start: number): void {
    const { text } = this;
    const found = text.indexOf('\n', start);
    this.start = start;
    this.end = found < 0 ? text.length : found;
    let at = start;
    let indent = 0;
    for (; at < this.end; at++) {
      const code = text.charCodeAt(at);
      if (code === sign.space) indent++;
      else if (code === sign.tab) indent += 4 - (indent % 4);
      else break;
    }
    this.pos = at;
    this.indent = indent;
    this.next = at < this.end ? text.charCodeAt(at) : -1;
  }

  /** Where the run of its first character ends. */
  runEnd(): number {
    let at = this.pos + 1;
    while (at < this.end && this.text.charCodeAt(at) === this.next) at++;
    return at;
  }

  isBlankFrom(from: number): boolean {
    let at = from;
    while (at < this.end && isSpace(this.text.charCodeAt(at))) at++;
    return at >= this.end;
  }

  isSpaceOrEnd(at: number): boolean {
    return at >= this.end || isSpace(this.text.charCodeAt(at));
  }

  /** The level of an ATX heading; 0 where it is none. */
  headingLevel(): number {
    if (this.next !== sign.hash) return 0;
    const end = this.runEnd();
    const level = end - this.pos;
    return level <= 6 && this.isSpaceOrEnd(end) ? level : 0;
  }

  /** How many signs open a block of fenced code; 0 where they do not. */
  fenceLength(): number {
    if (this.next !== sign.backtick && this.next !== sign.tilde) return 0;
    const end = this.runEnd();
    if (end - this.pos < 3) return 0;
    if (this.next === sign.backtick && this.text.slice(end, this.end).includes('`')) return 0;
    return end - this.pos;
  }

  isThematicBreak(): boolean {
    if (this.next !== sign.star && this.next !== sign.minus && this.next !== sign.underscore) return false;
    let count = 0;
    for (let at = this.pos; at < this.end; at++) {
      const code = this.text.charCodeAt(at);
      if (code === this.next) count++;
      else if (!isSpace(code)) return false;
    }
    return count >= 3;
  }

  /** The line below a setext heading. */
  isUnderline(): boolean {
    if (this.next !== sign.minus && this.next !== sign.equals) return false;
    return this.isBlankFrom(this.runEnd());
  }

  /** What an item of a list begins with; undefined where none does. */
  marker(): Marker | undefined {
    const { text, next, pos } = this;
    let at = pos;
    const isBullet = next === sign.minus || next === sign.plus || next === sign.star;
    if (!isBullet) {
      while (at < this.end && text.charCodeAt(at) >= sign.zero && text.charCodeAt(at) <= sign.nine) at++;
      const digits = at - pos;
      if (digits === 0 || digits > 9 || at >= this.end || (text[at] !== '.' && text[at] !== ')')) return undefined;
    }
    const isFirst = isBullet || (at === pos + 1 && next === sign.one);
    const end = at + 1;
    return this.isSpaceOrEnd(end) ? { end, isNumbered: !isBullet, isFirst, isEmpty: this.isBlankFrom(end) } : undefined;
  }

  /** Takes what stands before `pos` for white space. */
  moveTo(pos: number): void {
    this.pos = pos;
    this.next = this.text.charCodeAt(pos);
  }
}

/** A bullet or a number with its sign. */
export interface Marker {
  readonly end: number;
  readonly isNumbered: boolean;
  /** Whether a list can begin with it in the middle of a paragraph. */
  readonly isFirst: boolean;
  readonly isEmpty: boolean;
}
