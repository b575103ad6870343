/** NFKC turns full-width letters, digits and punctuation, and ideographic spaces, into their plain forms. */
export const normalise = (text: string): string => normaliseSeen(text, traitsOf(text));

/** The words of a Markdown line, normalised: no list, quote and heading marks, no emphasis, of links only their text. */
export function wordsOf(line: string): string {
  const traits = traitsOf(line);
  const words = withoutSeen(line, traits);
  // What is left may stand beside other blanks than before.
  return normaliseSeen(words, words.length === line.length ? traits : traits | untidy);
}

/** The same, not normalised. */
export const withoutMarks = (line: string): string => withoutSeen(line, traitsOf(line));

/** What one walk over a text tells of it: most lines need nothing of what a few need. */
type Traits = number;

/** A bracket that may begin a link, and what emphasis is made of. */
const bracket = 1;
const emphasis = 2;
/** Blanks other than a space, or two spaces. */
const untidy = 4;
/** Full-width forms: of what Chinese text is made of, only they have another normal form. */
const wide = 8;
/** Something that only Unicode's tables know the normal form of. */
const other = 16;

const ofAscii = new Uint8Array(128);
for (const char of '*_~\\') ofAscii[char.charCodeAt(0)] = emphasis;
ofAscii['['.charCodeAt(0)] = bracket;
for (let code = 9; code <= 13; code++) ofAscii[code] = untidy;

/** Dashes, quotes and marks of Chinese. */
const chineseMarks = /[·—‘’“”\u3001\u3002\u3008-\u3011]/;

function traitsOf(text: string): Traits {
  let traits = 0;
  let isBlank = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      traits |= ofAscii[code] ?? 0;
      if (code === 32 && isBlank) traits |= untidy;
      isBlank = code === 32;
      continue;
    }
    isBlank = false;
    if (code >= 0x4e00 && code <= 0x9fff) continue;
    if (code === 0x3000 || (code >= 0xff01 && code <= 0xff5e)) traits |= wide;
    else if (!chineseMarks.test(text.charAt(at))) traits |= other;
  }
  return traits;
}

function normaliseSeen(text: string, traits: Traits): string {
  if ((traits & other) !== 0) return tidied(text.normalize('NFKC'));
  if ((traits & wide) !== 0) return tidied(text.replace(fullWidth, halfWidth));
  return (traits & untidy) !== 0 ? tidied(text) : text.trim();
}

const fullWidth = /[\u3000\uff01-\uff5e]+/g;

function halfWidth(run: string): string {
  let narrow = '';
  for (let at = 0; at < run.length; at++) {
    const code = run.charCodeAt(at);
    narrow += code === 0x3000 ? ' ' : String.fromCharCode(code - 0xfee0);
  }
  return narrow;
}

function tidied(normal: string): string {
  if (!hasUntidy.test(normal) && !normal.includes('  ')) return normal.trim();
  return normal
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What is taken out, and blanks other than a space. */
const hasUntidy = /[\t-\r\u00a0\u00ad\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;

function withoutSeen(line: string, traits: Traits): string {
  let words = mayBeginWithMark(line) ? line.replace(leadingMarks, '') : line;
  if ((traits & bracket) !== 0)
    words = words
      .replace(/!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)/g, '')
      .replace(/\[([^\]\n]{0,300})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,100}\])/g, '$1');
  if ((traits & emphasis) === 0) return words;
  return words.replace(/\*\*|__|~~|(?<![\w*])[*_]|[*_](?![\w*])|\\$/g, '');
}

const leadingMarks = /^(?:\s*(?:>|#{1,6}\s|#{2,6}(?=\p{L})|[-*+]\s|\d{1,3}[.)]\s))+/u;

/** Whether the first character that is no blank is one that marks of lists, quotes and headings begin with. */
export function mayBeginWithMark(line: string): boolean {
  let at = 0;
  while (at < line.length && isBlankCode(line.charCodeAt(at))) at++;
  const code = at < line.length ? line.charCodeAt(at) : 0;
  return code < 128 && marks.includes(String.fromCharCode(code));
}

const marks = '>#-*+0123456789';

/** What `\s` takes. */
export const isBlankCode = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  (code >= 0xa0 &&
    (code === 0xa0 ||
      code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x3000 ||
      code === 0xfeff));
