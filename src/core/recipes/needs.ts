/** What must stand in a text, in lower case: one piece of a set, all that several needs ask for, or what one of them asks for. */
export type Needs = readonly string[] | { readonly all: readonly Needs[] } | { readonly either: readonly Needs[] };

/** Pieces that a set is looked up by, at most. */
const most = 400;

export const isSet = (needs: Needs): needs is readonly string[] => Array.isArray(needs);

/** How rare the commonest of some pieces is: an ideograph counts for three letters, blanks for nothing. */
export const weightOf = (set: readonly string[]): number =>
  set.reduce((least, piece) => Math.min(least, weight(piece)), Number.POSITIVE_INFINITY);

function weight(piece: string): number {
  let sum = 0;
  for (let i = 0; i < piece.length; i++) {
    const code = piece.charCodeAt(i);
    if (code > 0x2e80) sum += 3;
    else if (code > 0x20) sum += 1;
  }
  return sum;
}

/** The rarest first: where it is missing, nobody asks for the others. */
export function needAll(needs: readonly Needs[]): Needs | undefined {
  const all = [...needs].sort((a, b) => weightOf(rarestOf(b) ?? ['']) - weightOf(rarestOf(a) ?? ['']));
  return all.length > 1 ? { all } : all[0];
}

/** undefined where one of the alternatives needs nothing. */
export function needEither(alternatives: readonly (Needs | undefined)[]): Needs | undefined {
  const known = alternatives.filter((one) => one !== undefined);
  if (known.length < alternatives.length) return undefined;
  const sets = known.filter(isSet).flat();
  const others = known.filter((one) => !isSet(one));
  if (others.length === 0) return sets;
  const either = sets.length > 0 ? [sets, ...others] : others;
  return either.length > 1 ? { either } : either[0];
}

/** Pieces of which one stands in each text that has what is needed: of all such sets the one whose commonest piece is rarest. */
export function rarestOf(needs: Needs | undefined): readonly string[] | undefined {
  if (!needs || isSet(needs)) return needs;
  if ('all' in needs) return needs.all.map(rarestOf).reduce(rarer, undefined);
  const sets = needs.either.map(rarestOf);
  const pieces = sets.flatMap((set) => set ?? []);
  return sets.includes(undefined) || pieces.length > most ? undefined : pieces;
}

function rarer(a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] | undefined {
  if (!a || !b) return a ?? b;
  const difference = weightOf(a) - weightOf(b);
  return difference > 0 || (difference === 0 && a.length <= b.length) ? a : b;
}

/** Whether a text, in lower case, has what is needed. */
export function hasNeeds(text: string, needs: Needs): boolean {
  if (isSet(needs)) return hasOne(text, needs);
  if ('all' in needs) {
    for (const one of needs.all) if (!hasNeeds(text, one)) return false;
    return true;
  }
  for (const one of needs.either) if (hasNeeds(text, one)) return true;
  return false;
}

function hasOne(text: string, pieces: readonly string[]): boolean {
  for (const piece of pieces) if (text.includes(piece)) return true;
  return false;
}
