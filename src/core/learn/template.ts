import { linePattern, linePatternProblem, mostGaps } from '../recipes/user/line-pattern.ts';

/** Pieces of a line that are compared: an ideograph each, words, numbers, marks, blanks. */
const piecesOf = (text: string): string[] =>
  text.match(/[\u3040-\u9fff]|[\p{L}\p{M}]+|\d+|\s+|[^\p{L}\p{M}\d\s]/gu) ?? [];

/** Lines longer than this are not aligned: it takes the product of their lengths. In pieces. */
const mostPieces = 220;

/** Stands for `*` while a template is made. */
const gap = '\u0001';

/**
 * One line with `*` for what differs between the lines, such that it matches all of them; undefined where they have too little in
 * common. `*` stands for up to sixty characters, and there are four at most.
 */
export function templateOf(lines: readonly string[]): string | undefined {
  const [first, ...others] = [...new Set(lines)];
  if (first === undefined) return undefined;
  let common: string[] = piecesOf(first);
  for (const other of others) {
    const pieces = piecesOf(other);
    if (pieces.length > mostPieces || common.length > mostPieces) return undefined;
    common = align(common, pieces);
  }
  const template = joined(common).replace(/\*[\s*]*\*/g, '*');
  return isFaithful(template, lines) ? template : undefined;
}

/** Whether a template is one that a recipe file may hold, and matches the lines that it was made from. */
export function isFaithful(template: string, lines: readonly string[]): boolean {
  if (linePatternProblem(template) !== undefined) return false;
  const { phrase } = linePattern(template);
  return lines.every((line) => phrase.test(line));
}

/** The longest common subsequence, a gap where either has more. */
function align(a: readonly string[], b: readonly string[]): string[] {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const same = a[i] === b[j] && a[i] !== gap;
      best[i * width + j] = same
        ? (best[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  return follow(a, b, (i, j) => best[i * width + j] ?? 0);
}

function follow(a: readonly string[], b: readonly string[], best: (i: number, j: number) => number): string[] {
  const result: string[] = [];
  const leave = (): void => {
    if (result[result.length - 1] !== gap) result.push(gap);
  };
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const piece = a[i];
    if (piece !== undefined && piece === b[j] && piece !== gap) {
      result.push(piece);
      i++;
      j++;
      continue;
    }
    leave();
    if (best(i + 1, j) >= best(i, j + 1)) i++;
    else j++;
  }
  if (i < a.length || j < b.length) leave();
  return result;
}

/** Gives up the shortest pieces between gaps until there are few enough gaps, then those of a letter or two. */
function joined(pieces: readonly string[]): string {
  const parts = pieces.join('').split(gap);
  for (;;) {
    const inner = parts.map((part, index) => ({ size: part.trim().length, index })).slice(1, -1);
    const least = inner.sort((a, b) => a.size - b.size)[0];
    const isTooMany = parts.length - 1 > mostGaps;
    if (!least || (!isTooMany && least.size > 1)) break;
    parts.splice(least.index, 1);
  }
  return parts.join('*');
}
