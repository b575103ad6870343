import path from 'node:path';
import { builtInRecipes, compileRecipes, formatOf, parseArticle } from '../../core/index.ts';
import { createLearner, type Learner, type LearnOptions, type SourceReport, usual } from '../../core/learn/index.ts';
import { readArticle } from '../../node/read-article.ts';
import { inOrder } from '../in-order.ts';
import { type Inputs, shownPath } from '../inputs.ts';
import { learnedJson, learnedText } from '../learn/report.ts';
import { writeRecipes } from '../learn/write.ts';
import type { Output } from '../output.ts';
import { type Invocation, wholeNumber } from '../parse.ts';
import { painter, wantsColor } from '../report/paint.ts';
import { note, progressBar } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

interface Learning {
  readonly invocation: Invocation;
  readonly inputs: Inputs;
  readonly output: Output;
  readonly cwd: string;
}

/** Proposes recipes for what repeats in the articles of one source; returns the exit status. */
export async function learn(learning: Learning): Promise<number> {
  const { invocation, inputs, output, cwd } = learning;
  if (!['text', 'json'].includes(invocation.format)) throw new UsageError('--format of "learn" can be text or json.');
  const options = optionsOf(invocation);
  const files = inputs.list.filter(({ kind }) => kind === 'article').map((input) => input.path);
  const base = baseOf(inputs, cwd);
  const learner = createLearner(options);
  const surveyed = await lookTwice(files, learner, { ...learning, base });
  const reports = selected(learner.report(), invocation.text('source'));
  const target = invocation.text('write');
  const written = target === undefined ? undefined : await writeRecipes(path.resolve(cwd, target), reports, base);
  const report = { articles: surveyed, options, sources: reports };
  const paint = painter(wantsColor({ isOff: invocation.on('no-color'), isTerminal: output.isTerminal }));
  await output.write(
    invocation.format === 'json'
      ? learnedJson(report)
      : learnedText(report, { paint, isAll: invocation.on('all'), columns: output.columns }),
  );
  await output.end();
  if (target !== undefined)
    note(`${toldOf(target, written)}${isNamed(path.resolve(cwd, target), inputs) ? '' : unnamed}`);
  return 0;
}

const toldOf = (target: string, written: number | undefined): string =>
  written === 0 ? `${target} has all of it already.` : `Added ${written} to ${target}.`;

const unnamed = ' Name it under "recipes" in .article-lint.json to have it used.';

const isNamed = (file: string, { configs }: Inputs): boolean =>
  [...configs.loaded.values()].some(({ path: place, config }) =>
    (config.recipes ?? []).some((name) => path.resolve(path.dirname(place), name) === file),
  );

function optionsOf(invocation: Invocation): LearnOptions {
  const share = invocation.text('min-share');
  const minShare =
    share === undefined ? usual.minShare : /^\d{0,3}(?:\.\d{1,6})?$/.test(share) ? Number(share) : Number.NaN;
  if (!(minShare > 0 && minShare <= 1))
    throw new UsageError(`--min-share must be a number above 0 and up to 1, such as 0.1, not "${share}".`);
  const minArticles = wholeNumber('min-articles', invocation.text('min-articles'), { least: 2 }) ?? usual.minArticles;
  return { minShare, minArticles, known: compileRecipes(builtInRecipes), compile: compileRecipes };
}

/** The folder that paths count from: the one that was named, or what all of those share. Absolute. */
function baseOf({ roots }: Inputs, cwd: string): string {
  const [, ...named] = roots;
  let base = named[0] ?? cwd;
  const isAbove = (root: string): boolean =>
    root === base || root.startsWith(base.endsWith(path.sep) ? base : base + path.sep);
  while (!named.every(isAbove)) base = path.dirname(base);
  return base;
}

/** Files that are read at a time. */
const filesAtOnce = 8;

/** Both passes; returns how many articles could be read. */
async function lookTwice(
  files: readonly string[],
  learner: Learner,
  { invocation, inputs, cwd, base }: Learning & { readonly base: string },
): Promise<number> {
  const progress = progressBar(files.length * 2, { isWanted: !invocation.on('no-progress') });
  const known: string[] = [];
  for await (const { file, read } of inOrder(files, invocation.concurrency ?? filesAtOnce, readOne)) {
    progress.step();
    if ('finding' in read) {
      progress.clear();
      note(`${shownPath(file, cwd)}: ${read.finding.message}`);
      continue;
    }
    known.push(file);
    learner.survey(shownPath(file, base), parseArticle(read.text, formatOf(file) ?? 'markdown'));
  }
  const wanted = [...known.entries()].filter(([index]) => learner.wants(index));
  const again = inOrder(wanted, invocation.concurrency ?? filesAtOnce, async ([index, file]) => ({
    index,
    ...(await readOne(file)),
  }));
  for await (const { index, file, read } of again) {
    progress.step();
    if ('finding' in read) continue;
    const article = parseArticle(read.text, formatOf(file) ?? 'markdown');
    const { settings } = await inputs.configs.settingsOf(file, article);
    learner.study(index, { file: shownPath(file, cwd), article, own: settings.recipes });
  }
  progress.clear();
  return known.length;
}

const readOne = async (file: string) => ({ file, read: await readArticle(file) });

function selected(reports: readonly SourceReport[], name: string | undefined): readonly SourceReport[] {
  if (name === undefined) return reports;
  const found = reports.filter((report) => report.name === name);
  if (found.length > 0) return found;
  const known = reports.map((report) => report.name).join(', ');
  throw new UsageError(`There is no source "${name}".${known === '' ? '' : ` There are: ${known}.`}`);
}
