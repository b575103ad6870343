import path from 'node:path';
import type { Collected, Orders } from '../../images/localise/collect.ts';
import { addOrders } from '../../images/localise/plan.ts';
import { fromPlace } from '../../node/localise/places.ts';
import { sweepTemporaryFiles } from '../../node/temporary-files.ts';
import { inOrder } from '../in-order.ts';
import { shownPath } from '../inputs.ts';
import { articlePlanner, intoOf, type Localising, type Planner } from '../localise/articles.ts';
import { downloadAll } from '../localise/download.ts';
import { finishArticle, foreseen } from '../localise/finish.ts';
import { type ArticleReport, asJson, asText, type RunReport } from '../localise/report.ts';
import type { Output } from '../output.ts';
import { painter, wantsColor } from '../report/paint.ts';
import { UsageError } from '../usage-error.ts';

/** Articles that are read at a time. */
const atOnce = 8;

/**
 * Downloads the pictures on the web that articles name, and has the articles name them where they are now; returns the exit
 * status. Pictures come first, then the manifests, then the articles: stopped at any moment, each is its old self or its new one.
 */
export async function localise(run: Localising & { readonly output: Output }): Promise<number> {
  const { invocation, output, cwd } = run;
  if (!['text', 'json'].includes(invocation.format))
    throw new UsageError('--format of "localise" can be text or json.');
  const [broken] = run.inputs.broken;
  if (broken) throw new UsageError(`${shownPath(broken.path, cwd)} is not valid JSON. Nothing was changed.`);
  const plan = articlePlanner(run);
  const survey = await surveyAll(run, plan);
  const isDryRun = invocation.on('dry-run');
  const roots = [...run.inputs.roots, ...survey.sites, intoOf(invocation, cwd) ?? cwd];
  const collected = isDryRun ? undefined : await downloadAll(survey.orders, run, roots);
  const done = await finishAll(run, survey.files, { plan, collected });
  const articles = [...survey.unreadable, ...done].sort((a, b) => (a.filePath < b.filePath ? -1 : 1));
  const { downloaded = 0, bytes = 0, known = 0, failures } = collected ?? {};
  const report: RunReport = { articles, downloaded, bytes, known, failed: failures?.size ?? 0, isDryRun };
  const paint = painter(wantsColor({ isOff: invocation.on('no-color'), isTerminal: output.isTerminal }));
  await output.write(invocation.format === 'json' ? asJson(report) : asText(report, paint));
  await output.end();
  return articles.every(isWhole) ? 0 : 1;
}

const isWhole = ({ pictures, problem }: ArticleReport): boolean =>
  problem === undefined && pictures.every(({ file }) => file !== undefined);

interface Survey {
  readonly orders: Orders;
  /** Articles that name pictures on the web. */
  readonly files: readonly string[];
  /** Top folders of their sites. */
  readonly sites: ReadonlySet<string>;
  readonly unreadable: readonly ArticleReport[];
}

async function surveyAll({ inputs, cwd }: Localising, plan: Planner): Promise<Survey> {
  const orders: Orders = new Map();
  const files: string[] = [];
  const sites = new Set<string>();
  const unreadable: ArticleReport[] = [];
  const articles = inputs.list.filter(({ kind }) => kind === 'article').map((input) => input.path);
  for await (const planned of inOrder(articles, atOnce, plan)) {
    if ('problem' in planned) {
      unreadable.push({ filePath: shownPath(planned.file, cwd), pictures: [], problem: planned.problem });
    } else if (planned.plan.wanted.length > 0) {
      files.push(planned.file);
      addOrders(orders, planned.plan);
      if (planned.place.site) sites.add(fromPlace(planned.place.site.folder));
    }
  }
  return { orders, files, sites, unreadable };
}

async function finishAll(
  { inputs, cwd }: Localising,
  files: readonly string[],
  { plan, collected }: { plan: Planner; collected: Collected | undefined },
): Promise<ArticleReport[]> {
  if (collected)
    for (const folder of new Set(files.map((file) => path.dirname(file)))) await sweepTemporaryFiles(folder);
  const reports: ArticleReport[] = [];
  // Read again: the texts of an archive would not stay in memory while it is downloaded for.
  for await (const report of inOrder(files, atOnce, async (file): Promise<ArticleReport> => {
    const planned = await plan(file);
    if ('problem' in planned) return { filePath: shownPath(file, cwd), pictures: [], problem: planned.problem };
    return collected ? finishArticle(planned, { collected, roots: inputs.roots, cwd }) : foreseen(planned, cwd);
  })) {
    reports.push(report);
  }
  return reports;
}
