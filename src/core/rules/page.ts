/** Address of a rule's page on the web. */
export const rulePageUrl = (id: string): string =>
  `https://github.com/article-lint/article-lint/blob/main/docs/rules/${encodeURIComponent(id)}.md`;
