import { defineRecipe } from '../../recipe.ts';
import { ask, safe } from './kinds.ts';

// Lines, forms and shortcodes of WordPress itself and its common themes. Smilies and captions are content.
export default defineRecipe({
  id: 'wordpress',
  name: 'WordPress',
  entries: [
    {
      // wp_nav_menu() numbers its items so.
      ...safe.related,
      label: 'menu of the site',
      select: 'ul:has(> li[id^="menu-item-"]), ul:has(> li.menu-item), nav:has(li[id^="menu-item-"])',
      example: {
        bad: '<ul><li id="menu-item-8"><a href="/">Home</a></li></ul>\n<p>Text.</p>\n',
        good: '<ul><li id="menu">The menu of the day.</li></ul>\n',
      },
    },
    {
      // wp_list_comments() numbers them, comment_reply_link() makes the address.
      ...safe.stub,
      label: 'comments of readers',
      select:
        'ol:has(> li[id^="comment-"] a[href*="replytocom="]), ul:has(> li[id^="comment-"] a[href*="replytocom="]), ol.commentlist, ol.comment-list, ul.commentlist, ul.comment-list',
      example: {
        bad: '<p>Text.</p>\n<ol><li id="comment-1577">Well said.<p>Ann <a href="/a?replytocom=1577#respond">Reply</a></p></li></ol>\n',
        good: '<ol><li id="comment-on-style">A comment on style.</li></ol>\n',
      },
    },
    {
      // Added to feeds by Yoast SEO (formerly RSS Footer), 2009 to today.
      ...safe.credit,
      label: 'feed footer',
      phrase: /^The post .{2,200} (?:first appeared|appeared first) on .{2,80}$/,
      maxLength: 300,
      example: {
        bad: '<p>Text.</p>\n<p>The post <a href="/a">On Cats</a> appeared first on <a href="/">River Blog</a>.</p>\n',
        good: '<p>The post office first appeared in towns.</p>\n',
      },
    },
    {
      // "<title> is a post from: <blog>": the title links to the post, the name to the blog.
      ...safe.credit,
      label: 'feed footer in other words',
      evidence: { links: 2, linkShare: 0.3 },
      phrase:
        /^(?:.{2,150} (?:is a post from|was first posted on|was originally published on|is copyrighted by):? ?.{2,80}|(?:This|The) (?:post|article|entry) .{0,150}(?:first appeared on|is a post from|is from) .{2,80})$/,
      maxLength: 400,
      where: 'tail',
      example: {
        bad: '<p>Text.</p>\n<p><a href="/a">On Cats</a> is a post from: <a href="/">River Blog</a></p>\n',
        good: '<p>The letter is from the year 1820.</p>\n',
      },
    },
    {
      ...safe.credit,
      label: 'copyright line of a feed',
      phrase: /^(?:Copyright )?© ?\d{4}.{2,80} (?:This feed is for personal,? non-commercial use only).{0,200}$/,
      maxLength: 340,
      example: {
        bad: '<p>Text.</p>\n<p>Copyright © 2012 River Blog. This feed is for personal, non-commercial use only.</p>\n',
        good: '<p>This feed is for personal use.</p>\n',
      },
    },
    {
      ...safe.related,
      label: 'categories and tags of a theme',
      phrase:
        /^(?:Filed (?:under|in) ?:? ?[^.!?]{2,160}(?:[|.,·•—–-]? ?Tagged (?:with|as)? ?:? ?[^!?]{2,300})?|Posted in:? [^.!?]{2,120}\| ?(?:Tagged|Tags|Leave|No|\d|Comments|Permalink|Edit|By|Posted|Read)[^!?]{0,200})$/,
      maxLength: 500,
      example: {
        bad: '<p>Text.</p>\n<p>Filed under: <a href="/c/a">Cats</a> Tagged: <a href="/t/b">fur</a></p>\n',
        good: '<p>The letter was filed under cats, and tagged as urgent.</p>\n',
      },
    },
    {
      ...safe.related,
      label: 'entry footer of a default theme',
      phrase:
        /^This entry was (?:posted|written|published|filed|tagged)\b.{5,400}(?:bookmark the permalink|trackback|RSS 2\.0|feed|permalink)\b.{0,200}$/i,
      capital: true,
      maxLength: 700,
      example: {
        bad: '<p>Text.</p>\n<p>This entry was posted in Cats and tagged fur. Bookmark the permalink.</p>\n',
        good: '<p>This entry was written by a monk in the year 900.</p>\n',
      },
    },
    {
      ...safe.related,
      label: 'comment settings of a default theme',
      phrase:
        /^(?:You can (?:follow any (?:responses|comments) to this entry through|leave a response, or trackback)|Both comments and pings are currently closed|You can skip to the end and leave a response|Responses are currently closed)\b.{0,200}$/,
      maxLength: 320,
      example: {
        bad: '<p>Text.</p>\n<p>You can follow any responses to this entry through the RSS 2.0 feed.</p>\n',
        good: '<p>You can follow any path through the wood.</p>\n',
      },
    },
    {
      ...safe.related,
      label: '"Read the rest" link',
      phrase:
        /^\(?(?:Continue reading|Read the (?:rest|full|complete|entire) (?:of this |of the )?(?:entry|post|article|story|piece)|\(?more ?(?:\.{3}|…))\)?[\s.…]{0,4}(?:[→»>]{1,3}|&raquo;)?\)?$/i,
      capital: true,
      maxLength: 80,
      example: {
        bad: '<p>Text.</p>\n<p><a href="/a#more">Continue reading →</a></p>\n',
        good: '<p>Continue reading until you are tired.</p>\n',
      },
    },
    {
      ...safe.related,
      label: '"Continue reading" link with the title',
      phrase: /^(?:Continue reading|Read more) ?[:“"'‘]?.{2,140}(?:→|»|&rarr;|&raquo;)$/i,
      capital: true,
      maxLength: 180,
      example: {
        bad: '<p>Text.</p>\n<p><a href="/a#more">Continue reading On Cats →</a></p>\n',
        good: '<p>Continue reading the book → there is nothing better to do.</p>\n',
      },
    },
    {
      ...safe.related,
      label: 'link to the rest of the post',
      select: 'a.more-link, a.read-more-link, p.read-more > a:only-child, a.moretag, a.excerpt-read-more',
      example: {
        bad: '<p>Text.</p>\n<p><a class="more-link" href="/a#more-1">More</a></p>\n',
        good: '<p>A <a class="link" href="/a">link</a>.</p>\n',
      },
    },
    {
      ...safe.stub,
      label: 'anchor of the "more" tag',
      select: 'span[id^="more-"]:empty, a[id^="more-"]:empty, p.more-anchor:empty',
      example: {
        bad: '<p><span id="more-123"></span></p>\n<p>Text.</p>\n',
        good: '<p><span id="more-123">More text.</span></p>\n',
      },
    },
    {
      ...safe.stub,
      label: 'line about comments',
      where: 'tail',
      phrase:
        /^(?:Leave a (?:comment|reply|response)(?: »)?|Comments (?:are closed|off|closed|have been closed)(?: on this (?:post|entry|article))?\.?|Sorry, (?:the comment form is|comments are) closed(?: at this time)?\.?|No comments(?: yet)?\.?|\d{1,4} (?:Comments?|Responses?)(?: (?:to|on|so far) .{0,100})?:?|Comments? ?\(\d{1,4}\)|Add (?:a |new )?comment|Post a comment|Be the first to comment!?|Comments RSS|Click here to cancel reply\.|View all comments|Reply)$/i,
      capital: true,
      maxLength: 130,
      example: { bad: '<p>Text.</p>\n<h3>Leave a Reply</h3>\n', good: '<p>He left without leaving a reply.</p>\n' },
    },
    {
      ...safe.stub,
      label: 'note of the comment form',
      phrase:
        /^(?:Your email (?:address )?(?:will not be published|is never published or shared).{0,60}|Required fields are marked ?\*?|Save my name, email,? and website in this browser for the next time I comment\.?|Notify me of (?:new posts|follow-?up comments|new comments)(?: by email| via e-?mail)?\.?|You may use these HTML tags and attributes:?.{0,300}|(?:This site uses Akismet to reduce spam\. )?Learn how your comment data is processed\.?|You must be logged in to post a comment\.?|This site uses Akismet to reduce spam\..{0,80})$/i,
      capital: true,
      maxLength: 420,
      example: {
        bad: '<p>Text.</p>\n<p>Your email address will not be published. Required fields are marked *</p>\n',
        good: '<p>Your email will not be read by anyone here.</p>\n',
      },
    },
    {
      ...safe.script,
      label: 'comment form of WordPress',
      select:
        '#respond, #commentform, form.comment-form, .comment-respond, #reply-title, #cancel-comment-reply-link, .comment-reply-link, .akismet_comment_form_privacy_notice, p.nocomments',
      example: {
        bad: '<p>Text.</p>\n<div id="respond"><form id="commentform"><textarea></textarea></form></div>\n',
        good: '<div id="response">We respond within a day.</div>\n',
      },
    },
    {
      ...ask.stub,
      label: 'comments of readers',
      select: 'ol.commentlist, ol.comment-list, #comments.comments-area, .wp-block-comments, ul.commentlist',
      example: {
        bad: '<p>Text.</p>\n<ol class="commentlist"><li>Nice!</li></ol>\n',
        good: '<ol class="list"><li>Nice!</li></ol>\n',
      },
    },
    {
      ...safe.stub,
      label: 'pages of a split post',
      select: '.page-links, .wp-link-pages, p.pages:has(a), .post-page-numbers, .page-link-wrap',
      example: {
        bad: '<p>Text.</p>\n<div class="page-links">Pages: 1 <a href="/a/2">2</a></div>\n',
        good: '<div class="page">A page.</div>\n',
      },
    },
    {
      // Shortcodes that stand for something the site made: nothing is left of it.
      ...safe.stub,
      label: 'WordPress shortcode',
      phrase:
        /^\[(?:ad|ads|ad_unit|sharethis|addtoany|social_share|ssba|ssbp|dd_|digg|tweetmeme|retweet|topsy|contact-form(?:-7)?|mc4wp_form|newsletter(?:_form|_signup)?|subscribe2|jetpack_subscription_form|subscription_form|related_posts|related-posts|yarpp|wp_rp|likebtn|ratings|starrater|donate|paypal(?:-donation|_donate)?|google-ad|googlead|wpdevart_like_box|printfriendly|sociable|optin-monster(?:-shortcode)?|convertkit|mailpoet_form|wysija_form|ninja_forms?|gravityforms?|wpforms|formidable|yuzo_related|crp|simple-social-share|share|shareaholic|follow_me|feather_share|feather_follow|author_bio|toc|ez-toc|jp_carousel|jwl-utmce-widget|insert_php|php|rev_slider|ssp|addthis)\b[^\]\n]{0,200}\]$/i,
      maxLength: 240,
      example: {
        bad: '<p>Text.</p>\n<p>[contact-form-7 id="12" title="Contact"]</p>\n',
        good: '<p>[footnote] marks a note.</p>\n',
      },
    },
    {
      // Ultimate Tag Warrior and Simple Tags, 2005–2009: the tags of the post, between shortcodes.
      ...safe.share,
      label: 'tags between shortcodes',
      phrase: /^\[tags?\][^[\]]{2,400}\[\/tags?\]$/i,
      maxLength: 420,
      example: {
        bad: 'Text.\n\n[tags]cats, dogs, Ann Lee[/tags]\n',
        good: 'The text stands between [tags] and [/tags].\n',
      },
    },
    {
      ...ask.stub,
      label: 'gallery or page shortcode of WordPress',
      phrase:
        /^\[\/?(?:gallery|slideshow|nggallery|singlepic|album|playlist|vc_(?:row|column|column_text|separator|empty_space|single_image)|et_pb_\w{3,30}|fusion_\w{3,30}|divider|spacer|clear|one_half(?:_last)?|one_third(?:_last)?|two_third(?:_last)?|columns?|row|button|box|tabs?|accordion|toggle)\b[^\]\n]{0,400}\]$/i,
      maxLength: 440,
      example: { bad: '<p>Text.</p>\n<p>[gallery ids="1,2,3"]</p>\n', good: '<p>[galleries] are nice.</p>\n' },
    },
    {
      ...safe.stub,
      label: 'end of a caption shortcode',
      phrase: /^\[\/(?:caption|wp_caption|sidenote|pullquote|dropcap|box|wp_ad)\]$/i,
      example: { bad: '<p>Text.</p>\n<p>[/caption]</p>\n', good: '<p>[caption] is a shortcode.</p>\n' },
    },
    {
      ...safe.comment,
      label: 'cache or SEO note',
      comment: {
        startsWith: [
          ...[
            'dynamic page generated in',
            'cached page generated by',
            'cached page served by',
            'wp-super-cache',
            'wp super cache',
          ],
          ...[
            'performance optimized by',
            'this website is like a rocket',
            'page generated by litespeed',
            'page supported by litespeed',
          ],
          ...['wp fastest cache', 'cache enabler', 'hyper cache', 'comet cache', 'quick cache', 'cached@'],
          ...[
            'this site is optimized with the yoast',
            '/ yoast seo',
            'all in one seo',
            '/all in one seo',
            'search engine optimization by rank math',
            'this site uses the google analytics',
            'google analytics by',
            '/ google analytics by',
          ],
          ...[
            'easy table of contents',
            'easy adsense',
            'addtoany begin',
            'addtoany end',
            'start sharethis',
            'end sharethis',
            'begin sharethis',
            'shareaholic',
            'simple share buttons',
            'ssba',
            'mashsb',
            'digg digg',
            'quick adsense',
          ],
        ],
      },
      example: {
        bad: '<p>Text.</p>\n<!-- Dynamic page generated in 0.4 seconds. -->\n',
        good: '<!-- more -->\n<p>Text.</p>\n',
      },
    },
    {
      // Plugins by their own wrapper class.
      ...ask.credit,
      label: 'author box',
      select:
        '.saboxplugin-wrap, .pp-multiple-authors-boxes-wrapper, .abh_box, .wp-about-author, .wp-about-author-containter, .m-a-box, .molongui-author-box, .wp-biographia-container, .wp-biographia-container-around, .sab-author, .fancy-author-box, #ts-fab-below, .ts-fab-wrapper, .wpautbox-below, .td-author-name-vcard, .author-box-wrap, .starbox, .cbxuserbox, .wp-block-post-author-biography',
      example: {
        bad: '<p>Text.</p>\n<div class="saboxplugin-wrap"><p>Ann writes about cats.</p></div>\n',
        good: '<div class="author"><p>Ann writes.</p></div>\n',
      },
    },
  ],
});
