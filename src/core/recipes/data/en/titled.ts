const both = (letters: string): string => letters.toLowerCase() + letters.toUpperCase();

/**
 * The same pattern in any mix of capitals, but for a line that begins with a small letter: hard-wrapped Markdown breaks sentences
 * into lines, and "subscribe." or "like this:" is then the end of one.
 */
export function titled({ source }: RegExp): RegExp {
  const parts = source.replace(tokens, (token) => {
    if (token.startsWith('['))
      return token.replace(members, (member) => (/^[a-z]/i.test(member) ? both(member) : member));
    return /^[a-z]$/i.test(token) ? `[${both(token)}]` : token;
  });
  return new RegExp(`^(?!\\W{0,6}[a-z])(?:${parts})`);
}

/** Escapes, classes, letters; what is inside a class. */
const tokens = /\\.|\[(?:\\.|[^\]\\])*\]|[a-z]/gi;
const members = /\\.|[a-z]-[a-z]|[a-z]/gi;
