interface Literal {
  readonly text: string;
  /** Where the window begins that it is found by. */
  readonly offset: number;
  readonly numbers: readonly number[];
}

const none: readonly never[] = [];

/** Characters of a piece that a place of a line is asked for; shorter pieces are asked for whole. */
const window = 4;

/** Finds which of many pieces of text stand in a line, in one walk over it. */
export class LiteralIndex {
  readonly #numbers = new Map<string, number[]>();
  /** A bit for each window of a piece: what nearly all places of a line are asked, and answer no. Filled when the first line comes. */
  readonly #seen = new Uint8Array(1 << 16);
  readonly #byWindow = new Map<number, Literal[]>();
  #isFilled = false;

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
    const found: number[] = [];
    let second = codeAt(line, 0);
    let third = codeAt(line, 1);
    let fourth = codeAt(line, 2);
    for (let at = 0; at < line.length; at++) {
      const one = withNext(0, second);
      const two = withNext(one, third);
      const three = withNext(two, fourth);
      second = third;
      third = fourth;
      fourth = codeAt(line, at + 3);
      const four = withNext(three, fourth);
      if (this.#maySee(one)) this.#check(line, at, { key: one, found });
      if (this.#maySee(two)) this.#check(line, at, { key: two, found });
      if (this.#maySee(three)) this.#check(line, at, { key: three, found });
      if (this.#maySee(four)) this.#check(line, at, { key: four, found });
    }
    return found;
  }

  /** Each piece is found by the window that the fewest others have: there are dozens that begin with "the". */
  #fill(): void {
    const counts = new Map<number, number>();
    for (const text of this.#numbers.keys())
      for (const key of windowsOf(text)) counts.set(key, (counts.get(key) ?? 0) + 1);
    this.#byWindow.clear();
    for (const [text, numbers] of this.#numbers) {
      const keys = windowsOf(text);
      const offset = keys.reduce((best, key, at) => (countOf(key) < countOf(keys[best]) ? at : best), 0);
      const key = keys[offset] ?? 0;
      this.#seen[key >>> 16] = (this.#seen[key >>> 16] ?? 0) | (1 << (key & 7));
      this.#byWindow.set(key, [...(this.#byWindow.get(key) ?? none), { text, offset, numbers }]);
    }
    this.#isFilled = true;

    function countOf(key: number | undefined): number {
      return counts.get(key ?? 0) ?? 0;
    }
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

function windowsOf(text: string): number[] {
  const keys: number[] = [];
  for (let at = 0; at === 0 || at + window <= text.length; at++) {
    let key = 0;
    for (let i = at; i < text.length && i < at + window; i++) key = withNext(key, text.charCodeAt(i));
    keys.push(key);
  }
  return keys;
}

/** What `startsWith` says, several times as fast for texts of a few characters. */
function standsAt(line: string, text: string, at: number): boolean {
  if (at < 0 || at + text.length > line.length) return false;
  for (let i = 0; i < text.length; i++) if (line.charCodeAt(at + i) !== text.charCodeAt(i)) return false;
  return true;
}

/** Zero behind the end: asked for a character there, an engine leaves its fast path. */
const codeAt = (line: string, at: number): number => (at < line.length ? line.charCodeAt(at) : 0);
