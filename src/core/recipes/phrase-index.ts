import { work } from '../model/work.ts';
import { LiteralIndex } from './literal-index.ts';
import type { Owned } from './match.ts';
import { type FirstChars, firstCharsOf } from './phrase-first.ts';
import { literalsOf } from './phrase-literals.ts';
import type { PhraseEntry } from './recipe.ts';

/** Text longer than this is no boilerplate line, unless its entry says otherwise. */
export const longestLine = 160;

type Accepts = (entry: PhraseEntry) => boolean;

export interface PhraseIndex {
  /** The first entry that fits a whole line of text. */
  line(text: string, accepts: Accepts): Owned<PhraseEntry> | undefined;
  /** Whether a line may hold a sentence that an entry wants. */
  mayHoldSentence(text: string): boolean;
  /** The first entry that fits a sentence. */
  sentence(text: string, accepts: Accepts): Owned<PhraseEntry> | undefined;
}

/**
 * A pattern is tried only on a line that holds one of the pieces of text without which it cannot match. Most lines hold none,
 * and most patterns are never even compiled.
 */
export function phraseIndex(phrases: readonly Owned<PhraseEntry>[]): PhraseIndex {
  const lines = new Finder(phrases.filter(({ entry }) => entry.scope !== 'sentence'));
  const sentences = new Finder(phrases.filter(({ entry }) => entry.scope === 'sentence'));
  return {
    line: (text, accepts) => lines.first(text, accepts),
    mayHoldSentence: (text) => sentences.candidates(text, anyChar).length > 0,
    sentence: (text, accepts) => sentences.first(text, accepts),
  };
}

const lengthOf = ({ entry }: Owned<PhraseEntry>): number => entry.maxLength ?? longestLine;

/** Stands for the first character of a text that nobody has looked at. */
const anyChar = -1;

class Finder {
  readonly #phrases: readonly Owned<PhraseEntry>[];
  readonly #index = new LiteralIndex();
  /** Numbers of those that may match anything, and of those of them that match what begins with a character. */
  readonly #always: number[] = [];
  readonly #alwaysBy = new Map<number, readonly number[]>();
  /** What a text must begin with, by number; read off a pattern when it is first asked. */
  readonly #firsts: (FirstChars | 'any' | undefined)[] = [];
  readonly #longest: number;

  constructor(phrases: readonly Owned<PhraseEntry>[]) {
    this.#phrases = phrases;
    this.#longest = phrases.reduce((longest, owned) => Math.max(longest, lengthOf(owned)), 0);
    phrases.forEach(({ entry: { phrase } }, number) => {
      const literals = phrase instanceof RegExp ? literalsOf(phrase) : phrase.literals;
      if (literals) for (const literal of literals) this.#index.add(literal, number);
      else this.#always.push(number);
    });
  }

  /** Numbers of the phrases that may match a text that begins with a character, in their order. */
  candidates(text: string, first: number): readonly number[] {
    const found = this.#index.find(text.toLowerCase());
    const always = first === anyChar ? this.#always : this.#alwaysFor(first);
    if (found.length === 0) return always;
    const begins = first === anyChar ? found : found.filter((number) => this.#mayBegin(number, first));
    return begins.length === 0 ? always : [...new Set([...begins, ...always])].sort((a, b) => a - b);
  }

  #alwaysFor(first: number): readonly number[] {
    let numbers = this.#alwaysBy.get(first);
    if (!numbers) {
      numbers = this.#always.filter((number) => this.#mayBegin(number, first));
      this.#alwaysBy.set(first, numbers);
    }
    return numbers;
  }

  #mayBegin(number: number, first: number): boolean {
    let chars = this.#firsts[number];
    if (!chars) {
      const phrase = this.#phrases[number]?.entry.phrase;
      chars = (phrase instanceof RegExp && firstCharsOf(phrase)) || 'any';
      this.#firsts[number] = chars;
    }
    return chars === 'any' || chars.has(first);
  }

  first(text: string, accepts: Accepts): Owned<PhraseEntry> | undefined {
    if (text.length > this.#longest) return undefined;
    for (const number of this.candidates(text, text === '' ? anyChar : text.charCodeAt(0))) {
      const owned = this.#phrases[number];
      if (!owned || text.length > lengthOf(owned)) continue;
      work.patterns++;
      if (owned.entry.phrase.test(text) && accepts(owned.entry)) return owned;
    }
    return undefined;
  }
}
