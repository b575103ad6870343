import { defineRecipe } from '../recipe.ts';

/** What a list of references points to, when all of it lies on one host: no articles of the site itself. */
const ownSite =
  /^(?!(?:https?:)?\/\/(?:[\w-]+\.)*(?:github\.com|gitee\.com|wikipedia\.org|baike\.baidu\.com|mozilla\.org|w3\.org|arxiv\.org|stackoverflow\.com|youtube\.com|bilibili\.com|douban\.com))/i;

/** Titles of lists of a site's own articles. */
const ownList =
  /^[\p{P}\p{S}\s]{0,6}(?:[\p{L}\d]{0,10}(?:相关|相關)(?:文章|阅读|閱讀|报道|報道|报导|報導|新闻|新聞|推荐|推薦|博文|内容|內容)|(?:本周|往期|历史|歷史|热门|熱門|精彩|精选|近期|最新|看?更多[\p{L}\d]{0,8})(?:推荐|推薦|精彩|相关|原创|历史)?(?:阅读|閱讀|文章|报道|報道|報導|新闻|新聞|内容|內容|內幕|回顾|回顧|精选|推荐|推薦|博文|资讯)(?:阅读|推荐|推薦|列表)?|猜你喜[欢歡]|[你您]可能[也还還]?(?:喜欢|喜歡|感兴趣|感興趣).{0,8}|看了(?:这|本)篇?文章的人还看了|大家都在看|热点推荐|随机文章|上一篇|下一篇)(?:\([\p{L}\d]{1,10}\))?[\p{P}\p{S}\s]{0,6}$/u;

/** Titles of lists that hold a site's own articles, or what an author recommends. */
const recommended =
  /^[\p{P}\p{S}\s]{0,6}[\d.]{0,3}\s?(?:(?:延伸|推荐|推薦|扩展|系列|另请|建议|参考)(?:相关)?(?:阅读|閱讀|文章)|文章推荐)(?:推荐|推薦|列表)?[\p{P}\p{S}\s]{0,6}$/u;

// Whole lines in Chinese that any site may have. Simplified and traditional; full width is half width by the time they are compared.
export default defineRecipe({
  id: 'generic-zh',
  name: 'Generic, Chinese',
  entries: [
    {
      // Other articles of one site, at the end: a list of sources points to several.
      kind: 'related',
      safety: 'safe',
      label: 'list of other articles of the site',
      takes: 'links',
      evidence: { links: 3, linkShare: 0.8, hosts: 1, address: ownSite },
      phrase: ownList,
      maxLength: 32,
      example: {
        bad: '<p>正文。</p>\n<p>相关文章</p>\n<p><br></p>\n<p><a href="/1">第一篇文章</a></p>\n<p><a href="/2">第二篇文章</a></p>\n<p><a href="/3">第三篇文章</a></p>\n',
        good: '<p>正文。</p>\n<p>相关阅读</p>\n<ul><li><a href="https://a.example/1">一本书</a></li><li><a href="https://b.example/1">另一本书</a></li></ul>\n<p>写在最后。</p>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'list of further reading of the site',
      only: 'html',
      takes: 'links',
      evidence: { links: 3, linkShare: 0.8, hosts: 1, address: ownSite },
      phrase: recommended,
      maxLength: 24,
      example: {
        bad: '<p>正文。</p>\n<p>推荐阅读</p>\n<p><a href="/1">第一篇文章</a></p>\n<p><a href="/2">第二篇文章</a></p>\n<p><a href="/3">第三篇文章</a></p>\n',
        good: '正文。\n\n## 文章推荐\n\n- [一](https://a.example/1)\n- [二](https://b.example/2)\n- [三](https://a.example/3)\n',
      },
    },
    {
      // The way into a group, and its codes, one after another to the end.
      kind: 'promo',
      safety: 'safe',
      label: 'promotion with its QR code',
      where: 'tail',
      takes: 'run',
      evidence: { pictures: 1, characters: 500 },
      phrase:
        /^(?!.{0,90}(?:体验|预览|登录|绑定|支付|试[玩用]|效果|授权|用户(?![群们])|验证|告警))(?=.{0,90}(?:关注|關注|加|订阅|领|打赏|群|联系|公众号|公眾號|哦))[^。!?]{0,36}(?:扫码|扫描|掃描|扫一扫|掃一掃|长按|長按|识别|識別|(?:关注|關注|加入|添加)[^。!?]{0,30}(?:公众号|公眾號|服务号|[流术论信]群|QQ群|下面的群))[^。!?]{0,50}[。!?:~]{0,3}$/u,
      run: /^.{0,60}(?:公众号|公眾號|二维码|二維碼|扫码|扫描|扫一扫|长按|微信号?|QQ群|钉钉|加群|进群|群号|打赏|赞赏|赞助|点赞|在看|转发|私信).{0,40}$|^[a-zA-Z][\w-]{4,24}$/u,
      maxLength: 90,
      example: {
        bad: '<p>正文。</p>\n<p>可以扫描下方的二维码加群</p>\n<p>shanzhong88</p>\n<p>也可以扫描二维码哦！</p>\n<p><img src="a.png"></p>\n',
        good: '<p>扫描二维码支付时，手机会先验证公众号的签名，这一过程如下图所示。</p>\n<p><img src="a.png"></p>\n<p>正文。</p>\n'.replace(
          '扫描二维码支付时',
          '用户付款时',
        ),
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'way into a group',
      where: 'tail',
      takes: 'run',
      evidence: { pictures: 1, characters: 500 },
      phrase: /^[\p{P}\p{S}\s]{0,6}(?:加入|进入|欢迎加入)[\p{L}\d\s]{0,14}(?:群|社群|星球|社区)[\p{P}\p{S}\s]{0,6}$/u,
      run: /^.{0,70}(?:公众号|二维码|扫码|扫描|扫一扫|长按|微信|QQ群|钉钉|加群|进群|群号|打赏|赞赏|拉大家|拉你).{0,60}$|^[a-zA-Z][\w-]{4,24}$/u,
      maxLength: 30,
      example: {
        bad: '<p>正文。</p>\n<p>进入读者社群</p>\n<p>加下面的微信，拉大家进群。</p>\n<p><img src="a.png"></p>\n',
        good: '<p>加入讨论群</p>\n<p>这一步在设置页面完成。</p>\n<p><img src="a.png"></p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'promotion of an account under a heading of its own',
      where: 'tail',
      takes: 'section',
      evidence: {
        characters: 400,
        line: /(?:扫码|扫描|扫一扫|长按|关注|關注|搜索|搜|添加|加入).{0,40}(?:公众号|公眾號|二维码|微信|QQ ?群|交流群|群号|钉钉|星球)|(?:公众号|公眾號).{0,30}(?:回复|关注|關注)/u,
      },
      phrase:
        /^[\p{P}\p{S}\s]{0,6}(?:(?:加入|关注|關注)(?:我|我们|我們|作者|社区)?|(?:我的|微信)?(?:公众号|公眾號)[\p{P}\s]{0,3}[\p{L}\d]{0,12}|扫码[\p{L}]{0,8}|欢迎(?:关注|加入|加)[\p{L}\s]{0,16}|加入[\p{L}\s]{0,20}(?:Club|群|社群|交流群|星球)|交流群?|技术交流|私货[:]?[\p{L}\s]{0,14})[\p{P}\p{S}\s]{0,4}$/iu,
      maxLength: 40,
      example: {
        bad: '正文。\n\n## 关注我们\n\n微信搜索公众号「山中来信」。\n\n![](qr.png)\n',
        good: '正文。\n\n## 其他\n\n还有两点要注意。\n',
      },
    },
    {
      kind: 'ad',
      safety: 'safe',
      label: 'section of sponsors',
      where: 'tail',
      takes: 'section',
      evidence: { links: 1, linkShare: 0.6, address: /[?&](?:utm_|from=|ref=|aff|channel=|source=)/i },
      phrase: /^[\p{P}\p{S}\s]{0,6}(?:赞助|贊助|赞助商|合作伙伴|广告|廣告)[\p{P}\p{S}\s]{0,4}$/u,
      maxLength: 14,
      example: {
        bad: '正文。\n\n## 赞助\n\n[云服务](https://cloud.example/?utm_source=blog)\n',
        good: '正文。\n\n## 赞助\n\n这支球队由[当地工厂](https://factory.example/)赞助，为期三年。\n',
      },
    },
    {
      kind: 'ad',
      safety: 'ask',
      label: 'section of sponsors',
      where: 'tail',
      takes: 'section',
      phrase: /^[\p{P}\p{S}\s]{0,6}(?:赞助|贊助|赞助商|鸣谢赞助)[\p{P}\p{S}\s]{0,4}$/u,
      maxLength: 14,
      example: {
        bad: '正文。\n\n## 赞助商\n\n云服务公司。\n',
        good: '正文。\n\n## 赞助的意义\n\n有三点。\n',
      },
    },
    {
      kind: 'share',
      safety: 'safe',
      label: 'share line',
      phrase:
        /^(?:一键|一鍵)?分享(?:到|至|给|給|本文|文章|按钮)?\s?(?:[:>]|\(\d{1,5}\))\s?(?:[\p{L}\d|/、,.]{1,12}\s?){0,10}$/u,
      maxLength: 60,
      example: {
        bad: '<p>正文。</p>\n<p>分享到：微博 微信</p>\n',
        good: '<p>他把照片分享到了网上，很多人看到了。</p>\n',
      },
    },
    {
      kind: 'share',
      safety: 'safe',
      label: 'like counter',
      phrase:
        /^(?:喜欢|喜歡|点赞|點讚|赞|收藏|评论|評論|在看|踩|顶|反对|支持)\s?\(?\d{1,6}\)?(?:\s(?:喜欢|点赞|赞|收藏|评论|在看|踩|顶)\s?\(?\d{1,6}\)?){0,4}$/u,
      maxLength: 40,
      example: { bad: '<p>正文。</p>\n<p>喜欢 (15)</p>\n', good: '<p>喜欢这本书的人有 15 个。</p>\n' },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'tip button',
      phrase: /^(?:赏|賞|打赏|打賞|赞赏|讚賞|赞助作者|打赏作者|给作者打赏|喜欢作者|感谢打赏|请我喝杯咖啡)$/u,
      maxLength: 10,
      example: { bad: '<p>正文。</p>\n<p>打赏</p>\n', good: '<p>打赏是一种习惯。</p>\n' },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'invitation to follow an account',
      where: 'tail',
      takes: 'run',
      run: /^[a-zA-Z][\w-]{4,24}$/,
      phrase:
        /^[▼↓👇▶►#*\s]{0,5}(?:(?:更多[\p{L}]{0,12},?)?(?:欢迎|歡迎|敬请|请|請|记得|快来)?(?:大家|各位|长按|扫码|微信搜索|搜索|点击)?[\p{L}]{0,6}(?:关注|關注|订阅|訂閱)\s?(?:我们|我們|我|本号|本站|下方|上方)?的?(?:微信|官方)?(?:公众号|公眾號|订阅号|服务号|视频号|微博)?\s?[「“"《【『][^「」“”"]{1,24}[」”"》】』]\s?(?:微信)?(?:公众号|公眾號|订阅号|服务号|视频号|微博)?)[。!~👇👆\s]{0,4}$/u,
      maxLength: 80,
      example: {
        bad: '<p>正文。</p>\n<p>快来关注「山中来信」</p>\n',
        good: '<p>他建议大家多关注「社会信任」这个话题，理由如下。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'ask',
      label: 'promotion at the head',
      where: 'head',
      takes: 'block',
      phrase:
        /^[\p{P}\p{S}\s]{0,6}(?:点击|點擊|长按|扫描|扫码|关注|欢迎关注|微信搜索|微信搜)[^。]{0,30}(?:公众号|公眾號|蓝字|藍字|二维码|二維碼|关注我们|關注我們|订阅|扫码关注)[^。]{0,30}[。!]?$/u,
      maxLength: 90,
      example: {
        bad: '<p>扫描山中来信的二维码，茶事不断</p>\n<p>正文。</p>\n',
        good: '<p>关注二维码支付安全的人越来越多。为什么？</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'ask',
      label: 'promotion of an account',
      where: 'tail',
      takes: 'block',
      phrase:
        /^(?!.{0,220}(?:用户(?![群们])|系统会|接口|事件|授权|绑定|登录|告警|体验|验证码)).{0,200}(?:(?:扫码|扫描|掃描|扫一扫|掃一掃|长按|長按|识别(?:上方|下方|图中)?二维码)[^。]{0,40}(?:关注|關注|加入|添加|加群|进群|联系|下载|订阅|领取|回复)|(?:关注|關注|搜索|订阅|微信搜|加入)[^。]{0,30}(?:公众号|公眾號|微信号|微信群|QQ群|交流群|技术群|知识星球|视频号)|(?:搜索|微信搜)[^。]{0,20}小程序|(?:公众号|公眾號)[^。]{0,20}(?:回复|後台回覆)|(?:加|添加)(?:我|小编|客服|助手|小助手|作者)?(?:的)?微信(?:号)?[:\s]?[a-zA-Z][\w-]{4,})/u,
      maxLength: 220,
      example: {
        bad: '<p>正文。</p>\n<p>茶友可以关注山中来信的视频号。</p>\n',
        good: '<p>这家公司在微信群里通知了员工，二维码支付的故障已经排除。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'ask',
      label: 'promotion under a heading of its own',
      where: 'tail',
      takes: 'section',
      phrase:
        /^[\p{P}\p{S}\s]{0,6}(?:(?:加入|关注|關注)(?:我们|我們|作者|社区)|(?:我的|微信)?(?:公众号|公眾號)[\p{P}\s]{0,3}[\p{L}\d]{0,12}|扫码[\p{L}]{0,8}|欢迎(?:关注|加入)[\p{L}\s]{0,16}|(?:支持|赞助)(?:一下|作者|我们|本项目)?|加入[\p{L}\s]{0,20}(?:Club|群|社群|交流群|星球)|招聘(?:信息|启事)?)[\p{P}\p{S}\s]{0,4}$/iu,
      maxLength: 40,
      example: {
        bad: '正文。\n\n## 关注我们\n\n微信搜索「山中来信」。\n\n![二维码](qr.png)\n',
        good: '## 关注点分离\n\n正文。\n',
      },
    },
    {
      kind: 'promo',
      safety: 'ask',
      label: 'section with promotion in it',
      where: 'tail',
      takes: 'section',
      evidence: {
        characters: 500,
        line: /(?:扫码|扫描|扫一扫|长按|关注|搜索|添加|加入).{0,40}(?:公众号|二维码|微信|QQ ?群|交流群|群号|钉钉|星球)|(?:公众号|微信).{0,30}(?:回复|关注)/u,
      },
      phrase:
        /^[\p{P}\p{S}\s]{0,6}(?:联系(?:我们?|作者)|聯繫我們|了解更多[\p{L}]{0,10}|如何获取|其他)[\p{P}\p{S}\s]{0,4}$/u,
      maxLength: 24,
      example: {
        bad: '正文。\n\n## 联系我\n\n微信搜索「山中来信」，关注即可。\n',
        good: '正文。\n\n## 其他\n\n还有两点要注意。\n',
      },
    },
    {
      kind: 'related',
      safety: 'ask',
      label: 'list of other articles',
      takes: 'links',
      evidence: { hosts: 1, address: ownSite },
      phrase: ownList,
      maxLength: 32,
      example: {
        bad: '<p>正文。</p>\n<p>相关阅读：</p>\n<ul><li><a href="/1">另一篇文章</a></li></ul>\n',
        good: '<p>正文。</p>\n<h2>参考资料</h2>\n<ul><li><a href="/1">一本书</a></li></ul>\n',
      },
    },
    {
      // What an author recommends of several sites is the author's own.
      kind: 'related',
      safety: 'ask',
      label: 'list of further reading on one site',
      takes: 'links',
      evidence: { hosts: 1, address: ownSite },
      phrase: recommended,
      maxLength: 24,
      example: {
        bad: '<p>正文。</p>\n<p>推荐阅读：</p>\n<ul><li><a href="/1">另一篇文章</a></li></ul>\n',
        good: '<p>正文。</p>\n<h2>推荐阅读</h2>\n<ul><li><a href="https://a.example/1">一本书</a></li><li><a href="https://b.example/1">另一本书</a></li></ul>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'previous and next article',
      phrase: /^[<《『「【‹«\s]{0,3}(?:上一[篇期章节]|下一[篇期章节])[>》』」】›»\s]{0,3}(?:[:|].{0,60})?$/u,
      maxLength: 80,
      example: {
        bad: '<p>正文。</p>\n<p>上一篇：<a href="/1">另一篇文章</a></p>\n',
        good: '<p>上一篇文章讲了茶，这一篇讲水。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'copyright notice',
      phrase:
        /^[\p{P}\p{S}\s]{0,4}(?:版权声明|版權聲明|版权说明|免责声明|免責聲明|特别声明|特別聲明|著作权归|著作權歸|本文版权归|本文為|本文为(?:博主|作者|[\p{L}\d]{1,16})(?:的)?原创)\s?:?.{4,260}(?:转载|轉載|出处|出處|授权|授權|侵权|侵權|删除|刪除|版权|版權|许可|許可|观点|觀點|立场|立場|参考|參考|建议|協議|协议)[^。]{0,100}[。!]?[^。]{0,80}$/u,
      maxLength: 420,
      example: {
        bad: '<p>正文。</p>\n<p>免责声明：以上建议仅供参考。</p>\n',
        good: '<p>法院认为，被告的版权声明不能免除其侵权责任，应当赔偿损失。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'disclaimer of opinions',
      phrase:
        /^[\p{P}\s]{0,3}(?:声明:)?\s?(?:本文|以上|文章|文中|本篇|此文|上述)[\p{L}]{0,10}?(?:仅|僅|只|均)?(?:代表|为|為|系|是)[\p{L}\d]{0,10}(?:观点|觀點|立场|立場|意见|作者本人|原创)[^。]{0,60}(?:不代表|与|與|无关|非|仅供|未经)[^。]{2,60}[。!]?[)）]?$/u,
      maxLength: 160,
      example: {
        bad: '<p>正文。</p>\n<p>本文仅代表作者观点，不代表本站立场。</p>\n',
        good: '<p>本文的观点是，茶与水不能分开。</p>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'end mark',
      where: 'tail',
      phrase:
        /^[-–—\s*=_([【<~]{0,6}(?:完|全文完|全文終|本文完|正文完|END|T[Hh][Ee] E[Nn][Dd]|EOF|文章结束)[-–—\s*=_)\]】>~]{0,6}$/u,
      maxLength: 24,
      example: { bad: '<p>正文。</p>\n<p>（完）</p>\n', good: '<p>完美。</p>\n' },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'link to the original',
      phrase:
        /^[\p{P}\p{S}\s]{0,4}(?:点击|點擊|请点击|戳)?["“「『]?(?:阅读|閱讀|查看|浏览|打开)(?:原文|全文|更多(?:内容)?)(?:链接|連結|>>)?["”」』]?(?:,?\s?(?:了解|查看|获取)(?:更多|详情|全文))?[\p{P}\p{S}\s]{0,6}$/u,
      maxLength: 30,
      example: { bad: '<p>正文。</p>\n<p>阅读原文</p>\n', good: '<p>阅读原文的人很少。</p>\n' },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'word and time counter',
      where: 'head',
      phrase:
        /^(?:[(【]\s?)?(?:本文|全文|文)?\s?(?:共|约|共计)?\s?\d{2,6}\s?(?:字|words)[,|·\s]{1,3}(?:预计|大约|约|阅读|閱讀|需|读完|全文){0,4}\s?(?:时间|時間|时长)?\s?(?:约|需)?\s?\d{1,3}\s?(?:分钟|分鐘|min)[)】]?$/iu,
      maxLength: 40,
      example: {
        bad: '<p>全文 6250 字 阅读 11 分钟</p>\n<p>正文。</p>\n',
        good: '<p>每天写 500 字，坚持 30 分钟。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'ask',
      label: 'sentence on reprints',
      scope: 'sentence',
      phrase:
        /^[^。]{0,50}(?:欢迎在|允许|转载)[^。]{0,30}(?:许可协议|转载或使用|请保留|烦请保留|[注说]明出处|注明原文|保留(?:原文)?链接|联系作者获得授权)[^。]{0,40}[。!]?$/u,
      maxLength: 160,
      example: {
        bad: '正文写在这里。本文欢迎转载，但请保留原文链接。\n',
        good: '转载的数量每年都在增加，原因很多。\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'licence under a heading of its own, with its address',
      where: 'tail',
      takes: 'section',
      evidence: { characters: 300, address: /creativecommons\.(?:org|net)\/licenses|licensebuttons\.net/i },
      phrase: /^(?:声明|聲明|版权声明|版權聲明|许可协议|授权协议|版权|License)[\p{P}\s]{0,3}$/iu,
      maxLength: 12,
      example: {
        bad: '正文。\n\n## 声明\n\n本作品采用[知识共享](https://creativecommons.org/licenses/by/4.0/)许可协议。\n',
        good: '正文。\n\n## 声明\n\n变量要先声明。\n',
      },
    },
    {
      kind: 'promo',
      safety: 'ask',
      label: 'accounts of the author',
      where: 'tail',
      takes: 'run',
      evidence: { links: 2, line: /欢迎.{0,4}(?:关注|star)|求.{0,4}(?:star|关注)|点个?(?:star|赞)/iu },
      phrase:
        /^(?:我的|笔者)?(?:个人)?(?:博客|主页|网站|掘金(?:专栏|主页)?|知乎.{0,8}|思否|segmentfault.{0,8}|简书|CSDN.{0,6}|微博|GitHub.{0,6}|B站|语雀.{0,8})[\s:,].{0,40}$|^(?:我的|笔者)?(?:个人)?(?:博客|主页|网站|掘金(?:专栏|主页)?)$/iu,
      run: /^(?:我的|笔者)?(?:个人)?.{0,6}(?:博客|主页|网站|掘金|知乎|思否|segmentfault|专栏|简书|CSDN|微博|GitHub|B站|语雀|公众号|微信).{0,60}$/iu,
      maxLength: 60,
      example: {
        bad: '正文。\n\n[个人博客](https://a.example/)\n[掘金专栏](https://juejin.im/user/1)，欢迎关注~\n',
        good: '正文。\n\n[博客](https://a.example/)\n[掘金](https://juejin.im/post/1)\n两处的文章都讲了这个问题。\n',
      },
    },
    {
      kind: 'promo',
      safety: 'ask',
      label: 'bar of promotions',
      evidence: { links: 1 },
      phrase: /^(?:微信|公众号|QQ ?群|交流群)(?:搜索|号|群)?[^|。]{2,40}\|[^。]{2,160}$/u,
      maxLength: 200,
      example: {
        bad: '<p>微信搜索shanzhong88 | 招聘：<a href="/jobs">工程师</a> | <a href="/pay">赞助作者</a></p>\n<p>正文。</p>\n',
        good: '<p>微信支付 | 支付宝</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'ask',
      label: 'plug under a heading of its own',
      where: 'tail',
      takes: 'section',
      phrase:
        /^[\p{P}\p{S}\s]{0,6}(?:私货(?:时间)?|广告时间|插播.{0,4}广告|打个广告|推广)(?:[:\s][\p{L}\d\s]{0,16})?[\p{P}\p{S}\s]{0,4}$/u,
      maxLength: 30,
      example: {
        bad: '正文。\n\n### 私货：山中来信\n\n我们还有公众号和视频号。\n',
        good: '正文。\n\n### 推广普通话的历史\n\n从一九五五年说起。\n',
      },
    },
    {
      kind: 'legal',
      safety: 'ask',
      label: 'licence under a heading of its own',
      where: 'tail',
      takes: 'section',
      phrase: /^(?:声明|版权声明|版權聲明|免责声明|许可协议|授权协议|版权|License)[\p{P}\s]{0,3}$/iu,
      maxLength: 12,
      example: {
        bad: '正文。\n\n## 声明\n\n本作品采用知识共享许可协议进行许可。\n',
        good: '正文。\n\n## 声明变量\n\n用 let。\n',
      },
    },
    {
      kind: 'stub',
      safety: 'ask',
      label: 'pointer to another view of the article',
      phrase:
        /^(?:Tips|提示|注)?\s?:?\s?如果[^。]{0,12}(?:图片|图|排版|格式)[^。]{0,12}(?:刷不出来|显示不出来|看不到|错乱|加载不出来|无法显示)[^。]{0,10},?[^。]{0,6}(?:点击|查看|阅读|访问)[^。]{0,40}[。!]?$/iu,
      maxLength: 80,
      example: {
        bad: '<p>提示：如果图片显示不出来，请点击原文查看。</p>\n<p>正文。</p>\n',
        good: '<p>如果图片太大，可以先压缩。</p>\n',
      },
    },
  ],
});
