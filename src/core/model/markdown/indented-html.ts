import type { Span } from '../../text/span.ts';

/** Elements that wrap other blocks and have to be closed: those that tell whether a line stands inside markup. */
const wrappers = new Set(
  'div section article main aside header footer center blockquote figure table tbody tr td ul ol form'.split(' '),
);

/**
 * Which indented code blocks are markup by accident. CommonMark ends an HTML block at a blank line, so indented tags after one are shown
 * as code although they stand inside an open element; an author's code example stands outside of one.
 */
export function accidentalHtml(text: string, htmlBlocks: readonly Span[], indentedCode: readonly Span[]): Span[] {
  const accidents: Span[] = [];
  let depth = 0;
  let block = 0;
  for (const code of indentedCode) {
    for (; (htmlBlocks[block]?.start ?? Infinity) < code.start; block++)
      depth = depthAfter(text, htmlBlocks[block], depth);
    const isMarkup = /^\s*<(?:[a-zA-Z][\w-]*[\s>/]|\/[a-zA-Z]|!--)/.test(text.slice(code.start, code.start + 400));
    if (depth === 0 || !isMarkup) continue;
    accidents.push(code);
    depth = depthAfter(text, code, depth);
  }
  return accidents;
}

/** Counts wrappers opened and closed in a piece of markup; comments are passed over. */
function depthAfter(text: string, span: Span | undefined, before: number): number {
  if (!span) return before;
  let depth = before;
  for (let at = text.indexOf('<', span.start); at >= 0 && at < span.end; at = text.indexOf('<', at + 1)) {
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 4);
      if (end < 0) break;
      at = end;
      continue;
    }
    const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)/.exec(text.slice(at, at + 40));
    if (!tag?.[2] || !wrappers.has(tag[2].toLowerCase())) continue;
    depth = tag[1] ? Math.max(0, depth - 1) : depth + 1;
  }
  return depth;
}
