import type { PhraseEntry } from '../../recipe.ts';

type Line = Omit<PhraseEntry, 'safety' | 'only' | 'evidence' | 'takes'>;

/**
 * A line that stands in pages of news sites and rarely in what people write: safe with a link where the body is HTML and so taken from a page, and
 * where its links lead to the article's own site; elsewhere it asks.
 */
export const inPages = (line: Line): readonly PhraseEntry[] => [
  { ...line, safety: 'safe', only: 'html', evidence: { links: 1 } },
  {
    ...line,
    safety: 'safe',
    evidence: { own: true },
    example: { bad: inMarkdown(line.example.bad, '/own'), good: line.example.good },
  },
  { ...line, safety: 'ask', example: { bad: inMarkdown(line.example.bad), good: line.example.good } },
];

/** The last line of an example as Markdown, and as a link to an address where one is given. */
function inMarkdown(example: string, address?: string): string {
  const words = example
    .trim()
    .replace(/^.*\n/s, '')
    .replace(/<[^<>]{0,100}>/g, '');
  return `Text of the author, in his own words.\n\n${address ? `[${words}](${address})` : words}\n`;
}
