import { defineRecipe } from '../../recipe.ts';

// 澎湃, 人民网, 央视网, 新华网, 上观 / 东方网, 观察者网, 环球网, 央广网, 光明网: lines and boxes under every article, 2012–2024.
export default defineRecipe({
  id: 'newsrooms',
  name: 'Newsrooms of mainland China',
  entries: [
    {
      kind: 'credit',
      safety: 'safe',
      label: 'editor and correction link of Xinhua',
      select: '#articleEdit, .editor:has(> a.advise), .tiyi1',
      example: {
        bad: '<p>正文。</p>\n<div id="articleEdit"><span class="editor">【责任编辑:某某】</span><a class="advise">【纠错】</a></div>\n',
        good: '<div id="article">编辑的一天。</div>\n',
      },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: 'editor of CCTV',
      select: '.zebian',
      example: {
        bad: '<p>正文。</p>\n<div class="zebian"><span>编辑：某某</span><span>责任编辑：某某</span></div>\n',
        good: '<div class="bian">边缘。</div>\n',
      },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: "editor of People's Daily Online",
      select: 'div.edit.cf, #p_editor, .paper_editor',
      example: {
        bad: '<p>正文。</p>\n<div id="p_editor">（责编：某某、某某）</div>\n',
        good: '<div class="edit">编辑器。</div>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: "empty picture box of People's Daily Online",
      select: '.box_pic:empty, .pic_content:empty',
      example: {
        bad: '<p>正文。</p>\n<div class="box_pic"></div>\n',
        good: '<div class="box_pic"><img src="a.jpg"></div>\n',
      },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: 'editor and correction link of Xinhua as text',
      phrase: /^(?:【纠错】\s?)?【责任编辑\s?:\s?[^】T]{1,24}】\s?(?:【纠错】)?$/u,
      example: { bad: '<p>正文。</p>\n<p>【纠错】 【责任编辑:某某】</p>\n', good: '<p>【责任编辑】是一个职位。</p>\n' },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'Xinhua article number',
      phrase: /^\d{30,50}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>010020020110000000000000011100001310241211</p>\n',
        good: '<p>0100200201</p>\n',
      },
    },
    {
      kind: 'share',
      safety: 'safe',
      label: 'invitation to share',
      phrase:
        /^(?:分享让更多人看到|扫一扫\s?分享到(?:微信|朋友圈|手机)|扫码分享|微信扫一扫,?\s?分享(?:到|至)?(?:朋友圈|好友).{0,10}|打开微信[“"]?扫一扫[”"]?.{0,30}(?:分享|朋友圈).{0,10}|用微信扫描二维码\s?分享至好友和朋友圈)$/u,
      example: { bad: '<p>正文。</p>\n<p>分享让更多人看到</p>\n', good: '<p>分享让更多人看到的快乐是他的信念。</p>\n' },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: "People's Daily Online copyright",
      phrase:
        /^(?:人\s?民\s?网\s?(?:股份有限公司\s?)?版\s?权\s?所\s?有\s?,\s?未\s?经\s?书\s?面\s?授\s?权\s?禁\s?止\s?使\s?用|版权归属?人民网.{0,30})$/u,
      example: {
        bad: '<p>正文。</p>\n<p>人民网版权所有，未经书面授权禁止使用</p>\n',
        good: '<p>人民网的版权纠纷已经结束。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'client of a newsroom',
      where: 'tail',
      phrase:
        /^(?:下载)?(?:人民网\+?|人民日报|领导留言板|新华社|央视新闻|央视频|光明日报|学习强国|中国新闻网)(?:APP|客户端)?(?:客户端|APP)?(?:下载|安装|扫码下载).{0,20}$/iu,
      example: { bad: '<p>正文。</p>\n<p>领导留言板客户端下载</p>\n', good: '<p>人民日报客户端报道了这件事。</p>\n' },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: "account of People's Daily Online",
      phrase: /^关注公众号\s?:\s?人民网\S{0,8}$/u,
      example: { bad: '<p>正文。</p>\n<p>关注公众号：人民网财经</p>\n', good: '<p>关注公众号的人民网读者不少。</p>\n' },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'The Paper notice',
      phrase: /^(?:(?:澎湃新闻)?报料\s?:.{0,30}\s?)?澎湃新闻,未经授权不得转载.{0,40}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>澎湃新闻报料：021-12345678 澎湃新闻，未经授权不得转载</p>\n',
        good: '<p>澎湃新闻报道了此事。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'The Paper account notice',
      phrase: /^(?:特别声明\s?:?\s?)?本文为(?:澎湃号|自媒体、?)?.{0,20}作者或机构在澎湃新闻上传并发布,.{10,160}$/u,
      maxLength: 240,
      example: {
        bad: '<p>正文。</p>\n<p>本文为澎湃号作者或机构在澎湃新闻上传并发布，仅代表该作者或机构观点，不代表澎湃新闻的观点或立场。</p>\n',
        good: '<p>本文为澎湃新闻的实习生所写。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Guancha notice',
      phrase: /^本文系观察者网独家稿件,.{10,160}$/u,
      maxLength: 220,
      example: {
        bad: '<p>正文。</p>\n<p>本文系观察者网独家稿件，文章内容纯属作者个人观点，不代表平台观点，未经授权，不得转载。</p>\n',
        good: '<p>本文系观察者网的一篇旧文。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Guancha appeal',
      phrase: /^请支持独立网站,转发请注明本文链接.{0,80}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>请支持独立网站，转发请注明本文链接：</p>\n',
        good: '<p>请支持独立书店。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Huanqiu copyright',
      phrase: /^(?:环球网)?版权作品,未经.{0,10}书面授权,严禁转载.{0,30}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>版权作品，未经《环球时报》书面授权，严禁转载，违者将被追究法律责任。</p>\n',
        good: '<p>版权作品很多。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'CNR client',
      phrase: /^更多精彩资讯请在应用市场下载.央广网.客户端.{0,160}$/u,
      maxLength: 300,
      example: {
        bad: '<p>正文。</p>\n<p>更多精彩资讯请在应用市场下载“央广网”客户端。欢迎提供新闻线索。</p>\n',
        good: '<p>更多精彩资讯在下面。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'CNR copyright',
      phrase: /^版权声明\s?:\s?本文章版权归属央广网所有,.{10,160}$/u,
      maxLength: 240,
      example: {
        bad: '<p>正文。</p>\n<p>版权声明：本文章版权归属央广网所有，未经授权不得转载。转载请联系央广网。</p>\n',
        good: '<p>版权声明写得很长。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'line for story tips',
      where: 'tail',
      phrase:
        /^(?:新闻(?:报料|爆料|线索|热线)|报料热线|爆料热线|欢迎提供新闻线索|读者热线|24小时报料热线)\s?[::,]?\s?[\d\-—() ]{7,24}.{0,20}$/u,
      example: { bad: '<p>正文。</p>\n<p>读者热线：4008890008</p>\n', good: '<p>新闻热线：一个时代的声音</p>\n' },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: "page numbers of People's Daily Online",
      phrase: /^(?:【\d{1,2}】\s?){2,12}$/u,
      example: { bad: '<p>正文。</p>\n<p>【1】 【2】 【3】</p>\n', good: '<p>【1】第一步</p>\n' },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'feedback line of Baijiahao',
      phrase: /^举报\/反馈$/u,
      example: { bad: '<p>正文。</p>\n<p>举报/反馈</p>\n', good: '<p>举报与反馈的渠道。</p>\n' },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'CCTV notice on errors',
      where: 'tail',
      phrase: /^(?:文章纠错|内容纠错|【纠错】|\[纠错\])$/u,
      example: { bad: '<p>正文。</p>\n<p>内容纠错</p>\n', good: '<p>内容纠错的地方有三处。</p>\n' },
    },
  ],
});
