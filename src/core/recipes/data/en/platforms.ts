import { defineRecipe } from '../../recipe.ts';
import { ask, safe } from './kinds.ts';

// Smaller blog platforms and page builders: Ghost, Tumblr, LiveJournal, Posterous, Squarespace, Wix, HubSpot, Hashnode, Hatena.
export default defineRecipe({
  id: 'platforms',
  name: 'Other blog platforms',
  entries: [
    {
      // Ghost 4 to 6 and its Casper theme.
      ...safe.promo,
      label: 'sign-up card of Ghost',
      select:
        '.kg-signup-card, .kg-email-cta, .gh-subscribe, .gh-subscribe-form, .gh-post-upgrade-cta, .gh-post-upgrade-cta-content, .gh-signup, .gh-footer-signup, .subscribe-form:has(input), form[data-members-form], [data-portal="signup"], .footer-cta, .gh-cta, .m-subscribe-section',
      example: {
        bad: '<p>Text.</p>\n<div class="kg-card kg-signup-card"><p>Join us</p></div>\n',
        good: '<div class="kg-card kg-callout-card">A hint.</div>\n',
      },
    },
    {
      ...ask.promo,
      label: 'call-to-action card of Ghost',
      select: '.kg-cta-card, .kg-product-card, .kg-header-card:has(form)',
      example: {
        bad: '<p>Text.</p>\n<div class="kg-card kg-cta-card"><p>Buy it</p></div>\n',
        good: '<div class="kg-card kg-toggle-card">More text.</div>\n',
      },
    },
    {
      ...safe.share,
      label: 'part of a Tumblr page',
      select:
        'iframe#tumblr_controls, iframe.tumblr_controls, #tumblr_controls, a.tumblr-share-button, .tumblr-button, .note_link_container, ol.notes:has(li.note), li.note.like, li.note.reblog, .post_notes, .like_button[data-post-id], .reblog_button, iframe[src*="assets.tumblr.com/assets/html/iframe"]',
      example: {
        bad: '<p>Text.</p>\n<ol class="notes"><li class="note like">ann liked this</li></ol>\n',
        good: '<ol class="notes"><li>A note of the author.</li></ol>\n',
      },
    },
    {
      ...safe.stub,
      label: 'break mark of Tumblr',
      phrase: /^\[\[MORE\]\]$/,
      example: { bad: '<p>Text.</p>\n<p>[[MORE]]</p>\n<p>Text.</p>\n', good: '<p>[[link]]</p>\n' },
    },
    {
      ...safe.stub,
      label: 'part of a LiveJournal page',
      select:
        'lj-like, lj-repost, .ljtags, .lj-like, .b-like, .entry-linkbar, .b-linkbar, .quickreply, #qrformdiv, .ljsale, a[name^="cutid"]:empty, .b-singlepost-tags, .aentry-tags, .entry-linkbar-wrapper, .lj_like, .ljad, .b-repost-button',
      example: {
        bad: '<p>Text.</p>\n<p class="ljtags"><b>Tags:</b> <a href="/t">cats</a></p>\n',
        good: '<p>By <span class="ljuser">ann</span>.</p>\n',
      },
    },
    {
      ...safe.stub,
      label: 'cut mark of LiveJournal',
      select: 'lj-cut',
      action: 'unwrap',
      example: {
        bad: '<p>Text.</p>\n<lj-cut text="more">\n<p>More text.</p>\n</lj-cut>\n',
        good: '<p>A <b>cut</b>.</p>\n',
      },
    },
    {
      ...safe.stub,
      label: 'link of LiveJournal or Dreamwidth',
      phrase:
        /^\(? ?(?:\d{1,4} comments? ?[—–|-] ?)?(?:Leave a comment|Post a new comment|Reply to this|Add to Memories|Tell a Friend)(?: ?\| ?(?:Add to Memories|Tell a Friend|Share|Flag|Link|Add to Favorites)){0,5} ?\)?$/i,
      capital: true,
      maxLength: 120,
      example: {
        bad: '<p>Text.</p>\n<p>( 12 comments — Leave a comment )</p>\n',
        good: '<p>12 comments were left by the readers on the first day.</p>\n',
      },
    },
    {
      ...safe.credit,
      label: 'cross-post line of Dreamwidth',
      phrase:
        /^(?:This entry was originally posted at https?:\/\/\S{1,120}dreamwidth\.org\/\S{2,60}.{0,160}|(?:Crossposted|Cross-posted|Mirrored) (?:from|to|at) (?:Dreamwidth|LiveJournal|my blog)\b.{0,120})$/i,
      capital: true,
      maxLength: 400,
      example: {
        bad: '<p>Text.</p>\n<p>This entry was originally posted at http://ann.dreamwidth.org/123.html. Please comment there using OpenID.</p>\n',
        good: '<p>This entry was originally posted on the door.</p>\n',
      },
    },
    {
      // Posterous, 2008–2013.
      ...safe.share,
      label: 'part of a Posterous post',
      select:
        '.posterous_permalink, .posterous_retweet_link, .posterous_tweet, .posterous_quote_citation + .posterous_bookmarklet_entry:empty, .posterous_autopost, p.posterous_footer',
      example: {
        bad: '<p>Text.</p>\n<p class="posterous_footer"><a href="/p">Permalink</a></p>\n',
        good: '<div class="posterous_bookmarklet_entry"><p>Text.</p></div>\n',
      },
    },
    {
      ...safe.share,
      label: 'line of Posterous',
      phrase:
        /^(?:Permalink ?\| ?Leave a comment ?»?|See and download the full gallery on posterous|Posted via .{2,40}|See the full gallery on Posterous|See full gallery at posterous)$/i,
      capital: true,
      maxLength: 80,
      example: {
        bad: '<p>Text.</p>\n<p><a href="/a">Permalink</a> | <a href="/b">Leave a comment »</a></p>\n',
        good: '<p>A permalink is a link that stays.</p>\n',
      },
    },
    {
      ...safe.share,
      label: 'part of a Squarespace or Wix page',
      select:
        '.sqs-simple-like, .squarespace-social-buttons, .squarespace-comments, .sqs-block-newsletter, .sqs-block-form, .sqs-block-summary-v2, .journal-entry-tag, .social-icons-style-solid, .BlogItem-share, .BlogItem-pagination, .blog-item-pagination, .item-pagination, [data-hook="post-footer"], [data-hook="post-main-actions"], [data-hook="recent-posts"], [data-hook="share-buttons"], [data-hook="category-label-list"]',
      example: {
        bad: '<p>Text.</p>\n<div class="sqs-block-newsletter"><form></form></div>\n',
        good: '<div class="sqs-block-html"><p>Text.</p></div>\n',
      },
    },
    {
      ...safe.share,
      label: 'part of a HubSpot post',
      select:
        '.hs-blog-social-share, .hs-social-share, .hs_cos_wrapper_type_blog_social_sharing, .hs_cos_wrapper_type_blog_comments, .hs_cos_wrapper_type_post_filter, .hs_cos_wrapper_type_rss_listing, .hs-author-profile + .hs-blog-share, img[src*="track.hubspot.com/__ptq.gif"], #hubspot-topic_data',
      example: {
        bad: '<p>Text.</p>\n<img src="https://track.hubspot.com/__ptq.gif?a=1&amp;k=14">\n',
        good: '<span class="hs_cos_wrapper_type_rich_text">Text.</span>\n',
      },
    },
    {
      ...safe.share,
      label: 'part of a wiki or knowledge base page',
      select:
        '.mw-editsection, .printfooter, .catlinks, #catlinks, .mw-jump-link, #jump-to-nav, .noprint.Inline-Template, .navbox, .sistersitebox, .vertical-navbox, .ambox, .mbox-small, .mw-indicators, .wds-global-footer, .page-header__actions',
      example: {
        bad: '<h2>Life <span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>\n<p>Text.</p>\n',
        good: '<span class="mw-headline">Life</span>\n',
      },
    },
    {
      ...ask.promo,
      label: 'subscription line of a podcast or channel',
      where: 'tail',
      phrase:
        /^(?:Subscribe (?:to|on|via|in|with) .{0,60}(?:podcast|channel|feed|YouTube|iTunes|Spotify|RSS|Patreon).{0,40}|Listen (?:on|to .{2,60} on|and subscribe on) (?:iTunes|Apple|Spotify|Stitcher|Google|Overcast|SoundCloud).{0,140}|Support (?:us|me|this \w{3,10}|the \w{3,10}) (?:on|via|through|with) .{0,30}(?:Patreon|PayPal|Ko-?fi|Liberapay|Open ?Collective|GitHub|Flattr|donation|coffee|Steady|Tipeee).{0,60}|Support (?:us|me|my work) by (?:donating|buying|becoming|subscribing).{0,80}|Become a (?:patron|supporter|subscriber|member).{0,80}|Buy me a (?:coffee|beer).{0,40}|Donate(?: (?:now|today|here|via|with|online|on \w{3,20}|to (?:us|me|this|the (?:project|site|blog)))\b.{0,60})?[.!]?)$/i,
      capital: true,
      maxLength: 220,
      example: {
        bad: '<p>Text.</p>\n<p>Support us on Patreon!</p>\n',
        good: '<p>The river was the only support. They became patrons later.</p>\n',
      },
    },
  ],
});
