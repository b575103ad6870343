import { builtInRecipes, compileRecipes, formatOf, parseArticle, type Recipe } from '../../../src/core/index.ts';
import { createLearner, type LearnOptions, type SourceReport, usual } from '../../../src/core/learn/index.ts';

const known = compileRecipes(builtInRecipes);
/** As if no recipes shipped: what is learned then does not change with them. */
export const nothingKnown = compileRecipes([]);

/** What is learned from articles given by path; `own` are the user's recipes for all of them. */
export function learnFrom(
  articles: Readonly<Record<string, string>>,
  options: Partial<LearnOptions> = {},
  own: readonly Recipe[] = [],
): readonly SourceReport[] {
  const learner = createLearner({ ...usual, known, compile: compileRecipes, ...options });
  const parsed = (name: string, text: string) => parseArticle(text, formatOf(name) ?? 'markdown');
  for (const [name, text] of Object.entries(articles)) learner.survey(name, parsed(name, text));
  Object.entries(articles).forEach(([name, text], index) => {
    if (learner.wants(index)) learner.study(index, { file: name, article: parsed(name, text), own });
  });
  return learner.report();
}

const words = [...'茶水山河纸墨灯船桥雨雪风云鸟树石花草门窗书画琴棋米面糖盐路井塔钟镜扇伞帽鞋衣碗筷锅炉'];

/** Prose that repeats nothing: as many lines as a short article has. */
export function prose(article: number): string {
  let state = article * 7919 + 17;
  const word = (): string => {
    state = (state * 48271) % 2147483647;
    return words[state % words.length] ?? '';
  };
  const line = (): string =>
    `${word()}${word()}${word()}的${word()}与${word()}${word()}，${word()}在${word()}${word()}里。`;
  return Array.from({ length: 24 }, line).join('\n\n');
}

/** Twelve articles, each made from its number. */
export const twelve = (
  make: (article: number) => string,
  name = (article: number) => `site/${article}.md`,
): Record<string, string> =>
  Object.fromEntries(Array.from({ length: 12 }, (_, index) => [name(index + 10), make(index + 10)]));
