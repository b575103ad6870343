import { blockOf, byteOrderMark, none, type Split } from './split.ts';

/**
 * hexo-front-matter 4.2.1, dist/front_matter.js, `split` and `parse`, after what hexo-fs does to a file (`escapeEOL`,
 * `escapeBOM` in dist/fs.js). Any text before a line of dashes or semicolons is its form without an opening fence.
 */
export function splitForHexo(text: string): Split {
  const plain = text.replace(/\r\n/g, '\n');
  const source = plain.startsWith(byteOrderMark) ? plain.slice(1) : plain;
  const opening = /^(?:-{3,}|;{3,})/.exec(source)?.[0];
  if (opening) {
    // rFrontMatter = /^(-{3,}|;{3,})\n([\s\S]+?)\n\1\n?([\s\S]*)/
    const start = opening.length + 1;
    const end = source[opening.length] === '\n' ? source.indexOf(`\n${opening}`, start + 1) : -1;
    return end < 0 ? none : read(source.slice(start, end), opening);
  }
  // rFrontMatterNew = /^([\s\S]+?)\n(-{3,}|;{3,})\n?([\s\S]*)/
  const ends = ['\n---', '\n;;;'].map((mark) => source.indexOf(mark, 1)).filter((at) => at >= 0);
  if (ends.length === 0) return none;
  const end = Math.min(...ends);
  return read(source.slice(0, end), source.slice(end + 1, end + 4));
}

/** What holds no fields is left in the text, and so is JSON that cannot be read. */
function read(data: string, mark: string): Split {
  if (mark.startsWith(';')) return isJson(`{${data}}`) ? blockOf(`{${data}}`, 'json') : none;
  // A fence behind one blank line is part of the text before the closing one: to YAML it is the mark of a document.
  return isEmptyYaml(data) ? none : blockOf(data.replace(/^\n---[ \t]*\n/, ''));
}

function isEmptyYaml(data: string): boolean {
  return data.split('\n').every((line) => /^\s*(?:#|$)/.test(line));
}

function isJson(data: string): boolean {
  try {
    JSON.parse(data);
    return true;
  } catch {
    return false;
  }
}
