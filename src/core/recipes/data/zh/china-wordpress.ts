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
  ],
});
