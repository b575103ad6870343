import type { Span } from './span.ts';

const blanks = (run: string): string => ' '.repeat(run.length);

/** Puts equally many spaces in place of each span, line ends kept, so that every offset stays the file's own. */
export function maskSpans(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let result = '';
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, span.start);
    if (span.end <= start) continue;
    result += text.slice(at, start) + text.slice(start, span.end).replace(/[^\r\n]+/g, blanks);
    at = span.end;
  }
  return result + text.slice(at);
}
