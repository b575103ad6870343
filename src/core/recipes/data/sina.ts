import { defineRecipe } from '../recipe.ts';

// 新浪网 and 新浪财经: markup of finance.sina.com.cn, news.sina.com.cn and tech.sina.com.cn articles, 2015–2024.
export default defineRecipe({
  id: 'sina',
  name: 'Sina',
  entries: [
    {
      // Filled in by the site with "more on this" text ads; the title in it is the article's own.
      kind: 'ad',
      safety: 'safe',
      label: 'Sina article_adlist',
      comment: { bracketed: ['article_adlist'] },
      example: {
        bad: '<p>正文。</p>\n<p><!--article_adlist[更多内容：标题]article_adlist--></p>\n',
        good: '<p>article_adlist 是新浪的广告标记。</p>\n',
      },
    },
    {
      kind: 'ad',
      safety: 'safe',
      label: 'Sina ad slot',
      comment: { is: ['正文下iframe', '正文页左上画中画', '画中画', '正文内画中画', '正文尾部广告', '正文页内广告'] },
      example: { bad: '<p>正文。</p>\n<!-- 正文下iframe -->\n', good: '<p>正文下iframe</p>\n' },
    },
    {
      kind: 'comment',
      safety: 'safe',
      label: 'Sina template mark',
      comment: {
        startsWith: [
          'news_keyword_pub',
          '总声明',
          '文末二维码',
          '编辑姓名及工作代码',
          '正文页',
          '吸顶',
          '微博评论',
          '原始正文',
          'publish_helper',
          'sina_text_page_info',
        ],
      },
      example: { bad: '<p>正文。</p>\n<!-- 总声明-->\n', good: '<p>正文。</p>\n<!-- more -->\n' },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Sina app QR code',
      select: '.appendQr_wrap, .appendQr_normal, #appendQr_wrap, .app-qrcode, .wap_special',
      example: {
        bad: '<p>正文。</p>\n<div class="clearfix appendQr_wrap"><img src="qr.png"><div>海量资讯、精准解读，尽在新浪财经APP</div></div>\n',
        good: '<div class="qr">一个二维码的故事。</div>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Sina app slogan',
      phrase: /^海量资讯[、,]\s?精准解读[,、]\s?尽在新浪财经\s?APP[。!]?$/i,
      example: { bad: '<p>海量资讯、精准解读，尽在新浪财经APP</p>\n', good: '<p>新浪财经APP发布了新版本。</p>\n' },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: 'editor of Sina',
      select: 'p.article-editor, p.show_author, div.show_author',
      example: {
        bad: '<p>正文。</p>\n<p class="article-editor">责任编辑：何中夫 </p>\n',
        good: '<p class="editor">编辑器的用法。</p>\n',
      },
    },
  ],
});
