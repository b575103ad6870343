import { afterLineEnd, lineEnd } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { Block } from './locate.ts';

/** A JSON object at the start of the file. Ends at its closing brace; strings and nesting are minded. */
export function bareJson(text: string, start: number): Block | undefined {
  if (!/^\{\s*["}]/.test(text.slice(start, start + 200))) return undefined;
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return block(text, { start, end: at + 1 });
  }
  return undefined;
}

function block(text: string, span: Span): Block {
  const fenceStart = afterLineEnd(text, lineEnd(text, span.end));
  const fence = /^;{3,}[ \t]*$/.exec(text.slice(fenceStart, lineEnd(text, fenceStart)));
  const common = { form: 'bare', language: 'json', tag: '', content: span, problems: [] } as const;
  if (!fence) return { ...common, span, bodyStart: afterLineEnd(text, span.end) };
  const closing = { start: fenceStart, end: lineEnd(text, fenceStart) };
  const bodyStart = afterLineEnd(text, closing.end);
  return { ...common, span: { start: span.start, end: closing.end }, closingFence: closing, bodyStart };
}
