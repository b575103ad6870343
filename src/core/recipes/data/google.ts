import { defineRecipe } from '../recipe.ts';

// Google's publisher tags: AdSense (support.google.com/adsense), Publisher Tag, and the comments its code is wrapped in.
export default defineRecipe({
  id: 'google',
  name: 'Google ads',
  entries: [
    {
      kind: 'ad',
      safety: 'safe',
      label: 'AdSense slot',
      select: 'ins.adsbygoogle, amp-ad, amp-auto-ads',
      example: {
        bad: '<p>Text.</p>\n<ins class="adsbygoogle" data-ad-slot="1"></ins>\n',
        good: '<p><ins>Inserted text.</ins></p>\n',
      },
    },
    {
      kind: 'ad',
      safety: 'safe',
      label: 'Google Publisher Tag slot',
      select: '[id^="div-gpt-ad"], [id^="google_ads_iframe"], ._gpt_display',
      example: {
        bad: '<p>Text.</p>\n<div id="div-gpt-ad-123-0"></div>\n',
        good: '<div id="gpt">A text on language models.</div>\n',
      },
    },
    {
      kind: 'ad',
      safety: 'safe',
      label: 'mark of an ad slot',
      comment: {
        startsWith: [
          'google_ad_section',
          'begin ad',
          'end ad',
          '/ad slot',
          'ad slot',
          'ad begin',
          'ad end',
          '广告',
          'adsense',
        ],
      },
      example: {
        bad: '<!-- google_ad_section_start -->\n<p>Text.</p>\n',
        good: '<!-- adding a table here -->\n<p>Text.</p>\n',
      },
    },
  ],
});
