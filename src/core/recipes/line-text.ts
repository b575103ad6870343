/** NFKC turns full-width letters, digits and punctuation, and ideographic spaces, into their plain forms. */
export function normalise(text: string): string {
  // Plain ASCII is its own normal form; most lines of Latin script are.
  const normal = plain.test(text) ? text : text.normalize('NFKC');
  if (!untidy.test(normal) && !normal.includes('  ')) return normal.trim();
  return normal
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const plain = /^[ -~]*$/;
/** What is taken out, and blanks other than a space. */
const untidy = /[\t-\r\u00a0\u00ad\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;

/** Leaves the words of a Markdown line: no list, quote and heading marks, no emphasis, of links only their text. */
export function withoutMarks(line: string): string {
  let words = line;
  if (/^\s*[>#\-*+\d]/.test(words))
    words = words.replace(/^(?:\s*(?:>|#{1,6}\s|#{2,6}(?=\p{L})|[-*+]\s|\d{1,3}[.)]\s))+/u, '');
  if (words.includes('['))
    words = words
      .replace(/!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)/g, '')
      .replace(/\[([^\]\n]{0,300})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,100}\])/g, '$1');
  return /[*_~\\]/.test(words) ? words.replace(/\*\*|__|~~|(?<![\w*])[*_]|[*_](?![\w*])|\\$/g, '') : words;
}
