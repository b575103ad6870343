import { defineRecipe } from '../../recipe.ts';
import { safe } from './kinds.ts';

const plugins = [
  // Jetpack and WordPress.com, 2010 to today.
  [
    'Jetpack',
    '.sharedaddy, .sd-sharing, .sd-sharing-enabled, .sd-like, .sd-social, .jp-post-flair, #jp-post-flair, .sharing-hidden, li.share-end, a.sd-button, .wp-block-jetpack-sharing-buttons, .jetpack-likes-widget-wrapper, .jetpack-likes-widget-unloaded, .post-likes-widget-placeholder',
    'sharedaddy sd-sharing-enabled',
  ],
  [
    'AddToAny',
    '.addtoany_share_save_container, .addtoany_content, .addtoany_list, .addtoany_share_save, .addtoany_shortcode, .a2a_kit, a.a2a_dd, .a2a_menu',
    'addtoany_share_save_container addtoany_content_bottom',
  ],
  [
    'Shareaholic',
    '.shareaholic-canvas, .shareaholic-share-buttons-container, .shareaholic-resp-mobile, .shr_canvas, .shr-publisher, [class*="shareaholic-like-buttonset"], [class*="shareaholic-show-on-load"]',
    'shareaholic-canvas',
  ],
  ['Sociable', '.sociable, .sociable_tagline, .sociable-hovers, .sociable-link', 'sociable'],
  ['SexyBookmarks', '.sexy-bookmarks, .sexybookmarks, .shr-bookmarks', 'sexy-bookmarks sexy-bookmarks-expand'],
  [
    'Digg Digg',
    '.dd_post_share, .dd_outer, .dd_ajax_float, .dd_buttons, .dd_button, .dd_button_v, .dd_button_extra_v',
    'dd_outer',
  ],
  [
    'TweetMeme',
    '.tweetmeme_button, .tm_button, .topsy_widget_data, .topsy_widget_shortcode, .tweetbutton, .twitterbutton, .tw_button, .twitter-share',
    'tweetmeme_button',
  ],
  [
    'Simple Share Buttons',
    '.ssba, .ssba-wrap, .ssba-classic-2, .ssbp-wrap, .ssbp-set--one, .ssbp--theme-1, .ssb-share',
    'ssba ssba-wrap',
  ],
  [
    'Simple Social Buttons',
    '.simplesocialbuttons, .simplesocialbuttons_inline, .simplesocial-sharing, .simplesocialtxt',
    'simplesocialbuttons simplesocialbuttons_inline',
  ],
  [
    'Really Simple Share',
    '.really_simple_share, .really_simple_share_button, .really_simple_share_clearfix',
    'really_simple_share',
  ],
  [
    'Easy Social Share Buttons',
    '.essb_links, .essb_links_list, .essb-pinterest-pro-content-marker, .essb_click2tweet-footer',
    'essb_links essb_displayed_bottom',
  ],
  ['MashShare', '.mashsb-container, .mashsb-box, .mashsb-buttons', 'mashsb-container'],
  ['Social Warfare', '.swp_social_panel, .nc_socialPanel, .swp_CTT_cta, .swp-content-locator', 'swp_social_panel'],
  [
    'Super Socializer or Sassy Social Share',
    '.heateor_sss_sharing_container, .heateor_sss_horizontal_sharing, .the_champ_sharing_container, .the_champ_horizontal_sharing',
    'heateor_sss_sharing_container',
  ],
  [
    'Grow Social',
    '.dpsp-content-wrapper, .dpsp-share-text, .dpsp-networks-btns-wrapper, .novashare-buttons, .novashare-inline',
    'dpsp-content-wrapper',
  ],
  ['WP Socializer', '.wp-socializer, .wpsr-buttons, .wpsr-btn, .wp-socializer-buttons', 'wp-socializer 32px'],
  [
    'Scriptless Social Sharing',
    '.scriptlesssocialsharing, .scriptlesssocialsharing__buttons',
    'scriptlesssocialsharing',
  ],
  [
    'Monarch or Divi',
    '.et_social_inline, .et_social_networks, .et_social_media_wrapper, .et_monarch .et_social_circle',
    'et_social_inline et_social_mobile_on',
  ],
  [
    'Socialize',
    '.socialize-in-content, .socialize-text, .socialize-containter, .socialize-in-button',
    'socialize-in-content',
  ],
  ['Hupso', '.hupso-share-buttons, .hupso_c, .hupso_toolbar', 'hupso-share-buttons'],
  [
    'Juiz or Crestashare',
    '.juiz_sps_links, .crestashareicon, .apss-social-share, .apss-share-text, .ult-social-share',
    'juiz_sps_links',
  ],
  [
    'Ultimate Social Media Icons',
    '.sfsi_widget, .sfsi_Sicons, .sfsiplus_Sicons, .sfsi_plus_Sicons, .sfsibeforpstwpr, .sfsiaftrpstwpr',
    'sfsi_Sicons',
  ],
  ['Shariff', '.shariff, ul.shariff-buttons', 'shariff shariff-align-flex-start'],
  [
    'Bookmarkify or Gregarious',
    '.bookmarkify, .gregarious, .socialist, .iconize-share, .i-want-to-share, .lightsocial_container, .bm_bookmarks',
    'bookmarkify',
  ],
  [
    'Facebook Like',
    '.fblike_button, .fb_like_button, .fb-like-button, .fbconnect_share, .FBConnectButton, .facebook_like_button, .wpfblike, .like-button-wp',
    'fblike_button',
  ],
  [
    'WP Plus One',
    '.wp_plus_one_button, .googlePlusOneButton, .plusonebutton, .google_plus_one_button',
    'wp_plus_one_button',
  ],
  [
    'tagDiv',
    '.td-post-sharing, .td-post-sharing-top, .td-post-sharing-bottom, .td_block_social_share, .tdb_single_post_share, .tdb-block-inner .td-post-sharing-visible',
    'td-post-sharing td-post-sharing-bottom',
  ],
  [
    'JNews or other magazine themes',
    '.jeg_share_button, .jeg_share_bottom_container, .jeg_share_top_container, .mks_social_share, .penci-social-share, .herald-share, .bs-share-popup, .post-share-bsn, .better-studio-shares',
    'jeg_share_button',
  ],
  [
    'Elementor',
    '.elementor-widget-share-buttons, .elementor-share-buttons--view-icon-text, .eael-social-share',
    'elementor-element elementor-widget-share-buttons',
  ],
  [
    'WP ratings',
    '.post-ratings, .post-ratings-loading, .kk-star-ratings, .rmp-widgets-container, .wpulike, .yasr-visitor-votes, .gdrts-rating-block, .zilla-likes, .gd-rating, .ratingblock, .wp-post-ratings',
    'post-ratings',
  ],
  [
    'PrintFriendly or WP-Print',
    '.printfriendly, .pf-button, .pf-button-content, .wp-print-link, .wp-email-link, .print-me',
    'printfriendly pf-alignright',
  ],
  [
    'WP Tweet or Click to Tweet',
    '.bctt-ctt-btn, .tweet-this-button, .tweet_this, .ctt-btn, .tweetthis, .tm-click-to-tweet .tm-ctt-btn, .sw-tweet-clear',
    'bctt-ctt-btn',
  ],
  [
    'Send to Kindle or Pocket',
    '.kindleWidget, .kindle-reader, .pocket-btn, .readlater, .instapaper_button, .sendtokindle',
    'kindleWidget',
  ],
  [
    'Getsocial or SumoMe',
    '.getsocial, .sumome-share-client-wrapper, .sumo-shares, .sumome-share-client, .gs-inline-group',
    'sumome-share-client-wrapper',
  ],
] as const;

// Share, like, rate, print and mail buttons of WordPress plugins and themes, by the classes only they use.
export default defineRecipe({
  id: 'wordpress-share',
  name: 'WordPress share plugins',
  entries: [
    ...plugins.map(([name, select, classes]) => ({
      ...safe.share,
      label: `buttons of ${name}`,
      select,
      example: {
        bad: `<p>Text.</p>\n<div class="${classes}"><a href="https://example.com/?share=1">Tell a friend</a></div>\n`,
        good: `<p class="note">Text about ${name}, which many blogs have.</p>\n`,
      },
    })),
    {
      // WordPress.com put rows of them under every post of its feeds, 2008–2015.
      ...safe.share,
      label: 'link of the WordPress.com feed',
      link: { host: 'feeds.wordpress.com', path: '/1.0/' },
      example: {
        bad: '<p>Text.</p>\n<a href="http://feeds.wordpress.com/1.0/delicious/a.wordpress.com/1/">Add to Delicious</a>\n',
        good: '<p><a href="http://ann.wordpress.com/feed/">The feed</a></p>\n',
      },
    },
    ...(
      [
        ['Jetpack share title', 'Share this:', '(?:Share|Sharing) this:'],
        ['Jetpack like title', 'Like this:', 'Like this: ?(?:Like)?(?: ?Loading(?:\\.{3}|…)?)?'],
        ['Jetpack like button', 'Like Loading…', 'Like Loading(?:\\.{3}|…)?'],
        [
          'like count',
          'Be the first to like this post.',
          '(?:Be the first to like this(?: post| page)?|\\d{1,4} (?:bloggers?|people) likes? this(?: post| page)?)\\.?',
        ],
        [
          'Jetpack share button',
          'Click to share on Twitter (Opens in new window)',
          'Click to (?:share on|email (?:this|a link)(?: to a friend)?|print|share via|save to) ?[\\w+ ]{0,30}\\(Opens in new window\\) ?[\\w+]{0,20}',
        ],
        ['Sociable title', 'Share and Enjoy:', 'Share and Enjoy(?: ?:|!)?'],
        ['SexyBookmarks title', 'Sharing is Caring!', 'Sharing is (?:caring|sexy)[!:.]?'],
        [
          'AddToAny button',
          'Share/Bookmark',
          '(?:Share ?\\/ ?(?:Save|Bookmark)|Bookmark ?(?:&|and|\\/) ?Share|Share ?(?:&|and) ?Bookmark|Bookmark this on (?:Delicious|Digg)|Share\\|)',
        ],
      ] as const
    ).map(([label, bad, source]) => ({
      ...safe.share,
      label,
      phrase: new RegExp(`^${source}$`, 'i'),
      capital: true,
      maxLength: 100,
      example: {
        bad: `<p>Text.</p>\n<p>${bad}</p>\n`,
        good: `<p>${bad} That is what the young people say, and they are right.</p>\n`,
      },
    })),
  ],
});
