import type { Article } from '../../core/index.ts';
import { type Orders, order } from './collect.ts';
import { targetOf } from './rewrite.ts';
import { type Place, type Targets, targetsOf } from './target.ts';
import { type HostFilter, type Wanted, wantedPictures } from './wanted.ts';

/** What is to be done with one article. */
export interface ArticlePlan {
  readonly wanted: readonly Wanted[];
  readonly targets: Targets;
}

export function planArticle(article: Pick<Article, 'images'>, place: Place, isMeant?: HostFilter): ArticlePlan {
  return { wanted: wantedPictures(article, isMeant), targets: targetsOf(place) };
}

/** Adds the pictures that an article wants, each for the folder that it wants it in. */
export function addOrders(orders: Orders, { wanted, targets }: ArticlePlan): void {
  for (const one of wanted) order(orders, one.address, targetOf(targets, one).folder);
}
