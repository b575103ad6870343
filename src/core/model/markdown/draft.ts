import type { Span } from '../../text/span.ts';
import type { Region } from '../types.ts';

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

/** What has been read so far, in the order of the text. Spans are the file's own. */
export interface Draft {
  readonly text: string;
  readonly htmlBlocks: Span[];
  readonly proseBlocks: Span[];
  readonly indentedCode: Span[];
  readonly inlineHtml: Span[];
  readonly regions: Region[];
  readonly references: MarkdownReference[];
  readonly definitions: MarkdownDefinition[];
}

export const emptyDraft = (text: string): Draft => ({
  text,
  htmlBlocks: [],
  proseBlocks: [],
  indentedCode: [],
  inlineHtml: [],
  regions: [],
  references: [],
  definitions: [],
});
