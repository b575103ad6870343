let words: Readonly<Record<string, string>> = {};

/** Takes over the sentences of the page, in the user's language. */
export function setWords(given: Readonly<Record<string, string>>): void {
  words = given;
}

/** A sentence by its name, with `values` in the places of {0}, {1}, …; the name where there is none. */
export const word = (name: string, ...values: readonly (string | number)[]): string =>
  (words[name] ?? name).replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)] ?? ''));

export const hasWord = (name: string): boolean => words[name] !== undefined;
