/** Whether an address ends as the names of picture files do, query and fragment aside. */
export const isPictureName = (address: string): boolean =>
  /\.(?:png|jpe?g|jfif|gif|webp|avif|svgz?|bmp|ico|tiff?|heic|heif|jxl|jp2|apng)$/i.test(
    address.slice(0, 4096).replace(/[?#].*$/s, ''),
  );
