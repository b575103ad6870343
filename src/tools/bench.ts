// npm run bench [-- --rounds N] [--sample N] [--json FILE]: what one article costs, step by step, in CPU time.
// The articles stand in ../shared/corpus. Rounds are interleaved, so that a busy machine slows every step alike; read the ratios.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
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
} from '../core/index.ts';
import { sizedRecipes } from './bench/padding.ts';
import { articlesBelow } from './eval/articles.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    sample: { type: 'string', default: '400' },
    json: { type: 'string' },
  },
});
const corpus = path.resolve('../shared/corpus');
if (!fs.existsSync(corpus)) {
  console.error('The articles are not beside this checkout (../shared/corpus): nothing to measure.');
  process.exit(2);
}

const wanted = 500;

interface Subject {
  readonly text: string;
  readonly format: Format;
  readonly article: Article;
}

interface Step {
  readonly name: string;
  run(subject: Subject): unknown;
}

function subjects(): Subject[] {
  const files = ['rsshub', 'curated', 'bulk'].flatMap((folder) => articlesBelow(path.join(corpus, folder)));
  const stride = Math.max(1, files.length / Number(values.sample));
  const chosen = Array.from(
    { length: Math.floor(files.length / stride) },
    (_, index) => files[Math.floor(index * stride)],
  );
  return chosen.flatMap((file) => {
    if (file === undefined) return [];
    const text = fs.readFileSync(file, 'utf8');
    const format = formatOf(file) ?? 'markdown';
    return [{ text, format, article: parseArticle(text, format) }];
  });
}

const settings = settingsFrom([]);
const builtIn = compileRecipes(builtInRecipes);
const sized = compileRecipes(sizedRecipes(builtInRecipes, wanted));
const count = builtInRecipes.reduce((sum, recipe) => sum + recipe.entries.length, 0);

const steps: readonly Step[] = [
  {
    name: 'parse5 with places, body only',
    run: ({ article }) =>
      parse(article.body.source, { treeAdapter: adapter, sourceCodeLocationInfo: true, scriptingEnabled: false }),
  },
  { name: 'parseArticle', run: ({ text, format }) => parseArticle(text, format) },
  { name: `recipes, ${count} entries that ship`, run: ({ article }) => builtIn.find(article) },
  { name: `recipes, ${wanted} entries`, run: ({ article }) => sized.find(article) },
  { name: 'lint: every rule', run: ({ article }) => lint(article, settings, noFacts) },
];

/** CPU time of this process in ms. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;

function measure(all: readonly Subject[], rounds: number): number[] {
  const times = steps.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, step] of steps.entries()) {
      // V8 throws away the machine code of patterns that were not used for a while: what a step needs comes back before it counts.
      pass(step, all);
      times[index]?.push(pass(step, all) / all.length);
    }
  }
  return times.map(median);
}

/** CPU time of one step over all articles in ms. */
function pass(step: Step, all: readonly Subject[]): number {
  const start = cpu();
  for (const subject of all) step.run(subject);
  return cpu() - start;
}

/** What the recipes cost a process that begins: their patterns are compiled when they are first tried. In ms. */
function firstUse(all: readonly Subject[]): number {
  const fresh = compileRecipes(builtInRecipes);
  const step: Step = { name: '', run: ({ article }) => fresh.find(article) };
  const cold = pass(step, all);
  return cold - Math.min(pass(step, all), pass(step, all));
}

const all = subjects();
const starting = firstUse(all);
const medians = measure(all, Number(values.rounds));
const base = medians[0] ?? 1;
const [, parsing = 0, , leftovers = 0] = medians;
const isCheaper = leftovers < base;
console.log(
  `${all.length} articles, ${values.rounds} rounds, Node ${process.versions.node}; median CPU time per article.\n`,
);
console.log('| step | ms | to bare parse5 |\n|---|---|---|');
for (const [index, step] of steps.entries()) {
  const ms = medians[index] ?? 0;
  console.log(`| ${step.name} | ${ms.toFixed(2)} | ${(ms / base).toFixed(2)} |`);
}
console.log(`\nLeftover rules with ${wanted} entries cost less than the parse: ${isCheaper ? 'yes' : 'no'}.`);
console.log(
  `They take ${(leftovers / base).toFixed(2)} of bare parse5 and ${(leftovers / parsing).toFixed(2)} of parseArticle.`,
);
console.log(`Once per process, compiling the recipes that ship: ${starting.toFixed(0)} ms.`);
if (values.json !== undefined) {
  const rows = steps.map(({ name }, index) => ({ name, ms: medians[index], ratio: (medians[index] ?? 0) / base }));
  const result = {
    articles: all.length,
    rounds: Number(values.rounds),
    entries: { builtIn: count, measured: wanted },
    rows,
    starting,
    isCheaper,
  };
  fs.writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
}
