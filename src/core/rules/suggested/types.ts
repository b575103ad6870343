/** Kinds of pictures, with their articles. */
export const typeNames: Readonly<Record<string, string>> = {
  png: 'a PNG',
  jpeg: 'a JPEG',
  gif: 'a GIF',
  webp: 'a WebP',
  avif: 'an AVIF',
  svg: 'an SVG',
  bmp: 'a BMP',
  ico: 'an icon',
  heic: 'a HEIC',
  jxl: 'a JPEG XL',
  jp2: 'a JPEG 2000',
  tiff: 'a TIFF',
};
