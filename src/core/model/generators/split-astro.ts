import { blockOf, none, type Split } from './split.ts';

/**
 * Astro, @astrojs/internal-helpers 0.11.0, dist/frontmatter.js,
 * `frontmatterRE = /(?:^\uFEFF?|^\s*\n)(?:---|\+\+\+)([\s\S]*?\n)(?:---|\+\+\+)/`: blank lines may stand first, and what
 * stands behind the opening fence is part of the block.
 */
export function splitForAstro(text: string): Split {
  const opening = /^(?:\uFEFF?|\s*\n)(---|\+\+\+)/.exec(text);
  if (!opening) return none;
  const start = opening[0].length;
  const ends = ['\n---', '\n+++'].map((mark) => text.indexOf(mark, start)).filter((at) => at >= 0);
  if (ends.length === 0) return none;
  return blockOf(text.slice(start, Math.min(...ends) + 1), opening[1] === '+++' ? 'toml' : 'yaml');
}
