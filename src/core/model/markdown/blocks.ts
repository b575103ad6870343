import { signFinder } from '../../text/search.ts';
import { work } from '../work.ts';
import type { Draft } from './draft.ts';
import { htmlBlockEnd, htmlKindAt } from './html-blocks.ts';
import { Line, sign } from './line.ts';
import { readPlainList } from './list.ts';
import { readByParser, readInline } from './parts.ts';
import { address } from './plain-text.ts';

/** What inline text has to hold for anything but words to be in it. */
const inlineSign = new RegExp(`[\\\\\`<[]|${address.source}`, 'g');

/** The row below a table's head. */
const delimiterRow = /^[>\s]*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/;

/**
 * Reads the blocks of `text`, whose line ends are plain, from `from` on. Paragraphs, headings, fenced code and HTML that stand in no other
 * block and lists of paragraphs are read here; all else is left to the parser, each stretch by itself.
 * The draft is what the parser would make of the whole: test/core/model/markdown.test.ts compares them.
 */
export function readBlocks(text: string, from: number, draft: Draft): void {
  new BlockReader(text, draft).read(from);
}

class BlockReader {
  readonly #text: string;
  readonly #draft: Draft;
  readonly #line: Line;
  readonly #nextPipe: (from: number) => number;
  #inlineFrom = -1;

  constructor(text: string, draft: Draft) {
    this.#text = text;
    this.#draft = draft;
    this.#line = new Line(text);
    this.#nextPipe = signFinder(text, '|');
  }

  read(from: number): void {
    for (let at = from; at < this.#text.length; ) {
      this.#line.read(at);
      at = this.#line.next < 0 ? this.#line.end + 1 : this.#readBlock();
    }
  }

  /** Reads the block that begins at the line, and returns where the line after it begins. */
  #readBlock(): number {
    const line = this.#line;
    const { next } = line;
    if (line.indent >= 4 || next === sign.greater) return this.#leaveToParser(line.start);
    const fence = line.fenceLength();
    if (fence > 0) return this.#readFence(fence);
    if (line.isThematicBreak()) return line.end + 1;
    if (line.marker()) return this.#readList();
    const level = line.headingLevel();
    if (level > 0) return this.#readHeading(level);
    const kind = htmlKindAt(line, false);
    if (!kind) return this.#readParagraph();
    const start = line.pos;
    const end = htmlBlockEnd(kind, line);
    this.#draft.htmlBlocks.push({ start, end });
    return end + 1;
  }

  #readList(): number {
    const { start } = this.#line;
    const list = readPlainList(this.#line, () => this.#isDelimiterRow());
    if (!list) return this.#leaveToParser(start);
    for (const paragraph of list.paragraphs) {
      this.#draft.proseBlocks.push(paragraph);
      this.#readInline(paragraph.start, paragraph.end, true);
    }
    return list.end;
  }

  #readFence(length: number): number {
    const line = this.#line;
    const { pos: start, next } = line;
    while (line.end < this.#text.length) {
      line.read(line.end + 1);
      if (line.next !== next || line.indent >= 4) continue;
      const end = line.runEnd();
      if (end - line.pos >= length && line.isBlankFrom(end)) break;
    }
    this.#draft.regions.push({ kind: 'code-block', span: { start, end: line.end } });
    return line.end + 1;
  }

  #readHeading(level: number): number {
    const { pos, end } = this.#line;
    this.#draft.proseBlocks.push({ start: pos, end });
    this.#readInline(pos + level, end, false);
    return end + 1;
  }

  #readParagraph(): number {
    const text = this.#text;
    const line = this.#line;
    const { start: lineStart, pos: start } = line;
    let end = line.end;
    let after = text.length;
    let isHeading = false;
    while (end < text.length) {
      line.read(end + 1);
      after = line.start;
      if (line.next < 0) break;
      if (this.#isDelimiterRow()) return this.#leaveToParser(lineStart);
      if (line.indent < 4 && this.#endsParagraph()) break;
      isHeading = line.indent < 4 && line.isUnderline();
      if (isHeading) break;
      end = line.end;
      after = text.length;
    }
    if (this.#mayDefine(start, end)) return this.#leaveToParser(lineStart);
    this.#draft.proseBlocks.push({ start, end: isHeading ? line.end : end });
    this.#readInline(start, end, !isHeading);
    return isHeading ? line.end + 1 : after;
  }

  #endsParagraph(): boolean {
    const line = this.#line;
    if (line.next === sign.greater || line.headingLevel() > 0 || line.fenceLength() > 0) return true;
    const marker = line.marker();
    if (marker?.isFirst && !marker.isEmpty) return true;
    if (line.isThematicBreak() && !line.isUnderline()) return true;
    return htmlKindAt(line, true) !== undefined;
  }

  #isDelimiterRow(): boolean {
    const { start, end, pos, next } = this.#line;
    const mayBegin =
      next === sign.pipe ||
      next === sign.minus ||
      next === sign.colon ||
      next === sign.greater ||
      next < sign.space ||
      next > sign.tilde;
    if (!mayBegin) return false;
    const pipe = this.#nextPipe(pos);
    return pipe >= 0 && pipe < end && delimiterRow.test(this.#text.slice(start, end));
  }

  /** Whether a paragraph may begin with definitions of links. */
  #mayDefine(start: number, end: number): boolean {
    return this.#text.charCodeAt(start) === sign.bracket && this.#text.slice(start, end).includes(']:');
  }

  #readInline(start: number, end: number, isParagraph: boolean): void {
    if (this.#inlineFrom < start) {
      inlineSign.lastIndex = start;
      this.#inlineFrom = inlineSign.exec(this.#text)?.index ?? Infinity;
    }
    if (this.#inlineFrom < end) readInline(this.#text, start, end, isParagraph, this.#draft);
  }

  #leaveToParser(start: number): number {
    const after = this.#stretchEnd(start);
    // Without its last line end: at the end of a text the parser counts that to what is still open.
    const end = after < this.#text.length ? after - 1 : after;
    work.parserCharacters += end - start;
    readByParser(this.#text, start, end, this.#draft);
    return after;
  }

  /**
   * Where a stretch that the parser reads ends: at a line without indent that no block of it can hold. What may pass blank lines and may
   * or may not stand in a list takes the rest of the text with it.
   */
  #stretchEnd(start: number): number {
    const text = this.#text;
    const line = this.#line;
    line.read(start);
    let isAfterBlank = false;
    while (line.end < text.length) {
      line.read(line.end + 1);
      const { next, indent } = line;
      if (next >= 0 && indent === 0) {
        if (isAfterBlank && next !== sign.greater && !line.marker()) return line.start;
        if (line.fenceLength() > 0 || htmlKindAt(line, true)) return line.start;
        if (htmlKindAt(line, false)) break;
      } else if (indent < 4 && (line.fenceLength() > 0 || htmlKindAt(line, false))) break;
      isAfterBlank = next < 0;
    }
    return text.length;
  }
}
