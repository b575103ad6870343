import { defineRecipe } from '../../recipe.ts';

// 掘金 (juejin.cn), 2016–2024: .markdown-body with a style block for the theme; writing contests of the site.
export default defineRecipe({
  id: 'juejin',
  name: 'Juejin',
  entries: [
    {
      kind: 'style',
      safety: 'safe',
      label: 'Juejin theme style',
      select: '.markdown-body > style',
      example: {
        bad: '<div class="markdown-body"><style>.markdown-body{color:#333}</style><p>正文。</p></div>\n',
        good: '<div class="markdown-body"><p>正文。</p></div>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'Juejin bars',
      select:
        '.article-end .tag-list-box, .tag-list-box, .article-suspended-panel, .category-course-recommend, .recommended-area, .extension-banner, .column-container .column-entry, .next-article',
      example: {
        bad: '<p>正文。</p>\n<div class="tag-list-box"><span>文章标签</span></div>\n',
        good: '<div class="tag-list">标签。</div>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Juejin writing contest',
      phrase:
        /^[>*\s\p{S}]{0,4}(?:.{0,30}[,!。]\s?)?(?:我正在参加|我报名参加|我参加了|这是我参与|本文已参与|本文正在参加|本文参加了|本文正在参与|我正在参与|这是我在掘金|这是我参加)\s?.{0,6}(?:掘金|金石计划|更文挑战|新人创作礼|日新计划|启航计划|程序员必备小知识|创意投稿|技术专题|码上掘金|创作训练营|征文|AI ?练中学|豆包|青训营).{0,60}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>携手创作，共同成长！这是我参与「掘金日新计划 · 8 月更文挑战」的第1天，点击查看活动详情</p>\n',
        good: '<p>我正在参加一场长跑比赛，全长十公里。</p>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'Juejin categories and tags',
      where: 'tail',
      phrase: /^(?:文章分类\s?:?\s?\S{1,10}\s)?文章标签(?:\s?:\s?|\s)[^\s。][^。]{0,60}$/u,
      maxLength: 90,
      example: {
        bad: '<p>正文。</p>\n<p>文章分类 前端 文章标签 JavaScript</p>\n',
        good: '<p>文章标签的设计要简单。</p>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'Juejin theme line',
      where: 'head',
      phrase:
        /^(?:-{3,}\s?)?(?:theme|highlight)\s?:\s?(?:juejin|github|smartblue|cyanosis|channing-cyan|fancy|hydrogen|condensed-night-purple|greenwillow|v-green|vue-pro|healer(?:-readable)?|mk-cute|jzman|geek-black|awesome-green|qklhk-chocolate|orange|scrolls-light|simplicity-green|arknights|vuepress|chinese-red|nico|devui-blue|serene-rose|z-blue|minimalism|yu|keepnice|lilsnake|koi|cyanosis|a11y-dark|an-old-hope|atom-one-dark|vs2015|monokai(?:-sublime)?|xcode|tomorrow-night\S{0,10}|androidstudio|arduino-light|dracula)(?:\s(?:highlight|theme)\s?:\s?[\w-]{2,30})?\s?(?:-{3,})?$/iu,
      example: { bad: '<p>theme: smartblue highlight: a11y-dark</p>\n', good: '<p>theme: dark and light</p>\n' },
    },
  ],
});
