import { defineRecipe } from '../../recipe.ts';

// 简书 (jianshu.com), 2013–2024.
export default defineRecipe({
  id: 'jianshu',
  name: 'Jianshu',
  entries: [
    {
      kind: 'stub',
      safety: 'safe',
      label: 'Jianshu picture placeholder',
      select: '.image-container-fill:empty',
      example: {
        bad: '<p>正文。</p>\n<div class="image-container"><div class="image-container-fill"></div><img src="a.jpg"></div>\n',
        good: '<div class="image-container"><img src="a.jpg"></div>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Jianshu boxes',
      select:
        '.support-author, .show-foot, .follow-detail, .meta-bottom, .note-bottom .free-reward-panel, #free-reward-panel',
      example: {
        bad: '<p>正文。</p>\n<div class="show-foot"><a href="/nb/1">日记本</a></div>\n',
        good: '<div class="foot">脚注。</div>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Jianshu appeal',
      phrase:
        /^(?:小礼物走一走,来简书关注我|更多精彩内容,就在简书APP.?|[“"]?.{0,40}小礼物走一走,来简书关注我[”"]?|还没有人赞赏,支持一下|喜欢作者|被以下专题收入,发现更多相似内容|推荐阅读更多精彩内容|登录后才能评论.{0,10}|评论\s?\d{1,4}赞\s?\d{1,6})$/iu,
      example: { bad: '<p>正文。</p>\n<p>小礼物走一走，来简书关注我</p>\n', good: '<p>小礼物很贴心。</p>\n' },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Jianshu notice',
      phrase:
        /^(?:平台声明\s?:\s?文章内容\(如有图片或视频亦包括在内\)由作者上传并发布.{10,80}|禁止转载,如需转载请通过简信或评论联系作者.?)$/u,
      maxLength: 160,
      example: {
        bad: '<p>正文。</p>\n<p>禁止转载，如需转载请通过简信或评论联系作者。</p>\n',
        good: '<p>禁止转载的规定不公平。</p>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'Jianshu upload caption',
      phrase: /^图片发自简书\s?APP$/iu,
      example: { bad: '<p>正文。</p>\n<p>图片发自简书App</p>\n', good: '<p>图片发自简书的一位作者。</p>\n' },
    },
    {
      kind: 'stub',
      safety: 'ask',
      label: 'Jianshu file name as caption',
      only: 'html',
      phrase: /^(?:image|图片|\d{6,20}|屏幕快照 [\d-]{8,10} (?:上午|下午)[\d.]{4,8})\.(?:png|jpe?g|gif)$/u,
      example: {
        bad: '<p>正文。</p>\n<div class="image-package"><img src="a.png"><div class="image-caption">image.png</div></div>\n',
        good: '<p>截图是 image.png 这个文件。</p>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'Jianshu list of other articles',
      phrase: /^序言\s?:\s?七十年代末,一起剥皮案.{10,160}$/u,
      maxLength: 240,
      example: {
        bad: '<p>正文。</p>\n<p>序言：七十年代末，一起剥皮案震惊了整个小城，几天后……</p>\n',
        good: '<p>序言：七十年代末，他回到小城。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Jianshu copyright',
      phrase: /^©?\s?著作权归作者所有,?转载或内容合作请联系作者.?$/u,
      example: {
        bad: '<p>正文。</p>\n<p>©著作权归作者所有,转载或内容合作请联系作者</p>\n',
        good: '<p>著作权归作者所有。转载或内容合作的规则另行规定。</p>\n',
      },
    },
  ],
});
