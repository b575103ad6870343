import type { TreePath } from '../model/tree/node.ts';
import type { FrontMatter } from '../model/types.ts';
import { lineEnd } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { jsonCursor } from './json-cursor.ts';
import { tomlCursor } from './toml-cursor.ts';
import { yamlCursor } from './yaml-cursor.ts';

/** What stands around a caret in a block: where a key, a value, or a nested line could be written. */
export type Cursor = KeyCursor | ValueCursor;

export interface KeyCursor {
  readonly kind: 'key';
  /** Of the map that the key is for. */
  readonly path: TreePath;
  /** What is written of the key already; quotes included. */
  readonly span: Span;
  /** Keys that the map has elsewhere. */
  readonly taken: readonly string[];
  /** Whether a separator follows, so that the key alone is changed. */
  readonly hasSeparator: boolean;
  /** On a line of its own, or between braces. */
  readonly isFlow: boolean;
  /** Whether nothing is written at a line below a key without a value: an item of a list can stand there too. */
  readonly mayBeItem: boolean;
}

export interface ValueCursor {
  readonly kind: 'value';
  /** Of the value; ends in a number for an item of a list. */
  readonly path: TreePath;
  /** What is written of the value already; without quotes. */
  readonly span: Span;
  /** The quotes around the caret, '' where there are none. */
  readonly quote: string;
  /** `field`: the whole value; `line`: an item behind a dash; `flow`: within brackets. */
  readonly place: 'field' | 'line' | 'flow';
  /** Items that the list has elsewhere. */
  readonly taken: readonly string[];
}

/** Where in its front matter a caret is; undefined in comments, in texts of several lines, and outside the block. */
export function cursorAt(text: string, frontMatter: FrontMatter, offset: number): Cursor | undefined {
  const content = contentAt(text, frontMatter, offset);
  if (!content) return undefined;
  const readers = { yaml: yamlCursor, toml: tomlCursor, json: jsonCursor };
  return readers[frontMatter.language](text, content, offset);
}

/** Longest line on which anything is offered. In characters. */
const longestLine = 2000;

/** The block's inside, if the caret is in it. An unclosed block goes on with a word that is just being written. */
function contentAt(text: string, { form, content }: FrontMatter, offset: number): Span | undefined {
  const isFields = form === 'fenced' || form === 'closing-only' || form === 'bare' || form === 'unclosed';
  if (!isFields || offset < content.start) return undefined;
  if (form === 'unclosed' && offset >= content.end) {
    const end = lineEnd(text, content.end);
    return offset <= end && /^[\w-]*$/.test(text.slice(content.end, end)) ? { start: content.start, end } : undefined;
  }
  const isIn = offset < content.end || (form === 'bare' && offset <= content.end);
  return isIn && content.end - content.start < 65_536 && !isLong(text, offset) ? content : undefined;
}

function isLong(text: string, offset: number): boolean {
  let start = offset;
  while (start > 0 && offset - start <= longestLine && !/[\r\n]/.test(text[start - 1] ?? '')) start--;
  return offset - start > longestLine;
}
