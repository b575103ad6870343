/**
 * Characters that move, hide or colour what a terminal or a log shows: controls, line separators, bidirectional marks,
 * invisible ones, halves of surrogate pairs. Joiners (U+200C, U+200D) stay: scripts and emoji need them.
 */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu;

const short: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Text of an article or a path, made safe to print on one line: what is unsafe becomes `\x1b` or `\u{202e}`. */
export const printable = (text: string): string =>
  text.replace(unsafe, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return short[character] ?? (code < 0x100 ? `\\x${hex(code, 2)}` : `\\u{${hex(code, 4)}}`);
  });

/** The same inside JSON text, where an escape keeps its meaning. Line ends of the JSON itself stay. */
export const printableJson = (json: string): string =>
  json.replace(unsafe, (character) => {
    if (character === '\n') return character;
    return [...Array(character.length).keys()].map((index) => `\\u${hex(character.charCodeAt(index), 4)}`).join('');
  });

/** A text of several lines, such as a diff, for a terminal. Line ends and tabs stay. */
export const printableLines = (text: string): string =>
  text.replace(unsafe, (character) => (character === '\n' || character === '\t' ? character : printable(character)));

const hex = (code: number, width: number): string => code.toString(16).padStart(width, '0');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** The same as text or attribute value of XML, which has no form for most control characters. */
export const xmlText = (text: string): string =>
  printable(text).replace(/[&<>"'\ufffe\uffff]/g, (sign) => entities[sign] ?? '\ufffd');
