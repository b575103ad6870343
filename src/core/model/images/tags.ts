import type { Span } from '../../text/span.ts';
import type { Body, ImageReference, Region } from '../types.ts';
import { isPictureName } from './picture-name.ts';

/** Hexo's tags for pictures, and Hugo's shortcode. */
const opening = /^\{(?:%-?|\{[<%])\s*(asset_img|img|figure)\s/;

/** Pictures of template tags: `{% asset_img a.png %}`, `{% img /a.png %}`, `{{< figure src="a.png" >}}`. */
export function tagImages(masked: readonly Region[], text: string): ImageReference[] {
  return masked.flatMap(({ kind, span }) => {
    if (kind !== 'template') return [];
    const written = text.slice(span.start, span.end);
    const match = opening.exec(written);
    const name = match?.[1];
    if (!match || !name) return [];
    const place = name === 'figure' ? sourceOf(written) : pictureArgument(written, match[0].length);
    if (!place) return [];
    const sourceSpan = { start: span.start + place.start, end: span.start + place.end };
    return [{ source: written.slice(place.start, place.end), syntax: 'tag' as const, sourceSpan, span, name }];
  });
}

/** The address inside `{% asset_path a.png %}`, as it stands in attributes; undefined for any other value. */
export function assetPath(written: string): Span | undefined {
  const match = /^\s*\{%-?\s*asset_path\s/.exec(written);
  return match && /%\}\s*$/.test(written) ? argumentsFrom(written, match[0].length)[0] : undefined;
}

function sourceOf(written: string): Span | undefined {
  const match = /\ssrc\s*=\s*(?:"([^"]+)"|`([^`]+)`|([^\s"'`>]+))/d.exec(written);
  const place = match?.indices?.slice(1).find(Boolean);
  return place && { start: place[0], end: place[1] };
}

/** Class names may stand before it, sizes and words behind. */
const pictureArgument = (written: string, from: number): Span | undefined =>
  argumentsFrom(written, from).find(({ start, end }) => isPictureName(written.slice(start, end)));

function argumentsFrom(written: string, from: number): Span[] {
  const spans: Span[] = [];
  const words = /"([^"]*)"|'([^']*)'|([^\s"']+)/dg;
  words.lastIndex = from;
  for (const match of written.matchAll(words)) {
    const place = match.indices?.slice(1).find(Boolean);
    if (place && match[3] !== '%}' && match[3] !== '-%}') spans.push({ start: place[0], end: place[1] });
  }
  return spans;
}

/** No file system takes longer names, and the size of a picture may follow. */
const maxEmbed = 1000;

/** `![[picture.png]]`, as Obsidian and what publishes its vaults read it. Whether a generator does is for others to know. */
export function wikiImages({ span: body, masked, markdown }: Body, text: string): ImageReference[] {
  const found: ImageReference[] = [];
  if (!markdown) return found;
  let next = 0;
  for (let at = text.indexOf('![[', body.start); at >= 0; at = text.indexOf('![[', at + 3)) {
    while ((masked[next]?.span.end ?? Infinity) <= at) next++;
    if ((masked[next]?.span.start ?? Infinity) <= at) continue;
    const inner = /^[^\]\r\n]+(?=\]\])/.exec(text.slice(at + 3, at + 3 + maxEmbed))?.[0];
    const name = inner?.replace(/\\?[|#^].*$/, '').trim();
    if (!inner || !name || !isPictureName(name)) continue;
    const start = at + 3 + inner.indexOf(name);
    const span = { start: at, end: at + 3 + inner.length + 2 };
    found.push({ source: name, syntax: 'wiki', sourceSpan: { start, end: start + name.length }, span, name: '' });
  }
  return found;
}
