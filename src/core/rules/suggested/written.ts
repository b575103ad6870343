import type { ImageReference } from '../../model/types.ts';

/** An address as it must stand in the place of another; undefined where that place cannot take it as it is. */
export function writtenAddress(image: ImageReference, address: string, text: string): string | undefined {
  const { syntax, sourceSpan } = image;
  const before = text[sourceSpan.start - 1] ?? '';
  switch (syntax) {
    case 'markdown':
      return before === '<' ? percented(address, /[<>\\\r\n]/g) : percented(address, /[\s<>()\\]/g);
    case 'style':
      return percented(address, /["'()\s\\&;]/g);
    case 'wiki':
      return /[[\]|#^\r\n]/.test(address) ? undefined : address;
    case 'tag':
    case 'front-matter':
      return isPlain(address) || (isQuoted(before) && !/["'`\\\r\n]/.test(address)) ? address : undefined;
    case 'srcset':
      return percented(address, /["'`=<>\s,]/g).replaceAll('&', '&amp;');
    default:
      return (isQuoted(before) ? percented(address, /["']/g) : percented(address, /["'`=<>\s]/g)).replaceAll(
        '&',
        '&amp;',
      );
  }
}

const isQuoted = (character: string): boolean => character === '"' || character === "'";

const percented = (address: string, characters: RegExp): string =>
  address.replace(characters, (one) => `%${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`);

/** Whatever the language: nothing in it begins a comment, a list, a quote or a template. */
const isPlain = (address: string): boolean => /^[\p{L}\p{M}\p{N}./][\p{L}\p{M}\p{N}./_+=~%-]*$/u.test(address);
