import * as vscode from 'vscode';
import type { Article } from '../../core/index.ts';
import type { ArticlePlan } from '../../images/localise/plan.ts';
import type { Analyser } from '../analyser.ts';
import { isArticle } from '../articles.ts';
import { say, targetArticle } from '../commands/strip.ts';
import { here, type Walk, walkArticles } from '../commands/workspaceArticles.ts';
import type { LocaliseTools } from '../host.ts';
import type { ArticleSettings } from '../settings/articleSettings.ts';
import { folderOf, parentOf, pathBelow } from '../uris.ts';
import { wholeOf } from '../work/job.ts';
import { copyDestination } from './destination.ts';

/** An article that names pictures on the web. */
export interface Subject {
  readonly uri: vscode.Uri;
  readonly article: Article;
  readonly plan: ArticlePlan;
  /** The top folder of its site, in which pictures may be put. */
  readonly site: string | undefined;
  readonly settings: ArticleSettings;
}

/** Articles whose changes one edit still holds well. */
const maxSubjects = 500;

/**
 * The articles that a command means, of those that name pictures on the web: one, or all below a folder. Undefined where the
 * user was told that there is none, or cancelled.
 */
export async function subjectsOf(
  target: unknown,
  walk: Walk & { readonly analyser: Analyser },
  tools: LocaliseTools,
): Promise<readonly Subject[] | undefined> {
  const plan = planner(tools);
  const folder = target instanceof vscode.Uri && (await isFolder(target)) ? target : undefined;
  if (!folder) return oneSubject(target, walk, plan);
  const found: Subject[] = [];
  const title = vscode.l10n.t('Looking for pictures on the web');
  const inFolder = { ...walk, isWanted: (uri: vscode.Uri) => pathBelow(folder, uri) !== undefined };
  const visited = await walkArticles(inFolder, {
    title,
    read: here,
    async visit({ uri, article, ...settings }) {
      const subject = found.length < maxSubjects ? await plan(uri, article, settings) : undefined;
      if (subject) found.push(subject);
    },
  });
  return visited === undefined ? undefined : found;
}

async function oneSubject(
  target: unknown,
  { analyser }: { analyser: Analyser },
  plan: ReturnType<typeof planner>,
): Promise<readonly Subject[] | undefined> {
  const document = await targetArticle(target);
  if (!document || !isArticle(document)) return undefined;
  if (document.isUntitled) {
    say(vscode.l10n.t('Save the article first: pictures are put where its file is.'));
    return undefined;
  }
  const inputs = await analyser.inputs(document);
  const article = inputs && wholeOf(inputs.article);
  const subject = article && (await plan(document.uri, article, inputs));
  return subject ? [subject] : [];
}

const isFolder = async (uri: vscode.Uri): Promise<boolean> =>
  ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;

/** Undefined for an article that names none. Sites are looked at once. */
function planner({ placeFinder, planArticle, fromPlace }: LocaliseTools) {
  const finders = new Map<string, ReturnType<typeof placeFinder>>();
  return async (uri: vscode.Uri, article: Article, settings: ArticleSettings): Promise<Subject | undefined> => {
    const cwd = (folderOf(uri) ?? parentOf(uri)).fsPath;
    const placeOf = finders.get(cwd) ?? placeFinder({ cwd });
    finders.set(cwd, placeOf);
    const generator = settings.settings.siteGenerator;
    const place = await placeOf(uri.fsPath, { generator, into: copyDestination(uri)?.fsPath });
    const plan = planArticle(article, place);
    const site = place.site && fromPlace(place.site.folder);
    return plan.wanted.length > 0 ? { uri, article, plan, site, settings } : undefined;
  };
}
