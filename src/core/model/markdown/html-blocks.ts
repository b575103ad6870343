import type { Line } from './line.ts';
import { sign } from './line.ts';

const blockElements =
  'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption ' +
  'figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol ' +
  'optgroup option p param section source summary table tbody td tfoot th thead title tr track ul';
const attribute = `\\s+[a-z:_][\\w-.]*(?:\\s*=\\s*(?:[^\\s"'=<>\`]+|'[^']*'|"[^"]*"))?`;

/** How a block of HTML begins and ends, in the order of CommonMark; those without an end of their own go to the next blank line. */
interface Kind {
  readonly start: RegExp;
  readonly end?: RegExp;
}

const kinds: readonly Kind[] = [
  { start: /^<(?:script|pre|style|textarea)(?:\s|>|$)/i, end: /<\/(?:script|pre|style|textarea)>/gi },
  { start: /^<!--/, end: /-->/g },
  { start: /^<\?/, end: /\?>/g },
  { start: /^<![A-Z]/, end: />/g },
  { start: /^<!\[CDATA\[/, end: /\]\]>/g },
  { start: new RegExp(`^</?(?:${blockElements.replaceAll(' ', '|')})(?:\\s|/?>|$)`, 'i') },
  { start: new RegExp(`^(?:</[a-z][\\w-]*\\s*>|<[a-z][\\w-]*(?:${attribute})*\\s*>)\\s*$`, 'i') },
];
const anyTag = kinds.at(-1);

/** The kind of HTML block that begins at a line; undefined where none does. A paragraph is not ended by one whose name is unknown. */
export function htmlKindAt(line: Line, endsParagraph: boolean): Kind | undefined {
  if (line.next !== sign.less) return undefined;
  const rest = line.text.slice(line.pos, line.end);
  const kind = kinds.find(({ start }) => start.test(rest));
  return endsParagraph && kind === anyTag ? undefined : kind;
}

/** Where a block that begins at `line` ends, without its line end; `line` is the one after the block then, or the last. */
export function htmlBlockEnd({ end }: Kind, line: Line): number {
  const { text } = line;
  if (end) {
    end.lastIndex = line.pos;
    line.read(end.exec(text)?.index ?? text.length);
    return line.end;
  }
  let last = line.end;
  while (line.end < text.length) {
    line.read(line.end + 1);
    if (line.next < 0) break;
    last = line.end;
  }
  return last;
}
