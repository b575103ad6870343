import { defineRecipe } from '../../recipe.ts';

// 搜狐: www.sohu.com/a/…, 搜狐号, 2016–2024.
export default defineRecipe({
  id: 'sohu',
  name: 'Sohu',
  entries: [
    {
      kind: 'stub',
      safety: 'safe',
      label: 'Sohu link home',
      select: '#backsohucom, .backword, .backsohu',
      example: {
        bad: '<p>正文。<a href="https://www.sohu.com/" id="backsohucom"><span class="backword">返回搜狐，查看更多</span></a></p>\n',
        good: '<p><a href="https://www.sohu.com/">搜狐</a></p>\n',
      },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: 'editor of Sohu',
      select: 'p[data-role="editor-name"], p[data-role="original-title"], .editor-name[data-role]',
      example: {
        bad: '<p>正文。</p>\n<p data-role="editor-name">责任编辑：<span></span></p>\n',
        good: '<p data-role="lead">编辑说，这是真的。</p>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'Sohu lists of other articles',
      select: '#articleAllsee, .allsee-list, .article-allsee, .hot-article, .article-oper, #articleReport',
      example: {
        bad: '<p>正文。</p>\n<div class="allsee-list"><a href="/1">另一篇文章</a></div>\n',
        good: '<div class="list">另一件事。</div>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'Sohu link home as text',
      phrase: /^返回搜狐,?\s?查看更多(?:\s?责任编辑\s?:.{0,12})?$/u,
      example: { bad: '<p>正文。</p>\n<p>返回搜狐，查看更多</p>\n', good: '<p>他返回搜狐工作。</p>\n' },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Sohu statement',
      phrase:
        /^(?:平台|免责)?声明\s?:\s?.{0,60}(?:搜狐号系信息发布平台|搜狐仅提供信息存储空间服务|不代表搜狐立场|除搜狐官方账号外).{0,60}$/u,
      maxLength: 180,
      example: {
        bad: '<p>正文。</p>\n<p>平台声明：该文观点仅代表作者本人，搜狐号系信息发布平台，搜狐仅提供信息存储空间服务。</p>\n',
        good: '<p>搜狐发表声明，称消息不实。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'statement of financial portals',
      phrase: /^本文首发于微信公众号\s?:.{1,30}。文章内容属作者个人观点,不代表.{2,10}立场。.{0,40}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>本文首发于微信公众号：山中来信。文章内容属作者个人观点，不代表和讯网立场。投资者据此操作，风险请自担。</p>\n',
        good: '<p>本文首发于一本杂志。</p>\n',
      },
    },
  ],
});
