import anyComment from './data/any-comment.ts';
import comments from './data/comments.ts';
import credits from './data/credits.ts';
import { westernRecipes } from './data/en/index.ts';
import genericEn from './data/generic-en.ts';
import genericZh from './data/generic-zh.ts';
import google from './data/google.ts';
import page from './data/page.ts';
import promotion from './data/promotion.ts';
import sina from './data/sina.ts';
import wordpressShortcodes from './data/wordpress-shortcodes.ts';
import { chineseRecipes } from './data/zh/index.ts';
import type { Recipe } from './recipe.ts';
import { withComputed } from './with-computed.ts';

/** Every recipe that ships. Of two entries that match the same thing the earlier one names it. */
export const builtInRecipes: readonly Recipe[] = withComputed([
  sina,
  ...chineseRecipes,
  google,
  comments,
  credits,
  promotion,
  ...westernRecipes,
  page,
  wordpressShortcodes,
  genericZh,
  genericEn,
  anyComment,
]);
