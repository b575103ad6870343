import { escapeText } from './escape.ts';
import { headerHtml } from './header.ts';
import { pageStyle, pageStyleHash } from './page-style.ts';
import type { Rendered } from './render.ts';
import type { Words } from './words.ts';

export interface PageOptions {
  /** Of the browser's tab; the article's own where absent. */
  readonly title?: string;
  /** Language of the article, as in `zh-CN`; it chooses the shapes of Han characters. Left out where it is no such tag. */
  readonly lang?: string;
  /** Sentences in another language than English. */
  readonly words?: Partial<Words>;
}

/** One HTML file that needs no other: the header, the article, a style. It may load the article's images and nothing else. */
export function standalonePage(rendered: Rendered, { title, lang, words }: PageOptions = {}): string {
  const language = lang && /^[A-Za-z0-9-]{1,35}$/.test(lang) ? ` lang="${lang}"` : '';
  return `<!DOCTYPE html>
<html${language}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(rendered)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeText(title || rendered.header.title || 'Article')}</title>
<style>${pageStyle}</style>
</head>
<body>
${headerHtml(rendered.header, words)}<main>
${rendered.html}
</main>
</body>
</html>
`;
}

/** The second fence: the article is harmless without it. `file:` is for images beside a page opened from disk. */
function contentPolicy({ header, counts }: Rendered): string {
  const remote = counts.remoteImages > 0 || (header.image && 'url' in header.image && header.image.remote);
  const images = `'self' data: file:${remote ? ' https:' : ''}`;
  return `default-src 'none'; img-src ${images}; style-src '${pageStyleHash}'; base-uri 'none'; form-action 'none'`;
}
