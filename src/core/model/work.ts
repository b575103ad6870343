/** How often the steps were done that make linting slow, since the program began. Counted, not timed: the same in every run. */
export const work = {
  /** Trees built by the fast path, and those it left to the full parser. */
  fastTrees: 0,
  fullTrees: 0,
  /** Blocks of front matter read in one pass, and those left to the full readers of YAML; read again for fixes too. */
  plainBlocks: 0,
  fullBlocks: 0,
  /** Places of Markdown text at which the readers of its parser are asked what begins there. */
  inlinePlaces: 0,
  /** Characters of Markdown blocks that are left to that parser. */
  parserCharacters: 0,
  /** Patterns of phrases tried on a line or a sentence. */
  patterns: 0,
  /** Selectors tried on an element. */
  selectors: 0,
};
