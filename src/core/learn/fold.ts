// Texts that differ only in what an author or a template fills in are the same boilerplate: numbers, addresses, names.

/** Lines longer than this are articles, not boilerplate. In characters. */
export const longestLine = 300;

/** A line without what varies: runs of digits become `#`, addresses their host and first folder; letter case goes. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replace(/https?:\/\/[^\s<>"'()\u3000-\u9fff]{1,500}/g, shapeOf)
    .replace(/\d+(?:[.,:/-]\d+){0,8}/g, '#');
}

/** Lines of Markdown dialects that are no text: definitions of addresses, attribute lists, module lines, tables, pictures by reference. */
export const isMarkup = (text: string): boolean =>
  /^(?:\[[^\]]{1,200}\]:|\{[:%{]|(?:import|export) .{1,200}['"}];?$|\||!?\[[^\]]{0,200}\]\[[^\]]{0,100}\]$|:::)/.test(
    text,
  );

/** Host and first folder of an address: `@example.com/posts`. */
function shapeOf(address: string): string {
  const [host = '', ...path] = address.replace(/^https?:\/\//, '').split(/[/?#]/);
  return `@${host}${path.length > 1 ? `/${path[0]}` : ''}`;
}

/** `责任编辑:` of "责任编辑: 张三": a short word, a colon, and a short value. Undefined for any other line. */
export function labelOf(text: string): string | undefined {
  return /^([\p{P}\p{S}\s]{0,3}[\p{L}][\p{L}\p{N} ]{0,15}[\p{L}]\s?:)\s?[^:。!?]{1,40}$/u.exec(text)?.[1];
}

/** The opening words of a line that says the same with another name in it; undefined for lines too short for that. */
export function openingOf(text: string): string | undefined {
  if (text.length < 14 || text.length > 220) return undefined;
  const folded = foldText(text);
  if (/[\u3040-\u9fff]/.test(folded.slice(0, 12))) return folded.slice(0, 8);
  const words = folded.split(' ');
  const opening = words.slice(0, 4).join(' ');
  return words.length >= 6 && opening.length >= 14 ? opening : undefined;
}

export interface Address {
  /** '' for addresses within the site. */
  readonly host: string;
  /** What follows the host, without query and fragment, as written. */
  readonly path: string;
}

/** An address in parts; undefined for anchors, data and scripts. */
export function addressOf(source: string): Address | undefined {
  if (source.length > 600 || source === '' || /^(?:#|data:|javascript:|mailto:|tel:|\{|<)/i.test(source))
    return undefined;
  const match = /^(?:https?:)?\/\/([^/?#\s]+)([^?#\s]*)/i.exec(source);
  if (match) return { host: (match[1] ?? '').toLowerCase(), path: match[2] ?? '' };
  const path = /^[^?#\s]*/.exec(source)?.[0] ?? '';
  return path.length > 4 && !/^[a-z][a-z+.-]*:/i.test(path) ? { host: '', path } : undefined;
}

/** Letters and digits of a line, an ideograph counted for two: how much it says. */
export function weightOf(text: string): number {
  let weight = 0;
  for (const letter of text.matchAll(/[\p{L}\p{N}]/gu)) weight += /[\u3040-\u9fff]/.test(letter[0]) ? 2 : 1;
  return weight;
}
