import { defineRecipe } from '../../recipe.ts';

// 网易: news.163.com, tech.163.com, money.163.com (#endText, .post_body) and 网易号 (dy.163.com), 2008–2024; 人间 (renjian.163.com).
export default defineRecipe({
  id: 'netease',
  name: 'NetEase 163',
  entries: [
    {
      kind: 'ad',
      safety: 'safe',
      label: 'NetEase ad slot',
      select:
        '.gg200x300, .gg300x250, .post_end_ad, .left_ad, .ad_hover_href, .at_item, .nie-ad, iframe[src*="g.163.com/r?"]',
      example: {
        bad: '<p>正文。</p>\n<div class="gg200x300"><iframe src="https://g.163.com/r?site=netease"></iframe></div>\n',
        good: '<div class="w200x300"><p>正文。</p></div>\n',
      },
    },
    {
      kind: 'ad',
      safety: 'safe',
      label: 'NetEase ad slot mark',
      comment: { startsWith: ['ad200x300', 'ad300x250', 'ad article'] },
      example: { bad: '<p>正文。</p>\n<!-- AD200x300_2 -->\n', good: '<p>AD200x300_2</p>\n' },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: 'source and editor of NetEase',
      select: '.ep-source, .post_author, p.otitle, .ep-editor',
      example: {
        bad: '<p>正文。</p>\n<div class="ep-source cDGray"><span class="left">本文来源：某报</span><span class="ep-editor">责任编辑：王小明_NN1234</span></div>\n',
        good: '<div class="source">河的源头在山里。</div>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'NetEase statement',
      select: '.post_statement, .creative_statement',
      example: {
        bad: '<p>正文。</p>\n<div class="post_statement">特别声明：以上内容为自媒体平台“网易号”用户上传并发布。</div>\n',
        good: '<div class="statement">他发表了声明。</div>\n',
      },
    },
    {
      kind: 'share',
      safety: 'safe',
      label: 'NetEase share bar',
      select: '.ne-shares-pop, .post_topshare, .post_btmshare, .ep-share, .post_share, #ne_wrap_share',
      example: {
        bad: '<p>正文。</p>\n<div class="post_btmshare"><a href="#">分享到微信</a></div>\n',
        good: '<div class="post_btm">正文。</div>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'NetEase lists of other articles',
      select:
        '.post_recommends, .post_recommend, .post_columnad_btm, .post_next_post, .ep-keywords, .post_tags, .post_related, .relative-read, .artificial_collect_item',
      example: {
        bad: '<p>正文。</p>\n<div class="post_recommends"><a href="/1">另一篇文章</a></div>\n',
        good: '<div class="recommendation">他推荐了一本书。</div>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'NetEase bars',
      select: '.post_jubao, .post_crumb, .post_comment, .post_top_tie, .post_btm_tie, .post_toolbar',
      example: {
        bad: '<p>正文。</p>\n<div class="post_jubao"><a href="#">举报</a></div>\n',
        good: '<div class="jubao">举报信的故事。</div>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'NetEase end icon',
      image: { path: '/css13/img/end_' },
      example: {
        bad: '<p>正文。</p>\n<p><img src="https://static.ws.126.net/cnews/css13/img/end_tech.png"></p>\n',
        good: '<p><img src="https://example.com/img/end.png"></p>\n',
      },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: 'NetEase editor with desk code',
      phrase: /^[([【]?(?:本文来源\s?:\s?.{1,40}\s?)?责任编辑\s?:\s?\S{1,12}_[A-Z]{1,4}\d{2,7}[)\]】]?$/u,
      example: {
        bad: '<p>正文。</p>\n<p>本文来源：某报 责任编辑：王小明_NN1234</p>\n',
        good: '<p>责任编辑：一份被误解的工作_及其他</p>\n',
      },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: 'original headline in brackets',
      where: 'head',
      phrase: /^\((?:原标题|原題|原标题为)\s?:?\s?[^()]{4,120}\)$/u,
      maxLength: 140,
      example: { bad: '<p>（原标题：某地发布新规）</p>\n', good: '<p>（原标题是另一句话，后来改了）他说。</p>\n' },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'NetEase account statement',
      phrase:
        /^特别声明\s?:\s?以上(?:文章)?内容.{0,30}(?:为自媒体平台.{0,8}用户上传并发布|由?网易号.{0,16}发布|仅代表作者本人观点).{0,60}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台“网易号”用户上传并发布，本平台仅提供信息存储服务。</p>\n',
        good: '<p>特别声明之后，事情平息了。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'NetEase account statement, English',
      phrase:
        /^Notice: The content above \(including the (?:pictures and videos|videos,? pictures and audios) if any\) is uploaded and posted by .{10,200}$/u,
      maxLength: 260,
      example: {
        bad: '<p>正文。</p>\n<p>Notice: The content above (including the pictures and videos if any) is uploaded and posted by a user of NetEase Hao, which only provides storage.</p>\n',
        good: '<p>Notice: The content above was checked twice.</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'NetEase app line',
      phrase:
        /^(?:打开网易新闻,?\s?查看(?:精彩|更多)(?:图片|视频|内容).{0,4}|打开网易新闻APP.{0,20}|网易新闻(?:客户端)?,?(?:各有态度|有态度).{0,4})$/u,
      example: {
        bad: '<p>正文。</p>\n<p>打开网易新闻 查看精彩图片</p>\n',
        good: '<p>打开网易新闻的人越来越少。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'NetEase Renjian call for stories',
      phrase: /^投稿给.?人间-?非虚构.?写作平台,.{10,160}$/u,
      maxLength: 220,
      example: {
        bad: '<p>正文。</p>\n<p>投稿给“人间-非虚构”写作平台，可致信某信箱，稿件一经刊用，将提供稿酬。</p>\n',
        good: '<p>投稿给报社的人很多。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'NetEase Renjian contact',
      phrase: /^其他合作、建议、故事线索,欢迎.{4,40}联系我们.?$/u,
      example: {
        bad: '<p>正文。</p>\n<p>其他合作、建议、故事线索，欢迎于微信后台（或邮件）联系我们。</p>\n',
        good: '<p>其他合作仍在谈判。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'NetEase topic sign-up',
      phrase: /^关注微信公众号:人间theLivings.{0,60}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>关注微信公众号：人间theLivings(ID:thelivings)，只为真的好故事。</p>\n',
        good: '<p>关注微信公众号的人间故事。</p>\n',
      },
    },
  ],
});
