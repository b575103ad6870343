import type { Recipe } from '../../recipe.ts';
import appeals from './appeals.ts';
import chinaWidgets from './china-widgets.ts';
import chinaWordpress from './china-wordpress.ts';
import cnbeta from './cnbeta.ts';
import cnblogs from './cnblogs.ts';
import csdn from './csdn.ts';
import developerSites from './developer-sites.ts';
import discuz from './discuz.ts';
import financeMedia from './finance-media.ts';
import follow from './follow.ts';
import hexoThemes from './hexo-themes.ts';
import huxiu from './huxiu.ts';
import ithome from './ithome.ts';
import jianshu from './jianshu.ts';
import juejin from './juejin.ts';
import kr36 from './kr36.ts';
import mydrivers from './mydrivers.ts';
import netease from './netease.ts';
import newsroomCredits from './newsroom-credits.ts';
import newsrooms from './newsrooms.ts';
import notices from './notices.ts';
import sinaSites from './sina-sites.ts';
import socialSites from './social-sites.ts';
import sohu from './sohu.ts';
import taiwanHongKong from './taiwan-hong-kong.ts';
import techMedia from './tech-media.ts';
import tencent from './tencent.ts';
import wechat from './wechat.ts';
import wechatEditors from './wechat-editors.ts';
import zhihu from './zhihu.ts';

/** Recipes for sites and tools in Chinese, before the generic ones: what is special names a thing first. */
export const chineseRecipes: readonly Recipe[] = [
  sinaSites,
  netease,
  tencent,
  sohu,
  kr36,
  cnbeta,
  ithome,
  mydrivers,
  huxiu,
  techMedia,
  newsrooms,
  financeMedia,
  wechat,
  wechatEditors,
  csdn,
  juejin,
  zhihu,
  jianshu,
  cnblogs,
  developerSites,
  discuz,
  taiwanHongKong,
  chinaWidgets,
  chinaWordpress,
  newsroomCredits,
  socialSites,
  hexoThemes,
  follow,
  appeals,
  notices,
];
