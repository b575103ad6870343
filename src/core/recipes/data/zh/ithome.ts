import { defineRecipe } from '../../recipe.ts';

// IT之家 (ithome.com), 2013–2024.
export default defineRecipe({
  id: 'ithome',
  name: 'ITHome',
  entries: [
    {
      kind: 'ad',
      safety: 'safe',
      label: 'ITHome ad statement',
      select: 'p.ad-tips, .ad-tips',
      example: {
        bad: '<p>正文。</p>\n<p class="ad-tips">广告声明：文内含有的对外跳转链接，IT之家所有文章均包含本声明。</p>\n',
        good: '<p class="tips">小贴士。</p>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'ITHome keyword link',
      action: 'unwrap',
      select: 'a.s_tag',
      example: {
        bad: '<p>正文。</p>\n<p>消息称<a class="s_tag" href="https://www.ithome.com/tags/1/">某公司</a>发布新品。</p>\n',
        good: '<p>消息称<a href="https://www.ithome.com/0/1.htm">某公司</a>发布新品。</p>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'ITHome bars',
      select: '.newserror, .newsgrade, .newsreward, .iapp',
      example: {
        bad: '<p>正文。</p>\n<div class="newserror"><a href="#">我要纠错</a></div>\n',
        good: '<div class="news">新闻。</div>\n',
      },
    },
    {
      kind: 'ad',
      safety: 'safe',
      label: 'ITHome ad statement as text',
      phrase: /^广告声明\s?:\s?文内含有的对外跳转链接.{10,140}$/u,
      maxLength: 200,
      example: {
        bad: '<p>正文。</p>\n<p>广告声明：文内含有的对外跳转链接（包括不限于超链接、二维码、口令等形式），用于传递更多信息，节省甄选时间，结果仅供参考。</p>\n',
        good: '<p>广告声明有三种写法。</p>\n',
      },
    },
    {
      kind: 'ad',
      safety: 'safe',
      label: 'ITHome deal statement',
      phrase: /^(?:本文用于传递优惠信息,节省甄选时间,结果仅供参考.{0,12}|【广告】|\(广告\)|广告)$/u,
      example: {
        bad: '<p>正文。</p>\n<p>本文用于传递优惠信息，节省甄选时间，结果仅供参考。【广告】</p>\n',
        good: '<p>本文用于传递知识。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'ITHome app line',
      phrase: /^(?:下载IT之家APP,?签到赚金币兑豪礼|投诉水文(?:\s?我要纠错)?|我要纠错)$/iu,
      example: {
        bad: '<p>正文。</p>\n<p>下载IT之家APP，签到赚金币兑豪礼</p>\n',
        good: '<p>下载IT之家的人很多。</p>\n',
      },
    },
    {
      kind: 'ad',
      safety: 'ask',
      label: 'ITHome deal line',
      phrase:
        /^(?:京东|天猫|淘宝|拼多多|苏宁|当当|唯品会)\S{0,12}\s?.{4,60}(?:券后|到手价?|促销价|限时价|秒杀价|实付)\s?[\d.]{1,8}\s?元.{0,12}(?:领|点此|点击|直达|购买链接).{0,24}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>京东某某牙刷 2 支装券后 39 元领 20 元券</p>\n',
        good: '<p>京东的牙刷券后 39 元，记者买了两支。</p>\n',
      },
    },
  ],
});
