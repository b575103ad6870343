import { defineRecipe } from '../../recipe.ts';

// 驱动之家 / 快科技 (news.mydrivers.com), 2015–2024.
export default defineRecipe({
  id: 'mydrivers',
  name: 'MyDrivers',
  entries: [
    {
      kind: 'credit',
      safety: 'safe',
      label: 'editor and error report of MyDrivers',
      only: 'html',
      select: 'p.url:has(.jiucuo), #leftjiucuo, a.jiucuo',
      example: {
        bad: '<p>正文。</p>\n<p class="url"><span>责任编辑：某某</span><a href="javascript:;" class="jiucuo" id="leftjiucuo">文章纠错</a></p>\n',
        good: '<p class="link">网址的结构。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'MyDrivers reprint rule',
      select: 'p.zhuanzai',
      example: {
        bad: '<p>正文。</p>\n<p class="zhuanzai"><strong>如需转载请务必注明出处：快科技</strong></p>\n',
        good: '<p class="zhuan">他转载了一篇文章。</p>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'MyDrivers topic tags',
      select: 'p.bqian, .news_bq',
      example: {
        bad: '<p>正文。</p>\n<p class="bqian">话题标签：<a href="/tag/1.htm">茶</a></p>\n',
        good: '<p class="tags">标签的用法。</p>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'MyDrivers empty pager',
      select: '.page_article#bnext',
      example: {
        bad: '<p>正文。</p>\n<div class="page_article" id="bnext">\n\n</div>\n',
        good: '<div class="page" id="next">正文。</div>\n',
      },
    },
    {
      kind: 'share',
      safety: 'safe',
      label: 'MyDrivers bars',
      select: '#article_dafen, .dafen',
      example: {
        bad: '<p>正文。</p>\n<div class="dafen">文章价值打分</div>\n',
        good: '<div class="score">得分。</div>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'MyDrivers end picture',
      image: { host: 'mydrivers.com', path: 'end_article' },
      example: {
        bad: '<p>正文。</p>\n<p><img src="https://icons.mydrivers.com/news/end_article.png"></p>\n',
        good: '<p><img src="https://img1.mydrivers.com/img/1.png"></p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'MyDrivers reprint rule as text',
      phrase: /^(?:【本文结束】\s?)?如需转载,?请务必注明出处\s?:\s?(?:快科技|驱动之家).{0,4}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>【本文结束】如需转载请务必注明出处：快科技</p>\n',
        good: '<p>如需转载，请给我写信，我会回复。</p>\n',
      },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: 'editor of MyDrivers',
      phrase: /^责任编辑\s?:\s?\S{1,10}\s?文章纠错$/u,
      example: { bad: '<p>正文。</p>\n<p>责任编辑：某某文章纠错</p>\n', good: '<p>责任编辑：他每天给文章纠错。</p>\n' },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'MyDrivers topic tags as text',
      phrase: /^话题标签\s?:\s?\S.{0,80}$/u,
      example: { bad: '<p>正文。</p>\n<p>话题标签：茶水杯子</p>\n', good: '<p>话题标签是社交网络的发明。</p>\n' },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'MyDrivers rating',
      phrase: /^(?:文章价值打分|当前文章打分\s?\d{1,3}\s?分,共有\s?\d{1,6}\s?人打分)$/u,
      example: {
        bad: '<p>正文。</p>\n<p>当前文章打分0 分，共有0人打分</p>\n',
        good: '<p>当前文章打分的人不多。</p>\n',
      },
    },
  ],
});
