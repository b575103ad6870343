import { defineRecipe } from '../../recipe.ts';
import { ask, safe } from './kinds.ts';

const boxes = [
  [
    'related',
    'list of a Japanese theme',
    '.kanren, .related-entry-card, .related-entries, #related-entries, .p-relatedPosts, .st-kanren, .kanren-entry, .blogcard-related, .wpp-list, .yuzo_related_post, .entry-card-related',
    'p-relatedPosts',
  ],
  [
    'share',
    'buttons of a Japanese theme',
    '.sns-share, .sns-follow, .sns-buttons, .sns-share-buttons, .sns_area, #snsShareBottom, .ninja_onebutton, .ninja_onebutton_output, .wp_social_bookmarking_light, .wsbl_hatena_button, .wsbl_twitter, .c-shareBtns, .p-shareButtons, .l-articleBottom__section.-sns, .veu_socialSet, .fbPagePlugin_body, .share-wrap .sns, ul.snsb, .hatena-star-container, .hatena-module-related-entries, .social-buttons-hatena, .entry-footer-section .social-buttons, .customized-footer .hatena-follow-button-box, .hatena-follow-button-box, .btnshare, .ameba-share',
    'wp_social_bookmarking_light',
  ],
  [
    'ad',
    'product box of a Japanese plugin',
    '.yyi-rinker-contents, .yyi-rinker-box, .kaerebalink-box, .booklink-box, .tomarebalink-box, .cstmreba, .amazlet-box, .azlink-box, .rakuten-item, .pochipp-box, .p-affiliBox, .product-item-box, .msmaflink, [id^="msmaflink-"], .st-mybtn-affi, .moshimo-link, .kattene, .graybox-ad',
    'kaerebalink-box',
  ],
  [
    'ad',
    'ad box of a Japanese theme',
    '.ad-area, .adsense-title, .ad-title, .sponsor-link, .st-ad, .c-ad-wrap, .w-adWidget, .ad-google, .nend_wrapper, [id^="nend_adspace"], .yads, .yads_ad_res, [id^="yads"], .zucks-ad, .i-mobile-ad, [id^="im-"].imobile, .fluct-unit, [id^="div-fluct"], .adstir-ad, .sponsor_link_title',
    'st-ad',
  ],
] as const;

const lines = [
  {
    kind: 'related',
    label: 'title of a related list',
    source:
      '【?(?:関連記事|関連ページ|関連リンク|関連エントリー?|関連ニュース|関連キーワード|関連タグ|あわせて読みたい|合わせて読みたい|こちらもおすすめ|こちらの記事も(?:おすすめ|人気)(?:です)?|おすすめ記事|おすすめの記事|おすすめの関連記事|人気記事|人気の記事|最新記事|新着記事|最近の記事|前後の記事|次の記事|前の記事|この記事を読んだ人は、?こちらも読んでいます|この記事を読んだ人はこんな記事も読んでいます|こんな記事も読まれています|よく読まれている記事|その他の記事|同じカテゴリの記事|ランキング|アクセスランキング|ピックアップ)】?(?: ?[::] ?.{2,100})?',
    example: { bad: '関連記事', good: '関連記事を読むと、この猫の話がもっとよくわかるだろうと思う。' },
  },
  {
    kind: 'share',
    label: 'title of share buttons',
    source:
      '(?:この(?:記事|エントリー?|ページ|投稿)(?:を|が)?(?:シェア|共有|ツイート|ブックマーク|気に入ったら)(?:する|しよう|してね|お願いします)?!?|(?:はてな)?ブックマーク(?:に追加)?|はてなブックマーク(?:に追加|する|数)?|シェアする|シェア|ツイートする|ツイート|いいね!?|いいね ?: ?読み込み中(?:\\.{3}|…)|LINEで送る|Facebookでシェア(?:する)?|(?:Twitter|X)でシェア(?:する)?|Pocketに保存|友達に教える|この記事のURLをコピー|URLをコピー(?:する)?|記事をクリップ|クリップする|共有 ?:|Share ?: ?シェア|(?:クリックして|Facebook で)[\\w\\s]{0,20}(?:共有|シェア)(?:する)?(?:には)?.{0,40}\\(新しいウィンドウで開きます\\).{0,20})',
    example: { bad: 'この記事をシェアする', good: 'この記事をシェアすることは、国の法律で長い間禁じられていた。' },
  },
  {
    kind: 'promo',
    label: 'follow line',
    source:
      '(?:フォローする|フォローお願いします!?|(?:Twitter|X|Facebook|Instagram|LINE|YouTube|インスタ|ツイッター|フェイスブック)(?:で|も|を|の)?(?:公式アカウント)?(?:の)?(?:フォロー|チェック|更新情報|最新情報|いいね).{0,30}|(?:この記事が気に入ったら)?いいね!?(?:しよう|をお願いします)!?|最新情報をお届けします|.{1,30}をフォローする|(?:無料)?メールマガジン(?:に|の|を)?(?:登録|購読).{0,30}|メルマガ(?:に|の|を)?(?:登録|購読).{0,30}|読者になる|ブログ村.{0,30}|(?:にほんブログ村|人気ブログランキング)(?:へ|に参加.{0,40})?|ランキングに参加(?:中|しています|してます).{0,60}|応援(?:の)?(?:クリック|ポチ).{0,40}|ポチッと.{0,40}|チャンネル登録(?:は)?(?:こちら|お願いします|よろしく).{0,30}|会員登録(?:はこちら|する|\\(無料\\))|ログイン(?:はこちら|する)?|アプリをダウンロード|アプリで(?:開く|読む))',
    example: { bad: 'フォローする', good: 'フォローする人がいなければ、その人の言葉は誰にも届かない。' },
  },
  {
    kind: 'ad',
    label: 'word over an ad',
    source:
      '[-—\\s[(]{0,3}(?:スポンサー(?:ド)?リンク|スポンサードサーチ|スポンサー|広告|PR|AD|\\[PR\\]|Sponsored Links?|プロモーション|広告の(?:下|後)に(?:続き|記事).{0,20}|(?:記事は)?広告の(?:後|下)(?:に|も)続きます|Advertisement|(?:この)?(?:記事|ページ|サイト)(?:に)?は(?:、)?(?:広告|プロモーション|アフィリエイト(?:広告)?|PR)(?:が|を)(?:含|利用).{0,60})[\\])\\s—-]{0,3}',
    example: { bad: 'スポンサーリンク', good: 'スポンサーが見つからなかったので、祭りは中止になったという。' },
  },
  {
    kind: 'related',
    label: 'link to the rest',
    source:
      '(?:続きを(?:読む|見る|表示)|続きはこちら(?:から)?|もっと(?:読む|見る)|もっとみる|全文を読む|記事の続き(?:を読む|はこちら)?|続きを読む[>»→.…]{1,3}|次(?:の)?ページ(?:へ|は)?.{0,30}|前(?:の)?ページ(?:へ)?|ページ(?:の)?(?:先頭|トップ)(?:へ|に戻る)|(?:記事)?一覧(?:へ|に戻る|を見る)|トップ(?:ページ)?(?:へ|に)戻る|(?:この)?記事の?(?:元|詳細)(?:は|を)こちら|詳細はこちら|詳しくはこちら|画像をクリックして拡大|クリックで拡大)[>»→.…]{0,3}',
    example: { bad: '続きを読む', good: '続きを読む前に、まずお茶を一杯飲んでから考えることにした。' },
  },
  {
    kind: 'credit',
    label: 'source line of a Japanese agency',
    source:
      '(?:[\\[【(<](?:共同|時事|ロイター|AFP|AFP=時事|AP|新華社|読売新聞|朝日新聞|毎日新聞|産経新聞|日本経済新聞|日経)(?:通信社?|ニュース)?[\\]】)>]|(?:記事|ニュース|情報)提供(?:元|社)? ?[::] ?.{2,40}|(?:取材|構成|執筆|聞き手|ライター|文責)(?:[・/](?:文|取材|構成|執筆|撮影|編集|写真|翻訳)){0,3} ?[=:] ?[^。、]{2,40}|\\((?:編集部|取材|文責)[ ::=・/]?[^。()]{0,30}\\)|[(【](?:おわり|終わり)[)】])',
    example: { bad: '(共同通信社)', good: '共同通信社は一九四五年に東京で設立された通信社である。' },
  },
  {
    kind: 'legal',
    label: 'copyright notice',
    source:
      '[※*■\\s]{0,3}(?:(?:記事|写真|画像|本文|本サイト|当サイト|このサイト|掲載)?.{0,40}(?:無断(?:転載|複製|使用|引用)|転載・複製|複製・転載).{0,20}(?:禁じ|禁止|お断り|固くお断り|ご遠慮).{0,20}|(?:Copyright|©|\\(c\\)).{2,80}無断転載.{0,30})',
    example: { bad: '無断転載を禁じます', good: '無断転載という言葉の意味を、子どもたちに説明するのは難しい。' },
  },
] as const;

// Japanese blogs, themes (Cocoon, SWELL, AFFINGER, Lightning) and news sites. Texts are compared in their normal width.
export default defineRecipe({
  id: 'japanese',
  name: 'Japanese blogs and news sites',
  entries: [
    ...boxes.map(([kind, label, select, classes]) => ({
      ...safe[kind],
      label,
      select,
      example: {
        bad: `<p>本文。</p>\n<div class="${classes}"><a href="/b">ほかの話</a></div>\n`,
        good: '<div class="box"><p>本文の箱。</p></div>\n',
      },
    })),
    ...lines.map(({ kind, label, source, ...line }) => ({
      ...safe[kind],
      label: `${label} (Japanese)`,
      phrase: new RegExp(`^[▼▶►◆■●★☆>→・\\s]{0,4}(?:${source})[。!▼↓\\s]{0,3}$`, 'i'),
      maxLength: 140,
      example: { bad: `<p>本文の一行目。</p>\n<p>${line.example.bad}</p>\n`, good: `<p>${line.example.good}</p>\n` },
    })),
    ...(
      [
        [{ host: 'blogmura.com' }, 'https://b.blogmura.com/88_31.gif'],
        [{ host: 'blog.with2.net' }, 'https://blog.with2.net/img/banner/banner_21.gif'],
        [{ host: 'blogranking.fc2.com' }, 'http://blogranking.fc2.com/img/a.gif'],
        [{ host: 'counter1.fc2.com' }, 'http://counter1.fc2.com/counter_img.php?id=1'],
        [{ host: 'analyzer.fc2.com' }, 'http://analyzer.fc2.com/ana/icon.php?uid=1'],
        [{ host: 'parts.blog.livedoor.jp', path: '/img/' }, 'http://parts.blog.livedoor.jp/img/cmn/clap_16_16_w.png'],
      ] as const
    ).map(([image, address]) => ({
      ...safe.promo,
      label: `ranking or counter button of ${image.host}`,
      image,
      example: {
        bad: `<p>本文。</p>\n<a href="/r"><img src="${address}"></a>\n`,
        good: '<img src="https://example.com/88_31.gif">\n',
      },
    })),
    {
      ...ask.credit,
      label: 'source line (Japanese)',
      where: 'tail',
      phrase: /^[※(\s]{0,3}(?:出典|引用元?|参照元?|ソース|情報源|元記事|画像(?:引用元|提供|出典)) ?[::] ?.{2,120}$/i,
      example: { bad: '<p>本文。</p>\n<p>出典：猫の新聞</p>\n', good: '<p>出典がわからない話は信じない。</p>\n' },
    },
  ],
});
