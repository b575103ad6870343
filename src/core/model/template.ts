import type { Region } from './types.ts';

/** Template tags whose content is shown as it is: what Jekyll, Hexo and Hugo use for code. */
const verbatim = new Set(['highlight', 'raw', 'codeblock', 'code', 'verbatim', 'prism', 'mermaid']);

/** Finds `{% … %}`, `{{ … }}` and what stands between the verbatim pairs, in one pass. */
export function templateRegions(text: string, from: number): Region[] {
  const regions: Region[] = [];
  const pairs = new EndTags(text);
  for (let at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at)) {
    const end = endOfTag(text, at);
    if (end === undefined) {
      at++;
      continue;
    }
    const name = /^\{(?:%-?|\{[<%]?-?)\s*([a-z]+)/.exec(text.slice(at, at + 40))?.[1];
    const close = name && verbatim.has(name) ? pairs.endOf(name, end) : undefined;
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

/** Where verbatim pairs end. All end tags are looked up once, however many pairs begin. */
class EndTags {
  readonly #text: string;
  #places: ReadonlyMap<string, readonly number[]> | undefined;
  /** Index of the first end tag of a name that was not passed yet: pairs are asked for in source order. */
  readonly #next = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** End of the first end tag of that name from `from` on; undefined where the pair is never closed. */
  endOf(name: string, from: number): number | undefined {
    this.#places ??= endTags(this.#text, from);
    const places = this.#places.get(name) ?? [];
    let next = this.#next.get(name) ?? 0;
    while ((places[next] ?? Infinity) < from) next++;
    this.#next.set(name, next);
    const place = places[next];
    return place === undefined ? undefined : endOfTag(this.#text, place);
  }
}

function endTags(text: string, from: number): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at + 1)) {
    if (text[at + 1] !== '%' && text[at + 1] !== '{') continue;
    const name = /^\{(?:%-?|\{[<%])\s*(?:end|\/)\s*([a-z]+)/.exec(text.slice(at, at + 40))?.[1];
    if (!name || !verbatim.has(name)) continue;
    const known = places.get(name);
    if (known) known.push(at);
    else places.set(name, [at]);
  }
  return places;
}
