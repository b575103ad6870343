import type { Collected } from '../../images/localise/collect.ts';
import { rewritten, targetOf } from '../../images/localise/rewrite.ts';
import { fromPlace } from '../../node/localise/places.ts';
import { reasonOf as systemReason } from '../../node/reasons.ts';
import { WriteRefused, writeAtomically } from '../../node/write-atomically.ts';
import { shownPath } from '../inputs.ts';
import type { Planned } from './articles.ts';
import { type ArticleReport, linesOf, reasonOf } from './report.ts';

type Ready = Exclude<Planned, { problem: string }>;

interface Finishing {
  readonly collected: Collected;
  /** Folders in which articles may be written. */
  readonly roots: readonly string[];
  readonly cwd: string;
}

/** Has an article name the pictures that are there now; tells of each whether it does. Never rejects. */
export async function finishArticle(
  { file, article, plan }: Ready,
  { collected, roots, cwd }: Finishing,
): Promise<ArticleReport> {
  const { targets, wanted } = plan;
  const { text, edits, refused } = rewritten(article, wanted, { targets, names: collected.nameOf });
  const problem = edits.length === 0 ? undefined : await writeOver(file, text, { expected: article.text, roots });
  const lineOf = linesOf(article.text);
  const pictures = wanted.map((one) => {
    const { folder } = targetOf(targets, one);
    const name = problem || refused.includes(one) ? undefined : collected.nameOf(folder, one.address);
    const at = { line: lineOf(one.span.start), address: one.address };
    return name === undefined
      ? { ...at, reason: problem ?? reasonOf(collected.failures.get(one.address)) }
      : { ...at, file: shownPath(fromPlace(`${folder}/${name}`), cwd) };
  });
  return { filePath: shownPath(file, cwd), pictures, ...(problem === undefined ? {} : { problem }) };
}

/** What would be done, as far as it is known without the pictures: the folder. */
export function foreseen({ file, article, plan }: Ready, cwd: string): ArticleReport {
  const lineOf = linesOf(article.text);
  const pictures = plan.wanted.map((one) => ({
    line: lineOf(one.span.start),
    address: one.address,
    file: `${shownPath(fromPlace(targetOf(plan.targets, one).folder), cwd)}/`,
  }));
  return { filePath: shownPath(file, cwd), pictures };
}

/** Why an article was not written, as a sentence; undefined where it was. */
async function writeOver(
  file: string,
  text: string,
  options: Parameters<typeof writeAtomically>[2],
): Promise<string | undefined> {
  try {
    await writeAtomically(file, text, options);
    return undefined;
  } catch (error) {
    const reason = error instanceof WriteRefused ? error.message : systemReason(error);
    return `This file was not changed: ${reason}.`;
  }
}
