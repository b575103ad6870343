const utf8 = new TextDecoder('utf-8');

/** Bytes as UTF-8, without a byte order mark: of what is no article, or only looked at. Articles are read by `textOfFile`. */
export const decode = (bytes: Uint8Array): string => utf8.decode(bytes);
