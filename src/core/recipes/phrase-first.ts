/** Characters that a text can begin with where a pattern matches it. */
export interface FirstChars {
  has(code: number): boolean;
  /** A short text that `unpackFirst` makes an equal one of. */
  pack(): string;
}

/** Throws for what `pack` did not write. */
export const unpackFirst = (packed: string): FirstChars => Chars.unpack(packed);

/**
 * Reads off a regular expression that is anchored at its start what the texts it matches begin with; undefined where it tells nothing.
 * Looks around are passed over, so the set may be too large, never too small. An empty text is in no set: it must be tried.
 */
export function firstCharsOf({ source, flags }: RegExp): FirstChars | undefined {
  if (/[vym]/.test(flags)) return undefined;
  try {
    const reader = new Reader(source, flags);
    const { chars, isAnchored, isEmpty } = reader.disjunction();
    return reader.isAtEnd && isAnchored && !isEmpty ? chars : undefined;
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

/** What of ASCII a class takes, by its flags and source: recipes use the same few classes again and again. */
const ascii = new Map<string, readonly number[]>();
const allAscii = Array.from({ length: 128 }, (_, code) => code);

/** The long s and the sign of Kelvin. */
const foldsToAscii = [0x17f, 0x212a];
/** What `\s` takes beyond ASCII. */
const spaces = Array.from(
  '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
  (char) => char.charCodeAt(0),
);

class Unknown extends Error {}

class Chars implements FirstChars {
  /** One bit for each character of ASCII. */
  readonly #ascii: [number, number, number, number] = [0, 0, 0, 0];
  readonly #others = new Set<number>();
  #isOpen = false;

  has(code: number): boolean {
    return code < 128
      ? ((this.#ascii[code >> 5] ?? 0) & (1 << (code & 31))) !== 0
      : this.#isOpen || this.#others.has(code);
  }

  add(code: number): void {
    if (code < 128) this.#ascii[(code >> 5) as 0] |= 1 << (code & 31);
    else this.#others.add(code);
  }

  pack(): string {
    const others = String.fromCharCode(...this.#others);
    return `${this.#ascii.map((word) => (word >>> 0).toString(36)).join(' ')}${this.#isOpen ? '+' : '='}${others}`;
  }

  static unpack(packed: string): Chars {
    const [, words = '', sign, others = ''] = /^([\da-z ]+)([+=])([\s\S]*)$/.exec(packed) ?? [];
    if (!sign) throw new SyntaxError(`${packed} tells no characters.`);
    const chars = new Chars();
    words.split(' ').forEach((word, at) => {
      chars.#ascii[at as 0] = Number.parseInt(word, 36) | 0;
    });
    for (let at = 0; at < others.length; at++) chars.#others.add(others.charCodeAt(at));
    if (sign === '+') chars.open();
    return chars;
  }

  /** Any character beyond ASCII. */
  open(): void {
    this.#isOpen = true;
  }

  addAll(other: Chars): void {
    for (const word of [0, 1, 2, 3] as const) this.#ascii[word] |= other.#ascii[word];
    for (const code of other.#others) this.#others.add(code);
    if (other.#isOpen) this.#isOpen = true;
  }
}

/** What a piece of a pattern can begin with, whether it holds to the start of the text, and whether it can be nothing. */
interface Part {
  readonly chars: Chars;
  readonly isAnchored: boolean;
  readonly isEmpty: boolean;
}

const nothing = (isAnchored = false): Part => ({ chars: new Chars(), isAnchored, isEmpty: true });

class Reader {
  readonly #source: string;
  readonly #flags: string;
  #at = 0;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#flags = flags.replace(/[gd]/g, '');
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  disjunction(): Part {
    const chars = new Chars();
    let isAnchored = true;
    let isEmpty = false;
    do {
      const one = this.#sequence();
      chars.addAll(one.chars);
      isAnchored &&= one.isAnchored;
      isEmpty ||= one.isEmpty;
    } while (this.#take('|'));
    return { chars, isAnchored, isEmpty };
  }

  #sequence(): Part {
    const chars = new Chars();
    let isAnchored = false;
    let isEmpty = true;
    while (!this.isAtEnd && !this.#sees('|') && !this.#sees(')')) {
      if (!isEmpty) {
        this.#pass();
        continue;
      }
      const part = this.#term();
      chars.addAll(part.chars);
      isAnchored ||= part.isAnchored;
      isEmpty = part.isEmpty;
    }
    return { chars, isAnchored, isEmpty };
  }

  #term(): Part {
    const part = this.#atom();
    return this.#mayBeLeftOut() ? { ...part, isAnchored: false, isEmpty: true } : part;
  }

  #atom(): Part {
    const start = this.#at;
    const char = this.#next();
    if (char === '(') return this.#group();
    if (char === '^') return nothing(true);
    if (char === '$') return nothing();
    if (char === '.') return this.#tried('.', true);
    if (char === '[') return this.#class(start);
    if (char === '\\') return this.#escape(start);
    return this.#literal(char);
  }

  #literal(char: string): Part {
    const chars = new Chars();
    this.#add(chars, char);
    return { chars, isAnchored: false, isEmpty: false };
  }

  /** Adds a character in every case that the pattern takes. */
  #add(chars: Chars, char: string): void {
    const [lower, upper] = [char.toLowerCase(), char.toUpperCase()];
    for (let half = 0; half < char.length; half++) chars.add(char.charCodeAt(half));
    if (!this.#flags.includes('i') || lower === upper) return;
    // Beyond ASCII a letter can have more than two cases, and some fold to letters of ASCII.
    if (char.charCodeAt(0) > 127) throw new Unknown();
    chars.add(lower.charCodeAt(0));
    chars.add(upper.charCodeAt(0));
    for (const code of foldsToAscii) chars.add(code);
  }

  #group(): Part {
    if (this.#sees('?') && !this.#take('?:')) {
      // What stands around a place takes nothing of the text.
      if (!/^\?(?:<?[=!])/.test(this.#source.slice(this.#at, this.#at + 3))) throw new Unknown();
      while (!this.#take(')')) this.#pass();
      return nothing();
    }
    const inner = this.disjunction();
    if (!this.#take(')')) throw new Unknown();
    return inner;
  }

  /** Asks the engine itself which characters of ASCII a class or an escape takes. */
  #tried(source: string, isOpen: boolean): Part {
    const chars = new Chars();
    const key = `${this.#flags}/${source}`;
    let codes = ascii.get(key);
    if (!codes) {
      const pattern = new RegExp(`^${source}`, this.#flags);
      codes = allAscii.filter((code) => pattern.test(String.fromCharCode(code)));
      ascii.set(key, codes);
    }
    for (const code of codes) chars.add(code);
    if (isOpen) chars.open();
    return { chars, isAnchored: false, isEmpty: false };
  }

  #class(start: number): Part {
    const beyond = new Chars();
    let isOpen = this.#sees('^');
    for (let char = this.#next(); char !== ']'; char = this.#next()) {
      if (char === '\\') isOpen = this.#escapeBeyond(beyond) || isOpen;
      else if (char === '-' && !this.#sees(']')) isOpen ||= this.#source.charCodeAt(this.#at) > 127;
      else this.#add(beyond, char);
    }
    const part = this.#tried(this.#source.slice(start, this.#at), isOpen);
    part.chars.addAll(beyond);
    return part;
  }

  #escape(start: number): Part {
    if (this.#take('b') || this.#take('B')) return nothing();
    const beyond = new Chars();
    const isOpen = this.#escapeBeyond(beyond);
    const part = this.#tried(this.#source.slice(start, this.#at), isOpen);
    part.chars.addAll(beyond);
    return part;
  }

  /** Adds what an escape takes beyond ASCII; returns whether that may be anything. */
  #escapeBeyond(beyond: Chars): boolean {
    const char = this.#next();
    if (char === 'p' || char === 'P') {
      if (!this.#take('{')) throw new Unknown();
      while (!this.#take('}')) this.#next();
      return true;
    }
    if (char === 'u') {
      const digits = this.#source.slice(this.#at, this.#at + 4);
      if (!/^[\da-f]{4}$/i.test(digits)) throw new Unknown();
      this.#at += 4;
      this.#add(beyond, String.fromCharCode(Number.parseInt(digits, 16)));
      return this.#sees('-');
    }
    if (char === 's') for (const code of spaces) beyond.add(code);
    else if (/[wd]/.test(char)) for (const code of foldsToAscii) beyond.add(code);
    else if (/[a-zA-Z0-9]/.test(char) && !/[DSWnrtfv]/.test(char)) throw new Unknown();
    return /[DSW]/.test(char);
  }

  /** Goes behind an atom that no text begins with. */
  #pass(): void {
    const char = this.#next();
    if (char === '\\') {
      if (/[1-9k]/.test(this.#next())) throw new Unknown();
    } else if (char === '[') this.#passClass();
    else if (char === '(') {
      while (!this.#take(')')) this.#pass();
    }
  }

  #passClass(): void {
    for (let char = this.#next(); char !== ']'; char = this.#next()) if (char === '\\') this.#next();
  }

  #mayBeLeftOut(): boolean {
    let isOptional = this.#take('*') || this.#take('?');
    if (!isOptional && !this.#take('+')) {
      const braces = /^\{(\d+)(?:,\d*)?\}/.exec(this.#source.slice(this.#at, this.#at + 16));
      if (!braces) return false;
      this.#at += braces[0].length;
      isOptional = Number(braces[1]) === 0;
    }
    this.#take('?');
    return isOptional;
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
