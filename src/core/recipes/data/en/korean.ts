import { defineRecipe } from '../../recipe.ts';
import { safe } from './kinds.ts';

const lines = [
  {
    kind: 'legal',
    label: 'copyright notice',
    source: '.{0,80}(?:무단 ?(?:전재|복제|배포|사용|도용)).{0,40}(?:금지|금합니다|금함).{0,60}',
    example: {
      bad: '<저작권자 ⓒ 강물신문, 무단 전재 및 재배포 금지>',
      good: '무단 전재 문제를 다룬 이 책은 작년에 나왔다.',
    },
  },
  {
    kind: 'legal',
    label: 'copyright line',
    source:
      '(?=.{0,140}[가-힣])(?:저작권자 ?)?(?:c|©|\\(c\\)) ?[^.!?]{2,80}(?:All rights reserved|저작권자|[&]|\\.(?:co\\.kr|com|kr)|example|신문|일보|뉴스|닷컴)[^!?]{0,60}',
    example: { bad: 'ⓒ 강물신문 & river.example', good: '저작권자는 강가에 사는 노인이었다.' },
  },
  {
    kind: 'credit',
    label: 'reporter line',
    source:
      '(?:[\\[(/]?[가-힣A-Za-z·= ]{0,20}[가-힣]{2,4} ?(?:인턴|선임|수습|객원|전문|통신원|온라인|교통|사진)?기자[\\])]? ?=? ?(?:[\\w.+-]{2,40}@[\\w.-]{3,40}|/ ?[^.!?]{2,30})[\\])]?|글[·/]? ?사진 ?[=:·]? ?[가-힣]{2,4} ?(?:기자)?|[\\[(/](?:사진|영상|그래픽|편집|글|취재|정리)(?:[·,/](?:사진|영상|글|편집))? ?[=:] ?[^.!?\\])]{2,40}[\\])]?)',
    example: { bad: '홍길동 기자 hong@example.com', good: '홍길동 기자는 그날 강가에서 노인을 만나 이야기를 들었다.' },
  },
  {
    kind: 'related',
    label: 'title of a related list',
    source:
      '[\\[<【◆▶]{0,2}(?:관련 ?(?:기사|뉴스|글|포스트|영상|태그|키워드)|이 ?시각 ?(?:주요|추천|많이 본)? ?(?:뉴스|기사)|많이 본 (?:뉴스|기사)|가장 많이 본 (?:뉴스|기사)|함께 (?:보면|읽으면) 좋은 (?:글|기사)|추천 ?(?:기사|뉴스|글)|주요 ?(?:뉴스|기사)|인기 ?(?:기사|뉴스|글)|다른 ?(?:기사|글)(?: 보기)?|이 기자의 다른 기사(?: 보기)?|이 카테고리의 다른 글|이전 ?(?:글|기사)|다음 ?(?:글|기사)|최신 ?(?:기사|글)|더 ?보기|기사 ?더 ?보기|더 읽기|계속 읽기|원문 ?보기|기사 ?원문(?: 보기)?)[\\]>】]{0,2}(?: ?[:>»] ?.{2,100})?',
    example: { bad: '관련기사', good: '관련기사를 모두 읽고 나서야 이 사건을 이해할 수 있었다.' },
  },
  {
    kind: 'share',
    label: 'share button',
    source:
      '(?:(?:이 ?(?:글|기사|포스트) ?)?(?:공유|공유하기|퍼가기|스크랩|스크랩하기|인쇄|인쇄하기|프린트|북마크)|(?:카카오톡|카카오스토리|페이스북|트위터|네이버|밴드|라인|텔레그램|URL)(?:에|로|으로)? ?(?:공유|공유하기|보내기|복사|복사하기)|URL ?복사|링크 ?복사|좋아요 ?\\d{0,6}|공감 ?\\d{0,6}|글씨 ?크기 ?(?:조절|크게|작게)?|글자 ?크기.{0,20}|댓글 ?(?:\\d{1,5}|쓰기|남기기|달기|보기)|신고하기|구독하기|저작자표시.{0,30})',
    example: { bad: '공유하기', good: '공유하기 좋은 이야기를 찾는 사람은 늘 바쁘게 움직인다.' },
  },
  {
    kind: 'promo',
    label: 'subscription line',
    source:
      '(?:[^.!?]{0,40}(?:구독하기|구독 ?신청(?:하기)?|채널 ?구독|구독 ?& ?좋아요|친구 ?추가(?:하기)?|팔로우(?:하기|해주세요)?|바로 ?가기|앱 ?다운로드|채널 ?추가|제보하기|뉴스레터 ?(?:신청|구독).{0,10})[!~]?(?: ?[▶☞>»].{0,60})?|(?:카카오톡|카톡|이메일|전화|제보)[^.!?]{0,20}[:▷▶] ?.{2,60}|여러분의 제보(?:를|가) .{2,60}|.{0,30}제보(?:를)? ?(?:기다립니다|받습니다).{0,40}|네이버(?:에서|로)? .{2,30}구독.{0,30})',
    example: { bad: '▶ 강물신문 구독하기', good: '구독하기 전에 먼저 읽어 보라는 말을 모두가 기억하고 있다.' },
  },
  {
    kind: 'ad',
    label: 'word over an ad',
    source: '[\\[(<]?(?:광고|스폰서 ?링크|스폰서|광고 ?문의|협찬)[\\])>]?(?: ?[:].{2,40})?|[\\[(<](?:AD|PR)[\\])>]',
    example: { bad: '[광고]', good: '광고가 없는 신문을 만드는 일은 쉽지 않다고 그는 말했다.' },
  },
] as const;

// Korean news sites and blogs (Naver, Daum, Tistory).
export default defineRecipe({
  id: 'korean',
  name: 'Korean blogs and news sites',
  entries: [
    ...lines.map(({ kind, label, source, ...line }) => ({
      ...safe[kind],
      label: `${label} (Korean)`,
      phrase: new RegExp(`^[▶▷☞◆■●◇<>[\\s※*-]{0,4}(?:${source})[\\s>\\].]{0,3}$`, 'i'),
      maxLength: 160,
      ...(kind === 'credit' || kind === 'legal' || kind === 'promo' ? { where: 'tail' as const } : {}),
      example: {
        bad: `<p>본문입니다.</p>\n<p>${line.example.bad.replaceAll('<', '&lt;').replaceAll('&', (mark, at: number, text: string) => (text.startsWith('&lt;', at) ? mark : '&amp;'))}</p>\n`,
        good: `<p>${line.example.good}</p>\n`,
      },
    })),
    {
      ...safe.share,
      label: 'part of a Korean blog or news page',
      select:
        '.another_category, .container_postbtn, .postbtn_like, .postbtn_ccl, .wrap_btn_share, .tt-plugin, .tt_article_useless_p_margin + .another_category, .revenue_unit_wrap, .revenue_unit_item, #naver-splugin-wrap, .naver-splugin, ._article_socialplugin, .u_likeit_module, ._reactionModule, .end_photo_org .img_desc + .btn_more, .reporter_area, .byline_s, .copyright_mark, .categorize, .media_end_categorize, .promotion, .vod_player_wrap .btn, .link_news, .art_sns, .view_sns, .article_sns, .relation_lst, .article_relation, .dable_placeholder, [id^="dablewidget"], .kakao_ad_area, ins.kakao_ad_area, .ad_wp_base, .taboola_box',
      example: {
        bad: '<p>본문.</p>\n<div class="another_category"><a href="/b">다른 글</a></div>\n',
        good: '<div class="category"><p>본문.</p></div>\n',
      },
    },
  ],
});
