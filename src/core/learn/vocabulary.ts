import type { LeftoverKind } from '../recipes/recipe.ts';

// Words that boilerplate is made of. They are evidence beside repetition and never enough alone: the same words stand in honest prose.

const words: readonly (readonly [kind: LeftoverKind, pattern: RegExp])[] = [
  [
    'credit',
    /责任编辑|責任編輯|责编|编辑\s?:|校对|審校|审校|审核\s?:|译者|譯者|选题|编译|排版\s?:|荣誉推出|(?:作者|记者|撰文|文|整理)\s?[:/丨|]|\b(?:reporting|editing|edited|written|posted|translated|reviewed|proofread) by\b|^via\s?:/iu,
  ],
  [
    'legal',
    /版权|版權|著作权|转载|轉載|授权协议|许可协议|知识共享|侵权|侵權|免责|免責|(?:仅|僅|不)代表|未经.{0,12}(?:许可|授权|允许)|署名|creative commons|\bcc[ -]by\b|copyright|all rights reserved|©|\blicen[cs]ed under|disclaimer|reprint|reproduced with|terms of (?:use|service)/iu,
  ],
  [
    'related',
    /相关(?:阅读|文章|推荐|内容)|相關(?:閱讀|文章)|延伸阅读|往期|上一[篇页章]|下一[篇页章]|更多(?:文章|精彩|内容|干货)|猜你喜欢|热门文章|历史文章|\brelated (?:posts?|articles?|stories|reading)|\bread (?:more|next)\b|you (?:may|might) also|\b(?:previous|next|older|newer|recent) (?:posts?|articles?|entry|entries)|more (?:posts|articles|from)\b/iu,
  ],
  [
    'share',
    /(?:分享|转发)(?:到|至|给|此文|本文)|一键分享|\bshare (?:this|on|via|it)\b|\btweet this|\b(?:digg|technorati|stumbleupon|del\.icio\.us|addthis|dotnetkicks|kick it|shout it|bookmark (?:this|it))\b/iu,
  ],
  [
    'promo',
    /公众号|公眾號|微信(?:号|群|搜索|扫)|加.{0,6}微信|二维码|二維碼|扫码|扫一扫|关注(?:我|我们|本|公|微信|一下|作者)|(?:欢迎|记得|请).{0,8}(?:关注|收藏|订阅|点赞|star|投稿|加入|留言)|点个?赞|打赏|赞赏|在看|三连|(?:下载|安装).{0,10}(?:app|客户端)|知识星球|(?:交流|技术|读者|qq|讨论)群|小程序|订阅|优惠|福利|领取|赞助|加入我们|联系(?:我们|作者)|我的(?:博客|公众号|个人|微信|github)|(?:个人|官方)(?:博客|网站|微博|微信)|招聘|内推|follow (?:me|us|along)|\bsubscribe\b|newsletter|\bdonat(?:e|ion)|\bsupport (?:us|me|my|our|this)\b|buy me a|patreon|\b(?:my|our|the) (?:e-?book|course|podcast|rss feed)\b|check out (?:my|our)|(?:download|get) (?:the|our) app|join (?:us|our|the)\b|\bsign up\b|register (?:now|today|for)|free trial|\b(?:me|us|reach (?:me|out)).{0,12} (?:on|at|via) (?:twitter|facebook|linkedin|mastodon)|leave a comment|\bhire (?:me|us)\b|discount|coupon|like this (?:post|article)|enjoyed (?:this|reading)/iu,
  ],
  ['ad', /广告|廣告|推广链接|\badvertis(?:e|ing|ement)|\bsponsor(?:ed|s|ship)?\b|affiliate|adsense/iu],
  [
    'stub',
    /(?:阅读|查看|点击|打开).{0,6}原文|原文(?:地址|链接|出处|连接)|本文(?:地址|链接)|(?:全文|本文)完|(?:来源|出处)\s?:|continue reading|originally (?:posted|published|appeared)|view (?:the )?original|cross-?posted/iu,
  ],
];

/** What kind of leftover the words of a line speak of; undefined where they say nothing. */
export function kindOfWords(text: string): LeftoverKind | undefined {
  return words.find(([, pattern]) => pattern.test(text))?.[0];
}

const names: readonly (readonly [kind: LeftoverKind, pattern: RegExp])[] = [
  ['ad', /(?:^|[-_])(?:ads?|adsense|adsbygoogle|advert\w*|sponsors?\w*|affiliate)(?:$|[-_])/i],
  ['share', /share|social|addthis|bookmark|(?:^|[-_])like|follow-?us|jiathis|bdshare/i],
  [
    'related',
    /related|recommend|prev(?:ious)?(?:$|[-_])|next(?:$|[-_])|pagination|pager|post-?nav|sidebar|breadcrumb|tag-?list|post-?tags|site-?nav|menu|navbar|masthead|banner|footer|(?:^|site-?|page-?)header/i,
  ],
  ['legal', /copyright|licen[cs]e|disclaimer|colophon/i],
  [
    'promo',
    /subscribe|newsletter|donat|reward|qr-?code|wechat|weixin|promo|(?:^|[-_])cta|follow|sign-?up|app-?download/i,
  ],
  ['credit', /byline|editor|credit|post-?meta|article-?info|article-?bar|author/i],
  ['comment', /(?:^|[-_])comments?(?:$|[-_])|disqus|gitalk|valine|utterances|respond/i],
  ['tracker', /pixel|tracker|tracking|analytics|counter|busuanzi|page-?views?/i],
];

/** What kind of leftover a class or an id tells of. A `comment` of readers is no HTML comment: it counts as related matter. */
export function kindOfName(name: string): LeftoverKind | undefined {
  const kind = names.find(([, pattern]) => pattern.test(name))?.[0];
  return kind === 'comment' ? 'related' : kind;
}

const files: readonly (readonly [kind: LeftoverKind, pattern: RegExp])[] = [
  ['tracker', /1x1|pixel|tracker|spacer|blank\.gif|counter|feedburner\.com\/~r|feeds\.wordpress\.com/i],
  [
    'promo',
    /qr-?code|qrcode|wechat|weixin|gongzhong|gzh|subscribe|donat|alipay|reward|follow|[^a-z]qr[^a-z]|erweima|coffee/i,
  ],
  ['ad', /(?:^|[^a-z\d])(?:ads?|banner|sponsor|affiliate)(?:[^a-z\d]|$)|doubleclick/i],
  ['legal', /creativecommons|licensebuttons|copyright/i],
  ['share', /(?:^|[^a-z])(?:share|digg|tweet|facebook|delicious|stumble|reddit|technorati|kick(?:it)?)/i],
];

/** What kind of leftover the address of a picture or a link tells of. */
export function kindOfAddress(address: string): LeftoverKind | undefined {
  return files.find(([, pattern]) => pattern.test(address))?.[0];
}

/** Headings and opening words that honest articles of one author share. */
const honest =
  /^(?:[\d#一二三四五六七八九十]{1,4}[.、)]?\s?)?(?:参考(?:资料|文献|链接|文章|来源)?|引用|references?|bibliography|see also|further reading|resources|links?|notes?|footnotes|总结|小结|结语|结论|后记|前言|序言?|引言|导读|背景|目录|简介|介绍|概述|概要|摘要|正文|附录|致谢|问题|说明|注意|示例|安装|使用|introduction|overview|summary|conclusions?|contents?|table of contents|background|installation|install|usage|getting started|examples?|setup|requirements|prerequisites|changelog|changes|tl;?dr|faq|acknowledge?ments|thanks|next steps|what'?s next|todo|note|update[sd]?|abstract|appendix|tags?|分类|标签|关于|about)\s?:?$/iu;

/** A line that places an article within a series, or names the series. */
const series =
  /(?:系列|专题|連載|连载)(?:文章)?(?:的|之|第|\s|:|\(|$)|第\s?[#\d一二三四五六七八九十]{1,4}\s?[篇章节部分讲期]|\bpart (?:#|\d+|[ivx]+)\b|\bin (?:this|a|the) (?:\S+ ){0,3}series\b|\bchapter (?:#|\d+)|\bepisode (?:#|\d+)/iu;

/** Who wrote an article, or where it comes from: a careful editor keeps that, unless it is part of a block that goes. */
const attribution =
  /^[\p{P}\p{S}\s]{0,3}(?:(?:原文|文章)?作者|原文(?:地址|链接|出处|标题)?|(?:文章)?(?:来源|出处)|撰文|文|(?:original )?author|(?:written|posted) by|by|via|source|originally \w{1,12})(?:\s?[:/丨|]|\s(?=\p{L}))/iu;

export const isAttribution = (text: string): boolean => attribution.test(text.trim());
export const isHonestHeading = (text: string): boolean => honest.test(text.trim());
export const isSeriesLine = (text: string): boolean => series.test(text);
