interface Literal {
  readonly text: string;
  /** Where the window begins that it is found by. */
  readonly offset: number;
  readonly numbers: readonly number[];
}

const none: readonly never[] = [];

/** Characters of a piece that a place of a line is asked for; shorter pieces are asked for whole. */
const window = 6;

/** Finds which of many pieces of text stand in a line, in one walk over it. */
export class LiteralIndex {
  readonly #numbers = new Map<string, number[]>();
  /** A bit for each window of a piece: what nearly all places of a line are asked, and answer no. Filled when the first line comes. */
  #seen = new Uint8Array();
  readonly #byWindow = new Map<number, Literal[]>();
  #isFilled = false;
  #line = '';
  /** For each pair of characters the number of the last line that held it. */
  #pairs = new Uint32Array();
  #lines = 0;

  /** `text` in the case that lines will have. */
  add(text: string, number: number): void {
    const numbers = this.#numbers.get(text);
    if (numbers) numbers.push(number);
    else this.#numbers.set(text, [number]);
    this.#isFilled = false;
  }

  /** Numbers of the pieces in a line, in no order, some perhaps twice. */
  find(line: string): number[] {
    if (!this.#isFilled) this.#fill();
    this.#line = line;
    const count = ++this.#lines;
    const pairs = this.#pairs;
    const found: number[] = [];
    let second = codeAt(line, 0);
    let third = codeAt(line, 1);
    let fourth = codeAt(line, 2);
    let fifth = codeAt(line, 3);
    let sixth = codeAt(line, 4);
    for (let at = 0; at < line.length; at++) {
      const one = withNext(0, second);
      const two = withNext(one, third);
      const three = withNext(two, fourth);
      pairs[pairOf(two)] = count;
      second = third;
      third = fourth;
      fourth = fifth;
      fifth = sixth;
      sixth = codeAt(line, at + 5);
      const four = withNext(three, fourth);
      const five = withNext(four, fifth);
      const six = withNext(five, sixth);
      if (this.#maySee(one)) this.#check(line, at, { key: one, found });
      if (this.#maySee(two)) this.#check(line, at, { key: two, found });
      if (this.#maySee(three)) this.#check(line, at, { key: three, found });
      if (this.#maySee(four)) this.#check(line, at, { key: four, found });
      if (this.#maySee(five)) this.#check(line, at, { key: five, found });
      if (this.#maySee(six)) this.#check(line, at, { key: six, found });
    }
    return found;
  }

  /** Whether two characters may stand in the line that was walked over last, by their number; -1 stands for any. */
  mayHave(pair: number): boolean {
    return pair < 0 || this.#pairs[pair] === this.#lines;
  }

  /** Whether any piece of text stands in that line. */
  has(piece: string): boolean {
    return this.#line.includes(piece);
  }

  /** Each piece is found by the window that the fewest others have: there are dozens that begin with "the". */
  #fill(): void {
    this.#byWindow.clear();
    this.#seen = new Uint8Array(1 << 16);
    this.#pairs = new Uint32Array(1 << 12);
    const counts = new Uint16Array(1 << 16);
    for (const text of this.#numbers.keys()) {
      for (let at = 0; at === 0 || at + window <= text.length; at++) {
        const slot = windowAt(text, at) >>> 16;
        counts[slot] = (counts[slot] ?? 0) + 1;
      }
    }
    for (const [text, numbers] of this.#numbers) {
      const offset = rarestWindow(text, counts);
      const key = windowAt(text, offset);
      this.#seen[key >>> 16] = (this.#seen[key >>> 16] ?? 0) | (1 << (key & 7));
      const others = this.#byWindow.get(key);
      if (others) others.push({ text, offset, numbers });
      else this.#byWindow.set(key, [{ text, offset, numbers }]);
    }
    this.#isFilled = true;
  }

  #maySee(key: number): boolean {
    return (((this.#seen[key >>> 16] ?? 0) >> (key & 7)) & 1) === 1;
  }

  #check(line: string, at: number, { key, found }: { key: number; found: number[] }): void {
    for (const { text, offset, numbers } of this.#byWindow.get(key) ?? none) {
      if (!standsAt(line, text, at - offset)) continue;
      for (const number of numbers) found.push(number);
    }
  }
}

/** A number for some characters, made of that for all but the last. */
const withNext = (key: number, code: number): number => {
  const mixed = Math.imul(key ^ code, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};

function windowAt(text: string, at: number): number {
  let key = 0;
  for (let i = at; i < text.length && i < at + window; i++) key = withNext(key, text.charCodeAt(i));
  return key;
}

function rarestWindow(text: string, counts: Uint16Array): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at === 0 || at + window <= text.length; at++) {
    const count = counts[windowAt(text, at) >>> 16] ?? 0;
    if (count >= least) continue;
    least = count;
    best = at;
  }
  return best;
}

/** What `startsWith` says, several times as fast for texts of a few characters. */
function standsAt(line: string, text: string, at: number): boolean {
  if (at < 0 || at + text.length > line.length) return false;
  for (let i = 0; i < text.length; i++) if (line.charCodeAt(at + i) !== text.charCodeAt(i)) return false;
  return true;
}

const pairOf = (key: number): number => key >>> 20;

/** The number of the first two characters of a piece; -1 where it has but one. */
export const firstPair = (piece: string): number =>
  piece.length < 2 ? -1 : pairOf(withNext(withNext(0, piece.charCodeAt(0)), piece.charCodeAt(1)));

/** Zero behind the end: asked for a character there, an engine leaves its fast path. */
const codeAt = (line: string, at: number): number => (at < line.length ? line.charCodeAt(at) : 0);
