import { defineRecipe } from '../../recipe.ts';

// 微信公众号 (mp.weixin.qq.com), page of 2014–2025: what is saved together with #js_content. The article itself is #js_content: never a leftover.
export default defineRecipe({
  id: 'wechat',
  name: 'WeChat articles',
  entries: [
    {
      // 微信扫一扫 关注该公众号.
      kind: 'promo',
      safety: 'safe',
      label: 'WeChat QR code box',
      select:
        '#js_pc_qr_code, .qr_code_pc, .qr_code_pc_outer, #js_profile_qrcode, .profile_inner, #js_profile_card, #page_bottom_area .qr_code',
      example: {
        bad: '<p>正文。</p>\n<div id="js_pc_qr_code" class="qr_code_pc_outer"><p>微信扫一扫<br>关注该公众号</p></div>\n',
        good: '<div id="js_content"><p>正文。</p></div>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'WeChat account card',
      select:
        'mp-common-profile, mpprofile, .mp_profile_iframe_wrp, .mp_profile_iframe, .js_mp_profile, .wx_profile_card',
      example: {
        bad: '<p>正文。</p>\n<section class="mp_profile_iframe_wrp"><mp-common-profile class="js_uneditable custom_select_card mp_profile_iframe" data-nickname="山中来信"></mp-common-profile></section>\n',
        good: '<section class="profile"><p>人物简介。</p></section>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'WeChat reward box',
      select:
        '.reward_area, .reward_qrcode_area, #js_reward_area, #js_preview_reward_author, .reward_area_primary, .reward-area',
      example: {
        bad: '<p>正文。</p>\n<div class="reward_area" id="js_reward_area"><p>喜欢作者</p></div>\n',
        good: '<div class="award">奖项。</div>\n',
      },
    },
    {
      kind: 'ad',
      safety: 'safe',
      label: 'WeChat ad area',
      select:
        '#js_top_ad_area, #js_sponsor_ad_area, #js_bottom_ad_area, .js_ad_area_wrp, #content_bottom_area, .mp_ad_area, mp-ad, .js_cpc_area, mpcpc, mp-cpc',
      example: {
        bad: '<p>正文。</p>\n<div id="js_top_ad_area" class="top_banner"></div>\n',
        good: '<div class="top_banner"><img src="a.jpg"></div>\n',
      },
    },
    {
      kind: 'share',
      safety: 'safe',
      label: 'WeChat bars',
      select:
        '.rich_media_tool, #js_toobar3, .rich_media_tool_area, #js_like_area, .like_comment_wrp, #js_read_area3, .interaction_bar, #js_article_bottom_bar, .wx_bottom_modal_wrp, .bottom_bar_wrp',
      example: {
        bad: '<p>正文。</p>\n<div class="rich_media_tool" id="js_toobar3"><span>阅读</span></div>\n',
        good: '<div class="rich_media_content"><p>正文。</p></div>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'WeChat album and tags',
      select:
        '#js_tags, .article-tag, .article-tag__list, #js_album_directory, .album_read_card, .js_album_container, #js_album_area, .wx-album-card, .wx_album_card, #js_more_article, .more_article_area',
      example: {
        bad: '<p>正文。</p>\n<div class="article-tag__list"><a href="#">#茶</a></div>\n',
        good: '<div class="article"><p>正文。</p></div>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'WeChat follow-up list',
      select:
        '#relation_article_area, #js_related_area, .rich_media_area_extra .article_recommend, #js_recommend_area, .rich_media_extra_discuss',
      example: {
        bad: '<p>正文。</p>\n<div id="relation_article_area"><a href="/1">另一篇文章</a></div>\n',
        good: '<div class="relation">关系。</div>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'WeChat hint',
      select:
        '#js_tags_preview_toast, .article-tag__error-tips, #wx_stream_article_slide_tip, #js_pc_close_btn, #js_emotion_panel_pc, .weui-dialog, .weui-mask, .weui_loadmore',
      example: {
        bad: '<p>正文。</p>\n<div id="js_tags_preview_toast" class="article-tag__error-tips" style="display: none;">预览时标签不可点</div>\n',
        good: '<div class="tips">小贴士。</div>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'WeChat comment area',
      select: '#js_cmt_area, #js_cmt_container, .discuss_container, #js_comment_area',
      example: {
        bad: '<p>正文。</p>\n<div id="js_cmt_area" class="discuss_container"><p>写留言</p></div>\n',
        good: '<div class="discussion">讨论。</div>\n',
      },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: 'WeChat original mark',
      select:
        '#copyright_logo, .original_primary_card_tips, .original_area_primary, .original_primary_nickname, #js_share_source',
      example: {
        bad: '<p>正文。<span id="copyright_logo" class="rich_media_meta icon_appmsg_tag">原创</span></p>\n',
        good: '<p>原创的内容。</p>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'WeChat link to the original',
      select: '#js_view_source, .media_tool_meta.meta_primary',
      example: {
        bad: '<p>正文。</p>\n<a id="js_view_source" href="##">阅读原文</a>\n',
        good: '<a id="source" href="https://example.com/">来源</a>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'WeChat page text',
      phrase:
        /^(?:预览时标签不可点|轻点两下取消(?:赞|在看)|(?:继续|向上)滑动看下一个|已同步到看一看(?:\s?写下你的想法)?|写下你的想法|当前内容可能存在未经审核的第三方商业营销信息,请确认是否继续访问.?|微信扫一扫可打开此内容,?\s?使用完整服务|微信扫一扫\s?使用小程序|该账号已冻结|在小说阅读器读本章\s?去阅读|在小说阅读器中沉浸阅读|可在「?公众号.{0,12}」?(?:中)?查看|微信版本过低.{0,20}|已无更多数据|发消息\s?写留言|参数错误\s?返回)$/u,
      example: { bad: '<p>正文。</p>\n<p>预览时标签不可点</p>\n', good: '<p>他预览时标签不可点，于是改了代码。</p>\n' },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'WeChat "scan to follow"',
      phrase:
        /^(?:微信扫一扫\s?(?:,\s?)?关注(?:该|本|此)?公众号|微信扫一扫赞赏作者.{0,10}|扫描二维码\s?关注(?:该|本)公众号|Scan to Follow|Scan with Weixin to\s?use this Mini Program)$/u,
      example: {
        bad: '<p>正文。</p>\n<p>微信扫一扫关注该公众号</p>\n',
        good: '<p>微信扫一扫关注该公众号的人不多，他说。</p>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'WeChat "people also read"',
      takes: 'links',
      phrase: /^喜欢此内容的(?:人|用户)还?(?:在看|喜欢|看了|看过).{0,4}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>喜欢此内容的人还在看</p>\n<p><a href="/1">另一篇文章</a></p>\n',
        good: '<p>喜欢此内容的人不少。</p>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'WeChat album line',
      phrase: /^(?:已)?收录于\s?(?:合集|话题|专辑|合集\/专辑)(?:\s?[#《「].{0,60}|\s?\d{0,4}\s?个?)?$/u,
      example: { bad: '<p>正文。</p>\n<p>收录于合集 #茶 12个</p>\n', good: '<p>收录于合集的文章有三篇。</p>\n' },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'WeChat "tap the blue name"',
      phrase:
        /^[\p{P}\p{S}\s]{0,8}(?:请|快|先)?(?:点击|点按|轻点|猛戳|戳|点|按)?(?:上方|上面|下方|标题下方?|这里的?|最上方|顶部)?的?["“「]?蓝色?(?:小)?字体?["”」]?[\p{P}\p{S}\s]{0,4}(?:[\p{L}\d ]{0,8},)?(?:快速|免费|一键|立即|轻松|请|记得|来|即可)?(?:关注|订阅|關注)(?:我们|我|本号|我吧|哦|哟|[“"「【].{1,16}[”"」】]|\s[\p{L}\d]{1,12})?[\p{P}\p{S}\s]{0,8}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>点击上方蓝字关注我们</p>\n',
        good: '<p>点击蓝字之后，他关注了新闻的结尾。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'WeChat "tap the name and star it"',
      where: 'head',
      phrase:
        /^[\p{P}\p{S}\s]{0,8}(?:点击|戳|点)?(?:关注)?(?:上方|下方|上面|下面)?\s?[“"「【『].{1,24}[”"」】』]\s?.{0,12}(?:选择|设为|加为|点击|加|并)?[“"「【\s]{0,2}(?:置顶|星标|标星|设为星标|关注)[^。]{0,24}$/u,
      example: {
        bad: '<p>点击上方“山中来信”，选择“星标”公众号</p>\n',
        good: '<p>他打开“山中来信”这本书，关注的是结尾。然后呢。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'WeChat slogan',
      phrase:
        /^(?:关键时[刻间]|每日精品|优质文章|重磅干货|干货好文|精品文章|技术文章|最新资讯|硬核干货|前沿资讯|更多干货|第一手干货|精彩内容),?(?:及时|第一时间|每日|每天|准时)送达[!。~]?$/u,
      example: {
        bad: '<p>正文。</p>\n<p>关键时刻，第一时间送达！</p>\n',
        good: '<p>关键时刻，消息第一时间送达总部。</p>\n',
      },
    },
    {
      kind: 'share',
      safety: 'safe',
      label: 'WeChat "like, share, wow"',
      where: 'tail',
      phrase:
        /^(?=.{0,60}(?:在看|再看|三连|好看))[\p{P}\p{S}\s]{0,6}(?:欢迎|求|来个|记得|别忘了?|顺手|随手|麻烦|请)?(?:点|求|给)?个?["“「]?(?:分享|收藏|点赞|点点赞|在看|再看|赞|转发|留言|评论|关注|星标|一键三连|三连|好看)["”」]?(?:[\p{P}\p{S}\s]{0,3}(?:点|求|和|与|及|加|或|都)?["“「]?(?:分享|收藏|点赞|点点赞|在看|再看|赞|转发|留言|评论|关注|星标|一键三连|三连|好看)["”」]?){0,5}(?:走起|安排|支持一下|一下|吧|哦|呀|哟|啦|呗|喔|都点上|是最大的支持|一键三连|三连)?[\p{P}\p{S}\s]{0,6}$/u,
      maxLength: 60,
      example: { bad: '<p>正文。</p>\n<p>点分享 点收藏 点点赞 点在看</p>\n', good: '<p>在看书的人不多。</p>\n' },
    },
    {
      kind: 'share',
      safety: 'safe',
      label: 'WeChat "give it a wow"',
      where: 'tail',
      phrase:
        /^[^。!?]{0,8}公众号[^。!?]{0,12}(?:规则|机制|算法)[^。!?]{0,60}(?:在看|星标|标星)[^。!?]{0,50}[。!]?$|^[\p{P}\p{S}\s]{0,6}(?:如果)?(?:你|您)?(?:觉得|喜欢|感觉|看完|认为)?[^。]{0,24}(?:点个|点一下|点亮|点下|点击|给个|右下角|随手点?|求个|帮忙点|顺手点)\s?(?:右下角)?(?:的|个)?\s?[“"「【『]?(?:在看|再看|好看|赞和在看|在看和赞)[”"」】』]?(?:吧|呀|哦|呗|哟|啦|支持一下|鼓励一下|再走|让更多人看到|,?分享给更多.{0,8})?[\p{P}\p{S}\s]{0,8}$/u,
      maxLength: 70,
      example: {
        bad: '<p>正文。</p>\n<p>觉得不错，请点个在看呀</p>\n',
        good: '<p>点个在看的时候，系统会写入一条记录。</p>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'WeChat list of earlier articles',
      where: 'tail',
      takes: 'links',
      phrase:
        /^[\p{P}\p{S}\s]{0,6}(?:往期(?:推荐|精彩|回顾|文章|精选|热文|好文|阅读|内容|干货|原创|精品)(?:推荐|回顾|文章|内容|阅读|精选)?|(?:历史|近期|热门|精选)(?:好文|热文|精彩)(?:推荐|回顾)?|今日(?:好文|荐文|推荐)(?:推荐)?|你可能(?:还|也)?(?:错过|想看).{0,8}|猜你(?:还)?(?:想看|喜欢).{0,4}|更多(?:精彩)?(?:推荐|往期).{0,8}|点击(?:下方|标题|图片|以下)?(?:标题|图片|链接|文字)?(?:阅读|查看|了解)(?:往期|更多|其他)(?:精彩|文章|内容|往期)?)[\p{P}\p{S}\s]{0,6}$/u,
      maxLength: 30,
      example: {
        bad: '<p>正文。</p>\n<p>往期推荐</p>\n<p><a href="/1">另一篇文章</a></p>\n',
        good: '<p>往期推荐的书都卖完了。</p>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'ask',
      label: 'WeChat arrows',
      where: 'tail',
      phrase: /^(?:[▼▲👇👆🔽🔼⬇⬆\s]|\ufe0f){1,20}$/u,
      example: { bad: '<p>正文。</p>\n<p>▼▼▼</p>\n', good: '<p>▼ 图一</p>\n' },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'end mark with ornaments',
      where: 'tail',
      phrase: /^(?:[\p{P}\p{S}\s]{1,14}(?:T ?H ?E )?(?:E ?N ?D|End)[\p{P}\p{S}\s]{1,14}|THE END|The End)$/u,
      maxLength: 36,
      example: { bad: '<p>正文。</p>\n<p>—— END ——</p>\n', good: '<p>end</p>\n' },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'reading time',
      where: 'head',
      phrase:
        /^[([【]?\s?(?:阅读|预计阅读|读完)(?:本文|全文|时间|时长|完)?(?:大概|大约|约|预计|共|总共|仅|只)?(?:需要?|用时|耗时)?\s?:?\s?(?:约|大约)?\s?\d{1,3}(?:\.\d)?\s?(?:分钟|分鐘|分|min|mins|minutes)[)\]】。!]?$/iu,
      maxLength: 50,
      example: { bad: '<p>阅读本文大概需要 6 分钟。</p>\n', good: '<p>阅读本文需要 6 分钟的人，占了多数。</p>\n' },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'word count',
      where: 'head',
      phrase:
        /^[([【]?\s?(?:本文|全文)(?:字数|共计|总字数|总计|共|约)\s?:?\s?\d{3,6}\s?字[,\s|·]{0,3}(?:(?:预计|大约)?(?:阅读|閱讀)?(?:时间|时长)\s?:?\s?(?:约|大约)?\s?\d{1,3}\s?分钟)?[)\]】。]?$/u,
      maxLength: 60,
      example: { bad: '<p>本文字数：2345字 阅读时长：约6分钟</p>\n', good: '<p>本文字数不多，共计三节。</p>\n' },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'group by QR code',
      where: 'tail',
      takes: 'image',
      phrase:
        /^[\p{P}\p{S}\s]{0,6}(?:扫码|长按|识别|扫描)[^。]{0,20}(?:进群|入群|加群|拉群|拉你进群|进交流群|加入(?:读者|交流|技术|粉丝)群)[^。]{0,24}[\p{P}\p{S}\s]{0,6}$/u,
      maxLength: 70,
      example: { bad: '<p>正文。</p>\n<p>扫码添加小助手，拉你进群</p>\n', good: '<p>扫码进入会场的人排成了队。</p>\n' },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'reply for a gift',
      where: 'tail',
      takes: 'image',
      phrase:
        /^[\p{P}\p{S}\s]{0,6}(?:点击|扫码|长按|微信搜索?)?关注[^。]{0,24}(?:公众号|公号|后台|对话框|聊天框)[^。]{0,6}回复[^。]{1,24}(?:领取|获取|免费|即可|下载|获得|查看|进群|加群|进入.{0,6}群|加入.{0,6}群)[^。]{0,24}[\p{P}\p{S}\s]{0,6}$/u,
      maxLength: 90,
      example: {
        bad: '<p>正文。</p>\n<p>关注公众号，后台回复“茶”，免费领取资料</p>\n',
        good: '<p>系统后台回复了一条消息，用户没有收到。</p>\n',
      },
    },
  ],
});
