import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import type { Labelled } from './articles.ts';

/** What a tool leaves of an article, as text. undefined where it gives nothing back. */
export interface Extractor {
  readonly name: string;
  extract(html: string): Promise<string | undefined>;
}

export const textOf = (html: string): string =>
  new JSDOM(`<body>${html}</body>`).window.document.body.textContent ?? '';

export const extractors: readonly Extractor[] = [
  {
    name: 'Readability',
    async extract(html) {
      return (
        new Readability(new JSDOM(html, { url: 'https://example.com/a' }).window.document).parse()?.textContent ??
        undefined
      );
    },
  },
  {
    name: 'Defuddle',
    async extract(html) {
      const { content } = await Defuddle(
        new JSDOM(html, { url: 'https://example.com/a' }).window.document,
        'https://example.com/a',
      );
      return content ? textOf(content) : undefined;
    },
  },
];

const markdown = new MarkdownIt({ html: true });

/** The page a reader would see, as these tools expect it. */
export function pageOf({ article }: Labelled): string {
  const body = article.text.slice(article.body.span.start);
  const title = String(article.frontMatter.fields.find((field) => field.key === 'title')?.value ?? 'Article');
  const html = article.format === 'markdown' ? markdown.render(body) : body;
  const escaped = title.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
  return `<!doctype html><html><head><title>${escaped}</title></head><body><article>${html}</article></body></html>`;
}

export interface TextScore {
  removed: number;
  required: number;
  lost: number;
  kept: number;
}

/** Shortest line that is looked for: shorter ones stand in any text by chance. */
const shortest = 4;

/**
 * Line by line: which lines of required leftovers are gone from the text, and which lines of the article are. Counted in characters that are not
 * white space, over visible text only.
 */
export function scoreText(one: Labelled, text: string): TextScore {
  const { article, labels } = one;
  const [have, page] = [squeeze(text), squeeze(textOf(pageOf(one)))];
  const score = { removed: 0, required: 0, lost: 0, kept: 0 };
  const state = new Uint8Array(article.text.length);
  for (const label of labels) state.fill(label.optional ? 2 : 1, label.start, label.end);
  for (const { line, kind } of visibleLines(article.text, article.body.span.start, state)) {
    // Entities, typography and the syntax of Markdown are written otherwise on the page.
    if (!page.includes(line)) continue;
    const isThere = have.includes(line);
    if (kind === 1) {
      score.required += line.length;
      if (!isThere) score.removed += line.length;
    } else {
      score.kept += line.length;
      if (!isThere) score.lost += line.length;
    }
  }
  return score;
}

const squeeze = (text: string): string => text.replace(/[\s\u3000\u00a0*_`>#|\\-]+/g, '');

/** Pieces of text between tags and line ends that are wholly leftover or wholly article. */
function* visibleLines(text: string, from: number, state: Uint8Array): Generator<{ line: string; kind: number }> {
  const hidden =
    /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>|<\/?[a-zA-Z][^<>]*>|!?\[|\]\([^)\n]*\)|\]\[[^\]\n]*\]|&[#\w]+;|\r?\n/gi;
  let at = from;
  const piece = function* (start: number, end: number): Generator<{ line: string; kind: number }> {
    for (let a = start; a < end; ) {
      let b = a;
      while (b < end && state[b] === state[a]) b++;
      const line = squeeze(text.slice(a, b));
      if (line.length >= shortest && state[a] !== 2) yield { line, kind: state[a] ?? 0 };
      a = b;
    }
  };
  hidden.lastIndex = from;
  for (let match = hidden.exec(text); match; match = hidden.exec(text)) {
    yield* piece(at, match.index);
    at = match.index + match[0].length;
  }
  yield* piece(at, text.length);
}
