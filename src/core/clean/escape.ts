// Backtick and equals sign matter only where quotes are missing; escaped too, no later slip can make them matter.
// `[^\P{Cc}\t\n]` are the control characters but tab and line feed; `\p{Cs}` are halves of surrogate pairs.
const special = /[&<>"'`=\p{Cs}\u2028\u2029\ufffe\uffff]|[^\P{Cc}\t\n]/gu;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
  '=': '&#61;',
  '\r': '\n',
  '\f': ' ',
};

/**
 * Text as it may stand in HTML, between tags or inside double quotes. Control characters, halves of surrogate pairs and
 * line separators become U+FFFD.
 */
export const escapeText = (value: string): string => value.replace(special, (found) => escapes[found] ?? '\ufffd');
