/** NFKC turns full-width letters, digits and punctuation, and ideographic spaces, into their plain forms. */
export function normalise(text: string): string {
  // Plain ASCII is its own normal form; most lines of Latin script are.
  if (plain.test(text)) return text.includes('  ') ? text.replace(/ {2,}/g, ' ').trim() : text.trim();
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const plain = /^[ -~]*$/;

/** Leaves the words of a Markdown line: no list, quote and heading marks, no emphasis, of links only their text. */
export function withoutMarks(line: string): string {
  return line
    .replace(/^(?:\s*(?:>|#{1,6}\s|#{2,6}(?=\p{L})|[-*+]\s|\d{1,3}[.)]\s))+/u, '')
    .replace(/!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)/g, '')
    .replace(/\[([^\]\n]{0,300})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,100}\])/g, '$1')
    .replace(/\*\*|__|~~|(?<![\w*])[*_]|[*_](?![\w*])|\\$/g, '');
}
