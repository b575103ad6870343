import { isPieces, type Needs, needAll, needEither, oneOf } from './needs.ts';

/** Needs as plain data: pieces of which one stands there, or the needs of which all or one must be met; 0 for none. */
export type PackedNeeds =
  | 0
  | readonly string[]
  | { readonly all: readonly PackedNeeds[] }
  | { readonly one: readonly PackedNeeds[] };

export function packNeeds(needs: Needs | undefined): PackedNeeds {
  if (!needs) return 0;
  if (isPieces(needs)) return needs.pieces;
  const parts = needs.parts.map(packNeeds);
  return needs.isAll ? { all: parts } : { one: parts };
}

/** The reverse of `packNeeds`. */
export function unpackNeeds(packed: PackedNeeds): Needs | undefined {
  if (packed === 0) return undefined;
  if ('all' in packed) return needAll(packed.all.map(unpackNeeds).filter((one) => one !== undefined));
  return 'one' in packed ? needEither(packed.one.map(unpackNeeds)) : oneOf(packed);
}

/** JSON of packed needs with other quotation marks: within other JSON each of its own would be escaped. */
export const needsText = (needs: Needs): string => swapQuotes(JSON.stringify(packNeeds(needs)));

/** The reverse of `needsText`. Throws a SyntaxError for what that did not write. */
export const readNeeds = (text: string): Needs | undefined => unpackNeeds(JSON.parse(swapQuotes(text)));

const swapQuotes = (text: string): string => text.replace(/["`]/g, (quote) => (quote === '"' ? '`' : '"'));
