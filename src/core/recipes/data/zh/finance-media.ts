import { defineRecipe } from '../../recipe.ts';

// 财新, 第一财经, 21财经, 每日经济新闻, 证券时报, 东方财富, 金色财经, 巴比特: notices under every article, 2012–2024.
export default defineRecipe({
  id: 'finance-media',
  name: 'Finance media',
  entries: [
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Caixin Weekly subscription',
      phrase: /^\[?\s?[《]?财新周刊[》]?.{0,12}印刷版,.{0,40}(?:订阅|零售).{0,40}\]?$/u,
      example: {
        bad: '<p>正文。</p>\n<p>[《财新周刊》印刷版，各大机场书店零售；按此优惠订阅，随时起刊，免费快递。]</p>\n',
        good: '<p>《财新周刊》刊登了调查。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Caixin Data line',
      phrase:
        /^(?:推荐进入财新数据库,.{4,60}|此文限时免费阅读。感谢热心读者.{0,60}|订阅财新网主编精选.{0,24}|.{0,20}(?:订阅|开通)财新通.{0,40})$/u,
      example: {
        bad: '<p>正文。</p>\n<p>推荐进入财新数据库，可随时查阅公司股价走势、结构人员变化等投资信息。</p>\n',
        good: '<p>财新数据库收录了三千家公司。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Caixin copyright',
      phrase: /^财新传媒版权所有.{0,20}如需刊登转载.{4,60}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>财新传媒版权所有。如需刊登转载请点击右侧按钮，提交相关信息。</p>\n',
        good: '<p>财新传媒版权部的人来了。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Yicai copyright',
      phrase: /^(?:此内容为第一财经原创,著作权归第一财经所有.{10,220}|如需获得授权请联系第一财经版权部.{0,80})$/u,
      maxLength: 320,
      example: {
        bad: '<p>正文。</p>\n<p>此内容为第一财经原创，著作权归第一财经所有。未经第一财经书面授权，不得以任何方式加以使用。</p>\n',
        good: '<p>此内容为第一财经的记者所写。</p>\n',
      },
    },
    {
      kind: 'ad',
      safety: 'safe',
      label: 'Yicai ad line',
      phrase: /^(?:举报\s?)?第一财经广告合作,请点击这里.{0,6}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>举报 第一财经广告合作，请点击这里</p>\n',
        good: '<p>第一财经广告合作的收入上升。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: '21st Century Business Herald copyright',
      phrase: /^21世纪经济报道及其客户端所刊载内容的知识产权均属.{10,140}$/u,
      maxLength: 220,
      example: {
        bad: '<p>正文。</p>\n<p>21世纪经济报道及其客户端所刊载内容的知识产权均属广东二十一世纪环球经济报社所有。</p>\n',
        good: '<p>21世纪经济报道的记者去了现场。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'National Business Daily copyright',
      phrase:
        /^(?:如需转载请与《每日经济新闻》报社联系.{0,60}|未经《每日经济新闻》报社授权.{0,40}|特别提醒\s?:\s?如果我们使用了您的图片,.{4,100})$/u,
      example: {
        bad: '<p>正文。</p>\n<p>如需转载请与《每日经济新闻》报社联系。未经授权，严禁转载或镜像，违者必究。</p>\n',
        good: '<p>如需转载，《每日经济新闻》的编辑会回信。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'National Business Daily app',
      phrase: /^欢迎关注每日经济新闻\s?APP.{0,10}$/iu,
      example: { bad: '<p>正文。</p>\n<p>欢迎关注每日经济新闻APP</p>\n', good: '<p>每日经济新闻的读者很多。</p>\n' },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Securities Times notice',
      phrase: /^声明\s?:\s?证券时报力求信息真实、准确,.{10,80}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>声明：证券时报力求信息真实、准确，文章提及内容仅供参考，不构成实质性投资建议。</p>\n',
        good: '<p>声明：证券时报的报道有误，公司说。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Securities Times app',
      phrase: /^下载.?证券时报.?官方APP,或关注官方微信公众号.{0,80}$/iu,
      example: {
        bad: '<p>正文。</p>\n<p>下载“证券时报”官方APP，或关注官方微信公众号，即可随时了解股市动态。</p>\n',
        good: '<p>下载证券时报的历史数据。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Eastmoney notice',
      phrase: /^郑重声明\s?:\s?东方财富.{0,20}发布此(?:信息|内容).{10,160}$/u,
      maxLength: 240,
      example: {
        bad: '<p>正文。</p>\n<p>郑重声明：东方财富网发布此信息的目的在于传播更多信息，与本站立场无关。</p>\n',
        good: '<p>郑重声明之后，股价回升。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Eastmoney app',
      phrase: /^(?:方便,快捷\s?)?手机查看财经快讯(?:\s?专业,丰富\s?一手掌握市场脉搏)?$/u,
      example: {
        bad: '<p>正文。</p>\n<p>方便，快捷 手机查看财经快讯</p>\n',
        good: '<p>手机查看财经快讯的人增加了。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'crypto news notice',
      phrase:
        /^(?:免责声明|声明|提示|风险提示)\s?:\s?(?:作为区块链信息平台,本站所发布.{10,160}|本文由入驻金色财经的作者撰写,.{10,120}|投资有风险,入市须谨慎。本资讯不作为投资理财建议.{0,6}|.{0,60}(?:巴比特|金色财经|律动|PANews|链闻|火星财经).{0,60}(?:投资建议|观点|立场).{0,60})$/u,
      maxLength: 260,
      example: {
        bad: '<p>正文。</p>\n<p>声明：本文由入驻金色财经的作者撰写，观点仅代表作者本人，绝不代表金色财经赞同其观点或证实其描述。</p>\n',
        good: '<p>声明：金色财经将于下月改版。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'disclaimer of investment advice',
      where: 'tail',
      phrase:
        /^[([*]?\s?(?:(?:风险提示|免责声明|特别提示|温馨提示|以上内容|本文内容|文中观点|本文)\s?:?\s?)(?:.{0,60},)?(?:仅供参考,)?不构成(?:任何|实质性)?(?:的)?投资(?:建议|依据).{0,60}(?:风险自担|自负|谨慎|需谨慎|建议)?.{0,6}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>风险提示：本文内容仅供参考，不构成任何投资建议，据此操作风险自担。</p>\n',
        good: '<p>他说，这不构成投资建议。</p>\n',
      },
    },
  ],
});
