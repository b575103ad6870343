import { defineRecipe } from '../../recipe.ts';

// cnBeta (cnbeta.com, cnbeta.com.tw): shop links set on key words through affiliate networks, 2012–2024.
export default defineRecipe({
  id: 'cnbeta',
  name: 'cnBeta',
  entries: [
    {
      kind: 'ad',
      safety: 'safe',
      label: 'cnBeta shop link',
      action: 'unwrap',
      select: 'a[data-link="1"]',
      example: {
        bad: '<p>正文。</p>\n<p>受害者收到关于<a data-link="1" href="https://c.duomai.com/track.php?t=1">ASUS</a>的警告。</p>\n',
        good: '<p>受害者收到<a href="https://www.asus.com/">ASUS</a>的警告。</p>\n',
      },
    },
    {
      kind: 'ad',
      safety: 'safe',
      label: 'affiliate link of c.duomai.com',
      action: 'unwrap',
      link: { host: 'c.duomai.com' },
      example: {
        bad: '<p>正文。</p>\n<p>他买了一台<a href="https://c.duomai.com/track.php?t=1">电脑</a>。</p>\n',
        good: '<p>他买了一台<a href="https://example.com/">电脑</a>。</p>\n',
      },
    },
    {
      kind: 'ad',
      safety: 'safe',
      label: 'affiliate link of pvxt.net',
      action: 'unwrap',
      link: { host: 'pvxt.net' },
      example: {
        bad: '<p>正文。</p>\n<p>他买了一台<a href="https://microsoft.pvxt.net/1">电脑</a>。</p>\n',
        good: '<p>他买了一台<a href="https://example.com/">电脑</a>。</p>\n',
      },
    },
    {
      // Affiliate networks; elsewhere the link may be what the sentence is about.
      kind: 'ad',
      safety: 'ask',
      label: 'affiliate link of union-click.jd.com',
      action: 'unwrap',
      link: { host: 'union-click.jd.com' },
      example: {
        bad: '<p>正文。</p>\n<p>他买了一台<a href="https://union-click.jd.com/jdc?e=1">电脑</a>。</p>\n',
        good: '<p>他买了一台<a href="https://example.com/">电脑</a>。</p>\n',
      },
    },
    {
      kind: 'ad',
      safety: 'safe',
      label: 'affiliate link of p.yiqifa.com',
      action: 'unwrap',
      link: { host: 'p.yiqifa.com' },
      example: {
        bad: '<p>正文。</p>\n<p>他买了一台<a href="https://p.yiqifa.com/c?s=1">电脑</a>。</p>\n',
        good: '<p>他买了一台<a href="https://example.com/">电脑</a>。</p>\n',
      },
    },
    {
      kind: 'ad',
      safety: 'ask',
      label: 'affiliate link of s.click.taobao.com',
      action: 'unwrap',
      link: { host: 's.click.taobao.com' },
      example: {
        bad: '<p>正文。</p>\n<p>他买了一台<a href="https://s.click.taobao.com/1">电脑</a>。</p>\n',
        good: '<p>他买了一台<a href="https://example.com/">电脑</a>。</p>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'cnBeta bars',
      select: '.article-relation, .article-topic, .article-share-code, .article-vote, .cbv',
      example: {
        bad: '<p>正文。</p>\n<div class="article-relation"><a href="/1">另一篇文章</a></div>\n',
        good: '<div class="relation">两国关系。</div>\n',
      },
    },
    {
      kind: 'ad',
      safety: 'safe',
      label: 'cnBeta shop line',
      phrase:
        /^访问\s?:?\s?.{0,60}(?:购买页面|官方商城(?:\s?-\s?首页)?|代金券.{0,12}|旗舰店|专享(?:优惠|红包).{0,12}|红包.{0,12}|促销专题|优惠专场|主会场|抢购页面)$/u,
      maxLength: 100,
      example: {
        bad: '<p>正文。</p>\n<p>访问：某某中国官方商城 - 首页</p>\n',
        good: '<p>访问量最高的是一家旗舰店的网页，店主说。</p>\n',
      },
    },
    {
      kind: 'ad',
      safety: 'safe',
      label: 'cloud shop line',
      phrase:
        /^(?:访问\s?:?\s?|\[?推荐\]?\s?:?)?(?:阿里云|腾讯云|华为云|天翼云)\s?[-:]\s?.{0,30}(?:代金券|优惠券|秒杀|特惠|限时|立即可用|低至).{0,24}$/u,
      maxLength: 90,
      example: {
        bad: '<p>正文。</p>\n<p>阿里云 - 最高1888元通用代金券立即可用</p>\n',
        good: '<p>阿里云 - 中国最大的云服务商 - 发布了财报。</p>\n',
      },
    },
    {
      kind: 'related',
      safety: 'ask',
      label: 'cnBeta related heading',
      where: 'tail',
      takes: 'links',
      phrase: /^相关文章\s?:$/u,
      example: {
        bad: '<p>正文。</p>\n<p>相关文章:</p>\n<p><a href="https://www.cnbeta.com/articles/1.htm">另一篇文章</a></p>\n',
        good: '<p>相关文章：三篇</p>\n',
      },
    },
  ],
});
