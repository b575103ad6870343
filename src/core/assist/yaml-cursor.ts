import { afterLineEnd, lineEnd } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Cursor } from './cursor.ts';
import { scanFlow } from './flow.ts';
import { flowCursor } from './flow-cursor.ts';
import { type Frame, mapAt, noteItem, openItem, pathOf, placeOf } from './yaml-frames.ts';
import { itemsBelow, keysBelow, separatorIn, topColumn, unquoted } from './yaml-lines.ts';

interface Reading {
  readonly text: string;
  readonly content: Span;
  readonly offset: number;
  readonly frames: Frame[];
  /** Column that the lines of a block scalar stand behind. */
  scalar: number | undefined;
}

/** Reads the lines of a YAML block down to the caret; what is not YAML yet is read as what it may become. */
export function yamlCursor(text: string, content: Span, offset: number): Cursor | undefined {
  const reading: Reading = { text, content, offset, frames: [], scalar: undefined };
  for (let at = content.start; at <= offset; ) {
    const result = readLine(reading, at);
    if (typeof result !== 'number') return result;
    if (result <= at) return undefined;
    at = result;
  }
  return undefined;
}

/** Start of the next line, or what is found on the caret's. */
function readLine(reading: Reading, start: number): number | Cursor | undefined {
  const { text, offset } = reading;
  const end = lineEnd(text, start);
  const isLast = offset <= end;
  const stop = isLast ? offset : end;
  const indent = /^ */.exec(text.slice(start, stop))?.[0].length ?? 0;
  const isBlank = text.slice(start, stop).trim() === '';
  if (reading.scalar !== undefined) {
    if (indent > reading.scalar || (isBlank && !isLast)) return isLast ? undefined : afterLineEnd(text, end);
    reading.scalar = undefined;
  }
  if (isBlank) return isLast ? blankLine(reading, { indent, end }) : afterLineEnd(text, end);
  let at = start + indent;
  let isItem = false;
  for (
    let dash = /^-(?:[ \t]+|$)/.exec(text.slice(at, stop));
    dash;
    dash = /^-(?:[ \t]+|$)/.exec(text.slice(at, stop))
  ) {
    openItem(reading.frames, at - start);
    // A dash alone may become a fence or anything else.
    if (isLast && at + dash[0].length === offset && dash[0] === '-') return undefined;
    at += dash[0].length;
    isItem = true;
  }
  if (text[at] === '#' && at < stop) return isLast ? undefined : afterLineEnd(text, end);
  return readEntry(reading, { start, at, end, stop, isItem });
}

interface Line {
  readonly start: number;
  /** Behind indentation and dashes. */
  readonly at: number;
  readonly end: number;
  /** The caret, or the end. */
  readonly stop: number;
  readonly isItem: boolean;
}

function readEntry(reading: Reading, line: Line): number | Cursor | undefined {
  const { text, frames } = reading;
  const { start, at, stop } = line;
  const colon = separatorIn(text, at, stop);
  if (colon === undefined) {
    if (stop === reading.offset) return wordCursor(reading, line);
    return line.isItem ? readValue(reading, line, at) : afterLineEnd(text, line.end);
  }
  const map = mapAt(frames, at - start);
  map.key = unquoted(text.slice(at, colon));
  map.keys.push(map.key);
  let value = colon + 1;
  while (value < stop && /[ \t]/.test(text[value] ?? '')) value++;
  map.hasValue = value < stop;
  if (stop === reading.offset && value === colon + 1) return undefined;
  return readValue(reading, line, value);
}

/** Reads a value that begins on the line. */
function readValue(reading: Reading, line: Line, value: number): number | Cursor | undefined {
  const { text, frames, offset } = reading;
  const isLast = line.stop === offset;
  const top = frames.at(-1);
  const char = value < line.stop ? (text[value] ?? '') : '';
  if (line.isItem && top?.kind === 'item') top.hasValue = true;
  if (char === '|' || char === '>') {
    reading.scalar = top?.column ?? 0;
    return isLast ? undefined : afterLineEnd(text, line.end);
  }
  if (char !== '' && '"\'[{'.includes(char)) {
    const scan = scanFlow(text, { start: value, end: Math.min(offset, reading.content.end) }, { separator: ':' });
    if (scan.isOpen)
      return flowCursor(text, scan, { path: pathOf(frames), place: placeOf(frames), separator: ':', offset });
    if (isLast) return undefined;
    noteItem(top, text.slice(value, scan.end));
    return afterLineEnd(text, lineEnd(text, scan.end));
  }
  if (!isLast) {
    noteItem(top, text.slice(value, line.end));
    return afterLineEnd(text, line.end);
  }
  return valueCursor(reading, { start: value, end: line.end });
}

/** A value without quotes, as far as it goes on the line. */
function valueCursor({ text, frames, offset }: Reading, { start, end }: Span): Cursor | undefined {
  const before = text.slice(start, offset);
  if (/(?:^|\s)#/.test(before) || /^[&*!]/.test(before)) return undefined;
  const comment = /\s#/.exec(text.slice(offset, end));
  const whole = text.slice(start, comment ? offset + comment.index : end).trimEnd();
  const place = placeOf(frames);
  const span = { start, end: Math.max(offset, start + whole.length) };
  const taken =
    place === 'line' ? [...(frames.at(-1)?.items ?? []), ...itemsBelow(text, end, frames.at(-1)?.column ?? 0)] : [];
  return { kind: 'value', path: pathOf(frames), span, quote: '', place, taken };
}

/** A word that no separator follows before the caret: a key or an item, unless it goes on with the value of the line above. */
function wordCursor(reading: Reading, line: Line): Cursor | undefined {
  const { text, frames, offset } = reading;
  const column = line.at - line.start;
  if (line.isItem) {
    const isKey = separatorIn(text, line.at, line.end) !== undefined;
    return isKey ? keyCursor(reading, line, column) : itemCursor(reading, line);
  }
  if (/\s/.test(text.slice(line.at, offset).trimEnd())) return undefined;
  while ((frames.at(-1)?.column ?? -1) > column) frames.pop();
  const top = frames.at(-1);
  if (top && top.column < column && top.hasValue) return undefined;
  return keyCursor(reading, line, column);
}

function itemCursor(reading: Reading, line: Line): Cursor | undefined {
  const char = reading.text[line.at] ?? '';
  return line.at < line.stop && '"\'[{|>'.includes(char)
    ? (readValue(reading, line, line.at) as Cursor | undefined)
    : valueCursor(reading, { start: line.at, end: line.end });
}

function keyCursor({ text, content, frames, offset }: Reading, { at, end }: Line, column: number): Cursor | undefined {
  const colon = separatorIn(text, at, end);
  const word = text.slice(at, colon ?? end).trimEnd();
  const map = mapAt(frames, column);
  const path = pathOf(frames.slice(0, -1));
  const isTop = path.length === 0;
  if (isTop && column !== topColumn(text, content, column)) return undefined;
  const taken = [...map.keys, ...keysBelow(text, { start: end, end: content.end }, column)];
  const span = { start: at, end: Math.max(offset, at + word.length) };
  return { kind: 'key', path, span, taken, hasSeparator: colon !== undefined, isFlow: false, mayBeItem: false };
}

/** An empty line: a key of the map that its column belongs to, or what may stand below a key without a value. */
function blankLine(reading: Reading, { indent, end }: { indent: number; end: number }): Cursor | undefined {
  const { text, content, offset, frames } = reading;
  while ((frames.at(-1)?.column ?? -1) > indent) frames.pop();
  const line = { start: offset - indent, at: offset, end, stop: offset, isItem: false };
  const top = frames.at(-1);
  if (!top || top.kind === 'item' || top.column === indent) {
    if (top?.kind === 'item' && top.column === indent) frames.pop();
    else if (top?.kind === 'item' && top.hasValue) return undefined;
    return keyCursor(reading, line, indent);
  }
  if (top.hasValue) return undefined;
  const span = { start: offset, end: offset };
  const taken = keysBelow(text, { start: end, end: content.end }, indent);
  return { kind: 'key', path: pathOf(frames), span, taken, hasSeparator: false, isFlow: false, mayBeItem: true };
}
