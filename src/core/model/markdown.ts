import type { SyntaxNodeRef } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import { lineEnd, lineStart } from '../text/lines.ts';
import { signFinder } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { accidentalHtml } from './indented-html.ts';
import { plainText } from './plain-text.ts';
import type { MarkdownBody, Region } from './types.ts';

// Nobody asks for hard breaks, and the parser looks for one from each space of a run to its end; nor for entities, nor for emphasis,
// which hides an address that stands in it.
const unread = ['HardBreak', 'Entity', 'Emphasis', 'Strikethrough'];
const markdownParser = parser.configure(GFM).configure([{ remove: unread }, plainText]);

/** A Markdown image or link, its address where it has one of its own, its label where it refers to a definition. */
export interface MarkdownReference {
  readonly kind: 'image' | 'link' | 'autolink';
  readonly span: Span;
  readonly address?: Span;
  readonly label?: string;
}

export interface MarkdownDefinition {
  readonly label: string;
  readonly span: Span;
  readonly address: Span;
}

export interface MarkdownReading {
  readonly body: MarkdownBody;
  readonly regions: readonly Region[];
  /** `<` signs in prose that open no tag by CommonMark's rules, although an HTML parser would see one. */
  readonly bareLessThan: readonly Span[];
  readonly references: readonly MarkdownReference[];
  readonly definitions: readonly MarkdownDefinition[];
}

type Draft = {
  htmlBlocks: Span[];
  proseBlocks: Span[];
  indentedCode: Span[];
  inlineHtml: Span[];
  regions: Region[];
  references: MarkdownReference[];
  definitions: MarkdownDefinition[];
};

/** Reads the block and inline structure of `text` from `from` on. Spans are the file's own. Never throws. */
export function readMarkdown(text: string, from: number): MarkdownReading {
  const draft: Draft = {
    htmlBlocks: [],
    proseBlocks: [],
    indentedCode: [],
    inlineHtml: [],
    regions: [],
    references: [],
    definitions: [],
  };
  const tree = markdownParser.parse(withPlainLineEnds(text.slice(from)));
  tree.iterate({
    enter(node) {
      const visitor = visitors[node.type.id];
      if (!visitor) return undefined;
      const span = { start: from + node.from, end: from + node.to };
      return visitor(draft, { node, span, text, shift: from });
    },
  });
  const indentedHtml = accidentalHtml(text, draft.htmlBlocks, draft.indentedCode);
  const accidents = new Set(indentedHtml);
  for (const span of draft.indentedCode) if (!accidents.has(span)) draft.regions.push({ kind: 'code-block', span });
  const { htmlBlocks, proseBlocks, indentedCode, regions, references, definitions } = draft;
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

interface Visit {
  readonly node: SyntaxNodeRef;
  readonly span: Span;
  readonly text: string;
  readonly shift: number;
}

/** Returning false keeps the walk out of the node. */
type Visitor = (draft: Draft, at: Visit) => false | undefined;

const region =
  (kind: Region['kind']): Visitor =>
  (draft, { span }) => {
    draft.regions.push({ kind, span });
    return false;
  };
const prose: Visitor = (draft, { span }) => {
  draft.proseBlocks.push(span);
  return undefined;
};
const htmlBlock: Visitor = (draft, { span }) => {
  draft.htmlBlocks.push(span);
  return false;
};
const inlineHtml: Visitor = (draft, { span }) => {
  draft.inlineHtml.push(span);
  return false;
};

const visit: Readonly<Record<string, Visitor>> = {
  FencedCode: region('code-block'),
  InlineCode: region('code-span'),
  Escape: region('escape'),
  CodeBlock(draft, { node, span, text }) {
    if (node.node.parent?.name !== 'Document') return region('code-block')(draft, { node, span, text, shift: 0 });
    draft.indentedCode.push({ start: lineStart(text, span.start), end: lineEnd(text, span.end) });
    return false;
  },
  HTMLBlock: htmlBlock,
  CommentBlock: htmlBlock,
  ProcessingInstructionBlock: htmlBlock,
  HTMLTag: inlineHtml,
  Comment: inlineHtml,
  ProcessingInstruction: inlineHtml,
  Paragraph: prose,
  TableCell: prose,
  Task: prose,
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`ATXHeading${level}`, prose])),
  SetextHeading1: prose,
  SetextHeading2: prose,
  Autolink(draft, { node, span, shift }) {
    draft.regions.push({ kind: 'autolink', span });
    draft.references.push({ kind: 'autolink', span, address: addressOf(node, shift) ?? span });
    return false;
  },
  URL(draft, { node, span }) {
    if (node.node.parent?.name === 'Paragraph') draft.references.push({ kind: 'autolink', span, address: span });
    return undefined;
  },
  Image: (draft, at) => reference(draft, at, 'image'),
  Link: (draft, at) => reference(draft, at, 'link'),
  LinkReference(draft, { node, span, text, shift }) {
    const label = node.node.getChild('LinkLabel');
    const address = addressOf(node, shift);
    if (label && address) {
      draft.definitions.push({ label: labelOf(text.slice(shift + label.from, shift + label.to)), span, address });
    }
    return false;
  },
};

/** By the number that the parser gives a kind of node. */
const visitors = markdownParser.nodeSet.types.map(({ name }) => visit[name]);

function addressOf(node: SyntaxNodeRef, shift: number): Span | undefined {
  const url = node.node.getChild('URL');
  return url ? { start: shift + url.from, end: shift + url.to } : undefined;
}

function reference(draft: Draft, { node, span, text, shift }: Visit, kind: 'image' | 'link'): undefined {
  const address = addressOf(node, shift);
  if (address) {
    draft.references.push({ kind, span, address });
    return undefined;
  }
  const marks = node.node.getChildren('LinkMark');
  const label = node.node.getChild('LinkLabel');
  const inner = [marks[0], marks[1]];
  const words =
    label && label.to - label.from > 2
      ? text.slice(shift + label.from, shift + label.to)
      : text.slice(shift + (inner[0]?.to ?? node.from), shift + (inner[1]?.from ?? node.to));
  // `![alt]()`: an inline image whose address is empty.
  const empty = marks.length >= 4;
  const close = marks[3]?.from ?? node.to;
  draft.references.push(
    empty
      ? { kind, span, address: { start: shift + close, end: shift + close } }
      : { kind, span, label: labelOf(words) },
  );
  return undefined;
}

/** CommonMark matches labels case-folded, white space collapsed. */
export const labelOf = (words: string): string =>
  words
    .replace(/^\[|\]$/g, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();

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
