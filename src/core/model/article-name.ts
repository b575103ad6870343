const ending = '(?:[-_.][\\w-]{1,10})?\\.(?:md|markdown|html?)$';
/** Files that repositories and forges know by name, whatever their case. */
const names = new RegExp(
  `^(?:readme|licen[cs]e|changelog|contributing|contributors|code[-_]of[-_]conduct|codeowners|pull_request_template|issue_template)${ending}`,
  'i',
);
/** Words that are such a name in capitals alone: an article may well be called `security.md`. */
const capitals = new RegExp(
  `^(?:COPYING|NOTICE|CHANGES|HISTORY|RELEASES?|NEWS|AUTHORS|MAINTAINERS|GOVERNANCE|SECURITY|SUPPORT|TODO|ROADMAP|UPGRADING|MIGRATION|AGENTS|CLAUDE|SUMMARY)${ending}`,
);
/** Parts of pages that docsify and VuePress put together, and files by which search engines know a site's owner. */
const parts =
  /\.(?:snippet|partial|include)\.(?:md|markdown|html?)$|^_(?:sidebar|navbar|coverpage|footer|header|404)\.(?:md|markdown|html?)$|^(?:google[\da-f]{12,20}|baidu_verify_\w{6,20}|yandex_\w{6,20}|BingSiteAuth)\.html$/i;
/** Templates and what is built from them, of Jekyll, Hugo, Hexo and Eleventy; forges' own folders begin with a dot. */
const folders =
  /(?:^|\/)(?:\.[^/]{1,60}|node_modules|_layouts|_includes|_partials|_templates|_site|layouts|partials|includes|scaffolds|archetypes)\//i;
const contentFolders = /(?:^|\/)(?:_posts|_drafts|posts?|content|articles|blog)\//i;

/** Whether a file is plainly none of a site's articles, by its path below the site: a README, a licence, a template. */
export function isPlainlyNoArticle(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (names.test(name) || capitals.test(name) || parts.test(name)) return true;
  return folders.test(path) && !contentFolders.test(path);
}
