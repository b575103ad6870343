import { defineRecipe } from '../../recipe.ts';

// CSDN blogs (blog.csdn.net), 2010–2024. Every post sits in #article_content and #content_views: those stay.
export default defineRecipe({
  id: 'csdn',
  name: 'CSDN',
  entries: [
    {
      kind: 'legal',
      safety: 'safe',
      label: 'CSDN copyright box',
      select: '.article-copyright, #article-copyright.creativecommons',
      example: {
        bad: '<p>正文。</p>\n<div class="article-copyright">版权声明：本文为博主原创文章，遵循 CC 4.0 BY-SA 版权协议。</div>\n',
        good: '<div id="article_content"><p>正文。</p></div>\n',
      },
    },
    {
      kind: 'style',
      safety: 'safe',
      label: 'CSDN style sheet',
      select: 'link[href*="csdnimg.cn"], link[href*="static.blog.csdn.net"]',
      example: {
        bad: '<p>正文。</p>\n<link rel="stylesheet" href="https://csdnimg.cn/release/phoenix/template/css/ck_htmledit_views-1.css">\n',
        good: '<p>css 在 csdnimg.cn 上。</p>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'CSDN hidden arrow',
      select: 'svg:has(> path#raphael-marker-block), svg:has(> path[id^="raphael-marker"])',
      example: {
        bad: '<p>正文。</p>\n<svg xmlns="http://www.w3.org/2000/svg" style="display: none;"><path d="M5,0 0,2.5 5,5z" id="raphael-marker-block"></path></svg>\n',
        good: '<svg width="10"><path d="M5,0 0,2.5"></path></svg>\n',
      },
    },
    {
      kind: 'comment',
      safety: 'safe',
      label: 'CSDN template mark',
      comment: {
        startsWith: [
          'flowchart 箭头图标',
          '打赏开始',
          '打赏结束',
          '文章内容',
          '二维码图层',
          '将mathjax',
          '皮肤',
          '推荐内容',
          '主页下广告',
          'csdn-',
        ],
      },
      example: { bad: '<p>正文。</p>\n<!-- flowchart 箭头图标 勿删 -->\n', good: '<p>flowchart 箭头图标</p>\n' },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'CSDN "read more" cover',
      select:
        '.hide-article-box, .btn-readmore, .read_more_btn, .hide-preCode-box, .hide_preCode_box, .look-more-preCode',
      example: {
        bad: '<p>正文。</p>\n<div class="hide-article-box text-center"><a class="btn-readmore">阅读更多</a></div>\n',
        good: '<div class="article-box">正文。</div>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'CSDN lists of other articles',
      select:
        '.recommend-box, .recommend-item-box, .blog-expert-recommend-box, .recommend-ad-box, .recommend-tit-mod, .first-recommend-box, .second-recommend-box, .insert-baidu-box',
      example: {
        bad: '<p>正文。</p>\n<div class="recommend-item-box"><a href="/1">另一篇文章</a></div>\n',
        good: '<div class="recommendation-letter">推荐信。</div>\n',
      },
    },
    {
      kind: 'share',
      safety: 'safe',
      label: 'CSDN bars',
      select:
        '.more-toolbox, .more-toolbox-new, .left-toolbox, .toolbox-list, .tool-active-list, .article-bar-top, .article-bar-bottom, .article_manage, .blog-tags-box',
      example: {
        bad: '<p>正文。</p>\n<div class="more-toolbox"><ul class="toolbox-list"><li>点赞</li></ul></div>\n',
        good: '<div class="toolbox">工具箱里有锤子。</div>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'CSDN author and extension boxes',
      select:
        '.person-messagebox, .blog_extension, #blogExtensionBox, .blog-extension-box, .blog_extension_box, .blog-footer-bottom, .vip-mask, .column-mask, #blogColumnPayAdvert',
      example: {
        bad: '<p>正文。</p>\n<div id="blogExtensionBox" class="blog_extension"><p>微信公众号</p></div>\n',
        good: '<div class="extension">扩展的用法。</div>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'CSDN tags',
      select: '.tags-box.artic-tag-box, .article_tags, .tag-link[data-report-click], .article_category',
      example: {
        bad: '<p>正文。</p>\n<div class="tags-box artic-tag-box"><span>标签：</span></div>\n',
        good: '<div class="tag-cloud">标签云。</div>\n',
      },
    },
    {
      kind: 'ad',
      safety: 'safe',
      label: 'CSDN ad slot',
      select: '#dmp_ad_58, [id^="kp_box_"], .pulllog-box',
      example: {
        bad: '<p>正文。</p>\n<div id="kp_box_58" class="box-box-large"></div>\n',
        good: '<div id="box_58">正文。</div>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'CSDN copy and login buttons',
      select: '.hljs-button, .opt-box.text-center, .login-mark, #passportbox, .passport-login-container',
      example: {
        bad: '<p>正文。</p>\n<div class="opt-box text-center"><a>登录</a></div>\n',
        good: '<div class="text-center"><p>正文。</p></div>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'CSDN button text',
      phrase:
        /^(?:登录后复制|一键复制|展开阅读全文\s?[∨v]?|阅读更多|VIP文章|本文为VIP文章.{0,20}|显示推荐内容|该文章已被收录.{0,20})$/u,
      example: { bad: '<p>正文。</p>\n<p>登录后复制</p>\n', good: '<p>登录后复制粘贴即可。</p>\n' },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'CSDN copyright line',
      phrase:
        /^(?:版权声明\s?:\s?)?本文为(?:CSDN)?博主(?:[「“].{1,40}[」”])?(?:的)?原创文章,(?:遵循|未经).{4,80}(?:https?:\/\/blog\.csdn\.net\/\S{1,120})$/u,
      maxLength: 300,
      example: {
        bad: '<p>正文。</p>\n<p>本文为博主原创文章，遵循 CC 4.0 BY-SA 版权协议，转载请附上原文出处链接和本声明。 https://blog.csdn.net/a/article/details/1</p>\n',
        good: '<p>本文为博主所写，未经修改。</p>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'ask',
      label: 'CSDN contents mark',
      where: 'head',
      phrase: /^@(?:\[TOC\](?:\(.{0,30}\))?|TOC)$/iu,
      example: { bad: '正文。\n\n@[TOC](目录)\n', good: '目录标记是 @[TOC] 这样写的。\n' },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'CSDN meta line',
      where: 'head',
      phrase:
        /^(?:最新推荐文章于|最后发布于|于|原创|转载)?\s?(?:最新推荐文章于)?\s?\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\s?(?:发布|修改)?\s?[\d.]{0,6}[wk]?\s?(?:阅读(?:数|量)?|收藏)\s?[\d.]{0,8}.{0,40}$/u,
      example: {
        bad: '<p>最后发布于2019-03-01 12:00:00 阅读数 123 收藏</p>\n',
        good: '<p>2019-03-01 12:00:00 他在阅读室里。</p>\n',
      },
    },
  ],
});
