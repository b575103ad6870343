import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';

/** What is put behind all that an object or array of JSON with comments has. */
export interface Addition {
  /** Leads to the object or array. */
  readonly path: readonly (string | number)[];
  /** Absent in an array. */
  readonly key?: string;
  readonly value: unknown;
}

/**
 * The text with something added; nothing else in it changes, neither layout nor comments. The text must be one that can be read and has what
 * `path` leads to.
 */
export function addTo(text: string, { path, key, value }: Addition): string {
  const tree = parseTree(text.replace(/^\ufeff/, ' '), [], { allowTrailingComma: true });
  const holder = tree && findNodeAtLocation(tree, [...path]);
  if (!holder) return text;
  const last = holder.children?.at(-1);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const step = /\n\t/.test(text) ? '\t' : '  ';
  const outer = indentAt(text, holder.offset);
  const indent = last && startsLine(text, last) ? indentAt(text, last.offset) : outer + step;
  const name = key === undefined ? '' : `${JSON.stringify(key)}: `;
  if (last && typeof value === 'string' && !textOf(text, holder).includes('\n'))
    return inLine(text, last, name + JSON.stringify(value));
  const written = JSON.stringify(value, null, step).replaceAll('\n', eol + indent);
  const line = eol + indent + name + written;
  if (last) return behind(text, last, line);
  const start = holder.offset + 1;
  const isClosedBelow = /^[ \t]*\r?\n/.test(text.slice(start));
  return text.slice(0, start) + line + (isClosedBelow ? '' : eol + outer) + text.slice(start).replace(/^[ \t]+/, '');
}

/** Behind the last of several: also behind its comma and a comment at the end of its line. */
function behind(text: string, last: Node, line: string): string {
  const end = last.offset + last.length;
  const rest = text.slice(end);
  const comma = /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*,/.exec(rest)?.[0].length ?? 0;
  const note = /^[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/)?[ \t]*(?=\r?\n)/.exec(rest.slice(comma))?.[0].length ?? 0;
  const at = end + comma + note;
  return text.slice(0, end) + (comma > 0 ? '' : ',') + text.slice(end, at) + line + text.slice(at);
}

function inLine(text: string, { offset, length }: Node, written: string): string {
  return `${text.slice(0, offset + length)}, ${written}${text.slice(offset + length)}`;
}

const textOf = (text: string, { offset, length }: Node): string => text.slice(offset, offset + length);

const startsLine = (text: string, { offset }: Node): boolean =>
  text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';

/** The blanks that the line of an offset begins with. */
const indentAt = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))?.[0] ?? '';
