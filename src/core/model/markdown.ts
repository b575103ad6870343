import { signFinder } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { readBlocks } from './markdown/blocks.ts';
import { type Draft, emptyDraft, type MarkdownDefinition, type MarkdownReference } from './markdown/draft.ts';
import { accidentalHtml } from './markdown/indented-html.ts';
import { readByParser } from './markdown/parts.ts';
import type { MarkdownBody, Region } from './types.ts';

export interface MarkdownReading {
  readonly body: MarkdownBody;
  readonly regions: readonly Region[];
  /** `<` signs in prose that open no tag by CommonMark's rules, although an HTML parser would see one. */
  readonly bareLessThan: readonly Span[];
  readonly references: readonly MarkdownReference[];
  readonly definitions: readonly MarkdownDefinition[];
}

/** Reads the block and inline structure of `text` from `from` on. Spans are the file's own. Never throws. */
export function readMarkdown(text: string, from: number): MarkdownReading {
  const draft = emptyDraft(text);
  readBlocks(withPlainLineEnds(text), from, draft);
  return reading(draft);
}

/** The same, all of it by the parser. */
export function readMarkdownByParser(text: string, from: number): MarkdownReading {
  const draft = emptyDraft(text);
  readByParser(withPlainLineEnds(text), from, text.length, draft);
  return reading(draft);
}

function reading(draft: Draft): MarkdownReading {
  const { text, htmlBlocks, proseBlocks, indentedCode, regions, references, definitions } = draft;
  const indentedHtml = accidentalHtml(text, htmlBlocks, indentedCode);
  const accidents = new Set(indentedHtml);
  for (const span of indentedCode) if (!accidents.has(span)) regions.push({ kind: 'code-block', span });
  const definitionSpans = definitions.map((definition) => definition.span);
  return {
    body: { htmlBlocks, proseBlocks, indentedCode, indentedHtml, definitions: definitionSpans },
    regions,
    bareLessThan: bareLessThan(text, draft),
    references,
    definitions,
  };
}

/** Same length. The parser does not take a line that holds a carriage return for blank where it ends a block of HTML. */
const withPlainLineEnds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n') : text;

function bareLessThan(text: string, draft: Draft): Span[] {
  const nextSign = signFinder(text, '<');
  if (nextSign(draft.proseBlocks[0]?.start ?? text.length) < 0) return [];
  const opens = new Set([...draft.inlineHtml, ...draft.regions.map((one) => one.span)].map((span) => span.start));
  const covered = [...draft.inlineHtml, ...draft.regions.map((one) => one.span)].sort((a, b) => a.start - b.start);
  const found: Span[] = [];
  let next = 0;
  for (const block of draft.proseBlocks) {
    for (let at = nextSign(block.start); at >= 0 && at < block.end; at = nextSign(at + 1)) {
      while ((covered[next]?.end ?? Infinity) <= at) next++;
      const inside = covered[next];
      if (!opens.has(at) && !(inside && inside.start <= at)) found.push({ start: at, end: at + 1 });
    }
  }
  return found;
}
