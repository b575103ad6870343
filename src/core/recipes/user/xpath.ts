/** The XPath that site configs use, as CSS selectors. */

class Unsupported extends Error {}

/** More alternatives than that come out of no expression that a person wrote. */
const most = 64;

/** CSS selector for an XPath expression; or why there is none, as the end of a sentence. */
export function xpathToCss(source: string): { readonly select: string } | { readonly problem: string } {
  if (source.length > 2000) return { problem: 'is too long' };
  try {
    return { select: new Reader(source).union().join(', ') };
  } catch (error) {
    if (error instanceof Unsupported) return { problem: error.message };
    throw error;
  }
}

const fail = (problem: string): never => {
  throw new Unsupported(problem);
};

const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&').replace(/[\n\r\f]/g, '\\a ')}"`;

/** Every alternative of one behind every alternative of the other. */
function product(before: readonly string[], behind: readonly string[], between = ''): string[] {
  if (before.length * behind.length > most) fail('has too many alternatives');
  return before.flatMap((one) => behind.map((other) => one + between + other));
}

/** Reads from left to right; each method gives the alternatives of what it read, as pieces of a selector. */
class Reader {
  #at = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  union(): string[] {
    const found = this.#path();
    while (this.#take(/\|/y)) found.push(...this.#path());
    this.#blank();
    if (this.#at < this.#source.length)
      fail(`has "${this.#source.slice(this.#at, this.#at + 20)}", which has no counterpart in CSS`);
    return found;
  }

  #path(): string[] {
    if (!this.#take(/\.?\/\//y)) fail('does not begin with "//"');
    let found = this.#step();
    for (;;) {
      const slash = this.#take(/\/\/?/y);
      if (!slash) return found;
      found = product(found, this.#step(), slash === '//' ? ' ' : ' > ');
    }
  }

  #step(): string[] {
    const name = this.#take(/(?:\*|[A-Za-z][\w-]*)(?![\w-]|\s*(?:::|\())/y) ?? fail('has a step that is no element');
    let predicates = [''];
    while (this.#take(/\[/y)) {
      predicates = product(predicates, this.#or());
      this.#expect(/\]/y);
    }
    const tag = name === '*' ? '' : name.toLowerCase();
    return predicates.map((predicate) => tag + predicate || '*');
  }

  #or(): string[] {
    const found = this.#and();
    while (this.#take(/or\b/y)) found.push(...this.#and());
    return found;
  }

  #and(): string[] {
    let found = this.#test();
    while (this.#take(/and\b/y)) found = product(found, this.#test());
    return found;
  }

  #test(): string[] {
    if (this.#take(/\(/y)) return this.#closed(this.#or());
    if (this.#take(/not\s*\(/y))
      return [
        this.#closed(this.#or())
          .map((one) => `:not(${one})`)
          .join(''),
      ];
    if (this.#take(/contains\s*\(/y)) return this.#contains();
    if (this.#take(/starts-with\s*\(/y)) return [this.#compared('^=')];
    const name = this.#attribute();
    if (this.#take(/!=/y)) return [`[${name}]:not([${name}=${this.#literal()}])`];
    return [this.#take(/=/y) ? `[${name}=${this.#literal()}]` : `[${name}]`];
  }

  /** Also the way in which XPath 1 asks for one word of a class. */
  #contains(): string[] {
    const isWord = this.#take(/concat\s*\(\s*(?:' '|" ")\s*,\s*(?:normalize-space\s*\(\s*)?(?=@)/y);
    if (!isWord) return [this.#compared('*=')];
    const name = this.#attribute();
    this.#take(/\)(?=\s*,)/y);
    this.#expect(/,\s*(?:' '|" ")\s*\)\s*,/y);
    const value = this.#text();
    const isWhole = value.startsWith(' ') && value.endsWith(' ');
    if (!isWhole && value !== value.trim()) fail('looks for the beginning or the end of a class');
    return this.#closed([`[${name}${isWhole ? '~' : '*'}=${quoted(value.trim())}]`]);
  }

  #compared(operator: string): string {
    const name = this.#attribute();
    this.#expect(/,/y);
    return this.#closed(`[${name}${operator}${this.#literal()}]`);
  }

  #attribute(): string {
    const name = this.#take(/@[A-Za-z][\w-]*(?!:)/y) ?? fail('asks for something other than an attribute');
    return name.slice(1).toLowerCase();
  }

  #literal(): string {
    return quoted(this.#text());
  }

  #text(): string {
    const value = (this.#take(/'[^']*'|"[^"]*"/y) ?? fail('has no text where one must be')).slice(1, -1);
    return value.trim() === '' ? fail('looks for nothing') : value;
  }

  #closed<T>(value: T): T {
    this.#expect(/\)/y);
    return value;
  }

  #expect(pattern: RegExp): void {
    if (this.#take(pattern) === undefined)
      fail(`has "${this.#source.slice(this.#at, this.#at + 20)}", which has no counterpart in CSS`);
  }

  #blank(): void {
    while (/\s/.test(this.#source[this.#at] ?? '')) this.#at++;
  }

  /** What the sticky pattern matches here, blanks before it skipped; undefined where it does not. */
  #take(pattern: RegExp): string | undefined {
    this.#blank();
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }
}
