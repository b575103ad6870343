/** NFKC turns full-width letters, digits and punctuation, and ideographic spaces, into their plain forms. */
export function normalise(text: string): string {
  const normal = normalForm(text);
  if (!untidy.test(normal) && !normal.includes('  ')) return normal.trim();
  return normal
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** NFKC. Plain ASCII is its own normal form, as most lines of Latin script are; of Chinese, only full-width forms have another one. */
export function normalForm(text: string): string {
  if (plain.test(text)) return text;
  return chinese.test(text) ? text.replace(fullWidth, halfWidth) : text.normalize('NFKC');
}

const plain = /^[ -~]*$/;
/** ASCII, dashes, quotes, marks of Chinese, its ideographs, and full-width forms. */
const chinese = /^[ -~·—‘’“”\u3000-\u3002\u3008-\u3011\u4e00-\u9fff\uff01-\uff5e]*$/;
const fullWidth = /[\u3000\uff01-\uff5e]+/g;

function halfWidth(wide: string): string {
  let narrow = '';
  for (let at = 0; at < wide.length; at++) {
    const code = wide.charCodeAt(at);
    narrow += code === 0x3000 ? ' ' : String.fromCharCode(code - 0xfee0);
  }
  return narrow;
}

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
