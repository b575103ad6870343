/** Thrown where the standard would do something that only the full parser does. Made once: it says nothing but that. */
class GaveUp extends Error {}
const gaveUp = new GaveUp('left to the full parser');

export function giveUp(): never {
  throw gaveUp;
}

export const isGivenUp = (error: unknown): boolean => error === gaveUp;
