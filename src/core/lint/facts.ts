import type { Generator } from '../model/generators/names.ts';
import type { Schema } from '../model/schema.ts';
import type { Siblings } from '../model/siblings/tally.ts';

export type Presence = 'present' | 'missing' | 'unknown';

/** Answers about the outside world, gathered by a host before rules run. What is not in a map is unknown. */
export interface Facts {
  /** By the address as it is written in the article. */
  readonly images: ReadonlyMap<string, Presence>;
  /** What else is known of local pictures, by the address as it is written; absent where nobody looked. */
  readonly local?: ReadonlyMap<string, LocalImage>;
  /** Of pictures on the web, by the address as it is written; absent where nobody asked. */
  readonly remote?: ReadonlyMap<string, RemoteImage>;
  /** The article's own file; absent for a text that has none. */
  readonly file?: FileFacts;
  /** What the articles beside it have in common; absent where nobody looked. */
  readonly siblings?: Siblings;
  /** The generator whose site the article belongs to, as its traces say; absent where they say nothing. */
  readonly generator?: Generator;
  /** The JSON schema that its front matter is to meet; absent where none is named. */
  readonly schema?: SchemaFacts;
  /** When the facts were gathered, in milliseconds since 1970. */
  readonly now?: number;
}

/**
 * What is wrong with the file of a local picture. `letter-case`: there is one whose name differs in nothing else;
 * `unpublished`: it is there, but its generator publishes it elsewhere or not at all; `empty`, `truncated`;
 * `page`, `other`: its content is no picture; `mislabelled`: it is one of another kind than its name says, `unshown`: so
 * much so that browsers do not show it.
 */
export type LocalFault =
  | 'letter-case'
  | 'unpublished'
  | 'empty'
  | 'truncated'
  | 'page'
  | 'other'
  | 'mislabelled'
  | 'unshown';

export interface LocalImage {
  /** Path of the file below the folder that was looked in; with `letter-case` and `unpublished`, of the one that is meant. */
  readonly path?: string;
  readonly fault?: LocalFault;
  /** What the first bytes say: `png`, `jpeg` … */
  readonly type?: string;
  /** In pixels, where the first bytes tell. */
  readonly width?: number;
  readonly height?: number;
  /** Size of the file. */
  readonly bytes?: number;
  /** Addresses of pictures that exist, for one that does not; likeliest first. */
  readonly suggestions?: readonly ImageSuggestion[];
}

export interface ImageSuggestion {
  /** As the article would have it, before it is escaped for the place where it stands. */
  readonly address: string;
  /** `letter-case`: differs in nothing else; `moved`: same name in another folder; `type`: another ending; `similar`: a slip of the pen. */
  readonly kind: 'letter-case' | 'moved' | 'type' | 'similar';
  /** Whether no other file fits as well. */
  readonly isOnly: boolean;
}

/**
 * What the answers of image servers mean for a reader. `hotlink-blocked`: shown on the server's own pages only;
 * `placeholder`: another picture in its place; `insecure`: shown, and https would do as well; `refused`: never asked.
 * Of the last three nothing is known about the picture: `temporary` may pass, `offline`: nothing answered at all.
 */
export type RemoteVerdict =
  | 'ok'
  | 'insecure'
  | 'dead'
  | 'not-a-picture'
  | 'hotlink-blocked'
  | 'placeholder'
  | 'broken-certificate'
  | 'refused'
  | 'temporary'
  | 'offline'
  | 'unknown';

export interface RemoteImage {
  readonly verdict: RemoteVerdict;
  /** Why, as a word: `status` (dead), `page` (not-a-picture), `expired` (broken-certificate), `private` (refused) … */
  readonly cause?: string;
  /** The last status that was answered. */
  readonly status?: number;
  /** What the first bytes say: `png`, `jpeg` … */
  readonly type?: string;
  /** In pixels, where the first bytes tell. */
  readonly width?: number;
  readonly height?: number;
  /** Size of the whole file, where the server tells. */
  readonly bytes?: number;
  /** Where redirects lead, if anywhere. */
  readonly finalUrl?: string;
}

/** A schema, or why it cannot be used, as the end of a sentence. */
export type SchemaFacts = {
  /** As the settings or the article name the file. */
  readonly path: string;
  /** `article`: by its own `$schema`. */
  readonly namedBy: 'settings' | 'article';
} & ({ readonly schema: Schema } | { readonly reason: string });

export interface FileFacts {
  /** Below the folder that was opened or is worked in, with forward slashes. */
  readonly path: string;
  /** When it was last written, in milliseconds since 1970; absent where unknown. */
  readonly modified?: number;
}

export const noFacts: Facts = { images: new Map() };
