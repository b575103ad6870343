import { type AnyNode, hasChildren, isTag } from 'domhandler';
import type { Span } from '../text/span.ts';
import { endTagOf, spanOf, startTagOf } from './node.ts';
import type { Article } from './types.ts';

/** Markup that the end of the file cuts off, with all that stands behind its beginning. */
export interface Unfinished {
  readonly kind: 'comment' | 'element' | 'tag';
  /** Name of the element or of the tag; '' for a comment. */
  readonly name: string;
  /** From its first character to the end of its name, or of a comment's mark. */
  readonly opening: Span;
}

/** Elements whose text is no markup: whatever follows is theirs until their end tag. */
const rawText = new Set('script style textarea title xmp iframe noembed noframes plaintext'.split(' '));

/** The comment, tag or raw element that never ends; asked of the whole text, as far beyond the limits of the parser as it goes. */
export function unfinishedMarkup(article: Article): Unfinished | undefined {
  const { body, text } = article;
  const comment = body.comments[body.comments.length - 1]?.sourceCodeLocation;
  if (comment && text.startsWith('<!--', comment.startOffset) && !endsComment(text, comment.startOffset)) {
    const opening = { start: comment.startOffset, end: comment.startOffset + 4 };
    return { kind: 'comment', name: '', opening };
  }
  const tag = unfinishedElement(article) ?? unfinishedTag(article);
  return tag?.kind === 'tag' && endOfTag(text, tag.opening.end) !== undefined ? undefined : tag;
}

/** `<!-->` and `<!--->` are whole comments. */
const endsComment = (text: string, start: number): boolean =>
  text.startsWith('>', start + 4) || text.startsWith('->', start + 4) || /--!?>/.test(text.slice(start + 4));

function unfinishedElement({ body, text }: Article): Unfinished | undefined {
  for (let index = body.elements.length - 1; index >= 0; index--) {
    const element = body.elements[index];
    const place = element?.sourceCodeLocation;
    if (!element || !place?.startTag || !rawText.has(element.name)) continue;
    // In SVG these are elements like any other.
    if (place.endTag || !element.namespace?.endsWith('/xhtml')) return undefined;
    if (element.name !== 'plaintext' && hasEndTag(text, element.name, place.startTag.endOffset)) return undefined;
    const start = place.startTag.startOffset;
    return { kind: 'element', name: element.name, opening: { start, end: start + 1 + element.name.length } };
  }
  return undefined;
}

function hasEndTag(text: string, name: string, from: number): boolean {
  return new RegExp(`</${name}[\\s/>]`, 'i').test(text.slice(from));
}

/** A tag whose `>` the parser did not come to is in no tree: it begins where the last thing of the tree ended. */
export function unfinishedTag({ body }: Article): Unfinished | undefined {
  const end = endOfTree(body.root.children, body.span.start);
  const start = end + (/^\s*/.exec(body.source.slice(end))?.[0].length ?? 0);
  const name = /^<\/?([a-z][^\s/>]{0,100})/i.exec(body.source.slice(start, start + 110));
  if (!name?.[1] || endOfTag(body.source, start + name[0].length) !== undefined) return undefined;
  return { kind: 'tag', name: name[1], opening: { start, end: start + name[0].length } };
}

function endOfTree(nodes: readonly AnyNode[], from: number): number {
  let end = from;
  const stack = [...nodes];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const place = isTag(node) ? (endTagOf(node) ?? startTagOf(node)) : spanOf(node);
    end = Math.max(end, place?.end ?? 0);
    if (hasChildren(node)) for (const child of node.children) stack.push(child);
  }
  return end;
}

/** Offset behind the `>` of a tag, by the HTML standard: within quotes it is text. `from` is the end of the tag's name. */
export function endOfTag(text: string, from: number): number | undefined {
  let at = from;
  while (at < text.length) {
    const sign = text[at];
    if (sign === '>') return at + 1;
    const value = sign === '=' ? /^=\s*(["'])/.exec(text.slice(at, at + 200)) : null;
    if (!value) at++;
    else {
      const close = text.indexOf(value[1] ?? '', at + value[0].length);
      if (close < 0) return undefined;
      at = close + 1;
    }
  }
  return undefined;
}
