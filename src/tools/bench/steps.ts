import fs from 'node:fs';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import {
  type Article,
  builtInRecipes,
  compileRecipes,
  type Format,
  formatOf,
  lint,
  noFacts,
  parseArticle,
  settingsFrom,
} from '../../core/index.ts';
import { sizedRecipes } from './padding.ts';

export interface Subject {
  readonly text: string;
  readonly format: Format;
  readonly article: Article;
}

/** Entries that a matcher of a well-equipped user has. */
export const manyEntries = 500;
export const builtInEntries = builtInRecipes.reduce((sum, recipe) => sum + recipe.entries.length, 0);

export interface Step {
  readonly name: string;
  /** Makes what the step needs; a matcher is compiled here. */
  prepare(): (subject: Subject) => unknown;
}

const finding = (recipes: () => Parameters<typeof compileRecipes>[0]) => () => {
  const matcher = compileRecipes(recipes());
  return ({ article }: Subject) => matcher.find(article);
};

/** From the least to the whole. */
export const steps: readonly Step[] = [
  {
    name: 'parse5 with places, body only',
    prepare: () => (subject) =>
      parse(subject.article.body.source, {
        treeAdapter: adapter,
        sourceCodeLocationInfo: true,
        scriptingEnabled: false,
      }),
  },
  {
    name: 'parseArticle',
    prepare:
      () =>
      ({ text, format }) =>
        parseArticle(text, format),
  },
  { name: `recipes, ${builtInEntries} entries that ship`, prepare: finding(() => builtInRecipes) },
  { name: `recipes, ${manyEntries} entries`, prepare: finding(() => sizedRecipes(builtInRecipes, manyEntries)) },
  {
    name: 'lint: every rule',
    prepare: () => {
      const settings = settingsFrom([]);
      return ({ article }) => lint(article, settings, noFacts);
    },
  },
];

export const readSubjects = (files: readonly string[]): Subject[] =>
  files.map((file) => {
    const text = fs.readFileSync(file, 'utf8');
    const format = formatOf(file) ?? 'markdown';
    return { text, format, article: parseArticle(text, format) };
  });

/** Passes that do not count: an engine goes on compiling what is used often, and an archive has thousands of articles. */
export const warmUp = 12;

/** CPU time of this process in ms. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** CPU time of one step over all articles in ms. */
export function pass(run: (subject: Subject) => unknown, all: readonly Subject[]): number {
  const start = cpu();
  for (const subject of all) run(subject);
  return cpu() - start;
}
