import { type Edit, overlaps, type Span } from './span.ts';

/** A stretch of a result: kept from the original text, or written by an edit. */
export type Piece = { readonly start: number; readonly length: number } | { readonly text: string };

const lengthOf = (piece: Piece): number => ('text' in piece ? piece.text.length : piece.length);

function part(piece: Piece, from: number, to: number): Piece {
  return 'text' in piece ? { text: piece.text.slice(from, to) } : { start: piece.start + from, length: to - from };
}

/** Hands out the pieces of a text from its beginning to its end, cut where asked. */
function pieceReader(pieces: readonly Piece[]): (length: number) => Piece[] {
  let index = 0;
  let within = 0;
  return (length) => {
    const taken: Piece[] = [];
    let wanted = length;
    for (let piece = pieces[index]; piece && wanted > 0; piece = pieces[index]) {
      const end = Math.min(lengthOf(piece), within + wanted);
      taken.push(part(piece, within, end));
      wanted -= end - within;
      within = end;
      if (within < lengthOf(piece)) break;
      index++;
      within = 0;
    }
    return taken;
  };
}

/** The pieces after one more pass of edits, which count from the text that the pieces make. */
export function applyPass(pieces: readonly Piece[], edits: readonly Edit[]): Piece[] {
  const take = pieceReader(pieces);
  const result: Piece[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result.push(...take(edit.start - at));
    take(edit.end - edit.start);
    if (edit.text) result.push({ text: edit.text });
    at = edit.end;
  }
  result.push(...take(Number.POSITIVE_INFINITY));
  return result;
}

/** Where the characters of a result come from. Built in one walk, asked by binary search. */
export class Trace {
  readonly #pieces: readonly Piece[];
  /** Where each piece begins in the result. */
  readonly #starts: readonly number[];

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
    let at = 0;
    this.#starts = pieces.map((piece) => {
      const start = at;
      at += lengthOf(piece);
      return start;
    });
  }

  /** Offset in the original of an offset in the result; of what was written in, the next that was kept; undefined behind all that was. */
  originOf(offset: number): number | undefined {
    for (let index = Math.max(0, this.#indexOf(offset)); index < this.#pieces.length; index++) {
      const piece = this.#pieces[index];
      if (piece && !('text' in piece)) return piece.start + Math.max(0, offset - (this.#starts[index] ?? 0));
    }
    return undefined;
  }

  /** The stretches of the original that a stretch of the result was kept from, in order. */
  originsOf({ start, end }: Span): Span[] {
    const result: Span[] = [];
    for (let index = Math.max(0, this.#indexOf(start)); index < this.#pieces.length; index++) {
      const piece = this.#pieces[index];
      const from = this.#starts[index] ?? 0;
      if (!piece || from >= end) break;
      if ('text' in piece || !overlaps({ start: from, end: from + piece.length }, { start, end })) continue;
      const cut = { start: Math.max(start, from) - from, end: Math.min(end, from + piece.length) - from };
      result.push({ start: piece.start + cut.start, end: piece.start + cut.end });
    }
    return result;
  }

  #indexOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

function asEdits(pieces: readonly Piece[], originalLength: number): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let text = '';
  const close = (end: number) => {
    if (end > at || text) edits.push({ start: at, end, text });
    text = '';
  };
  for (const piece of pieces) {
    if ('text' in piece) text += piece.text;
    else {
      close(piece.start);
      at = piece.start + piece.length;
    }
  }
  close(originalLength);
  return edits;
}

/** Leaves out what an edit would replace by itself. Undefined where nothing else is left. */
function trimmed(original: string, edit: Edit): Edit | undefined {
  let { start, end, text } = edit;
  while (end > start && text && original[end - 1] === text.at(-1)) {
    end--;
    text = text.slice(0, -1);
  }
  let same = 0;
  while (start + same < end && same < text.length && original[start + same] === text[same]) same++;
  start += same;
  text = text.slice(same);
  return end > start || text ? { start, end, text } : undefined;
}

/**
 * One set of edits on `original` that does what several passes do one after another, each on the text the one before left.
 * Touches nothing that the passes do not touch.
 */
export function composePasses(original: string, passes: readonly (readonly Edit[])[]): Edit[] {
  const start: readonly Piece[] = [{ start: 0, length: original.length }];
  const edits = asEdits(passes.reduce(applyPass, start), original.length);
  return edits.flatMap((edit) => trimmed(original, edit) ?? []);
}
