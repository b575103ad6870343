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

/**
 * Reads off a regular expression what must stand in whatever it matches. What it does not understand counts as unknown, never as a literal,
 * so needs that are given are true. Knows the syntax that recipes use; anything else (back references, named groups, nested classes) gives undefined.
 */
export function needsOf({ source, flags }: RegExp): Needs | undefined {
  if (/[vy]/.test(flags)) return undefined;
  try {
    const reader = new Reader(source);
    const needs = reader.disjunction();
    return reader.isAtEnd ? needs : undefined;
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

class Unknown extends Error {}

/** What one term of a pattern says: exact texts, or pieces that it contains, or nothing. */
interface Term {
  readonly exact?: readonly string[];
  readonly holds?: Needs | undefined;
  /** Stands at this place without taking anything of the text. */
  readonly isLook?: boolean;
}
const nothing: Term = {};

function joined(heads: readonly string[], tails: readonly string[]): readonly string[] {
  const [head, tail] = [heads[0] ?? '', tails[0] ?? ''];
  // Nearly all of a pattern is characters one after the other.
  if (heads.length === 1 && tails.length === 1) return [head + tail];
  return heads.flatMap((one) => tails.map((other) => one + other));
}

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  /** Alternatives: what one of them needs. */
  disjunction(): Needs | undefined {
    const all: (Needs | undefined)[] = [];
    do all.push(this.#sequence());
    while (this.#take('|'));
    return needEither(all);
  }

  /** What all of its pieces need; exact neighbours are joined. */
  #sequence(): Needs | undefined {
    const all: Needs[] = [];
    let run: readonly string[] = [''];
    const close = (): void => {
      const pieces = oneOf(run);
      if (pieces.weight > 0) all.push(pieces);
      run = [''];
    };
    while (!this.isAtEnd && !this.#sees('|') && !this.#sees(')')) {
      const { exact, holds, isLook } = this.#term();
      if (holds) all.push(holds);
      if (isLook) continue;
      if (exact && run.length * exact.length <= 24) {
        run = joined(run, exact);
        continue;
      }
      close();
      if (exact) run = exact;
    }
    close();
    return needAll(all);
  }

  #term(): Term {
    const term = this.#atom();
    const [least, isOnce] = this.#quantifier();
    if (isOnce) return term;
    const holds = term.exact ? oneOf(term.exact) : term.holds;
    return least > 0 && holds && !(isPieces(holds) && holds.weight === 0) ? { holds } : nothing;
  }

  #atom(): Term {
    const char = this.#next();
    if (char === '(') return this.#group();
    if (char === '[') return this.#class();
    if (char === '\\') return this.#escape();
    if (char === '^' || char === '$') return { exact: [''] };
    return char === '.' ? nothing : { exact: [char.toLowerCase()] };
  }

  #group(): Term {
    const isAhead = this.#take('?=') || this.#take('?<=');
    const isLook = isAhead || this.#take('?!') || this.#take('?<!');
    if (!isLook && !this.#take('?:') && this.#sees('?')) throw new Unknown();
    const start = this.#at;
    const holds = this.disjunction();
    const source = this.#source.slice(start, this.#at);
    if (!this.#take(')')) throw new Unknown();
    if (isLook) return { isLook, holds: isAhead ? holds : undefined };
    // Plain alternatives are exact: `(?:our|my)`.
    const exact = /^[^\\[\](){}.*+?^$]+$/.test(source) ? source.toLowerCase().split('|') : undefined;
    return exact ? { exact } : { holds };
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
    return isPlain && exact.length <= 4 ? { exact } : nothing;
  }

  #escape(): Term {
    const char = this.#next();
    if (char === 'p' || char === 'P') {
      if (!this.#take('{')) throw new Unknown();
      while (!this.#take('}')) this.#next();
      return nothing;
    }
    if (char === 'b' || char === 'B') return { exact: [''] };
    if (/[a-zA-Z0-9]/.test(char)) {
      if (/[dDsSwW]/.test(char)) return nothing;
      if (/[nrtfv]/.test(char)) return nothing;
      throw new Unknown();
    }
    return { exact: [char.toLowerCase()] };
  }

  /** The least number of times, and whether it is exactly once. */
  #quantifier(): readonly [number, boolean] {
    let least: number | undefined;
    if (this.#take('*') || this.#take('?')) least = 0;
    else if (this.#take('+')) least = 1;
    else {
      const braces = /^\{(\d+)(?:,\d*)?\}/.exec(this.#source.slice(this.#at, this.#at + 16));
      if (!braces) return [1, true];
      this.#at += braces[0].length;
      least = Number(braces[1]);
    }
    this.#take('?');
    return [least, false];
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
