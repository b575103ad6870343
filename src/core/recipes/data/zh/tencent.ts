import { defineRecipe } from '../../recipe.ts';

// 腾讯网 (news.qq.com, 2008–2018), 企鹅号, 腾讯云开发者社区 (cloud.tencent.com/developer).
export default defineRecipe({
  id: 'tencent',
  name: 'Tencent',
  entries: [
    {
      kind: 'share',
      safety: 'safe',
      label: 'Tencent bars',
      select: '.qq_toolLinks, .qq_toolWrap, .mbArticleShareBtn, .qq_share, .qq_articleFt, #ArtFoot, #shareBtn.qq_share',
      example: {
        bad: '<p>正文。</p>\n<div class="mbArticleSharePic"><div class="mbArticleShareBtn"><span>转播到腾讯微博</span></div><img src="a.jpg"></div>\n',
        good: '<div class="mbArticleSharePic"><img src="a.jpg"></div>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'Tencent lists of other articles',
      select: '.rv-root-v2, .rv-js-root, #related-video, .qq_relnews, #relInfo, .relNews, .qq_relate',
      example: {
        bad: '<p>正文。</p>\n<div class="rv-root-v2 rv-js-root"><a href="/1">相关视频</a></div>\n',
        good: '<div class="rv">房车的故事。</div>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'Tencent link home',
      select: '#backqqcom, a.backqqcom',
      example: {
        bad: '<p>正文。<a id="backqqcom" href="https://www.qq.com/?pref=article">返回首页</a></p>\n',
        good: '<p><a href="https://www.qq.com/">腾讯网</a></p>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'Tencent link home as text',
      phrase: /^(?:返回腾讯网首页\s?>{0,3}|转播到腾讯微博|正在加载投票,请稍候.{0,6})$/u,
      example: {
        bad: '<p>正文。</p>\n<p>返回腾讯网首页&gt;&gt;</p>\n',
        good: '<p>他转播到腾讯微博的消息传开了。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Tencent Cloud cross-posting plan',
      phrase: /^本文参与\s?(?:的)?\s?腾讯云自媒体(?:同步曝光计划|分享计划|分享),?.{0,40}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>本文参与 腾讯云自媒体分享计划，分享自微信公众号。</p>\n',
        good: '<p>本文参与了一次征文。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Tencent Cloud notice',
      phrase:
        /^(?:原创声明\s?[:,]\s?本文系作者授权腾讯云开发者社区发表.{0,60}|.{0,40}如有侵权,?请联系 ?cloudcommunity@tencent\.com ?删除.{0,4}|(?:本文分享自|原始发表\s?:).{0,60}cloudcommunity@tencent\.com.{0,10})$/u,
      maxLength: 200,
      example: {
        bad: '<p>正文。</p>\n<p>如有侵权，请联系 cloudcommunity@tencent.com 删除。</p>\n',
        good: '<p>如有侵权行为，法院会处理。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Tencent account statement',
      phrase:
        /^(?:特别声明|免责声明|声明)\s?:\s?.{0,80}(?:腾讯新闻|企鹅号|腾讯网).{0,30}(?:立场|观点|存储服务|存储空间).{0,40}$/u,
      maxLength: 220,
      example: {
        bad: '<p>正文。</p>\n<p>声明：本文由入驻企鹅号的作者撰写，不代表腾讯新闻的立场。</p>\n',
        good: '<p>声明：腾讯新闻将于下月改版。</p>\n',
      },
    },
  ],
});
