/** Comments that work for a living: they steer a generator, an editor or a tool, or state a licence. */
const working: readonly RegExp[] = [
  // Excerpt marks of Hexo, WordPress, Jekyll and Hugo; page and column breaks.
  /^(?:more|nextpage|excerpt|endexcerpt|end-?excerpt|truncate|break|pagebreak|toc|no-?toc|tocstop|intro|summary|fold|read ?more)\b[^\n]{0,80}$/i,
  // Tables of contents and generated parts kept up to date by doctoc, markdown-toc, all-contributors, cog, embedme.
  /^(?:start|end|begin|stop)?[ _-]?(?:doctoc|toc|all-contributors|auto-generated-content|table of contents)\b/i,
  // Directives of linters, formatters, spelling checkers and of this tool.
  /^(?:article-lint|markdownlint|prettier|eslint|stylelint|textlint|remark|lint|vale|cspell|spell-checker|alex|write-good|htmlhint|html-validate|rumdl|biome|proselint|LTeX:|languagetool)(?:[-:\s]|$)/i,
  // Includes and attributes of static site generators and slide tools.
  /^(?:@|#(?:include|set|echo|config|if|endif)\b|include\b|yml\b|yaml\b|type=|theme:|_class:|class[:=]|layout[:=]|\{|%|tabs?:|endtabs?\b|slide\b|\.slide|\.element|column|html preview|snippet|ko\b|\/ko\b|block:|endblock)/i,
  // Conditional comments are code to old browsers; Word's own are debris.
  /^\[(?:endif|if (?!(?:gte |!)?(?:mso|vml|supportfields|supportlists|supportempty)))/i,
  /\b(?:copyright|licen[cs]ed?|SPDX-License-Identifier|all rights reserved)\b|©/i,
];

/** How much of a comment is looked at. */
const head = 300;

/** Whether a comment must stay. `data` is what stands between its marks. */
export function isWorkingComment(data: string): boolean {
  const text = data.trim().slice(0, head);
  return working.some((pattern) => pattern.test(text));
}
