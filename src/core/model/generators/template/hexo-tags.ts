import type { Span } from '../../../text/span.ts';
import { type Collision, collision, expressionOf } from './collision.ts';

/** Longest tag that is looked for; Hexo takes what has no end for text. */
const maxTag = 500;

/** Fields of a post beside its front matter: lib/models/post.ts; `site` holds `data` alone (lib/plugins/filter/before_generate/render_post.ts). */
const fieldsOfPost =
  'title date updated slug content excerpt more source raw path permalink full_source asset_dir tags categories photos layout published comments prev next';
const postFields: ReadonlySet<string> = new Set(fieldsOfPost.split(' '));

/** Tags of Jekyll, of Liquid and of Django, none of which Nunjucks or Hexo has (lib/plugins/tag/index.ts). */
const foreign: ReadonlySet<string> = new Set(
  'highlight post_url assign capture unless cycle increment decrement tablerow comment include_relative seo load csrf_token trans blocktrans autoescape spaceless'.split(
    ' ',
  ),
);

interface Body {
  readonly text: string;
  readonly from: number;
  /** Code and comments: Hexo puts them aside before it looks for tags. In source order. */
  readonly hidden: readonly Span[];
  /** Names of the front matter's fields. */
  readonly fields: ReadonlySet<string>;
}

/**
 * What Hexo 8 makes of braces: lib/hexo/post.ts (`PostRenderEscape.escapeAllSwigTags`) finds the tags, lib/extend/tag.ts runs
 * them through Nunjucks.
 */
export function* hexoCollisions({ text, from, hidden, fields }: Body): Generator<Collision> {
  const ends = { '{': nextOf(text, '}}'), '%': nextOf(text, '%}'), '#': nextOf(text, '#}') };
  let next = 0;
  for (let at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at)) {
    while ((hidden[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    const cover = hidden[next];
    if (cover && cover.start <= at) {
      at = cover.end;
      continue;
    }
    const opens = text[at + 1];
    const isTag = opens === '{' || opens === '%' || opens === '#';
    const end = isTag && ends[opens](at + 2) < at + maxTag ? endOfTag(text, at) : undefined;
    if (end === undefined) {
      at++;
      continue;
    }
    const found = judge(text, at, end, fields);
    if (found) yield found;
    const after = endOfRaw(text, at, end);
    if (after === undefined) return yield collision('unclosed', at, end);
    at = after;
  }
}

/** Where the next one of a mark stands; asked for ever later places, it looks at each character once. */
function nextOf(text: string, mark: string): (from: number) => number {
  let known = -1;
  return (from) => {
    if (known < from) {
      const at = text.indexOf(mark, from);
      known = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return known;
  };
}

/** Quotes hide what ends a tag, and in `{{ }` a brace alone ends the search. */
function endOfTag(text: string, at: number): number | undefined {
  const opens = text[at + 1];
  if (opens === '#') return text.indexOf('#}', at + 2) + 2;
  const close = opens === '{' ? '}' : '%';
  let quote = '';
  for (let i = at + 2; i < Math.min(text.length, at + maxTag); i++) {
    const char = text[i] ?? '';
    if (char === '"' || char === "'") quote = quote === '' ? char : quote === char ? '' : quote;
    else if (quote === '' && char === close) {
      if (text[i + 1] === '}') return i + 2;
      if (close === '}') return undefined;
    }
  }
  return undefined;
}

function judge(text: string, start: number, end: number, fields: ReadonlySet<string>): Collision | undefined {
  const inside = text.slice(start + 2, end - 2);
  // "{# a note #}" is meant as a comment.
  if (text[start + 1] === '#') return /^\s/.test(inside) ? undefined : collision('comment', start, end);
  if (text[start + 1] === '%') return tag(inside, start, end);
  const expression = expressionOf(inside);
  if (expression.kind === 'literal') return undefined;
  if (expression.kind !== 'path') return collision(expression.kind === 'broken' ? 'stops' : 'runs', start, end);
  const [root = '', next] = expression.names;
  const isKnown = fields.has(root) || postFields.has(root) || (root === 'site' && next === 'data');
  return isKnown ? undefined : collision(expression.hasFilter ? 'runs' : 'lost', start, end);
}

function tag(inside: string, start: number, end: number): Collision | undefined {
  const name = /^-?\s*([A-Za-z_][\w-]*)/.exec(inside)?.[1];
  if (name === undefined) return collision('stops', start, end);
  return foreign.has(name) ? collision('unknown', start, end, name) : undefined;
}

/** Behind the end of a pair that shows everything as it is, `end` for any other tag; undefined where it has no end. */
function endOfRaw(text: string, start: number, end: number): number | undefined {
  const name = /^\{%-?\s{0,80}(raw|verbatim)\s{0,80}-?%\}$/.exec(text.slice(start, end))?.[1];
  if (name === undefined) return end;
  const close = text.indexOf(`end${name}`, end);
  const after = close < 0 ? -1 : text.indexOf('%}', close);
  return after < 0 ? undefined : after + 2;
}
