/** Who is asking. Servers that shut out link checkers by name do it by words that this has not. */
export const userAgentOf = (version: string): string =>
  `Mozilla/5.0 (compatible; ArticleLint/${version}; +https://github.com/article-lint/article-lint)`;
