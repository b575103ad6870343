import { defineRecipe } from '../../recipe.ts';

// 豆瓣, 微博 (as RSSHub renders it), 今日头条, 哔哩哔哩专栏, 雪球, 语雀, 百家号: 2014–2024.
export default defineRecipe({
  id: 'social-sites',
  name: 'Douban, Weibo, Toutiao and others',
  entries: [
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Douban boxes',
      select: '.copyright-claim, .main-panel-useful, .sharing-widgets, .main-title-tip, .review-panel',
      example: {
        bad: '<p>正文。</p>\n<p class="main-title-tip">这篇影评可能有剧透</p>\n',
        good: '<p class="tip">小贴士。</p>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'Douban notice',
      phrase:
        /^(?:这篇(?:影评|书评|剧评|乐评|评论)(?:可能)?有(?:关键情节透露|剧透)|有用\s?\d{0,6}\s?没用\s?\d{0,6}|回应\s?转发\s?赞\s?收藏)$/u,
      example: { bad: '<p>正文。</p>\n<p>这篇影评可能有剧透</p>\n', good: '<p>这篇影评有剧透，读者很生气。</p>\n' },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Douban copyright',
      phrase: /^©?\s?本文版权归(?:该(?:影评|书评|剧评)?)?作者\s?.{0,24}所有,任何形式转载请联系(?:该)?作者.?$/u,
      example: {
        bad: '<p>正文。</p>\n<p>© 本文版权归作者 某某 所有，任何形式转载请联系作者。</p>\n',
        good: '<p>本文版权归作者和出版社所有。</p>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'Weibo link icon',
      select: 'span.url-icon:has(> img[src*="timeline_card_"])',
      example: {
        bad: '<p>正文<span class="url-icon"><img src="https://h5.sinaimg.cn/upload/2015/09/25/3/timeline_card_small_web_default.png"></span><a href="https://example.com/">网页</a></p>\n',
        good: '<p>正文<span class="url-icon"><img alt="[笑]" src="https://h5.sinaimg.cn/m/emoticon/1.png"></span></p>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'Weibo page text',
      phrase:
        /^(?:(?:展开|收起)全文\s?[cd]?|来自\s?微博\s?weibo\.com|转发:\s?\d{1,7}\s?回复:\s?\d{1,7}\s?喜欢:\s?\d{1,7})$/u,
      example: { bad: '<p>正文。</p>\n<p>收起全文d</p>\n', good: '<p>展开全文的讨论。</p>\n' },
    },
    {
      kind: 'ad',
      safety: 'ask',
      label: 'Toutiao shop card',
      select: '.pgc-card, a.pgc-card',
      example: {
        bad: '<p>正文。</p>\n<div class="pgc-card"><a class="pgc-card-href" href="https://haohuo.jinritemai.com/1">茶杯</a></div>\n',
        good: '<div class="card"><p>卡片。</p></div>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Toutiao app line',
      phrase:
        /^(?:(?:点击|打开|下载)\s?(?:今日)?头条\s?(?:APP|客户端)?,?\s?(?:查看|阅读|看)(?:更多|全文|完整).{0,12}|返回(?:今日)?头条.{0,6}|打开\s?APP\s?(?:阅读|查看)(?:全文|更多.{0,8}))$/iu,
      example: { bad: '<p>正文。</p>\n<p>打开今日头条查看更多图片</p>\n', good: '<p>打开头条新闻的第一页。</p>\n' },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Bilibili notice',
      phrase: /^(?:本文为我原创|本文为转载内容)(?:\s?本文禁止转载或摘编)?$|^本文禁止转载或摘编$/u,
      example: {
        bad: '<p>正文。</p>\n<p>本文为我原创 本文禁止转载或摘编</p>\n',
        good: '<p>本文为我原创的第三篇。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Xueqiu notice',
      phrase: /^风险提示\s?:\s?用户发表的所有文章仅代表个人观点,与雪球的?立场无关.{0,60}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>风险提示：用户发表的所有文章仅代表个人观点，与雪球的立场无关。</p>\n',
        good: '<p>风险提示：雪球的规模在缩小</p>\n',
      },
    },
    {
      kind: 'share',
      safety: 'safe',
      label: 'Yuque appeal',
      phrase: /^若有收获,就点个赞吧[。!]?$/u,
      example: { bad: '<p>正文。</p>\n<p>若有收获，就点个赞吧</p>\n', good: '<p>若有收获，就记下来。</p>\n' },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'pictures from the internet',
      phrase:
        /^[([*※]?\s?(?:注\s?:\s?)?(?:部分|文中|以上|本文|文章)?(?:部分)?(?:图片|图文|素材|内容|资料|数据|视频|配图|插图|文字)(?:及(?:文字|素材|资料|视频))?均?(?:来源于?|来自|取自|整理自|转自)\s?:?\s?(?:于)?(?:互联网|网络)[,。;\s]{0,2}(?:版权归原作者所有[,。;\s]{0,2})?(?:如有|若有|如|若|如涉及)?侵权?,?\s?(?:请)?(?:及时)?(?:联系|告知|立即|即)?(?:我们|作者|本号|后台|小编|本站)?(?:进行)?(?:立即)?(?:删除?|处理)[。!]?[)\]]?$/u,
      example: { bad: '<p>正文。</p>\n<p>图片来源于网络，侵删</p>\n', good: '<p>图片来源于网络的论文被撤回。</p>\n' },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'rights of the first author',
      phrase:
        /^[([*※]?\s?.{0,16}版权归(?:原)?作者(?:及原出处|和原出处|或原?机构)?所有[,。;]\s?.{0,16}(?:侵权|侵|不妥|问题).{0,24}(?:删除?|处理|联系).{0,8}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>版权归原作者所有，如有侵权请联系删除</p>\n',
        good: '<p>版权归作者所有，这是法律的规定。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'WeChat account QR code',
      image: { host: 'open.weixin.qq.com', path: '/qr/code' },
      example: {
        bad: '<p>正文。</p>\n<p><img src="https://open.weixin.qq.com/qr/code?username=a"></p>\n',
        good: '<p><img src="https://open.weixin.qq.com/zh_CN/a.png"></p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'WeChat page QR code',
      image: { host: 'mp.weixin.qq.com', path: '/mp/qrcode' },
      example: {
        bad: '<p>正文。</p>\n<p><img src="https://mp.weixin.qq.com/mp/qrcode?scene=1"></p>\n',
        good: '<p><img src="https://mp.weixin.qq.com/a.png"></p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'ask',
      label: 'WeChat mini program',
      select: 'mp-miniprogram, .weapp_display_element, a.weapp_text_link, a.weapp_image_link',
      example: {
        bad: '<p>正文。<a class="weapp_text_link" data-miniprogram-appid="wx1">点击下单</a></p>\n',
        good: '<p><a class="link" href="/1">一个小程序</a></p>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'see the full text at the source',
      phrase:
        /^[([]?\s?(?:此为|以上为|本文为)?(?:摘要|节选|部分内容|预览|试读部分)[,。]?\s?(?:完整内容|全文|更多内容)?(?:请)?(?:点击|前往|访问|移步|查看)?(?:原文|原网页|原网站|官网|公众号)(?:查看|阅读)?[。!]?[)\]]?$/u,
      example: { bad: '<p>正文。</p>\n<p>此为摘要，全文请点击原文查看</p>\n', good: '<p>此为原文的第一段。</p>\n' },
    },
  ],
});
