import { type Collision, collision } from './collision.ts';

/**
 * Hugo, parser/pageparser/pagelexer_shortcode.go: a shortcode begins with a name wherever it stands, code included, and
 * anything else behind the braces is an error. Which names there are is the theme's business.
 */
export function* hugoCollisions(text: string, from: number): Generator<Collision> {
  let isOver = false;
  for (let at = text.indexOf('{{', from); at >= 0 && !isOver; at = text.indexOf('{{', at)) {
    const mark = text[at + 2];
    if (mark !== '<' && mark !== '%') {
      at += text[at + 2] === '{' ? 1 : 2;
      continue;
    }
    const inside = at + 3;
    const isComment = text.startsWith('/*', inside);
    const close = isComment ? `*/${mark === '<' ? '>' : '%'}}}` : `${mark === '<' ? '>' : '%'}}}`;
    const end = text.indexOf(close, inside);
    if (end < 0) {
      yield collision('unclosed', at, at + 3);
      at += 3;
      // Hugo reads no further either.
      isOver = true;
      continue;
    }
    const after = end + close.length;
    if (!isComment && !/^\s{0,80}\/?\s{0,80}[\p{L}\p{N}_]/u.test(text.slice(inside, inside + 200)))
      yield collision('stops', at, after);
    at = after;
  }
}
