import type { Comment, Document, Element } from 'domhandler';
import type { Edit, Span } from '../text/span.ts';

export type Format = 'markdown' | 'html';

/** A parsed file. Every node has a span in the file's own text, or is absent. */
export interface Article {
  readonly text: string;
  readonly format: Format;
  readonly frontMatter: FrontMatter;
  readonly body: Body;
  /** Every picture the reader would see, in source order, front matter first. */
  readonly images: readonly ImageReference[];
  readonly links: readonly LinkReference[];
  /** What was left out of the parse to keep it bounded. Empty for ordinary articles. */
  readonly cuts: readonly Cut[];
}

export interface Cut {
  readonly reason: 'too-large' | 'too-deep' | 'too-many-attributes';
  /** The limit that was passed: characters, or levels. */
  readonly limit: number;
  /** The part of the file that was not looked at. */
  readonly span: Span;
}

export type FrontMatterLanguage = 'yaml' | 'toml' | 'json';

/**
 * `fenced`: an opening and a closing fence; `closing-only`: Hexo's form without an opening fence; `bare`: a JSON object
 * without fences; `unfenced`: fields that no fence surrounds; `unclosed`: an opening fence that no closing one follows;
 * `refused`: a language that would run code.
 */
export type FrontMatterForm = 'absent' | 'fenced' | 'closing-only' | 'bare' | 'unfenced' | 'unclosed' | 'refused';

export interface FrontMatter {
  readonly form: FrontMatterForm;
  readonly language: FrontMatterLanguage;
  /** The word behind the opening fence as written, '' where there is none. */
  readonly tag: string;
  /** From the opening fence to the end of the closing one, without its line end. Empty at the start of the body where absent. */
  readonly span: Span;
  /** With the spaces that wrongly stand before it. */
  readonly openingFence?: Span;
  readonly closingFence?: Span;
  /** What stands between the fences, line end of the opening fence excluded, that of the last line included. */
  readonly content: Span;
  /** What stands before the block: a byte order mark, blank lines. */
  readonly byteOrderMark?: Span;
  readonly leadingBlank?: Span;
  /** Fields as other tools than site generators keep them, where there is no front matter. The body begins behind them. */
  readonly foreign?: ForeignMetadata;
  /** Top-level fields in source order, duplicates included. */
  readonly fields: readonly Field[];
  /** Whether `fields` is all that the block says: false where readers stumble over it, and where there is none. */
  readonly isRead: boolean;
  readonly problems: readonly FrontMatterProblem[];
  /** Offset of the first character after the block and its line end. */
  readonly bodyStart: number;
}

/** `link-references`: `[#]: title: (…)` lines; `comment`: `<!--yml … -->`; `script`: `<script>{…}</script>`. */
export interface ForeignMetadata {
  readonly kind: 'link-references' | 'comment' | 'script';
  readonly span: Span;
}

export interface Field {
  readonly key: string;
  readonly keySpan: Span;
  /** The value as written; an empty span behind the colon where there is none. */
  readonly valueSpan: Span;
  /** The whole entry: from its key to the end of its value's last line, line end included. */
  readonly span: Span;
  /** Plain data. Dates stay text: what a date means depends on the generator. undefined where it cannot be read. */
  readonly value: unknown;
  /** Known even where the value is too large to be unfolded. */
  readonly shape: 'scalar' | 'list' | 'map';
  /** Scalars inside the value (items of a list, values of a map), in source order; the value itself if it is one. */
  readonly scalars: readonly Scalar[];
}

export interface Scalar {
  readonly span: Span;
  readonly value: unknown;
}

export interface FrontMatterProblem {
  readonly code: FrontMatterProblemCode;
  readonly span: Span;
  /** What the sentence names beside the field: a character, a key, as a last resort the words of the library. */
  readonly detail: string;
  /** The field in which it stands, '' where it stands in none. */
  readonly field: string;
  readonly repair?: Repair;
}

/** Edits after which the readers of the block's language take what they cover. */
export interface Repair {
  readonly kind: RepairKind;
  readonly edits: readonly Edit[];
  /** Nobody could have meant anything else, and no character of a value goes. */
  readonly isCertain: boolean;
}

export type RepairKind =
  | 'write-fence'
  | 'close-block'
  | 'add-fences'
  | 'remove-fence'
  | 'join-blocks'
  | 'quote'
  | 'escape-quote'
  | 'close-quote'
  | 'match-quote'
  | 'unwrap-quotes'
  | 'single-quotes'
  | 'narrow-colon'
  | 'add-space'
  | 'spaces-for-tabs'
  | 'indent'
  | 'unindent'
  | 'close-bracket'
  | 'colon-for-equals'
  | 'equals-for-colon'
  | 'straight-quotes'
  | 'lower-case'
  | 'remove-duplicate'
  | 'remove-comma'
  | 'add-comma'
  | 'remove-comment';

export type FrontMatterProblemCode =
  // the block
  | 'fence'
  | 'doubled-fence'
  | 'second-block'
  | 'documents'
  | 'unfenced'
  | 'unclosed'
  | 'executable'
  | 'unknown-language'
  | 'too-large'
  | 'not-a-map'
  // its fields
  | 'duplicate-key'
  | 'proto-key'
  | 'alias-limit'
  // a line of it
  | 'colon'
  | 'quote'
  | 'wrapped-quotes'
  | 'open-quote'
  | 'backslash'
  | 'wide-colon'
  | 'no-space'
  | 'tab'
  | 'reserved'
  | 'alias'
  | 'tag'
  | 'indentation'
  | 'bracket'
  | 'equals'
  | 'unquoted'
  | 'trailing-comma'
  | 'missing-comma'
  | 'json-comment'
  // none of these
  | 'syntax';

export type RegionKind = 'code-block' | 'code-span' | 'autolink' | 'math' | 'template' | 'escape';

/** A part of a Markdown body that an HTML parser must not see. */
export interface Region {
  readonly kind: RegionKind;
  readonly span: Span;
}

export interface Body {
  readonly span: Span;
  /** The file's text with front matter and masked regions blanked out: what the tree was built from. */
  readonly source: string;
  /** The tree, as domhandler nodes over the file's own offsets. */
  readonly root: Document;
  /** Located elements in source order; those the parser invented are left out. */
  readonly elements: readonly Element[];
  readonly comments: readonly Comment[];
  readonly masked: readonly Region[];
  /** Absent for HTML files. */
  readonly markdown?: MarkdownBody;
}

export interface MarkdownBody {
  /** Raw HTML blocks, from their first character to the last of their last line. */
  readonly htmlBlocks: readonly Span[];
  /** Leaf blocks of prose: paragraphs, headings, table cells. */
  readonly proseBlocks: readonly Span[];
  /** Indented code, line by line from the first non-blank line to the last. */
  readonly indentedCode: readonly Span[];
  /** Those of `indentedCode` that are markup by accident: they stand inside an HTML element and begin with a tag. They are not masked. */
  readonly indentedHtml: readonly Span[];
  /** Reference definitions: `[label]: address`. */
  readonly definitions: readonly Span[];
}

/** `style`: a background; `tag`: a template tag such as Hexo's `asset_img`; `wiki`: `![[picture.png]]`. */
export type ImageSyntax =
  | 'element'
  | 'srcset'
  | 'lazy'
  | 'poster'
  | 'svg'
  | 'style'
  | 'markdown'
  | 'tag'
  | 'wiki'
  | 'front-matter';

export interface ImageReference {
  /** The address as the renderer reads it: entities and Markdown escapes decoded, trimmed. */
  readonly source: string;
  readonly syntax: ImageSyntax;
  /** The address as written, without quotes or brackets. */
  readonly sourceSpan: Span;
  /** The whole image: the element, the Markdown image, the field's value. */
  readonly span: Span;
  /** Name of the attribute, the template tag or the front matter field (`cover.image`) that holds the address; '' for Markdown. */
  readonly name: string;
  /** What shows the picture and nothing else; absent for Markdown, backgrounds and tags of their own. */
  readonly element?: Element;
}

export interface LinkReference {
  readonly target: string;
  readonly syntax: 'element' | 'markdown' | 'autolink' | 'definition';
  readonly targetSpan: Span;
  readonly span: Span;
  readonly element?: Element;
}
