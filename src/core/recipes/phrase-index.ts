import { work } from '../model/work.ts';
import { type ComputedPhrase, longestLine } from './computed.ts';
import { LiteralIndex } from './literal-index.ts';
import type { Owned } from './match.ts';
import { hasNeeds, type Needs } from './needs.ts';
import { readNeeds } from './packed-needs.ts';
import { type FirstChars, unpackFirst } from './phrase-first.ts';
import type { PhraseEntry } from './recipe.ts';

type Accepts = (entry: PhraseEntry) => boolean;

export interface PhraseIndex {
  /** The first entry that fits a whole line of text. */
  line(text: string, accepts: Accepts): Owned<PhraseEntry> | undefined;
  /** Whether a line may hold a sentence that an entry wants. */
  mayHoldSentence(text: string): boolean;
  /** The first entry that fits a sentence. */
  sentence(text: string, accepts: Accepts): Owned<PhraseEntry> | undefined;
}

/** A phrase and what is known of the texts that it fits. Most phrases are never looked at closer. */
class Known {
  readonly owned: Owned<PhraseEntry>;
  /** Characters that such a text has at least and at most. */
  readonly shortest: number;
  readonly longest: number;
  /** Of which one stands in it. */
  readonly literals: readonly string[] | undefined;
  readonly isSentence: boolean;
  readonly #computed: ComputedPhrase;
  #needs: Needs | 'none' | undefined;
  #first: FirstChars | 'any' | undefined;

  constructor(owned: Owned<PhraseEntry>) {
    const { phrase, maxLength = longestLine, scope, computed } = owned.entry;
    this.#computed = computed ?? (phrase instanceof RegExp ? {} : { literals: phrase.literals });
    const { literals, least = 0, most = maxLength } = this.#computed;
    this.owned = owned;
    this.shortest = least;
    this.longest = Math.min(maxLength, most);
    this.literals = literals;
    this.isSentence = scope === 'sentence';
  }

  hasLengthOf(text: string): boolean {
    return text.length >= this.shortest && text.length <= this.longest;
  }

  /** Whether all that it needs stands in the text that an index was asked about last. */
  mayStandIn(index: LiteralIndex): boolean {
    const { needs } = this.#computed;
    this.#needs ??= (needs && readNeeds(needs)) || 'none';
    return this.#needs === 'none' || hasNeeds(index, this.#needs);
  }

  mayBegin(code: number): boolean {
    const { first } = this.#computed;
    this.#first ??= first === undefined ? 'any' : unpackFirst(first);
    return this.#first === 'any' || this.#first.has(code);
  }
}

const beginsSmall = /^\W{0,6}[a-z]/;

/** A line or a sentence, and what it begins with. */
interface Asked {
  readonly text: string;
  readonly first: number | undefined;
  readonly isSentence: boolean;
}

/** What a line holds of what phrases need. */
interface Look {
  readonly text: string;
  /** Numbers of the phrases one of whose pieces of text stands in it, some perhaps twice. */
  readonly found: readonly number[];
}

/**
 * A pattern is tried only on a line that holds one of the pieces of text without which it cannot match, and then the others that it needs.
 * Most lines hold none, and most patterns are never even compiled.
 */
class Finder implements PhraseIndex {
  readonly #phrases: readonly Known[];
  readonly #index = new LiteralIndex();
  /** Numbers of those that are found by no piece of text, and of those of them that may fit what begins with a character. */
  readonly #always: number[] = [];
  readonly #alwaysBy = new Map<number, readonly number[]>();
  readonly #longest: number;
  /** Each line is asked twice. */
  #last: Look = { text: '', found: [] };

  constructor(phrases: readonly Owned<PhraseEntry>[]) {
    this.#phrases = phrases.map((owned) => new Known(owned));
    this.#longest = this.#phrases.reduce((longest, known) => Math.max(longest, known.longest), 0);
    this.#phrases.forEach(({ literals }, number) => {
      if (literals) for (const literal of literals) this.#index.add(literal, number);
      else this.#always.push(number);
    });
  }

  line(text: string, accepts: Accepts): Owned<PhraseEntry> | undefined {
    return text.length > this.#longest ? undefined : this.#first(text, accepts, false);
  }

  sentence(text: string, accepts: Accepts): Owned<PhraseEntry> | undefined {
    return text.length > this.#longest ? undefined : this.#first(text, accepts, true);
  }

  mayHoldSentence(text: string): boolean {
    const { found } = this.#look(text);
    const mayFit = (number: number): boolean => {
      const known = this.#phrases[number];
      return known?.isSentence === true && known.mayStandIn(this.#index);
    };
    return found.some(mayFit) || this.#alwaysFor(undefined, true).some(mayFit);
  }

  #first(text: string, accepts: Accepts, isSentence: boolean): Owned<PhraseEntry> | undefined {
    // An empty text begins with anything.
    const first = text === '' ? undefined : text.charCodeAt(0);
    const { found } = this.#look(text);
    const some = found.length === 0 ? found : this.#fitting(found, { text, first, isSentence });
    const always = this.#alwaysFor(first, isSentence);
    let last = -1;
    let i = 0;
    let j = 0;
    while (i < some.length || j < always.length) {
      const isSome = j >= always.length || (i < some.length && (some[i] ?? 0) <= (always[j] ?? 0));
      const number = (isSome ? some[i++] : always[j++]) ?? 0;
      if (number === last) continue;
      last = number;
      const owned = this.#tried(this.#phrases[number], text, accepts);
      if (owned) return owned;
    }
    return undefined;
  }

  #tried(known: Known | undefined, text: string, accepts: Accepts): Owned<PhraseEntry> | undefined {
    if (!known?.hasLengthOf(text)) return undefined;
    const { entry } = known.owned;
    if (!known.mayStandIn(this.#index)) return undefined;
    if (entry.capital && beginsSmall.test(text)) return undefined;
    work.patterns++;
    return entry.phrase.test(text) && accepts(entry) ? known.owned : undefined;
  }

  #look(text: string): Look {
    if (this.#last.text !== text) this.#last = { text, found: this.#index.find(text.toLowerCase()) };
    return this.#last;
  }

  /** Of phrases whose pieces stand in a text, those that may fit it, in their order, some perhaps twice. */
  #fitting(found: readonly number[], { text, first, isSentence }: Asked): number[] {
    const fitting = found.filter((number) => {
      const known = this.#phrases[number];
      if (known?.isSentence !== isSentence || !known.hasLengthOf(text)) return false;
      return first === undefined || known.mayBegin(first);
    });
    return fitting.length > 1 ? fitting.sort((a, b) => a - b) : fitting;
  }

  /** Of those that are found by no piece of text, the ones that may fit a text that begins so. */
  #alwaysFor(first: number | undefined, isSentence: boolean): readonly number[] {
    const key = (first ?? -1) * 2 + Number(isSentence);
    let numbers = this.#alwaysBy.get(key);
    if (!numbers) {
      numbers = this.#always.filter(
        (number) =>
          this.#phrases[number]?.isSentence === isSentence &&
          (first === undefined || this.#phrases[number]?.mayBegin(first) === true),
      );
      this.#alwaysBy.set(key, numbers);
    }
    return numbers;
  }
}

export const phraseIndex = (phrases: readonly Owned<PhraseEntry>[]): PhraseIndex => new Finder(phrases);
