import { defineRecipe } from '../../recipe.ts';

// 开源中国, SegmentFault, 51CTO, InfoQ 中文站, Linux 中国, 阿里云开发者社区, 开发者头条: 2010–2024.
export default defineRecipe({
  id: 'developer-sites',
  name: 'Chinese sites for developers',
  entries: [
    {
      kind: 'ad',
      safety: 'safe',
      label: 'OSChina ad slot',
      select: '.ad-wrap, [data-traceid^="news_detail_"], [data-tracepid^="news_detail_"]',
      example: {
        bad: '<p>正文。</p>\n<div class="ad-wrap" style="margin-bottom: 8px;"><div data-traceid="news_detail_above_text_link_1"></div></div>\n',
        good: '<div class="wrap">正文。</div>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'OSChina notice',
      phrase:
        /^(?:本站(?:文章|文稿)除注明转载外,均为本站原创(?:或编译)?.{0,100}|欢迎任何形式的转载,但请务必注明出处,.{0,40}|转载请注明\s?:\s?文章转载自\s?(?:开源中国社区|OSCHINA).{0,200})$/u,
      maxLength: 300,
      example: {
        bad: '<p>正文。</p>\n<p>本站文章除注明转载外，均为本站原创或编译。欢迎任何形式的转载，但请务必注明出处，尊重他人劳动共创开源社区。</p>\n',
        good: '<p>本站文章除注明外，都可以读。</p>\n',
      },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: 'OSChina title and address lines',
      phrase: /^(?:本文标题\s?:\s?.{2,80}\s?)?本文地址\s?:\s?https?:\/\/(?:www\.)?oschina\.net\/\S{2,80}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>本文标题：茶 1.0 发布 本文地址：https://www.oschina.net/news/1</p>\n',
        good: '<p>本文地址：茶山</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'SegmentFault licence',
      phrase: /^本作品系\s?原创\s?,\s?采用《.{4,50}》许可协议.?$/u,
      example: {
        bad: '<p>正文。</p>\n<p>本作品系 原创 ，采用《署名-非商业性使用-禁止演绎 4.0 国际》许可协议</p>\n',
        good: '<p>本作品系原创，采用水墨画法。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'SegmentFault contest',
      phrase: /^[>*\s]{0,3}本文参与(?:了)?\s?(?:思否|SegmentFault).{0,20}征文.{0,60}$/iu,
      example: {
        bad: '<p>正文。</p>\n<p>本文参与了SegmentFault 思否征文「茶」，欢迎正在阅读的你也加入。</p>\n',
        good: '<p>本文参与了一次评选。</p>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'SegmentFault counters',
      phrase:
        /^(?:阅读\s?[\d.]{1,8}k?\s?[·•.]?\s?(?:更新|发布)于\s?.{4,24}|赞\s?\d{0,6}\s?收藏\s?\d{0,6}\s?(?:分享)?)$/u,
      example: {
        bad: '<p>正文。</p>\n<p>阅读 1.2k 发布于 2019-03-01</p>\n',
        good: '<p>阅读 1.2k 本书的计划发布于去年，无人完成。</p>\n',
      },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: 'editor of 51CTO',
      phrase: /^【?\s?责任编辑\s?:\s?.{1,24}TEL\s?:\s?\(?010\)?\s?\d{7,8}\s?】?$/iu,
      example: {
        bad: '<p>正文。</p>\n<p>【责任编辑：某某 TEL：（010）68476606】</p>\n',
        good: '<p>责任编辑的电话是 TEL：110。</p>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: '51CTO list of other articles',
      takes: 'links',
      phrase: /^【(?:编辑推荐|相关推荐)】$/u,
      example: {
        bad: '<p>正文。</p>\n<p>【编辑推荐】</p>\n<p><a href="/1">另一篇文章</a></p>\n',
        good: '<p>【编辑推荐】的用法</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: '51CTO notice',
      phrase:
        /^(?:【51CTO(?:\.com)?(?:原创|独家|专)稿(?:件)?[,。].{4,80}】|【本文(?:是|为)51CTO专栏.{4,140}】.{0,20}|©著作权归作者所有\s?:\s?来自51CTO博客作者.{4,100})$/u,
      maxLength: 220,
      example: {
        bad: '<p>正文。</p>\n<p>【51CTO原创稿件，合作站点转载请注明原文作者和出处为51CTO.com】</p>\n',
        good: '<p>【51CTO 的历史】</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: '51CTO author line',
      phrase: /^戳这里,看该作者更多好文$/u,
      example: { bad: '<p>正文。</p>\n<p>戳这里，看该作者更多好文</p>\n', good: '<p>戳这里会疼。</p>\n' },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'repost of a WeChat article',
      takes: 'image',
      phrase: /^本文转载自微信公众号\s?[「“"].{1,24}[」”"].{0,24}(?:可以通过以下二维码关注|转载本文请联系).{0,60}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>本文转载自微信公众号「山中来信」，可以通过以下二维码关注。转载本文请联系山中来信公众号。</p>\n',
        good: '<p>本文转载自微信公众号「山中来信」的一篇旧文。</p>\n',
      },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: 'InfoQ thanks to editors',
      phrase: /^感谢.{1,16}对本文的(?:策划|审校|采访|翻译|校对)(?:(?:,|和|、).{1,20}对本文的(?:审校|策划|校对))?.?$/u,
      example: {
        bad: '<p>正文。</p>\n<p>感谢某某对本文的策划，某某对本文的审校。</p>\n',
        good: '<p>感谢他对本文的批评。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'InfoQ invitation',
      phrase: /^给\s?InfoQ\s?中文站投稿或者参与内容翻译工作,.{10,220}$/iu,
      maxLength: 320,
      example: {
        bad: '<p>正文。</p>\n<p>给InfoQ中文站投稿或者参与内容翻译工作，请邮件至编辑部。也欢迎大家通过新浪微博关注我们。</p>\n',
        good: '<p>给InfoQ投稿的经历。</p>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'InfoQ link to the English original',
      phrase: /^(?:查看|阅读)英文原文\s?:\s?.{3,140}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>查看英文原文：<a href="https://example.com/">Tea</a></p>\n',
        good: '<p>查看英文原文的人不多。</p>\n',
      },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: 'LCTT sign-off',
      phrase: /^[*_\s]{0,3}本文由\s?LCTT\s?(?:原创|组织)?(?:编译|翻译),?\s?Linux\s?中国\s?荣誉推出[*_.。\s]{0,3}$/iu,
      example: {
        bad: '正文。\n\n本文由 [LCTT](https://github.com/LCTT/TranslateProject) 原创编译，[Linux中国](https://linux.cn/) 荣誉推出\n',
        good: '本文由 LCTT 的一位译者写成。\n',
      },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: 'LCTT production line',
      where: 'tail',
      phrase: /^(?:选题|译者|校对)\s?:\s?[\w.\- ]{2,30}$/u,
      example: {
        bad: '正文。\n\n选题：[lujun9972][a]\n译者：[someone](https://github.com/someone)\n',
        good: '译者：一个词的两种意思\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'Aliyun community notice',
      phrase: /^版权声明\s?:\s?本文内容由(?:阿里云实名注册用户|互联网用户)自发贡献,.{20,260}$/u,
      maxLength: 340,
      example: {
        bad: '<p>正文。</p>\n<p>版权声明：本文内容由阿里云实名注册用户自发贡献，版权归原作者所有，阿里云开发者社区不拥有其著作权。</p>\n',
        good: '<p>版权声明：一项法律制度</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'developer community: source line',
      phrase:
        /^(?:本文为(?:阿里云|云栖社区|华为云社区).{0,10}原创(?:内容|文章),?.{0,30}(?:未经允许不得转载|不得转载).{0,6}|点击(?:这里)?关注,?第一时间了解华为云新鲜技术[~。!]?|本文分享自华为云社区.{0,80})$/u,
      example: {
        bad: '<p>正文。</p>\n<p>点击关注，第一时间了解华为云新鲜技术~</p>\n',
        good: '<p>点击关注的人第一时间收到消息。</p>\n',
      },
    },
  ],
});
