import { leftoverRule } from './leftover-rule.ts';

export default leftoverRule({
  id: 'no-promo-block',
  title: 'The body has no promotion of the site it was taken from',
  why: 'QR codes, "follow us" lines and app downloads speak for the source and not for the article.',
  level: 'warning',
  kind: 'promo',
  noun: 'promotion',
  examples: {
    bad: [
      {
        text: '<p>Text.</p>\n«<div class="appendQr_wrap"><img src="qr.png">海量资讯，尽在新浪财经APP</div>»\n',
        fixed: '<p>Text.</p>\n',
      },
      { text: '<p>正文。</p>\n«<p>长按识别二维码关注我们</p>»\n', fixed: '<p>正文。</p>\n' },
    ],
    good: [
      '<p>这个公众号的文章很好，值得关注。</p>\n',
      '<p>The app can be downloaded by anyone, the company said on Monday.</p>\n',
    ],
  },
});
