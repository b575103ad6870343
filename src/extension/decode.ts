const utf8 = new TextDecoder('utf-8');

/** A file's bytes as VS Code shows them: UTF-8, without a byte order mark. */
export const decode = (bytes: Uint8Array): string => utf8.decode(bytes);
