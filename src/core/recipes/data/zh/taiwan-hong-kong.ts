import { defineRecipe } from '../../recipe.ts';

// 自由時報, 中央社, 中時, ETtoday, 聯合早報, Esquire HK, 巴哈姆特: 2014–2024.
export default defineRecipe({
  id: 'taiwan-hong-kong',
  name: 'Media of Taiwan, Hong Kong and Singapore',
  entries: [
    {
      kind: 'stub',
      safety: 'safe',
      label: 'Liberty Times break',
      select: '.before_ir, .after_ir',
      example: {
        bad: '<p>正文。</p>\n<p class="before_ir">請繼續往下閱讀...</p>\n',
        good: '<p class="before">之前。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Liberty Times app box',
      select: '.appE1121, .appE1013',
      example: {
        bad: '<p>正文。</p>\n<p class="appE1121">不用抽 不用搶 現在用APP看新聞</p>\n',
        good: '<p class="app">應用程式。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Zaobao boxes',
      select:
        '.overlay-microtransaction, #video-freemium-player, .bff-google-ad, .bff-recommend-article, .bff-inline-image-expand-icon, .read-on-app-cover, #imu',
      example: {
        bad: '<p>正文。</p>\n<div class="bff-google-ad"></div>\n',
        good: '<div class="google">搜索。</div>\n',
      },
    },
    {
      kind: 'related',
      safety: 'ask',
      label: 'Zaobao further reading',
      select: '.further-reading',
      example: {
        bad: '<p>正文。</p>\n<div class="further-reading"><a href="/1">另一篇文章</a></div>\n',
        good: '<div class="reading">閱讀。</div>\n',
      },
    },
    {
      kind: 'related',
      safety: 'safe',
      label: 'Esquire HK channel',
      select: 'span.ChannelName',
      example: {
        bad: '<p>正文。</p>\n<span class="ChannelName"><a href="/style">Style</a></span>\n',
        good: '<span class="Name">名字。</span>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: 'Esquire HK hidden page data',
      select: '.gdct, [data-mata-title][style*="display:none"]',
      example: {
        bad: '<p>正文。</p>\n<div style="display:none;"><div class="gdct">news</div></div>\n',
        good: '<div data-title="1">標題。</div>\n',
      },
    },
    {
      kind: 'stub',
      safety: 'safe',
      label: '"please read on"',
      phrase: /^(?:[[【(]?廣告[\]】)]?\s?)?[(（]?請繼續往下閱讀\s?(?:\.{3,6})?[)）]?$/u,
      example: { bad: '<p>正文。</p>\n<p>請繼續往下閱讀...</p>\n', good: '<p>請繼續往下閱讀這一章。</p>\n' },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Liberty Times app line',
      phrase:
        /^(?:不用抽\s?不用搶\s?(?:現在)?用APP看新聞.{0,60}|點我下載APP(?:\s?按我看活動辦法)?|按我看活動辦法|一手掌握經濟脈動(?:\s?點我訂閱自由財經Youtube頻道)?|點我訂閱自由財經Youtube頻道|☆?健康新聞不漏接,按讚追蹤粉絲頁.?|☆?更多重要醫藥新聞訊息,請上自由健康網.?|看更多!請加入自由.{0,12}粉絲團|☆?追蹤.{0,8}不漏接.{0,30})$/iu,
      example: {
        bad: '<p>正文。</p>\n<p>不用抽 不用搶 現在用APP看新聞 保證天天中獎</p>\n',
        good: '<p>不用抽籤也能看新聞。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'CNA copyright',
      phrase: /^(?:※\s?)?本網站之文字、圖片及影音,非經授權,不得轉載.{0,30}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。</p>\n',
        good: '<p>本網站之文字很多。</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'copyright notice, traditional',
      phrase:
        /^(?:※|◎|★)?\s?(?:本文|本報導|本新聞|圖文)?版權(?:所有|屬.{1,12}所有),?\s?(?:非經|未經)(?:.{0,10})(?:授權|同意|許可),?\s?(?:不得|請勿|禁止)(?:任意)?(?:轉載|轉貼|使用).{0,10}$/u,
      example: {
        bad: '<p>正文。</p>\n<p>※本文版權所有，非經授權，不得轉載。</p>\n',
        good: '<p>版權所有人未經同意就轉載了。</p>\n',
      },
    },
    {
      kind: 'credit',
      safety: 'safe',
      label: 'CNA editor with date',
      phrase: /^\((?:編輯|譯者|核稿)\s?:\s?.{2,30}\)\d{7}$/u,
      example: { bad: '<p>正文。</p>\n<p>（編輯：某某）1120101</p>\n', good: '<p>（編輯：某某說）這是假的。</p>\n' },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'CNA app line',
      phrase:
        /^(?:下載中央社.{0,4}一手新聞.{0,4}APP.{0,30}|支持中央社.{0,30}|本網站內容.{0,10}中央社.{0,10}訂閱.{0,20})$/iu,
      example: {
        bad: '<p>正文。</p>\n<p>下載中央社「一手新聞」APP，每日新聞不漏接</p>\n',
        good: '<p>下載中央社的照片要付費。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'LINE account line',
      where: 'tail',
      phrase:
        /^[\p{P}\p{S}\s]{0,4}(?:(?:立即|馬上|點我|快|歡迎|即刻)?(?:加入|追蹤|訂閱|下載)[^。]{0,16}(?:LINE(?!的)|Telegram\s?頻道|粉絲團|粉絲專頁|電子報|YouTube\s?頻道|WhatsApp\s?頻道)[^。]{0,24}|(?:立即|馬上|點我|點此|按此|快|歡迎|即刻|免費)(?:按讚|加入|追蹤|訂閱|下載)[^。]{0,20}(?:APP|Google ?News|Google ?新聞|Threads|Instagram|粉專)[^。]{0,40}[。]?)$/iu,
      maxLength: 60,
      example: {
        bad: '<p>正文。</p>\n<p>▶加入山中來信LINE好友，每日新聞不漏接</p>\n',
        good: '<p>加入LINE的用戶已經超過兩千萬。</p>\n',
      },
    },
    {
      kind: 'promo',
      safety: 'safe',
      label: 'Hong Kong and Singapore app line',
      phrase:
        /^(?:立即)?(?:下載|下载)\s?(?:《?香港01》?|《?明報》?|《?星島》?|《?聯合早報》?|《?联合早报》?|zaobao\.sg|東網|《?蘋果》?|am730)\s?(?:新聞)?\s?(?:APP|客户端|應用程式|手機應用).{0,30}$/iu,
      example: { bad: '<p>正文。</p>\n<p>下載香港01 App，即睇城中熱話</p>\n', good: '<p>下載香港01的人不少。</p>\n' },
    },
    {
      kind: 'related',
      safety: 'ask',
      label: 'list of other articles, traditional',
      takes: 'links',
      evidence: { hosts: 1 },
      phrase:
        /^[\p{P}\p{S}\s]{0,4}(?:更多|看更多|其他人也在看|其他人也看|你可能還想看|更多[\p{L}\d]{1,10})\s?(?:新聞|報導|文章|內容)?\s?[:>▼»]{1,3}$/u,
      maxLength: 30,
      example: {
        bad: '<p>正文。</p>\n<p>更多山中來信報導：</p>\n<p><a href="/1">另一篇</a></p>\n',
        good: '<p>更多山中來信的報導</p>\n',
      },
    },
    {
      kind: 'legal',
      safety: 'safe',
      label: 'notice on health',
      where: 'tail',
      phrase:
        /^[\p{P}\p{S}\s]{0,4}(?:.{0,16}(?:提醒您|關心您|提醒)[\p{P}\p{S}\s]{1,4})?(?:飲酒過量,?\s?有?害|吸菸|未成年請勿|酒後不開車|禁止酒駕|拒絕毒品|珍惜生命|自殺不能|勇敢求救|若您或身邊).{0,60}[\p{P}\p{S}\s]{0,3}$/u,
      maxLength: 90,
      example: {
        bad: '<p>正文。</p>\n<p>☆飲酒過量，有害健康 禁止酒駕☆</p>\n',
        good: '<p>他說，飲酒過量的人增加了。</p>\n',
      },
    },
  ],
});
