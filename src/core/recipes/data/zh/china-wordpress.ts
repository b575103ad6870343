import { defineRecipe } from '../../recipe.ts';

// 199IT, and the themes D8, DUX and Zibll, 2010–2022. Its WP Related Posts list is in the English recipes.
export default defineRecipe({
  id: 'china-wordpress',
  name: 'WordPress sites of China',
  entries: [
    {
      kind: 'promo',
      safety: 'safe',
      label: '199IT announcement',
      takes: 'image',
      phrase: /^199IT(?:大数据导航|小程序|热门|微信|读者群).{10,160}$/u,
      maxLength: 240,
      example: {
        bad: '<p>正文。</p>\n<p>199IT大数据导航新版上线，目前收录超4000款数据工具。</p>\n',
        good: '<p>199IT发布的数据显示，销量增长。</p>\n',
      },
    },
    {
      kind: 'share',
      safety: 'safe',
      label: 'theme buttons of DUX and Zibll',
      only: 'html',
      select: '.article-social, .action-share, .post-like, .article-actions, .article-wechats, .asb-post, .orbui',
      example: {
        bad: '<p>正文。</p>\n<div class="article-social"><a class="action">赞(0)</a></div>\n',
        good: '<div class="social">社会。</div>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'theme copyright line',
      phrase: /^未经允许不得转载\s?:\s?.{2,60}(?:»|>>|›|-)\s?.{2,100}$/u,
      maxLength: 180,
      example: {
        bad: '<p>正文。</p>\n<p>未经允许不得转载：山中来信 » 茶的历史</p>\n',
        good: '<p>未经允许不得转载：一条旧规则</p>\n',
      },
    },
    {
      // 欲思 (yusi), D8 and DUX of 大前端: the meta line above a post, 2013 to 2020.
      kind: 'stub',
      safety: 'safe',
      label: 'meta line of a WordPress theme',
      phrase:
        /^.{1,60}\s(?:\d{1,3}(?:年|个月|周|天|小时)前\s)?\(?\d{4}-\d{2}-\d{2}\)?\s.{0,20}\d{1,7}(?:℃|°C|\s?次?浏览|人围观)\s.{0,20}\d{1,5}(?:评论|條評論|条评论)$/u,
      maxLength: 140,
      example: {
        bad: '<p><a href="/c">茶</a> <a href="/a">某某</a> 3年前 (2015-06-15) 23089℃ <a href="/1#comments">2评论</a></p>\n<p>正文。</p>\n',
        good: '<p>2015-06-15 水温 23℃ 有评论。</p>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'comment form of a WordPress theme',
      where: 'tail',
      phrase:
        /^(?:发表我的评论|提交评论(?:\s(?:表情|取消(?:评论)?|加粗|删除线|居中|斜体|签到)){1,8}|\(?\d{0,5}\)?\s?个小伙伴在吐槽|(?:发表评论|发布评论)\s取消回复|昵称\s昵称\s?\(必填\).{0,60}|Hi,您需要填写昵称和邮箱[!。]?)$/u,
      maxLength: 90,
      example: {
        bad: '<p>正文。</p>\n<p>发表我的评论</p>\n',
        good: '<p>发表我的评论之后，他回复了。</p>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'pictures of related posts',
      select: 'ul:has(> li > a > img[src*="timthumb.php"]):not(:has(> li:not(:has(> a))))',
      where: 'tail',
      example: {
        bad: '<p>正文。</p>\n<ul><li><a href="/1"><img src="/wp-content/themes/a/timthumb.php?src=a.png">另一篇文章</a></li></ul>\n',
        good: '<ul><li><a href="/1"><img src="/uploads/a.png">图一</a></li></ul>\n',
      },
    },
  ],
});
