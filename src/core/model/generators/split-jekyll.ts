import { blockOf, byteOrderMark, none, type Split } from './split.ts';

/**
 * Jekyll 4.4, lib/jekyll/document.rb, `YAML_FRONT_MATTER_REGEXP = %r!\A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)!m`; files are
 * read without their byte order mark (`merged_file_read_opts` in lib/jekyll/utils.rb). Outside `_posts` and `_drafts` a
 * file with a byte order mark has no front matter at all (`has_yaml_header?`).
 */
export function splitForJekyll(text: string): Split {
  const source = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  const opening = /^---[ \t\r\f\v]*\n/.exec(source)?.[0];
  if (!opening) return none;
  for (let at = opening.length; at < source.length; ) {
    const lineFeed = source.indexOf('\n', at);
    const end = lineFeed < 0 ? source.length : lineFeed;
    if (/^(?:---|\.\.\.)[ \t\r\f\v]*$/.test(source.slice(at, end))) return blockOf(source.slice(opening.length, at));
    at = end + 1;
  }
  return none;
}
