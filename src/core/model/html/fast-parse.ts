import { type Comment, Document, type Element } from 'domhandler';
import { decodeHTML } from 'entities';
import { ActiveFormatting } from './formatting.ts';
import { giveUp, isGivenUp } from './give-up.ts';
import { endTag, startTag, type TableMode, type TableState } from './in-table.ts';
import { OpenElements, type Token } from './open-elements.ts';
import { PageFrame } from './page-frame.ts';
import { isLetter, isSpace, lowerCase, nameEnd, plainLineEnds, readStartTag } from './start-tag.ts';
import { bodyTag, type Tag, tagNamed } from './tags.ts';

export interface FastTree {
  readonly root: Document;
  /** In the order of their start tags. */
  readonly elements: Element[];
  readonly comments: Comment[];
}

/**
 * Builds the tree that parse5 builds for a document, with the same places, in a fraction of the time. Returns undefined the moment the standard
 * asks for what is left to parse5: adoption, foster parenting, foreign content, a page's own frame, `select`, `template`.
 * Linear: no open element is looked for deeper than `maxDepth`.
 */
export function fastParse(source: string, maxDepth: number): FastTree | undefined {
  try {
    return new FastParser(source, maxDepth).run();
  } catch (error) {
    if (isGivenUp(error)) return undefined;
    throw error;
  }
}

/** Those of HTML 5 and of XHTML: of the others some make a page quirky. */
const doctype =
  /^<!doctype\s+html\s*(?:\sPUBLIC\s+"(-\/\/W3C\/\/DTD XHTML 1\.0 (?:Strict|Transitional)\/\/EN)"\s+"([^"<>]*)"\s*)?>/i;

const noAttributes: Record<string, string> = {};

class FastParser implements TableState {
  readonly open: OpenElements;
  readonly formatting: ActiveFormatting;
  readonly frame: PageFrame;
  form: Element | undefined;
  afterPre = -1;
  mode: TableMode = 'body';
  readonly #source: string;
  readonly #root = new Document([]);
  readonly #hasReferences: boolean;
  readonly #hasReturns: boolean;

  constructor(source: string, maxDepth: number) {
    this.#source = source;
    this.open = new OpenElements(source, maxDepth);
    this.formatting = new ActiveFormatting(this.open);
    this.frame = new PageFrame(this.#root, this.open);
    this.#hasReferences = source.includes('&');
    this.#hasReturns = source.includes('\r');
  }

  run(): FastTree {
    const source = this.#source;
    if (source.includes('\u0000')) giveUp();
    let at = 0;
    while (at < source.length) {
      const markup = nextMarkup(source, at);
      if (markup > at) this.#text(at, markup);
      at = markup < source.length ? this.#markup(markup) : markup;
    }
    this.frame.finish(this.#endOfFile());
    const { elements, comments } = this.open;
    if (this.formatting.hasReopened) elements.sort((a, b) => startOf(a) - startOf(b));
    return { root: this.#root, elements, comments };
  }

  #endOfFile(): Token {
    const end = this.#source.length;
    return { tag: bodyTag, start: end, end, isEnd: false, attribs: noAttributes };
  }

  /** Returns the offset behind a tag or comment. */
  #markup(at: number): number {
    const code = this.#source.charCodeAt(at + 1);
    if (code === 33 || code === 63) return this.#comment(at, code === 33);
    return code === 47 ? this.#endTag(at) : this.#startTag(at);
  }

  #startTag(at: number): number {
    const source = this.#source;
    const name = nameEnd(source, at + 1);
    const tag = tagNamed(lowerCase(source.slice(at + 1, name)));
    const { attribs, end } = readStartTag(source, name);
    if (end < 0) giveUp();
    const token = { tag, start: at, end, isEnd: false, attribs };
    if (this.frame.isInBody || !this.frame.startTag(token)) startTag(this, token);
    return (tag.way === 'raw' || tag.way === 'title') && this.open.tag === tag ? this.#rawText(tag, end) : end;
  }

  #endTag(at: number): number {
    const source = this.#source;
    if (!isLetter(source.charCodeAt(at + 2))) giveUp();
    const name = nameEnd(source, at + 2);
    const tag = tagNamed(lowerCase(source.slice(at + 2, name)));
    const { end } = readStartTag(source, name);
    if (end < 0) giveUp();
    const token = { tag, start: at, end, isEnd: true, attribs: noAttributes };
    if (!this.frame.isInBody && this.frame.endTag(token)) return end;
    if (this.mode === 'body' && tag.name === 'body') this.frame.endBody(token);
    else if (this.mode === 'body' && tag.name === 'html') this.frame.endHtml(token);
    else endTag(this, token);
    return end;
  }

  /** What stands in a script, a style or a title is text up to their end tag. */
  #rawText(tag: Tag, start: number): number {
    const source = this.#source;
    const close = endOfRaw(source, tag.name, start);
    if (close < 0) giveUp();
    const data = plainLineEnds(source.slice(start, close));
    // Inside a comment, a script can hold a script.
    if (tag.name === 'script' && data.includes('<!--') && /<script/i.test(data)) giveUp();
    if (close > start)
      this.open.insertText(tag.way === 'title' && data.includes('&') ? decodeHTML(data) : data, start, close);
    const { end } = readStartTag(source, nameEnd(source, close + 2));
    if (end < 0) giveUp();
    this.open.pop({ tag, start: close, end, isEnd: true, attribs: noAttributes });
    return end;
  }

  #comment(at: number, isDeclaration: boolean): number {
    const source = this.#source;
    const isPlain = isDeclaration && source.startsWith('--', at + 2);
    if (isDeclaration && !isPlain && /^doctype/i.test(source.slice(at + 2, at + 9))) return this.#doctype(at);
    if (isPlain && /^-?>/.test(source.slice(at + 4, at + 6))) giveUp();
    const start = at + (isPlain ? 4 : isDeclaration ? 2 : 1);
    const close = source.indexOf(isPlain ? '-->' : '>', start);
    if (close < 0) giveUp();
    const data = source.slice(start, close);
    if (isPlain && data.includes('--!>')) giveUp();
    const end = close + (isPlain ? 3 : 1);
    this.open.insertComment(plainLineEnds(data), { start: at, end, parent: this.frame.commentParent });
    return end;
  }

  #doctype(at: number): number {
    const [tag, publicId = '', systemId = ''] = doctype.exec(this.#source.slice(at, at + 300)) ?? giveUp();
    const end = at + tag.length;
    this.frame.doctype({ publicId, systemId }, { start: at, end });
    return end;
  }

  #text(from: number, end: number): void {
    const start = this.frame.isInBody ? from : this.#textOutside(from, end);
    if (start >= end) return;
    if (start === this.afterPre) {
      this.#textInPre(start, end);
      return;
    }
    const { tag } = this.open;
    if (tag.isTableStructure || this.mode === 'columns') {
      if (!isBlank(this.#source, start, end)) giveUp();
    } else this.formatting.reopen();
    this.#insert(start, end);
  }

  #insert(from: number, end: number, start = from): void {
    let data = this.#source.slice(from, end);
    if (this.#hasReturns) data = plainLineEnds(data);
    if (this.#hasReferences && data.includes('&')) data = decodeHTML(data);
    this.open.insertText(data, start, end);
  }

  /** Blanks before the body are nobody's, or those of the head. Returns where the body's text begins. */
  #textOutside(start: number, end: number): number {
    const { frame } = this;
    const blank = endOfBlanks(this.#source, start, end);
    if (mayBeBlank(this.#source, blank)) giveUp();
    if (!frame.isBeforeBody) {
      if (blank < end) frame.stage = 'body';
      return start;
    }
    if (this.#source[blank] === '&' && blank > start && frame.keepsBlanks) giveUp();
    if (blank > start && frame.keepsBlanks) this.#insert(start, blank);
    if (blank === end) return end;
    frame.beginBodyWithText(this.#endOfFile());
    if (blank === start || this.#source[blank] !== '&') return blank;
    this.#insertReference(blank, end);
    return end;
  }

  /** Behind blanks that are no text, parse5 places a character reference at its semicolon. */
  #insertReference(from: number, end: number): void {
    const reference = /^&[\w#]{1,40};/.exec(this.#source.slice(from, from + 42))?.[0];
    if (!reference || decodeHTML(reference).endsWith(';')) giveUp();
    this.formatting.reopen();
    this.#insert(from, end, from + reference.length - 1);
  }

  /** The line end behind `<pre>` is not text. */
  #textInPre(start: number, end: number): void {
    const source = this.#source;
    const length = source.startsWith('\r\n', start) ? 2 : /[\r\n]/.test(source[start] ?? '') ? 1 : 0;
    const blank = endOfBlanks(source, start, end);
    if (mayBeBlank(source, blank)) giveUp();
    const isAlone = length > 0 && start + length === blank;
    if (isAlone && blank === end) return;
    if (isAlone && source[blank] === '&') {
      this.#insertReference(blank, end);
      return;
    }
    this.formatting.reopen();
    if (isAlone) this.#insert(blank, end);
    else this.#insert(start + length, end, start);
  }
}

const startOf = (element: Element): number => element.sourceCodeLocation?.startOffset ?? 0;

/** Offset of the next `<` that opens a tag or a comment; the end of the source where there is none. */
function nextMarkup(source: string, from: number): number {
  for (let at = source.indexOf('<', from); at >= 0; at = source.indexOf('<', at + 1)) {
    const code = source.charCodeAt(at + 1);
    if (isLetter(code) || code === 47 || code === 33 || code === 63) return at;
  }
  return source.length;
}

/** Offset of the end tag of a raw element; -1 where there is none. */
function endOfRaw(source: string, name: string, from: number): number {
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2)) {
    const end = at + 2 + name.length;
    const code = source.charCodeAt(end);
    if (code !== 62 && code !== 47 && !isSpace(code)) continue;
    if (source.slice(at + 2, end).toLowerCase() === name) return at;
  }
  return -1;
}

/** Offset behind the blanks that a text begins with. */
function endOfBlanks(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(source.charCodeAt(at))) at++;
  return at;
}

/** Whether a character reference stands here that means a blank. */
function mayBeBlank(source: string, at: number): boolean {
  if (source[at] !== '&') return false;
  const reference = /^&(?:#[xX]?[\da-fA-F]{1,10};?|Tab;|NewLine;)/.exec(source.slice(at, at + 14))?.[0];
  return reference !== undefined && isSpace(decodeHTML(reference).charCodeAt(0));
}

const isBlank = (source: string, start: number, end: number): boolean => endOfBlanks(source, start, end) === end;
