import { decodeHTMLAttribute } from 'entities';

/** A dictionary without inherited names that the engine keeps as a fast object, which one from `Object.create(null)` is not. */
const Dictionary = function Dictionary() {} as unknown as new <T>() => Record<string, T>;
Dictionary.prototype = Object.create(null);

export const isSpace = (code: number): boolean =>
  code === 32 || code === 10 || code === 9 || code === 13 || code === 12;

export const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

const slash = 47;
const equals = 61;
const greater = 62;

/** Offset behind the name of a tag that begins at `at`, which is behind `<` or `</`. */
export function nameEnd(source: string, at: number): number {
  let end = at;
  for (; end < source.length; end++) {
    const code = source.charCodeAt(end);
    if (code === greater || code === slash || isSpace(code)) break;
  }
  return end;
}

/** One attribute after the other, by the tokenizer of the HTML standard. Offsets are those of the source. */
export class AttributeReader {
  nameStart = 0;
  nameEnd = 0;
  /** Without the quotes; -1 where the attribute has no value. */
  valueStart = -1;
  valueEnd = -1;
  /** Behind the closing quote. */
  end = 0;
  #at: number;
  readonly #source: string;

  constructor(source: string, at: number) {
    this.#source = source;
    this.#at = at;
  }

  /** Offset behind the `>` once `next` has said no; -1 where the source ends before it. */
  tagEnd = -1;

  /** Goes to the next attribute. */
  next(): boolean {
    const source = this.#source;
    let at = this.#at;
    let code = source.charCodeAt(at);
    while (isSpace(code) || code === slash) code = source.charCodeAt(++at);
    if (code === greater) this.tagEnd = at + 1;
    if (code === greater || at >= source.length) return false;
    this.nameStart = at;
    // An equals sign that begins a name belongs to it.
    do code = source.charCodeAt(++at);
    while (code !== equals && code !== greater && code !== slash && !isSpace(code) && at < source.length);
    this.nameEnd = at;
    this.valueStart = -1;
    this.end = at;
    while (isSpace(code)) code = source.charCodeAt(++at);
    this.#at = code === equals ? this.#value(at + 1) : at;
    return this.#at >= 0;
  }

  /** Reads what stands behind an equals sign. Returns where to go on; -1 where the source ends first. */
  #value(from: number): number {
    const source = this.#source;
    let at = from;
    let code = source.charCodeAt(at);
    while (isSpace(code)) code = source.charCodeAt(++at);
    if (code === greater) return at;
    if (code === 34 || code === 39) {
      const close = source.indexOf(code === 34 ? '"' : "'", at + 1);
      this.valueStart = at + 1;
      this.valueEnd = close;
      this.end = close + 1;
      return close < 0 ? -1 : close + 1;
    }
    this.valueStart = at;
    while (at < source.length && code !== greater && !isSpace(code)) code = source.charCodeAt(++at);
    this.valueEnd = at;
    this.end = at;
    return at;
  }
}

export const lowerCase = (name: string): string => {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code >= 65 && code <= 90) return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  }
  return name;
};

export const plainLineEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Attributes of a start tag as the browser reads them. Of two with the same name the first counts. */
export interface StartTag {
  readonly attribs: Record<string, string>;
  /** Offset behind the `>`; -1 where the source ends before it. */
  readonly end: number;
}

/** Reads the attributes of a start tag; `at` is behind its name. */
export function readStartTag(source: string, at: number): StartTag {
  const attribs = new Dictionary<string>();
  if (source.charCodeAt(at) === greater) return { attribs, end: at + 1 };
  const reader = new AttributeReader(source, at);
  while (reader.next()) {
    const name = lowerCase(source.slice(reader.nameStart, reader.nameEnd));
    if (name in attribs) continue;
    const value = reader.valueStart < 0 ? '' : source.slice(reader.valueStart, reader.valueEnd);
    attribs[name] = value.includes('&') ? decodeHTMLAttribute(plainLineEnds(value)) : plainLineEnds(value);
  }
  return { attribs, end: reader.tagEnd };
}

/** Places of the attributes of the start tag that begins at `start`, by their names. */
export function attributePlaces(
  source: string,
  start: number,
): Record<string, { startOffset: number; endOffset: number }> {
  const places = new Dictionary<{ startOffset: number; endOffset: number }>();
  const reader = new AttributeReader(source, nameEnd(source, start + 1));
  while (reader.next()) {
    const name = lowerCase(source.slice(reader.nameStart, reader.nameEnd));
    if (!(name in places)) places[name] = { startOffset: reader.nameStart, endOffset: reader.end };
  }
  return places;
}
