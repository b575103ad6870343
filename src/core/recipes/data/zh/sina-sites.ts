import { defineRecipe } from '../../recipe.ts';

// 新浪财经, 新浪科技, 新浪博客, 新浪看点 (k.sina.com.cn), 2005–2024, beside what sina.ts knows.
export default defineRecipe({
  id: 'sina-sites',
  name: 'Sina: more of its sites',
  entries: [
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Sina stock app box',
      select: '.xb_new_finance_app, .finance_app_zqtg, .blk-wxfollow, .blk_wxfollow',
      example: {
        bad: '<p>正文。</p>\n<div class="xb_new_finance_app"><a href="https://finance.sina.com.cn/mobile/">新浪财经APP</a></div>\n',
        good: '<div class="finance">财经新闻。</div>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'Sina lists of other articles',
      select:
        '.otherContent_01, .corrTxt_01, .blkRelated, #blk_related, .wb_rela, #wb_rela, .xq-artRelated, .hqimg_related',
      example: {
        bad: '<p>正文。</p>\n<div class="corrTxt_01"><a href="/1">另一篇文章</a></div>\n',
        good: '<div class="content_01">另一篇文章。</div>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'Sina keywords',
      select: '.art_keywords, .article-keywords[data-sudaclick], #keywords.keywords[data-sudaclick], p.art_keywords',
      example: {
        bad: '<p>正文。</p>\n<p class="art_keywords"><span>文章关键词：</span><a href="/t/1">茶</a></p>\n',
        good: '<p class="keywords">关键词：茶、水</p>\n',
      },
    },
    {
      kind: 'share',
      safety: 'safe',
      label: 'Sina Weibo buttons',
      select: '.weibo-relation, .wbShareBtn',
      example: {
        bad: '<p>正文。</p>\n<div class="weibo-relation"><a href="https://weibo.com/1">+关注</a></div>\n',
        good: '<div class="weibo">微博的故事。</div>\n',
      },
    },
    {
      // Sina blogs: class names misspelt "artical" since 2006.
      kind: 'related',
      safety: 'safe',
      label: 'Sina blog bars',
      select:
        '.articalTag, .articalfrontback, .IR .shareUp, .allComm, #sina_keyword_ad_area, .SG_txtb.upBox, .new_sina_nav',
      example: {
        bad: '<p>正文。</p>\n<div class="articalTag" id="sina_keyword_ad_area"><span>标签：</span></div>\n',
        good: '<div class="artical">正文。</div>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Sina finance QR code',
      image: { host: 'n.sinaimg.cn', path: '/finance/cece9e13/' },
      example: {
        bad: '<p>正文。</p>\n<p><img src="https://n.sinaimg.cn/finance/cece9e13/20200514/1.png"></p>\n',
        good: '<p><img src="https://n.sinaimg.cn/finance/2020/1.png"></p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Sina finance QR code line',
      takes: 'image',
      phrase: /^24小时滚动播报最新的?财经资讯和视频,更多粉丝福利扫描二维码关注.{0,24}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>24小时滚动播报最新的财经资讯和视频，更多粉丝福利扫描二维码关注（sinafinance）</p>\n',
        good: '<p>24小时滚动播报的电视台越来越多。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Sina finance app line',
      phrase: /^安装新浪财经客户端.{0,20}第一时间接收最?全面的市场资讯.{0,16}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>安装新浪财经客户端第一时间接收最全面的市场资讯→【下载地址】</p>\n',
        good: '<p>安装客户端之后，用户第一时间收到了通知。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Sina stock slogan',
      phrase: /^炒股就看.{0,4}金麒麟.{0,4}分析师研报,权威,专业,及时,全面,助您挖掘潜力主题机会!?$/u,
      example: {
        bad: '<p>正文。</p>\n<p>炒股就看金麒麟分析师研报，权威，专业，及时，全面，助您挖掘潜力主题机会！</p>\n',
        good: '<p>炒股就看心态，分析师如是说。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Sina stock forum line',
      phrase:
        /^(?:进入【?.{1,14}(?:股吧|吧|博客|社区)】?讨论|股市瞬息万变,投资难以决策\?.{0,60}|热点栏目( (?:自选股|数据中心|行情中心|资金流向|模拟交易|客户端)){3,6})$/u,
      example: { bad: '<p>正文。</p>\n<p>　　进入【新浪财经股吧】讨论</p>\n', good: '<p>他们进入会议室讨论。</p>\n' },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Sina complaint platform line',
      phrase: /^(?:【下载黑猫投诉客户端】|消费领域被.?坑.?如何维权\?.{0,60}黑猫.{0,80})$/u,
      example: { bad: '<p>正文。</p>\n<p>【下载黑猫投诉客户端】</p>\n', good: '<p>黑猫投诉平台发布了年度报告。</p>\n' },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Sina account line',
      phrase:
        /^(?:\(?\s?)?(?:欢迎)?关注.?新浪(?:科技|财经|体育|娱乐|军事|教育|汽车|房产|游戏|数码|时尚).?(?:的)?(?:官方)?(?:微信|微博|公众号|微信订阅号).{0,60}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>欢迎关注“新浪科技”的微信订阅号：techsina</p>\n',
        good: '<p>关注新浪科技的人很多。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Sina statement',
      phrase:
        /^(?:新浪(?:财经|科技|网)?声明|特别声明|免责声明|\(?声明)\s?:\s?.{0,120}(?:新浪网?(?:登载|财经登载)|不代表新浪网?(?:的)?(?:观点|立场)|自媒体综合提供的内容).{0,200}$/u,
      maxLength: 360,
      example: {
        bad: '<p>正文。</p>\n<p>新浪声明：新浪网登载此文出于传递更多信息之目的，并不意味着赞同其观点或证实其描述。</p>\n',
        good: '<p>新浪声明已经收到投诉，正在处理。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Sina finance statement',
      phrase: /^新浪财经声明\s?:.{0,60}投资者据此操作,?风险(?:自担|请自担).{0,4}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>新浪财经声明：文章内容仅供参考，不构成投资建议。投资者据此操作，风险自担。</p>\n',
        good: '<p>新浪财经的声明引起了注意。</p>\n',
      },
    },
    {
      kind: 'related',
      safety: 'ask',
      label: 'Sina topic link',
      where: 'tail',
      phrase: /^(?:[【>]\s?)?(?:点击进入|进入|相关)专题\s?(?:】|>>)?\s?:\s?.{2,60}$/u,
      example: { bad: '<p>正文。</p>\n<p>相关专题：2021年财报季</p>\n', good: '<p>专题报道持续了三天。</p>\n' },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'Sina blog counters',
      phrase: /^阅读\s?\(?\d{0,9}\)?\s?┊.{0,100}(?:收藏|喜欢|转载|打印|举报).{0,30}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>阅读(123)┊ 评论 (1)┊ 收藏(0) ┊转载(0) ┊ 喜欢▼ ┊打印┊举报</p>\n',
        good: '<p>阅读┊写作┊生活</p>\n',
      },
    },
  ],
});
