import type { Article } from '../../model/types.ts';
import { essence, headlines } from './headline.ts';
import { firstLines, lastLines } from './lines.ts';

/** How wide a text is: ideographs and other full-width characters count twice. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(char)
      ? 2
      : 1;
  return width;
}

const dots = /(?:\.{3}|…{1,2}|。{3})$/;

/** Titles as long as this are cut by programs; shorter ones end in dots because somebody wants it so. */
const longTitle = 60;
/** Letters of a title that find it again in the body. */
const enoughLetters = 8;

/** Whether a title ends in dots because it was too long for somebody. */
export function isTruncated(title: string, article: Article): boolean {
  if (!dots.test(title)) return false;
  // "……" is how Chinese writes an ellipsis; programs write "..." or one "…".
  const isByProgram = !title.endsWith('……') && widthOf(title) >= longTitle;
  return isByProgram || fullTitle(title, article) !== undefined;
}

/** Lines of the body that may hold the title as it was. */
const candidates = (article: Article): string[] => [
  ...headlines(article).map(({ text }) => text),
  ...[...firstLines(article), ...lastLines(article)].map(withoutLabel),
];

const withoutLabel = (line: string): string =>
  line
    .replace(/^[(（【[]?原(?:标题|題|题)\s?[:：]\s?|[)）】\]]$/gu, '')
    .replace(/^#{1,6} /, '')
    .trim();

/** The longer title that a cut one is the beginning of; undefined where the body does not have it on a line of its own. */
export function fullTitle(title: string, article: Article): string | undefined {
  const stem = essence(title.replace(dots, ''));
  if (stem.length < enoughLetters) return undefined;
  return candidates(article).find((line) => {
    const whole = essence(line);
    return whole.length > stem.length && whole.startsWith(stem) && !dots.test(line) && widthOf(line) <= 200;
  });
}

const han = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';
/** "_" beside an ideograph, where no name of a program has one. */
const flattened = new RegExp(`${han}_|_${han}`, 'u');

/** Whether "_" stands for characters that some file system does not take: quotes, colons, slashes, brackets. One alone needs a proof. */
export function isFlattened(title: string, article: Article): boolean {
  if (!isSuspicious(title)) return false;
  return title.split('_').length > 2 || bodyTitle(title, article) !== undefined;
}

const isSuspicious = (title: string): boolean => flattened.test(title) || /[\p{L}\p{N}]_ \S/u.test(title);

/** The line of the body that is the title but for its "_". */
export function bodyTitle(title: string, article: Article): string | undefined {
  const wanted = essence(title.replaceAll('_', ' '));
  if (wanted.length < 4) return undefined;
  return candidates(article).find((line) => line !== title && !isSuspicious(line) && essence(line) === wanted);
}
