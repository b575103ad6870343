import { normalise } from '../line-text.ts';
import type { PhraseEntry } from '../recipe.ts';

/** Characters that one `*` stands for at most. */
export const longestGap = 60;
export const mostGaps = 4;
const longestText = 1000;

/** Stands for `*` while the rest is normalised, which makes a full-width asterisk a plain one. */
const gap = '\ue000';

const piecesOf = (text: string): readonly string[] => normalise(text.replace(/\*+/g, gap)).split(gap);

/** What is wrong with a line of text with `*` in it, as the end of a sentence. */
export function linePatternProblem(text: string): string | undefined {
  const pieces = piecesOf(text);
  if (text.length > longestText) return `must not have more than ${longestText} characters`;
  if (pieces.length - 1 > mostGaps) return `must not have more than ${mostGaps} times "*"`;
  const letters = pieces.join('').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters < 2 ? 'must have two letters or digits beside "*" at least' : undefined;
}

/**
 * A whole line as it stands, `*` for up to sixty characters. Not made a regular expression: four bounded repeats are millions of
 * ways to try on one hostile line, and this takes time in proportion to the line.
 */
export function linePattern(text: string): Pick<PhraseEntry, 'phrase' | 'maxLength'> {
  const pieces = piecesOf(text);
  const longest = pieces.join('').length + (pieces.length - 1) * longestGap;
  const rarest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '');
  return { phrase: { test: (line) => fits(line, pieces), literals: [rarest.toLowerCase()] }, maxLength: longest };
}

function fits(line: string, [first = '', ...others]: readonly string[]): boolean {
  if (!line.startsWith(first)) return false;
  let ends: readonly number[] = [first.length];
  for (const piece of others) ends = endsBehind(line, piece, ends);
  return ends.includes(line.length);
}

/** Where `piece` can end when it begins within reach of one of `starts`; both in rising order. */
function endsBehind(line: string, piece: string, starts: readonly number[]): readonly number[] {
  const ends: number[] = [];
  let nearest = 0;
  let at = starts[0] === undefined ? -1 : line.indexOf(piece, starts[0]);
  while (at >= 0 && at <= line.length) {
    while ((starts[nearest + 1] ?? Number.POSITIVE_INFINITY) <= at) nearest++;
    if (at - (starts[nearest] ?? 0) <= longestGap) ends.push(at + piece.length);
    at = at < line.length ? line.indexOf(piece, at + 1) : -1;
  }
  return ends;
}
