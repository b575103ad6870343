import type { Safety } from '../lint/finding.ts';
import type { ComputedPhrase } from './computed.ts';

/** What kind of leftover: the categories of a careful editor. Each has a rule that reports it. A `note` may be the author's own. */
export const leftoverKinds = [
  'ad',
  'promo',
  'share',
  'related',
  'tracker',
  'comment',
  'note',
  'script',
  'style',
  'credit',
  'legal',
  'stub',
] as const;
export type LeftoverKind = (typeof leftoverKinds)[number];

interface EntryBase {
  readonly kind: LeftoverKind;
  /** `safe` only where it was measured to lose nothing of any article. */
  readonly safety: Safety;
  /** Names the thing in messages, without an article: "Sina app QR code". */
  readonly label: string;
  /** Where in the body it may stand: its first or last blocks. Anywhere where absent. */
  readonly where?: 'head' | 'tail';
  /** Only in articles whose body is HTML: in hand-written Markdown the same markup is the author's own. */
  readonly only?: 'html';
  /** Text that holds one such leftover, and text that looks like it and is none. Both are tests. */
  readonly example: { readonly bad: string; readonly good: string };
}

/** Elements, by CSS selector. */
export interface SelectorEntry extends EntryBase {
  readonly select: string;
  /** `unwrap` takes the tags and leaves what they hold. */
  readonly action?: 'remove' | 'unwrap';
  /** What the selector is looked up by, as `packFacets` writes it, where that was computed before. */
  readonly facets?: string;
}

/** Comments, by what stands between their marks, trimmed, upper and lower case alike. */
export interface CommentEntry extends EntryBase {
  readonly comment: CommentPattern;
}

export type CommentPattern =
  | { readonly is: readonly string[] }
  | { readonly startsWith: readonly string[] }
  /** `name[ … ]name` inside one comment. */
  | { readonly bracketed: readonly string[] }
  /** Every comment that does not work for a living. */
  | { readonly any: true };

/** Everything from one comment to another, both included, where they have the same parent. */
export interface PairEntry extends EntryBase {
  readonly between: { readonly begin: string; readonly end: string };
}

/** A regular expression, or a matcher of our own for what users write. */
export type LinePattern =
  | RegExp
  | {
      test(text: string): boolean;
      /** In lower case; one of them stands in whatever fits. */
      readonly literals: readonly string[];
    };

/** Whole lines or blocks, by their text: NFKC-normalised (full width is half width), white space collapsed. */
export interface PhraseEntry extends EntryBase {
  /** Anchored at both ends in safe entries. */
  readonly phrase: LinePattern;
  /**
   * Not a line that begins with a small letter: hard-wrapped Markdown breaks sentences into lines, and "subscribe." or "like this:" is then
   * the end of one.
   */
  readonly capital?: boolean;
  /** Longest text in characters that is looked at. */
  readonly maxLength?: number;
  /** What goes with the line. */
  readonly takes?: Companion;
  /** With `takes: 'run'`: the lines that go on with the same matter. Pictures go with them. */
  readonly run?: RegExp;
  /** What must hold for the line and all that goes with it: what makes an entry safe whose phrase alone would have to ask. */
  readonly evidence?: Evidence;
  /** `sentence`: looks at the sentences of a line one by one, and takes only the one that fits. For entries that ask. */
  readonly scope?: 'sentence';
  /** What the pattern is looked up by, where that was computed before. */
  readonly computed?: ComputedPhrase;
}

/**
 * `image`: a line next to it that holds pictures only; `links`: the lines after it whose text is all links; `section`: what follows up to the
 * next heading of its level; `rest`: what follows up to the end of the body; `run`: the lines after it that fit `run`, and pictures among them;
 * `block`: the other lines of its paragraph, where that is short, and a picture next to it.
 */
export type Companion = 'image' | 'links' | 'section' | 'rest' | 'run' | 'block';

/** Each part that is given must hold. */
export interface Evidence {
  /** So many links, at least. */
  readonly links?: number;
  /** Share of the text that stands in links, at least; from 0 to 1. */
  readonly linkShare?: number;
  /** So many pictures, or lines of pictures, at least. */
  readonly pictures?: number;
  /** Hosts that the links point to, at most: a list of one site's own articles has one, a list of sources several. */
  readonly hosts?: number;
  /** Every link, one at least, leads to the article's own site: by a relative address, or to a host its front matter names. */
  readonly own?: boolean;
  /** Fits the address of a link or picture. */
  readonly address?: RegExp;
  /** Fits one of the lines that go with the phrase. */
  readonly line?: RegExp;
  /** Longest text of them all, in characters. */
  readonly characters?: number;
}

/** Pictures, by their address. */
export interface ImageEntry extends EntryBase {
  readonly image: AddressPattern;
}

/** Links, by their address. */
export interface LinkEntry extends EntryBase {
  readonly link: AddressPattern;
  readonly action?: 'remove' | 'unwrap';
}

/** WordPress shortcodes that nothing expands any more: their tags go, what stands between them stays, a caption too. */
export interface ShortcodeEntry extends EntryBase {
  readonly shortcode: readonly string[];
}

export interface AddressPattern {
  /** Host name; its subdomains count too. */
  readonly host?: string;
  /** A piece of what follows the host, as it is written. */
  readonly path?: string;
}

export type RecipeEntry =
  | SelectorEntry
  | CommentEntry
  | PairEntry
  | PhraseEntry
  | ImageEntry
  | LinkEntry
  | ShortcodeEntry;

/** Leftovers of one site, CMS or tool. */
export interface Recipe {
  readonly id: string;
  /** The site, CMS or tool, as people call it. */
  readonly name: string;
  readonly entries: readonly RecipeEntry[];
}

export const defineRecipe = (recipe: Recipe): Recipe => recipe;
