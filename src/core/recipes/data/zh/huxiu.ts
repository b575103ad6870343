import { defineRecipe } from '../../recipe.ts';

// 虎嗅 (huxiu.com), 2012–2024.
export default defineRecipe({
  id: 'huxiu',
  name: 'Huxiu',
  entries: [
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Huxiu reprint notice',
      select: '.neirong-shouquan, .neirong-shouquan-public, .article-contain-copyright',
      example: {
        bad: '<p>正文。</p>\n<div class="neirong-shouquan"><span>转载请注明出处</span></div>\n',
        good: '<div class="neirong">内容。</div>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Huxiu QR code and support box',
      select: '.Qr-code, .support-author',
      example: {
        bad: '<p>正文。</p>\n<div class="support-author">支持作者</div>\n',
        good: '<div class="author">作者的话。</div>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Huxiu statement',
      phrase:
        /^\*?\s?(?:本内容(?:为作者独立观点|由作者授权发布),?.{0,20}不代表虎嗅.{0,6}立场.{0,80}|文章为作者独立观点,不代表虎嗅.{0,30}|如对本稿件有异议或投诉,请联系 ?tougao@huxiu\.com.{0,2}|(?:未经允许不得转载,)?授权事宜请联系 ?hezuo@huxiu\.com.{0,2}|转载此文章须经作者同意,并请附上出处\(虎嗅网?\)及本页链接.{0,60})$/u,
      maxLength: 200,
      example: {
        bad: '<p>正文。</p>\n<p>本内容为作者独立观点，不代表虎嗅立场。未经允许不得转载，授权事宜请联系 hezuo@huxiu.com</p>\n',
        good: '<p>文章为作者独立观点，读者可以不同意。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Huxiu permission line',
      phrase: /^本文由.{1,30}授权虎嗅网?(?:发表|发布),?.{0,120}$/u,
      maxLength: 200,
      example: {
        bad: '<p>正文。</p>\n<p>本文由 某某 授权虎嗅网发表，并经虎嗅网编辑。转载此文章须经作者同意。</p>\n',
        good: '<p>本文由某某写成，虎嗅网后来转载。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Huxiu app line',
      phrase: /^正在改变与想要改变世界的人,都在\s?虎嗅\s?APP$/iu,
      example: {
        bad: '<p>正文。</p>\n<p>正在改变与想要改变世界的人，都在 虎嗅APP</p>\n',
        good: '<p>想要改变世界的人，都在路上。</p>\n',
      },
    },
  ],
});
