import type { Region } from './types.ts';

/** Template tags whose content is shown as it is: what Jekyll, Hexo and Hugo use for code. */
const verbatim = new Set(['highlight', 'raw', 'codeblock', 'code', 'verbatim', 'prism', 'mermaid']);

/** Finds `{% … %}`, `{{ … }}` and what stands between the verbatim pairs, in one pass. */
export function templateRegions(text: string, from: number): Region[] {
  const regions: Region[] = [];
  for (let at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at)) {
    const end = endOfTag(text, at);
    if (end === undefined) {
      at++;
      continue;
    }
    const name = /^\{(?:%-?|\{[<%]?-?)\s*([a-z]+)/.exec(text.slice(at, at + 40))?.[1];
    const close = name && verbatim.has(name) ? endOfPair(text, end, name) : undefined;
    regions.push({ kind: close ? 'code-block' : 'template', span: { start: at, end: close ?? end } });
    at = close ?? end;
  }
  return regions;
}

/** Longest tag that is looked for; what has no end within it is text. */
const maxTag = 2000;

function endOfTag(text: string, at: number): number | undefined {
  const next = text[at + 1];
  const close = next === '%' ? '%}' : next === '{' ? '}}' : undefined;
  if (!close) return undefined;
  const end = text.slice(at, at + maxTag).indexOf(close, 2);
  return end < 0 ? undefined : at + end + close.length;
}

function endOfPair(text: string, from: number, name: string): number | undefined {
  for (let at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at + 1)) {
    if (text[at + 1] !== '%' && text[at + 1] !== '{') continue;
    const tag = /^\{(?:%-?|\{[<%])\s*(?:end|\/)\s*([a-z]+)/.exec(text.slice(at, at + 40))?.[1];
    if (tag === name) return endOfTag(text, at);
  }
  return undefined;
}
