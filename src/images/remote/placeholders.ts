import { parseUrl } from './platform.ts';

/** Addresses at which hosts of pictures keep what they show in place of one that is gone. */
const known: readonly RegExp[] = [
  // Imgur: pictures that were removed redirect there.
  /^https?:\/\/(?:i\.)?imgur\.com\/removed\.png$/,
  // Flickr, since 2010 on Yahoo's servers, later on its own: "This photo is no longer available".
  /^https?:\/\/[\w.-]{1,60}\/(?:[\w-]{1,40}\/){0,6}photo_unavailable(?:_[a-z])?\.(?:png|gif|jpg)$/,
];

/** What such a file is called where people make their own: after the recipes for Apache and nginx that everybody copies. */
const telling =
  /^(?:no[-_]?hot[-_]?link(?:ing)?|hot[-_]?link(?:ing|ed)?|anti[-_]?leech|leech(?:ing|er)?|(?:image|img|photo|pic|picture)?[-_]?(?:not[-_]?found|unavailable|not[-_]?available|removed|deleted|missing)|no[-_]?(?:image|img|photo|pic|picture)(?:[-_]?available)?|(?:image|img|photo|pic|picture)[-_]?placeholder|placeholder[-_]?(?:image|img|photo|pic|picture)?|404|403|forbidden|expired)$/i;

/** Whether a picture at the end of redirects is one that stands for all that are gone. `asked` and `final` are addresses. */
export function isPlaceholder(asked: string, final: string): boolean {
  if (asked === final) return false;
  if (known.some((pattern) => pattern.test(final)) && !known.some((pattern) => pattern.test(asked))) return true;
  const name = nameIn(final);
  return telling.test(name) && !telling.test(nameIn(asked));
}

/** The file's name without its extension. */
function nameIn(address: string): string {
  const path = parseUrl(address)?.pathname ?? '';
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.\w{1,5}$/, '')
    .slice(0, 80);
}
