/** A half-open range of UTF-16 offsets into the whole file's text: front matter and byte order mark included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces the text of a span. */
export interface Edit extends Span {
  readonly text: string;
}

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether two spans share a character. Touching spans do not. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
