import type { Level } from '../../core/index.ts';

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green' | 'underline';

/** Puts terminal colours around a text, or leaves it as it is. */
export type Paint = (style: Style | Level, text: string) => string;

const codes: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
};

const levelStyles: Readonly<Record<Level, Style>> = { error: 'red', warning: 'yellow', info: 'blue', hint: 'dim' };

const isLevel = (style: Style | Level): style is Level => Object.hasOwn(levelStyles, style);

export function painter(isColored: boolean): Paint {
  if (!isColored) return (_style, text) => text;
  return (style, text) => {
    const [on, off] = codes[isLevel(style) ? levelStyles[style] : style];
    return text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`;
  };
}

/** `--no-color`, then FORCE_COLOR, then NO_COLOR, then whether someone looks. */
export function wantsColor({ isOff, isTerminal }: { isOff: boolean; isTerminal: boolean }): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = process.env;
  if (isOff) return false;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return isTerminal && !no && term !== 'dumb';
}
