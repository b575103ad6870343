import newMarkdownIt, { type Env, type MarkdownIt, type Token } from 'markdown-it';
import { applyEdits } from '../text/edits.ts';
import { lineIndex } from '../text/lines.ts';
import { type Block, htmlMarks, type SourceMark, signsFor } from './markdown-marks.ts';
import { type Mark, mayHoldSigns } from './marks.ts';

export interface RenderedMarkdown {
  readonly html: string;
  /** Offset in the Markdown of the line that a place in the HTML comes from; undefined before the first block. */
  offsetOf(place: number): number | undefined;
  /** What of the HTML belongs to parts; what begins or ends within a line of prose is told by signs in the text. */
  readonly marks: readonly Mark[];
  readonly hasSigns: boolean;
}

let renderer: MarkdownIt | undefined;

/** CommonMark with GFM tables and strikethrough, raw HTML kept: every word about what is allowed is the sanitiser's. */
function markdownIt(): MarkdownIt {
  if (renderer) return renderer;
  renderer = new newMarkdownIt({ html: true, linkify: false });
  // With its own checks on, a refused link would show as Markdown source, and a path would reach the host percent-encoded.
  renderer.validateLink = () => true;
  renderer.normalizeLink = (address) => address;
  return renderer;
}

/** Renders a Markdown body. Not yet sanitised. Template tags and what else is no Markdown stay text. */
export function renderMarkdown(source: string, parts: readonly SourceMark[] = []): RenderedMarkdown {
  const md = markdownIt();
  const env: Env = {};
  const index = memoized(() => lineIndex(source));
  let tokens = md.parse(source, env);
  // Where a text could be mistaken for one with signs, only whole blocks are marked.
  const signs = parts.length > 0 && !mayHoldSigns(source) ? signsFor(tokens, parts, { source, lines: index() }) : [];
  if (signs.length > 0) tokens = md.parse(applyEdits(source, signs), env);
  const { html, places, lines, blocks } = write(md, tokens, env);
  return {
    html,
    offsetOf(place) {
      const line = lines[lastAtMost(places, place)];
      return line === undefined ? undefined : index().startOfLine(line + 1);
    },
    marks: parts.length > 0 ? htmlMarks(blocks, parts, { source, lines: index(), html }) : [],
    hasSigns: signs.length > 0,
  };
}

interface Written {
  readonly html: string;
  /** Places in the HTML, ascending, and the line of the source that each comes from. */
  readonly places: readonly number[];
  readonly lines: readonly number[];
  readonly blocks: readonly Block[];
}

/** Block by block, to know where each one starts and ends in the output. The renderer looks at the token before for its line ends. */
function write(md: MarkdownIt, tokens: Token[], env: Env): Written {
  const places: number[] = [];
  const lines: number[] = [];
  const chunks: string[] = [];
  const blocks: { token: Token; html: { start: number; end: number } }[] = [];
  const open: (typeof blocks)[number][] = [];
  let length = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    alignByAttribute(token);
    const html = renderToken(md, tokens, { i, env });
    const end = length + html.length;
    const line = token.map?.[0];
    const block = { token, html: { start: length, end } };
    if (token.nesting >= 0) blocks.push(block);
    if (token.nesting > 0) open.push(block);
    const closed = token.nesting < 0 ? open.pop() : undefined;
    if (closed) closed.html.end = end;
    if (line !== undefined && token.nesting >= 0) {
      places.push(length);
      lines.push(line);
      if (token.type === 'html_block') noteLines(html, { length, line, places, lines });
    }
    chunks.push(html);
    length = end;
  }
  return { html: chunks.join(''), places, lines, blocks };
}

function renderToken(md: MarkdownIt, tokens: Token[], { i, env }: { i: number; env: Env }): string {
  const token = tokens[i];
  if (!token) return '';
  if (token.type === 'inline') return md.renderer.renderInline(token.children ?? [], md.options, env);
  const rule = md.renderer.rules[token.type];
  return rule ? rule(tokens, i, md.options, env, md.renderer) : md.renderer.renderToken(tokens, i, md.options);
}

/** Columns of GFM tables are aligned by a style, which the sanitiser drops; the old attribute says the same. */
function alignByAttribute(token: Token): void {
  if (token.type !== 'th_open' && token.type !== 'td_open') return;
  const style = String(token.attrGet('style') ?? '');
  if (style.startsWith('text-align:')) token.attrSet('align', style.slice('text-align:'.length));
}

interface Notes {
  readonly length: number;
  readonly line: number;
  readonly places: number[];
  readonly lines: number[];
}

/** A block of HTML is written as it is, so that its lines are those of the source. */
function noteLines(html: string, { length, line, places, lines }: Notes): void {
  let count = 0;
  for (let at = html.indexOf('\n'); at >= 0 && at < html.length - 1; at = html.indexOf('\n', at + 1)) {
    places.push(length + at + 1);
    lines.push(line + ++count);
  }
}

/** Index of the last value that is not above `limit`; -1 where all are. */
function lastAtMost(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function memoized<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
