import type { Article } from '../model/types.ts';
import type { Span } from '../text/span.ts';
import { type Hit, hit, type Owned } from './match.ts';
import type { ShortcodeEntry } from './recipe.ts';

/** Longest tag in characters: what has no bracket within it is text. */
const longestTag = 1000;

/** Tags of shortcodes in the text; each tag is a leftover of its own, what stands between two stays. */
export function* matchShortcodes({ body }: Article, entries: readonly Owned<ShortcodeEntry>[]): Generator<Hit> {
  if (entries.length === 0) return;
  const { source, span } = body;
  for (let at = source.indexOf('[', span.start); at >= 0; at = source.indexOf('[', at + 1)) {
    const name = nameAt(source, at);
    const owned = name && entries.find(({ entry }) => entry.shortcode.includes(name));
    if (!owned) continue;
    const isClosing = source[at + 1] === '/';
    // `[caption]` alone may be a word in brackets: an opening tag has attributes or a closing tag behind it.
    const hasForm = isClosing || source[at + 1 + name.length] !== ']' || source.includes(`[/${name}]`, at);
    const pieces = hasForm ? tagPieces(source, at) : undefined;
    if (isMarkdown(source, pieces?.[pieces.length - 1]?.end ?? at, entries)) continue;
    for (const piece of pieces ?? []) yield hit(owned, { span: piece, removal: [piece], node: 'text' });
  }
}

/** `[ads](address)`, `[ads][label]` and `[ads]: address` are links and their definitions; `[ads][ads]` is two tags. */
function isMarkdown(source: string, end: number, entries: readonly Owned<ShortcodeEntry>[]): boolean {
  const name = nameAt(source, end);
  return /[([:]/.test(source[end] ?? '') && !(name && entries.some(({ entry }) => entry.shortcode.includes(name)));
}

const nameAt = (source: string, at: number): string | undefined =>
  /^\[\/?([a-z][\w-]{1,30})(?=[\s\]])/.exec(source.slice(at, at + 40))?.[1];

/** The tag, without the caption that old ones hold in an attribute. */
function tagPieces(source: string, start: number): Span[] | undefined {
  const end = source.slice(start, start + longestTag).indexOf(']');
  if (end < 0) return undefined;
  const tag = source.slice(start, start + end + 1);
  const caption = /\bcaption="([^"]{1,600})"\s*\]$/.exec(tag);
  if (!caption?.[1]) return [{ start, end: start + end + 1 }];
  const text = start + caption.index + 'caption="'.length;
  return [
    { start, end: text },
    { start: text + caption[1].length, end: start + end + 1 },
  ];
}
