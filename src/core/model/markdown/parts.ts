import type { SyntaxNodeRef } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import { lineEnd, lineStart } from '../../text/lines.ts';
import type { Region } from '../types.ts';
import type { Draft } from './draft.ts';
import { plainText } from './plain-text.ts';

// Nobody asks for hard breaks, and the parser looks for one from each space of a run to its end; nor for entities, nor for emphasis,
// which hides an address that stands in it.
const unread = ['HardBreak', 'Entity', 'Emphasis', 'Strikethrough'];
const markdownParser = parser.configure(GFM).configure([{ remove: unread }, plainText]);

/** A node of what the parser read, by the file's own offsets. It is what the parser gives of inline text. */
interface Part {
  readonly type: number;
  readonly from: number;
  readonly to: number;
  readonly children?: readonly Part[];
}

/** Puts what a node says into the draft; `parent` is the kind of node that it stands in. Returning false keeps the walk out of the node. */
type Visitor = (draft: Draft, part: Part, parent: number) => false | undefined;

const spanOf = ({ from, to }: Part) => ({ start: from, end: to });

const region =
  (kind: Region['kind']): Visitor =>
  (draft, part) => {
    draft.regions.push({ kind, span: spanOf(part) });
    return false;
  };
const prose: Visitor = (draft, part) => {
  draft.proseBlocks.push(spanOf(part));
  return undefined;
};
const htmlBlock: Visitor = (draft, part) => {
  draft.htmlBlocks.push(spanOf(part));
  return false;
};
const inlineHtml: Visitor = (draft, part) => {
  draft.inlineHtml.push(spanOf(part));
  return false;
};

const kinds = new Map(markdownParser.nodeSet.types.map(({ name, id }) => [name, id]));
const kind = (name: string): number => kinds.get(name) as number;
const kindOf = {
  document: kind('Document'),
  paragraph: kind('Paragraph'),
  url: kind('URL'),
  linkMark: kind('LinkMark'),
  linkLabel: kind('LinkLabel'),
};

const visit: Readonly<Record<string, Visitor>> = {
  FencedCode: region('code-block'),
  InlineCode: region('code-span'),
  Escape: region('escape'),
  CodeBlock(draft, part, parent) {
    if (parent !== kindOf.document) return region('code-block')(draft, part, parent);
    draft.indentedCode.push({ start: lineStart(draft.text, part.from), end: lineEnd(draft.text, part.to) });
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
  Autolink(draft, part) {
    const span = spanOf(part);
    draft.regions.push({ kind: 'autolink', span });
    draft.references.push({ kind: 'autolink', span, address: addressOf(part) ?? span });
    return false;
  },
  URL(draft, part, parent) {
    const span = spanOf(part);
    if (parent === kindOf.paragraph) draft.references.push({ kind: 'autolink', span, address: span });
    return undefined;
  },
  Image: (draft, part) => reference(draft, part, 'image'),
  Link: (draft, part) => reference(draft, part, 'link'),
  LinkReference(draft, part) {
    const label = part.children?.find(({ type }) => type === kindOf.linkLabel);
    const address = addressOf(part);
    if (label && address) {
      draft.definitions.push({ label: labelOf(draft.text.slice(label.from, label.to)), span: spanOf(part), address });
    }
    return false;
  },
};

/** By the number that the parser gives a kind of node. */
const visitors = markdownParser.nodeSet.types.map(({ name }) => visit[name]);
/** Those whose visitors look at the nodes in them. */
const withChildren = new Set(['Autolink', 'Image', 'Link', 'LinkReference'].map(kind));

function addressOf({ children }: Part) {
  const url = children?.find(({ type }) => type === kindOf.url);
  return url && spanOf(url);
}

function reference(draft: Draft, part: Part, referenceKind: 'image' | 'link'): undefined {
  const { text } = draft;
  const span = spanOf(part);
  const address = addressOf(part);
  if (address) {
    draft.references.push({ kind: referenceKind, span, address });
    return undefined;
  }
  const marks = part.children?.filter(({ type }) => type === kindOf.linkMark) ?? [];
  const label = part.children?.find(({ type }) => type === kindOf.linkLabel);
  const [open, close, , last] = marks;
  const words =
    label && label.to - label.from > 2
      ? text.slice(label.from, label.to)
      : text.slice(open?.to ?? part.from, close?.from ?? part.to);
  // `![alt]()`: an inline image whose address is empty.
  const end = last?.from ?? part.to;
  draft.references.push(
    marks.length >= 4
      ? { kind: referenceKind, span, address: { start: end, end } }
      : { kind: referenceKind, span, label: labelOf(words) },
  );
  return undefined;
}

/** CommonMark matches labels case-folded, white space collapsed. */
const labelOf = (words: string): string =>
  words
    .replace(/^\[|\]$/g, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();

/** Reads `text` from `start` to `end` as blocks of their own, by the parser; `text` has plain line ends. */
export function readByParser(text: string, start: number, end: number, draft: Draft): void {
  const tree = markdownParser.parse(text.slice(start, end));
  tree.iterate({
    enter(node) {
      const { id } = node.type;
      const visitor = visitors[id];
      if (!visitor) return undefined;
      const part = { type: id, from: start + node.from, to: start + node.to };
      const children = withChildren.has(id) ? childrenOf(node, start) : undefined;
      const parent = node.node.parent?.type.id ?? -1;
      return visitor(draft, children ? { children, ...part } : part, parent);
    },
  });
}

function childrenOf(node: SyntaxNodeRef, shift: number): Part[] {
  const children: Part[] = [];
  for (let child = node.node.firstChild; child; child = child.nextSibling) {
    children.push({ type: child.type.id, from: shift + child.from, to: shift + child.to });
  }
  return children;
}

/** Reads the inline content between `start` and `end`, that of a paragraph or of a heading. */
export function readInline(text: string, start: number, end: number, isParagraph: boolean, draft: Draft): void {
  const top: readonly Part[] = markdownParser.parseInline(text.slice(start, end), start);
  const parent = isParagraph ? kindOf.paragraph : -1;
  // Not by recursion: brackets may nest as deep as the text is long.
  const open = top.map((part) => ({ part, parent })).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    const { part } = next;
    const isEntered = visitors[part.type]?.(draft, part, next.parent) !== false;
    if (!isEntered || !part.children) continue;
    for (const child of part.children.toReversed()) open.push({ part: child, parent: part.type });
  }
}
