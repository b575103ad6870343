import { type Collision, collision, expressionOf } from './collision.ts';

/** Variables of Jekyll (lib/jekyll/renderer.rb, https://jekyllrb.com/docs/variables/) and of Liquid. */
const variables: ReadonlySet<string> = new Set(
  'site page layout content paginator jekyll theme include post forloop tablerowloop nil null true false empty blank'.split(
    ' ',
  ),
);

/** Tags of Nunjucks, Jinja, Django and Hexo that Liquid and Jekyll do not have and whose names no plugin for Jekyll has taken. */
const foreign: ReadonlySet<string> = new Set(
  'set macro extends import elif verbatim load csrf_token static trans blocktrans autoescape spaceless asset_img asset_image asset_path asset_link post_link'.split(
    ' ',
  ),
);

const verbatim: Readonly<Record<string, RegExp>> = {
  raw: /\{%-?\s{0,40}endraw\s{0,40}-?%\}/g,
  comment: /\{%-?\s{0,40}endcomment\s{0,40}-?%\}/g,
};

/** One token of Liquid: a tag, an expression, or the braces of one that has no end. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: 'tag' | 'expression' | 'unclosed';
}

/**
 * Liquid 4 and 5, lib/liquid.rb (`TemplateParser`) and lib/liquid/block_body.rb: `{{` ends at the next brace, doubled or not,
 * and one brace alone is an error. Code is no shelter, as Markdown is read later. `isStrict`: only what LiquidJS and
 * Nunjucks, which Eleventy may be told to use, both refuse.
 */
export function* liquidCollisions(text: string, from: number, isStrict: boolean): Generator<Collision> {
  const lastBraces = text.lastIndexOf('}}');
  const known = isStrict ? variables : new Set([...variables, ...assigned(text, from)]);
  let skipTo = from;
  for (const token of tokens(text, from)) {
    if (token.start < skipTo) continue;
    const { start, end, kind } = token;
    if (kind === 'unclosed') yield collision('unclosed', start, end);
    else if (kind === 'expression') {
      const found = expression(text, token, { known, isStrict, lastBraces });
      if (found) yield found;
    } else {
      const name = /^-?\s*(\w+)/.exec(text.slice(start + 2, end - 2))?.[1];
      if (name === undefined) yield collision('stops', start, end);
      else if (!isStrict && foreign.has(name)) yield collision('unknown', start, end, name);
      else {
        const close = endOfVerbatim(text, end, name);
        if (close === undefined) return yield collision('unclosed', start, end);
        skipTo = close;
      }
    }
  }
}

function* tokens(text: string, from: number): Generator<Token> {
  for (let at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at)) {
    const opens = text[at + 1];
    if (opens !== '{' && opens !== '%') {
      at++;
      continue;
    }
    const close = text.indexOf(opens === '%' ? '%}' : '}', at + 2);
    if (close < 0) {
      // The engine stops here.
      return yield { start: at, end: at + 2, kind: 'unclosed' };
    }
    if (opens === '%') {
      yield { start: at, end: close + 2, kind: 'tag' };
      at = close + 2;
    } else {
      const isDouble = text[close + 1] === '}';
      yield { start: at, end: close + (isDouble ? 2 : 1), kind: 'expression' };
      at = close + (isDouble ? 2 : 1);
    }
  }
}

interface Known {
  readonly known: ReadonlySet<string>;
  readonly isStrict: boolean;
  readonly lastBraces: number;
}

function expression(
  text: string,
  { start, end }: Token,
  { known, isStrict, lastBraces }: Known,
): Collision | undefined {
  const isDouble = text.slice(end - 2, end) === '}}' && end - start >= 4;
  // LiquidJS and Nunjucks look for two braces further on.
  if (!isDouble) return isStrict && lastBraces >= end ? undefined : collision('stops', start, end);
  const read = expressionOf(text.slice(start + 2, end - 2));
  if (read.kind === 'broken') return collision(isStrict ? 'stops' : 'lost', start, end);
  if (isStrict || read.kind === 'literal') return undefined;
  return read.kind === 'path' && known.has(read.names[0] ?? '') ? undefined : collision('lost', start, end);
}

/** Names that the body gives a value itself. */
function* assigned(text: string, from: number): Generator<string> {
  const pattern = /\{%-?\s{0,40}(?:assign|capture|increment|decrement|for|tablerow)\s{1,40}["']?([\w-]{1,80})/g;
  for (const match of text.slice(from).matchAll(pattern)) yield match[1] ?? '';
}

/** Behind the end of a pair that shows or hides everything in it, `from` for any other tag; undefined where it has no end. */
function endOfVerbatim(text: string, from: number, name: string): number | undefined {
  const pattern = Object.hasOwn(verbatim, name) ? verbatim[name] : undefined;
  if (!pattern) return from;
  pattern.lastIndex = from;
  const close = pattern.exec(text);
  return close ? close.index + close[0].length : undefined;
}
