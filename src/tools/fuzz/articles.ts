import fs from 'node:fs';
import path from 'node:path';
import { builtInRecipes, rules } from '../../core/index.ts';

/** Longest piece of an article that is begun with, in characters. */
const longest = 1200;

/** Texts to begin with: the examples of all rules and recipes, the samples, and the head and tail of each article below `folder`. */
export function seedArticles(folder?: string): string[] {
  const ofRules = rules.flatMap(({ examples }) =>
    [...examples.bad, ...examples.good].map((one) => (typeof one === 'string' ? one : one.text)),
  );
  const ofRecipes = builtInRecipes.flatMap(({ entries }) =>
    entries.flatMap(({ example }) => [example.bad, example.good]),
  );
  const files = [...articlesBelow('samples'), ...(folder && fs.existsSync(folder) ? articlesBelow(folder) : [])];
  const texts = files.flatMap((file) => {
    const text = fs.readFileSync(file, 'utf8');
    return text.length <= longest ? [text] : [text.slice(0, longest), text.slice(-longest)];
  });
  return [...ofRules.map((text) => text.replace(/[«»]/g, '')), ...ofRecipes, ...texts];
}

function articlesBelow(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|markdown|html?)$/i.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}
