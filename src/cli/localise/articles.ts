import path from 'node:path';
import { type Article, formatOf, parseArticle } from '../../core/index.ts';
import { type ArticlePlan, planArticle } from '../../images/localise/plan.ts';
import type { Place } from '../../images/localise/target.ts';
import { type HostFilter, hostFilter } from '../../images/localise/wanted.ts';
import { placeFinder } from '../../node/localise/places.ts';
import { readArticle } from '../../node/read-article.ts';
import type { Inputs } from '../inputs.ts';
import type { Invocation } from '../parse.ts';

export interface Localising {
  readonly invocation: Invocation;
  readonly inputs: Inputs;
  readonly cwd: string;
}

/** An article with what is to be done with it; or why it cannot be read, as a sentence. */
export type Planned =
  | { readonly file: string; readonly article: Article; readonly plan: ArticlePlan; readonly place: Place }
  | { readonly file: string; readonly problem: string };

export type Planner = (file: string) => Promise<Planned>;

/** The folder that `--into` names. Absolute. */
export function intoOf(invocation: Invocation, cwd: string): string | undefined {
  const into = invocation.text('into');
  return into === undefined ? undefined : path.resolve(cwd, into);
}

/** Reads articles and says what is to be done with each, as often as it is asked. Never rejects. */
export function articlePlanner({ invocation, inputs, cwd }: Localising): Planner {
  const isMeant: HostFilter = hostFilter(invocation.list('include'), invocation.list('exclude'));
  const placeOf = placeFinder({ cwd });
  const into = intoOf(invocation, cwd);
  return async (file) => {
    const read = await readArticle(file);
    if ('finding' in read) return { file, problem: read.finding.message };
    const article = parseArticle(read.text, formatOf(file) ?? 'markdown');
    const { settings } = await inputs.configs.settingsOf(file, article);
    const place = await placeOf(file, { generator: settings.siteGenerator, into });
    return { file, article, place, plan: planArticle(article, place, isMeant) };
  };
}
