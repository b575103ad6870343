import { blockOf, byteOrderMark, none, refused, type Split } from './split.ts';

/**
 * Hugo, parser/pageparser/pagelexer_intro.go: blank space and a byte order mark may stand first; the first three
 * characters then decide, and a line that begins with them ends the block. A list at the top of a file (`- a`) is an
 * "invalid YAML delimiter".
 */
export function splitForHugo(text: string): Split {
  let at = 0;
  while (at < text.length && (text[at] === byteOrderMark || /[ \t\r\n]/.test(text[at] ?? ''))) at++;
  const first = text[at];
  if (first === '{') return json(text, at);
  if (first !== '-' && first !== '+') return none;
  const mark = first.repeat(3);
  if (!text.startsWith(mark, at)) return refused;
  const start = at + 3;
  const end = closing(text, start, mark);
  return end === undefined ? refused : blockOf(text.slice(start, end), first === '-' ? 'yaml' : 'toml');
}

/** `lexFrontMatterSection`: behind each line end, a carriage return included, the delimiter ends the block. */
function closing(text: string, from: number, mark: string): number | undefined {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
    const before = text[at - 1];
    if (at > from && (before === '\n' || before === '\r')) return at;
  }
  return undefined;
}

/** `lexFrontMatterJSON` */
function json(text: string, start: number): Split {
  let depth = 0;
  let isQuoted = false;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '"') isQuoted = !isQuoted;
    else if (char === '{' && !isQuoted) depth++;
    else if (char === '}' && !isQuoted && --depth === 0) return blockOf(text.slice(start, at + 1), 'json');
  }
  return refused;
}
