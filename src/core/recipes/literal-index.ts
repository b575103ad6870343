const size = 1 << 16;
const none: readonly never[] = [];

/** Finds which of many pieces of text stand in a line, in one walk over it. */
export class LiteralIndex {
  /** One bit for each pair of characters that begins a piece: what most places of a line are asked, and answer no. */
  readonly #seen = new Uint8Array(size);
  readonly #byPair = new Map<number, { readonly literal: string; readonly number: number }[]>();
  readonly #singles = new Uint8Array(size);
  readonly #bySingle = new Map<number, number[]>();

  /** `literal` in the case that lines will have. */
  add(literal: string, number: number): void {
    const first = literal.charCodeAt(0);
    if (literal.length === 1) {
      this.#singles[first] = 1;
      this.#bySingle.set(first, [...(this.#bySingle.get(first) ?? []), number]);
      return;
    }
    const second = literal.charCodeAt(1);
    const pair = pairOf(first, second);
    this.#seen[slotOf(first, second)] = 1;
    const others = this.#byPair.get(pair);
    if (others) others.push({ literal, number });
    else this.#byPair.set(pair, [{ literal, number }]);
  }

  /** Numbers of the pieces in a line, in no order, some perhaps twice. */
  find(line: string): readonly number[] {
    const found: number[] = [];
    let code = line.charCodeAt(0);
    for (let at = 0; at < line.length; at++) {
      const next = line.charCodeAt(at + 1);
      if (this.#singles[code] === 1) found.push(...(this.#bySingle.get(code) ?? none));
      if (this.#seen[slotOf(code, next)] === 1) {
        for (const { literal, number } of this.#byPair.get(pairOf(code, next)) ?? none)
          if (line.startsWith(literal, at)) found.push(number);
      }
      code = next;
    }
    return found;
  }
}

const pairOf = (first: number, second: number): number => first * size + second;
const slotOf = (first: number, second: number): number => (first * 31 + second * 17) & (size - 1);
