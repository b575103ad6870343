import { firstPair } from './literal-index.ts';

/** Pieces of text, in lower case, of which one stands in a text, and how rare the commonest of them is. */
export interface Pieces {
  readonly pieces: readonly string[];
  readonly weight: number;
  /** Of each piece, the number of its first two characters; made when a text is first asked. */
  pairs?: Int16Array;
}

/** What must stand in a text: one of some pieces, all that several needs ask for, or what one of them asks for. */
export type Needs = Pieces | Joined;

interface Joined {
  readonly isAll: boolean;
  readonly parts: readonly Needs[];
  /** Of all sets of which one piece stands in each such text, the one whose commonest piece is rarest; undefined where none is small enough. */
  readonly rarest: Pieces | undefined;
}

/** Pieces that a text is looked up by, at most. */
const most = 400;

export const isPieces = (needs: Needs): needs is Pieces => 'pieces' in needs;

export function oneOf(pieces: readonly string[]): Pieces {
  let least = Number.POSITIVE_INFINITY;
  for (const piece of pieces) least = Math.min(least, weightOf(piece));
  return { pieces, weight: least };
}

/** An ideograph counts for three letters, blanks for nothing. */
function weightOf(piece: string): number {
  let sum = 0;
  for (let i = 0; i < piece.length; i++) {
    const code = piece.charCodeAt(i);
    if (code > 0x2e80) sum += 3;
    else if (code > 0x20) sum += 1;
  }
  return sum;
}

export const rarestOf = (needs: Needs): Pieces | undefined => (isPieces(needs) ? needs : needs.rarest);

/** The rarest come first: where one is missing, nobody asks for the others. */
export function needAll(parts: readonly Needs[]): Needs | undefined {
  if (parts.length < 2) return parts[0];
  const sorted = [...parts].sort((a, b) => (rarestOf(b)?.weight ?? 0) - (rarestOf(a)?.weight ?? 0));
  return { isAll: true, parts: sorted, rarest: parts.map(rarestOf).reduce(rarer, undefined) };
}

/** undefined where one of the alternatives needs nothing. */
export function needEither(alternatives: readonly (Needs | undefined)[]): Needs | undefined {
  const known = alternatives.filter((one) => one !== undefined);
  if (known.length < alternatives.length) return undefined;
  const pieces = known.filter(isPieces).flatMap((one) => one.pieces);
  const joined = known.filter((one) => !isPieces(one));
  if (joined.length === 0) return oneOf(pieces);
  const parts = pieces.length > 0 ? [oneOf(pieces), ...joined] : joined;
  if (parts.length === 1) return parts[0];
  const sets = parts.map(rarestOf);
  const all = sets.flatMap((set) => set?.pieces ?? []);
  const isKnown = !sets.includes(undefined) && all.length <= most;
  return { isAll: false, parts, rarest: isKnown ? oneOf(all) : undefined };
}

function rarer(a: Pieces | undefined, b: Pieces | undefined): Pieces | undefined {
  if (!a || !b) return a ?? b;
  const difference = a.weight - b.weight;
  return difference > 0 || (difference === 0 && a.pieces.length <= b.pieces.length) ? a : b;
}

/** How many pieces are asked for at most. */
export const sizeOf = (needs: Needs): number =>
  isPieces(needs) ? needs.pieces.length : needs.parts.reduce((sum, one) => sum + sizeOf(one), 0);

/** What knows which pieces stand in a text. */
export interface Holder {
  /** Whether the first two characters of a piece may stand in it, by their number. */
  mayHave(pair: number): boolean;
  has(piece: string): boolean;
}

/** Whether a text, in lower case, has what is needed. */
export function hasNeeds(text: Holder, needs: Needs): boolean {
  if (isPieces(needs)) return hasOne(text, needs);
  for (const one of needs.parts) if (hasNeeds(text, one) !== needs.isAll) return !needs.isAll;
  return needs.isAll;
}

function hasOne(text: Holder, set: Pieces): boolean {
  const { pieces } = set;
  set.pairs ??= Int16Array.from(pieces, firstPair);
  for (let at = 0; at < pieces.length; at++)
    if (text.mayHave(set.pairs[at] ?? -1) && text.has(pieces[at] ?? '')) return true;
  return false;
}
