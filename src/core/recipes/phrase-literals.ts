import { isPieces, type Needs, needAll, needEither, oneOf, rarestOf } from './needs.ts';

/** Pieces of text, in lower case, one of which stands in whatever a pattern matches; undefined where the pattern tells none. */
export type Literals = readonly string[] | undefined;

/** A set must be worth looking for: one ideograph, or three letters. */
const least = 3;

/** The pieces that a text is looked up by where it must have what is needed; undefined where none of them are rare enough. */
export function literalsIn(needs: Needs | undefined): Literals {
  const rarest = needs && rarestOf(needs);
  return rarest && rarest.weight >= least ? [...new Set(rarest.pieces)] : undefined;
}

/** Those of a regular expression. */
export const literalsOf = (pattern: RegExp): Literals => literalsIn(needsOf(pattern));

/** What a regular expression tells of the texts that it matches. */
export interface Told {
  /** What must stand in them. */
  readonly needs: Needs | undefined;
  /** Characters that they have at least. */
  readonly least: number;
  /** And at most; of a pattern that is not anchored at both ends, Infinity. */
  readonly most: number;
}

const untold: Told = { needs: undefined, least: 0, most: Number.POSITIVE_INFINITY };

export const needsOf = (pattern: RegExp): Needs | undefined => tellsOf(pattern).needs;

/**
 * Reads off a regular expression what must stand in whatever it matches, and how long that is. What it does not understand counts as unknown,
 * never as a literal, so what is told is true. Knows the syntax that recipes use; anything else (back references, named groups, nested
 * classes) tells nothing.
 */
export function tellsOf({ source, flags }: RegExp): Told {
  if (/[vym]/.test(flags)) return untold;
  try {
    const reader = new Reader(source, flags);
    const { needs, least, most } = reader.disjunction();
    if (!reader.isAtEnd) return untold;
    return { needs, least, most: reader.isAnchored ? most : Number.POSITIVE_INFINITY };
  } catch (error) {
    if (error instanceof Unknown) return untold;
    throw error;
  }
}

class Unknown extends Error {}

/** What one term of a pattern says: exact texts, or pieces that it contains, or nothing; and how many characters it takes. */
interface Term {
  readonly exact?: readonly string[];
  readonly holds?: Needs | undefined;
  /** Stands at this place without taking anything of the text. */
  readonly isLook?: boolean;
  readonly least: number;
  readonly most: number;
}

/** A place in the text, such as its start. */
const place: Term = { exact: [''], least: 0, most: 0 };

const exactly = (char: string): Term => ({ exact: [char.toLowerCase()], least: char.length, most: char.length });

function joined(heads: readonly string[], tails: readonly string[]): readonly string[] {
  const [head, tail] = [heads[0] ?? '', tails[0] ?? ''];
  // Nearly all of a pattern is characters one after the other.
  if (heads.length === 1 && tails.length === 1) return [head + tail];
  return heads.flatMap((one) => tails.map((other) => one + other));
}

class Reader {
  readonly #source: string;
  /** Code units that one character may take. */
  readonly #widest: number;
  #at = 0;
  #depth = 0;
  #begins = false;
  #ends = false;
  #alternatives = 0;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#widest = flags.includes('u') ? 2 : 1;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  /** Whether the whole pattern, read by now, fits nothing but whole texts. */
  get isAnchored(): boolean {
    return this.#alternatives === 1 && this.#begins && this.#ends;
  }

  /** Alternatives: what one of them needs. */
  disjunction(): Told {
    const all: Told[] = [];
    this.#depth++;
    do {
      if (this.#depth === 1) this.#alternatives++;
      all.push(this.#sequence());
    } while (this.#take('|'));
    this.#depth--;
    return {
      needs: needEither(all.map(({ needs }) => needs)),
      least: Math.min(...all.map(({ least }) => least)),
      most: Math.max(...all.map(({ most }) => most)),
    };
  }

  /** What all of its pieces need; exact neighbours are joined. */
  #sequence(): Told {
    const all: Needs[] = [];
    let run: readonly string[] = [''];
    let least = 0;
    let most = 0;
    const close = (): void => {
      const pieces = oneOf(run);
      if (pieces.weight > 0) all.push(pieces);
      run = [''];
    };
    if (this.#depth === 1) this.#begins = this.#sees('^');
    while (!this.isAtEnd && !this.#sees('|') && !this.#sees(')')) {
      if (this.#depth === 1) this.#ends = this.#source.slice(this.#at) === '$';
      const term = this.#term();
      const { exact, holds, isLook } = term;
      if (holds) all.push(holds);
      if (isLook) continue;
      least += term.least;
      most += term.most;
      if (exact && run.length * exact.length <= 24) {
        run = joined(run, exact);
        continue;
      }
      close();
      if (exact) run = exact;
    }
    close();
    return { needs: needAll(all), least, most };
  }

  #term(): Term {
    const term = this.#atom();
    const [least, most] = this.#quantifier();
    if (least === 1 && most === 1) return term;
    // Without the flag `u`, half of such a character is repeated.
    if (this.#widest === 1 && term.exact?.some((text) => /[\ud800-\udfff]/.test(text))) throw new Unknown();
    const holds = term.exact ? oneOf(term.exact) : term.holds;
    const sizes = { least: term.least * least, most: term.most === 0 ? 0 : term.most * most };
    return least > 0 && holds && !(isPieces(holds) && holds.weight === 0) ? { holds, ...sizes } : sizes;
  }

  #atom(): Term {
    const char = this.#next();
    if (char === '(') return this.#group();
    if (char === '[') return this.#class();
    if (char === '\\') return this.#escape();
    if (char === '^' || char === '$') return place;
    return char === '.' ? this.#any() : exactly(char);
  }

  /** One character, nobody knows which. */
  #any(): Term {
    return { least: 1, most: this.#widest };
  }

  #group(): Term {
    const isAhead = this.#take('?=') || this.#take('?<=');
    const isLook = isAhead || this.#take('?!') || this.#take('?<!');
    if (!isLook && !this.#take('?:') && this.#sees('?')) throw new Unknown();
    const start = this.#at;
    const { needs: holds, least, most } = this.disjunction();
    const source = this.#source.slice(start, this.#at);
    if (!this.#take(')')) throw new Unknown();
    if (isLook) return { isLook, holds: isAhead ? holds : undefined, least: 0, most: 0 };
    // Plain alternatives are exact: `(?:our|my)`.
    const exact = /^[^\\[\](){}.*+?^$]+$/.test(source) ? source.toLowerCase().split('|') : undefined;
    return exact ? { exact, least, most } : { holds, least, most };
  }

  #class(): Term {
    const members: string[] = [];
    let isPlain = !this.#take('^');
    while (!this.#take(']')) {
      const char = this.#next();
      if (char === '-' && members.length > 0 && !this.#sees(']')) isPlain = false;
      if (char !== '\\') members.push(char.toLowerCase());
      else {
        const { exact } = this.#escape();
        if (exact) members.push(...exact);
        else isPlain = false;
      }
    }
    const exact = [...new Set(members)];
    return isPlain && exact.length <= 4 ? { exact, ...this.#any() } : this.#any();
  }

  #escape(): Term {
    const char = this.#next();
    if (char === 'p' || char === 'P') {
      if (!this.#take('{')) throw new Unknown();
      while (!this.#take('}')) this.#next();
      return this.#any();
    }
    if (char === 'b' || char === 'B') return place;
    if (char === 'u') return this.#codeUnit();
    if (/[a-zA-Z0-9]/.test(char)) {
      if (/[dDsSwWnrtfv]/.test(char)) return this.#any();
      throw new Unknown();
    }
    return exactly(char);
  }

  /** What four digits name; halves of a pair stand for one character only together. */
  #codeUnit(): Term {
    const digits = /^[\da-f]{4}/i.exec(this.#source.slice(this.#at, this.#at + 4))?.[0];
    const code = Number.parseInt(digits ?? 'd800', 16);
    if (code >= 0xd800 && code <= 0xdfff) throw new Unknown();
    this.#at += 4;
    return exactly(String.fromCharCode(code));
  }

  /** How often at least and at most. */
  #quantifier(): readonly [number, number] {
    const [least, most] = this.#times();
    if (least !== 1 || most !== 1) this.#take('?');
    return [least, most];
  }

  #times(): readonly [number, number] {
    if (this.#take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.#take('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.#take('?')) return [0, 1];
    const braces = /^\{(\d+)(,?)(\d*)\}/.exec(this.#source.slice(this.#at, this.#at + 16));
    if (!braces) return [1, 1];
    this.#at += braces[0].length;
    const least = Number(braces[1]);
    if (!braces[2]) return [least, least];
    return [least, braces[3] ? Number(braces[3]) : Number.POSITIVE_INFINITY];
  }

  #next(): string {
    const code = this.#source.codePointAt(this.#at);
    if (code === undefined) throw new Unknown();
    const char = String.fromCodePoint(code);
    this.#at += char.length;
    return char;
  }

  #sees(text: string): boolean {
    return this.#source.startsWith(text, this.#at);
  }

  #take(text: string): boolean {
    if (!this.#sees(text)) return false;
    this.#at += text.length;
    return true;
  }
}
