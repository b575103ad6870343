import { defineRecipe } from '../../recipe.ts';

// 少数派, 极客公园, 雷峰网, 钛媒体, 爱范儿, 品玩, 果壳, 人人都是产品经理, Solidot, 创业邦, 投资界, 亿欧, 动点科技: notices under every article, 2012–2024.
export default defineRecipe({
  id: 'tech-media',
  name: 'Tech and culture media',
  entries: [
    {
      kind: 'promo',
      safety: 'safe',
      label: 'sspai account line',
      where: 'tail',
      phrase:
        /^(?:[>/\s]{0,3})?(?:下载\s?(?:少数派.{0,12}客户端|.{0,4}客户端).{0,30}少数派.{0,40}|关注\s?少数派(?:公众号|小红书|微信).{0,60}|(?:实用、好用的\s?正版软件|特惠、好用的硬件产品|.{2,20}正版软件),.{0,10}少数派.{0,40}|想申请成为少数派作者\?.{0,10}|在\s?少数派\s?(?:会员|Club).{0,60})$/u,
      maxLength: 120,
      example: {
        bad: '<p>正文。</p>\n<p>> 下载 少数派 2.0 客户端、关注 少数派公众号，解锁全新阅读体验 📰</p>\n',
        good: '<p>下载少数派客户端的第一天，他写了一篇文章，后来上了首页。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'sspai Matrix notice',
      phrase: /^(?:Matrix 首页推荐\s?)?Matrix 是少数派的写作社区,.{20,220}$/u,
      maxLength: 320,
      example: {
        bad: '<p>正文。</p>\n<p>Matrix 是少数派的写作社区，我们主张分享真实的产品体验，有实用价值的经验与思考。</p>\n',
        good: '<p>Matrix 是一部电影。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'sspai copyright',
      phrase: /^(?:©\s?)?本文著作权归作者所有,并授权少数派独家使用,.{4,40}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>© 本文著作权归作者所有，并授权少数派独家使用，未经少数派许可，不得转载使用。</p>\n',
        good: '<p>本文著作权归作者所有的说法不准确。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'sspai note on opinions',
      phrase: /^文章代表作者个人观点,少数派仅对标题和排版略作修改.?$/u,
      example: {
        bad: '<p>正文。</p>\n<p>文章代表作者个人观点，少数派仅对标题和排版略作修改。</p>\n',
        good: '<p>文章代表作者个人观点。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'GeekPark notice',
      phrase: /^\*?\s?本文(?:为|由|系)\s?极客公园.{0,40}(?:转载|授权)请?联系.{4,60}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>本文为极客公园原创文章，转载请联系极客君微信 geekparker</p>\n',
        good: '<p>本文为极客公园撰写，作者后来离开了。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Leiphone notice',
      phrase: /^雷[峰锋]网(?:原创|版权|特约)文章,未经授权禁止转载.{0,20}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>雷峰网版权文章，未经授权禁止转载。详情见转载须知。</p>\n',
        good: '<p>雷峰网的文章引用了他的话。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'TMTPost account line',
      phrase: /^[([【]?\s?更多精彩内容,?(?:请)?关注钛媒体(?:微信号)?.{0,60}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>更多精彩内容，关注钛媒体微信号（ID：taimeiti），或者下载钛媒体App</p>\n',
        good: '<p>更多精彩内容在后面。</p>\n',
      },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: 'TMTPost credits',
      phrase: /^[([【「]\s?(?:本文)?首发(?:于)?\s?钛媒体\s?(?:APP)?\s?[,。|丨]?.{0,70}[)\]】」]$/iu,
      example: {
        bad: '<p>正文。</p>\n<p>（本文首发钛媒体App，作者｜某某，编辑｜某某）</p>\n',
        good: '<p>（本文首发于一本杂志）</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'ifanr account line',
      phrase: /^#?\s?欢迎关注爱范儿(?:旗下|官方).{4,90}$/u,
      maxLength: 140,
      example: {
        bad: '<p>正文。</p>\n<p>#欢迎关注爱范儿官方微信公众号：爱范儿（微信号：ifanr），更多精彩内容第一时间为您奉上。</p>\n',
        good: '<p>欢迎关注这个问题。</p>\n',
      },
    },
    {
      kind: 'share',
      safety: 'safe',
      label: 'ifanr feed footer',
      phrase: /^爱范儿\s?\|\s?原文链接.{0,40}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>爱范儿 | 原文链接 · 查看评论 · 新浪微博</p>\n',
        good: '<p>爱范儿 | 一个网站的十年</p>\n',
      },
    },
    {
      kind: 'share',
      safety: 'ask',
      label: 'ifanr feed bar',
      select: 'p:has(> a[href*="ifanr.com"] + a[href*="ifanr.com"][href$="#comments"])',
      example: {
        bad: '<p>正文。</p>\n<p>爱范儿 <a href="https://www.ifanr.com/1">原文链接</a> · <a href="https://www.ifanr.com/1#comments">查看评论</a></p>\n',
        good: '<p>见<a href="https://www.ifanr.com/1">这篇</a>。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Guokr notice',
      phrase: /^(?:\(?\s?)?本文来自果壳.{0,40}(?:未经授权不得转载|请联系 ?sns@guokr\.com).{0,60}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>本文来自果壳，未经授权不得转载。如有需要请联系sns@guokr.com</p>\n',
        good: '<p>本文来自果壳的一次活动。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Woshipm notice',
      phrase:
        /^(?:本文由\s?@?\s?.{1,30}(?:原创|翻译|授权)?发布(?:于|在)\s?人人都是产品经理.{0,40}|该文观点仅代表作者本人,人人都是产品经理平台仅提供信息存储空间服务.?|作者\s?:.{1,60}本文由\s?@.{1,24}原创发布于人人都是产品经理.{0,40})$/u,
      example: {
        bad: '<p>正文。</p>\n<p>本文由 @某某 原创发布于人人都是产品经理。未经许可，禁止转载</p>\n',
        good: '<p>本文由他发布于人人都能看到的地方。</p>\n',
      },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: 'title picture under CC0',
      phrase: /^题图(?:来自|源自|由)\s?:?\s?(?:Unsplash|Pexels|Pixabay|作者).{0,24}(?:CC0|协议|提供).{0,8}$/iu,
      example: {
        bad: '<p>正文。</p>\n<p>题图来自Unsplash，基于CC0协议。</p>\n',
        good: '<p>题图来自一位读者，他画了三天。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Solidot trademark notice',
      phrase: /^本站提到的所有注册商标属于他们各自的所有人所有.{0,100}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>本站提到的所有注册商标属于他们各自的所有人所有，评论属于其发表者所有。</p>\n',
        good: '<p>本站提到的茶都很好。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'PEdaily notice',
      phrase: /^【本文(?:由|为)投资界.{4,120}】.{0,80}$/u,
      maxLength: 240,
      example: {
        bad: '<p>正文。</p>\n<p>【本文由投资界合作伙伴微信公众号：某某授权发布，本平台仅提供信息存储服务。】</p>\n',
        good: '<p>【本文由来】从前有一座山。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Cyzone notice',
      phrase: /^(?:\*?\s?)本文(?:\(含图片\))?为(?:合作媒体|专栏作者|.{1,20})授权创业邦(?:转载|发表|发布),.{4,120}$/u,
      maxLength: 200,
      example: {
        bad: '<p>正文。</p>\n<p>本文（含图片）为合作媒体授权创业邦转载，不代表创业邦立场，转载请联系原作者。</p>\n',
        good: '<p>本文为创业邦的一位读者所写。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'reserved source notice',
      phrase: /^本文已标注来源和出处,版权归原作者所有,如有侵权,请联系我们.?$/u,
      example: {
        bad: '<p>正文。</p>\n<p>本文已标注来源和出处，版权归原作者所有，如有侵权，请联系我们。</p>\n',
        good: '<p>本文已标注来源，读者可以查证。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'PingWest and others: app line',
      phrase:
        /^(?:更多专业报道,请点击下载.{0,4}界面新闻.{0,4}APP|点击下载.{0,4}(?:品玩|好奇心日报|极客公园|虎嗅|界面新闻|澎湃新闻|动点科技|钛媒体|第一财经).{0,4}(?:APP|客户端).{0,12})$/iu,
      example: {
        bad: '<p>正文。</p>\n<p>更多专业报道，请点击下载“界面新闻”APP</p>\n',
        good: '<p>更多专业报道，请看下文。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Jiemian notice',
      phrase: /^未经正式授权严禁转载本文,侵权必究.?$/u,
      example: {
        bad: '<p>正文。</p>\n<p>未经正式授权严禁转载本文，侵权必究。</p>\n',
        good: '<p>未经正式授权的转载不少。</p>\n',
      },
    },
  ],
});
