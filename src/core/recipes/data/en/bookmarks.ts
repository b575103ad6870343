import { defineRecipe } from '../../recipe.ts';
import { addressLike, ask, safe } from './kinds.ts';

/** No words of a sentence within the next 400 characters: what follows is a list of tags. */
const noSentence = '(?!.{0,400}\\b(?:the|and|is|are|was|to|a|an|in|it|that|this|my|how|why|what|with|on|as)\\b)';

const submits = [
  ['AddThis', { host: 'addthis.com', path: '/bookmark.php' }],
  ['AddToAny', { host: 'addtoany.com', path: '/share' }],
  ['AddToAny', { host: 'addtoany.com', path: '/add_to/' }],
  ['ShareThis', { host: 'sharethis.com', path: '/item?' }],
  ['SocialMarker', { host: 'socialmarker.com', path: '/?' }],
  ['Digg', { host: 'digg.com', path: '/submit?' }],
  ['del.icio.us', { host: 'del.icio.us', path: '/post?' }],
  ['Delicious', { host: 'delicious.com', path: '/post?' }],
  ['Delicious', { host: 'delicious.com', path: '/save?' }],
  ['Reddit', { host: 'reddit.com', path: '/submit?' }],
  ['StumbleUpon', { host: 'stumbleupon.com', path: '/submit?' }],
  ['Technorati', { host: 'technorati.com', path: '/faves?' }],
  ['Technorati', { host: 'technorati.com', path: '/cosmos/' }],
  ['Facebook', { host: 'facebook.com', path: '/sharer' }],
  ['Facebook', { host: 'facebook.com', path: '/share.php?' }],
  ['LinkedIn', { host: 'linkedin.com', path: '/shareArticle' }],
  ['LinkedIn', { host: 'linkedin.com', path: '/sharing/share-offsite' }],
  ['Pinterest', { host: 'pinterest.com', path: '/pin/create/' }],
  ['Google+', { host: 'plus.google.com', path: '/share?' }],
  ['Google Bookmarks', { host: 'google.com', path: '/bookmarks/mark?' }],
  ['Google Buzz', { host: 'google.com', path: '/buzz/post?' }],
  ['Tumblr', { host: 'tumblr.com', path: '/share' }],
  ['Pocket', { host: 'getpocket.com', path: '/save?' }],
  ['Instapaper', { host: 'instapaper.com', path: '/hello2?' }],
  ['Hacker News', { host: 'news.ycombinator.com', path: '/submitlink?' }],
  ['Slashdot', { host: 'slashdot.org', path: '/bookmark.pl' }],
  ['DZone', { host: 'dzone.com', path: '/links/add.html' }],
  ['DotNetKicks', { host: 'dotnetkicks.com', path: '/kick/?' }],
  ['DotNetKicks', { host: 'dotnetkicks.com', path: '/submit' }],
  ['DotNetShoutout', { host: 'dotnetshoutout.com', path: '/Submit?' }],
  ['WebDevVote or ProgrammersKick', { path: '/kick?url=' }],
  ['Mixx', { host: 'mixx.com', path: '/submit' }],
  ['Newsvine', { host: 'newsvine.com', path: '/_tools/seed' }],
  ['Furl', { host: 'furl.net', path: '/store' }],
  ['BlinkList', { host: 'blinklist.com', path: '/index.php?' }],
  ['FriendFeed', { host: 'friendfeed.com', path: '/share' }],
  ['MySpace', { host: 'myspace.com', path: '/Modules/PostTo' }],
  ['Diigo', { host: 'diigo.com', path: '/post?' }],
  ['Ma.gnolia', { host: 'ma.gnolia.com', path: '/bookmarklet' }],
  ['Spurl or Simpy', { host: 'spurl.net', path: '/spurl.php' }],
  ['Simpy', { host: 'simpy.com', path: '/simpy/' }],
  ['Xing', { host: 'xing.com', path: '/spi/shares' }],
  ['VK', { host: 'vk.com', path: '/share.php' }],
  ['OK', { host: 'ok.ru', path: '/offer?' }],
  ['Telegram', { host: 't.me', path: '/share/url' }],
  ['WhatsApp', { host: 'api.whatsapp.com', path: '/send?text' }],
  ['WhatsApp', { host: 'wa.me', path: '/?text' }],
  ['WhatsApp', { path: 'whatsapp://send?text' }],
  ['Line', { host: 'line.me', path: '/lineit/share' }],
  ['Line', { host: 'line.me', path: '/R/msg/text' }],
  ['Hatena', { host: 'b.hatena.ne.jp', path: '/append?' }],
  ['Hatena', { host: 'b.hatena.ne.jp', path: '/add?' }],
  ['Flipboard', { host: 'share.flipboard.com', path: '/bookmarklet' }],
  ['PrintFriendly', { host: 'printfriendly.com', path: '/print' }],
  ['mail', { path: 'mailto:?subject=' }],
  ['mail', { path: 'mailto:?body=' }],
] as const;

const pictures = [
  ['AddThis', { host: 'addthis.com', path: '/' }],
  ['AddToAny', { host: 'static.addtoany.com', path: '/buttons/' }],
  ['TweetMeme', { host: 'api.tweetmeme.com', path: '/imagebutton' }],
  ['Digg', { host: 'digg.com', path: '/img/' }],
  ['Delicious', { host: 'del.icio.us', path: '/static/img/' }],
  ['Delicious', { host: 'delicious.com', path: '/img/' }],
  ['StumbleUpon', { host: 'stumble-upon.com', path: '/images/' }],
  ['StumbleUpon', { host: 'stumbleupon.com', path: '/images/' }],
  ['Reddit', { host: 'reddit.com', path: '/static/spreddit' }],
  ['Technorati', { host: 'technorati.com', path: '/pix/' }],
  ['DotNetKicks', { host: 'dotnetkicks.com', path: '/Services/Images/' }],
  ['DotNetShoutout', { host: 'dotnetshoutout.com', path: '/image.axd' }],
  ['ShareThis', { host: 'sharethis.com', path: '/images/' }],
  ['Furl', { host: 'furl.net', path: '/i/' }],
  ['Hatena', { host: 'b.hatena.ne.jp', path: '/entry/image/' }],
  ['Hatena', { host: 'b.st-hatena.com', path: '/images/' }],
  ['Pinterest', { host: 'assets.pinterest.com', path: '/images/' }],
] as const;

// Bookmarking and sharing services and the links, pictures and tag lines they were joined by. Links in sentences that name a service are content:
// only addresses that submit the page at hand are matched.
export default defineRecipe({
  id: 'bookmarks',
  name: 'Bookmarking and sharing services',
  entries: [
    ...[
      ['addthis bookmark button', 'AddThis'],
      ['addthis button', 'AddThis'],
      ['addthis feed button', 'AddThis'],
      ['addthis follow', 'AddThis'],
      ['addtoany', 'AddToAny'],
      ['sharethis', 'ShareThis'],
      ['lockerz share', 'Lockerz'],
      ['social bookmarks', 'social bookmarks'],
      ['hupso share buttons', 'Hupso'],
    ].map(([mark, name]) => ({
      ...safe.share,
      label: `${name} button`,
      between: { begin: `${mark} begin`, end: `${mark} end` },
      example: {
        bad: `<div>Text.</div>\n<!-- ${mark?.toUpperCase()} BEGIN -->\n<a href="http://example.com/add">Tell</a>\n<!-- ${mark?.toUpperCase()} END -->\n`,
        good: '<!-- more -->\n<a href="http://example.com/add">Tell</a>\n<!-- toc -->\n',
      },
    })),
    {
      ...safe.comment,
      label: 'mark of a share button',
      comment: {
        startsWith: [
          'addthis',
          'addtoany',
          'sharethis',
          'go to www.addthis.com',
          'lockerz share',
          'place this tag where you want',
          'begin: social',
        ],
      },
      example: { bad: '<p>Text.</p>\n<!-- AddThis Button BEGIN -->\n', good: '<!-- more -->\n<p>Text.</p>\n' },
    },
    {
      ...safe.share,
      label: 'AddThis toolbox',
      select:
        '.addthis_toolbox, .addthis_button, .addthis_inline_share_toolbox, .addthis_sharing_toolbox, .addthis_horizontal_follow_toolbox, .addthis_bar, .addthis_default_style, .at-below-post, .at-above-post, .at-share-btn-elements, [class*="addthis_inline_share_toolbox_"]',
      example: {
        bad: '<p>Text.</p>\n<div class="addthis_toolbox addthis_default_style"><a class="x">Share</a></div>\n',
        good: '<div class="toolbox">A toolbox.</div>\n',
      },
    },
    {
      ...safe.share,
      label: 'ShareThis buttons',
      select:
        '.sharethis-inline-share-buttons, .sharethis-inline-reaction-buttons, .sharethis-wrapper, .sharethis-buttons, .st-sharethis, .stbuttontext, .st_sharethis, .st_sharethis_large, .st_sharethis_hcount, .st_facebook_hcount, .st_twitter_hcount, .st_email_hcount, .st_facebook_large, .st_twitter_large, .st_facebook, .st_twitter, .st_plusone_hcount, .akst_share_link, a[id^="sharethis_"], a.stlink',
      example: {
        bad: '<p>Text.</p>\n<div class="sharethis-inline-share-buttons"></div>\n',
        good: '<div class="share">A share of the cake.</div>\n',
      },
    },
    {
      ...safe.script,
      label: 'settings of AddThis or ShareThis',
      select:
        'script:contains("addthis_pub"), script:contains("addthis_config"), script:contains("addthis_url"), script:contains("stLight.options"), script:contains("SHARETHIS.addEntry"), script:contains("a2a_config"), script:contains("a2a_linkname"), script:contains("tweetmeme_"), script:contains("digg_url"), script:contains("reddit_url"), script:contains("yahooBuzzArticle"), script:contains("dzone_url"), script:contains("window.___gcfg"), script:contains("hupso_services")',
      example: {
        bad: "<p>Text.</p>\n<script>var addthis_pub = 'ann';</script>\n",
        good: '<script>var pub = 1;</script>\n',
      },
    },
    {
      ...safe.script,
      label: 'script of a sharing service',
      select: [
        ...[
          'static.addtoany.com',
          'tweetmeme.com/',
          'digg.com/tools',
          'digg.com/diggthis',
          'widgets.digg.com',
          'reddit.com/button',
          'reddit.com/static/button',
          'stumbleupon.com/hostedbadge',
          'stumbleupon.com/1/widgets',
          'widgets.dzone.com',
          'dzone.com/links/',
          'd.yimg.com/ds/badge',
          'delicious.com/v2/json/urlinfo',
          'del.icio.us/feeds/json/url/',
        ],
        ...[
          'apis.google.com/js/plusone',
          'platform.linkedin.com',
          'b.st-hatena.com/js',
          'd.line-scdn.net',
          'media.line.me',
          'shareaholic.com',
          'static.hupso.com',
          'topsy.com',
          'button.topsy.com',
          'static.ak.fbcdn.net/connect',
          'vk.com/js/api/share',
          'yastatic.net/share',
          'yastatic.net/es5-shims',
          'sumome.com',
          'getsocial.io',
          'po.st/static',
          'buttons.github.io',
          'badge.stumbleupon.com',
        ],
      ]
        .map((piece) => `script[src*="${piece}"]`)
        .join(', '),
      example: {
        bad: '<p>Text.</p>\n<script src="https://static.addtoany.com/menu/page.js"></script>\n',
        good: '<script src="https://gist.github.com/a/3.js"></script>\n',
      },
    },
    {
      ...safe.share,
      label: 'button of DotNetKicks or DotNetShoutout',
      select:
        '.shoutIt, a[rev="vote-for"], a[href*="dotnetkicks.com/kick/?"]:has(img), a[href*="dotnetshoutout.com"]:has(img), a.DiggThisButton, .diggthis, .digg-button, a.kickit, iframe[src*="dzone.com/links/voteCounter"], iframe[src*="digg.com/tools/diggthis"], iframe[src*="reddit.com/static/button"], iframe[src*="reddit.com/button"]',
      example: {
        bad: '<p>Text.</p>\n<div class="shoutIt"><a rev="vote-for" href="http://dotnetshoutout.com/a">Shout</a></div>\n',
        good: '<p><a href="http://www.dotnetkicks.com/">DotNetKicks</a> was a site.</p>\n',
      },
    },
    {
      ...safe.share,
      label: 'button of a social network',
      select:
        'a.twitter-share-button, a.twitter-follow-button, a.twitter-hashtag-button, a.twitter-mention-button, .fb-like, .fb-share-button, .fb-send, .fb-follow, .fb-like-box, .fb-page, .fb-save, .g-plusone, .g-plus, .g-follow, .g-ytsubscribe, .hatena-bookmark-button, a.hatena-bookmark-button, .line-it-button, .pin-it-button, a[data-pin-do="buttonPin"], a[data-pin-do="buttonBookmark"], .mixi-check-button, .VK-like, .ya-share2, .yashare-auto-init, .github-button, .tumblr-share-button, .reddit-share-button, .evernote-clip, [class^="IN-widget"]',
      example: {
        bad: '<p>Text.</p>\n<a class="twitter-share-button" href="https://twitter.com/share">Tweet</a>\n',
        good: '<blockquote class="twitter-tweet"><p>Hi.</p></blockquote>\n',
      },
    },
    {
      ...safe.share,
      label: 'button element of a social network',
      select:
        'g\\:plusone, fb\\:like, fb\\:share-button, fb\\:like-box, fb\\:send, fb\\:fan, su\\:badge, lj-like, reddit-button, script[type="IN/Share"], script[type="IN/FollowCompany"], script[type^="XING/"]',
      example: { bad: '<p>Text.</p>\n<g:plusone size="small"></g:plusone>\n', good: '<p>One plus one is two.</p>\n' },
    },
    {
      ...safe.share,
      label: 'frame of a social network',
      select: [
        ...[
          'facebook.com/plugins/like',
          'facebook.com/plugins/share_button',
          'facebook.com/plugins/likebox',
          'facebook.com/plugins/page',
          'facebook.com/plugins/follow',
          'facebook.com/widgets/like',
          'platform.twitter.com/widgets/tweet_button',
          'platform.twitter.com/widgets/follow_button',
          'tweetmeme.com/button',
          'api.tweetmeme.com',
          'plusone.google.com',
          'apis.google.com/u/0/se',
          'plus.google.com/_/+1',
          'badge.stumbleupon.com',
          'stumbleupon.com/badge',
        ],
        ...[
          'widgets.wp.com/likes',
          'widgets.wp.com/sharing',
          'ghbtns.com',
          'ghbtns.github.com',
          'markdotto.github.com/github-buttons',
          'mdo.github.com/github-buttons',
          'b.hatena.ne.jp/entry/button',
          'plugins.mixi.jp',
          'assets.pinterest.com/ext',
          'linkedin.com/countserv',
          'tumblr.com/assets/html/like_iframe',
          'vk.com/widget_like',
          'widgets.bufferapp.com',
          'button.like.co',
        ],
      ]
        .map((piece) => `iframe[src*="${piece}"]`)
        .join(', '),
      example: {
        bad: '<p>Text.</p>\n<iframe src="//www.facebook.com/plugins/like.php?href=a"></iframe>\n',
        good: '<iframe src="https://www.facebook.com/plugins/video.php?href=a"></iframe>\n',
      },
    },
    ...pictures.map(([name, image]) => ({
      ...safe.share,
      label: `picture of a ${name} button`,
      image,
      example: {
        bad: `<p>Text.</p>\n<a href="/s"><img src="${addressLike(image)}"></a>\n`,
        good: '<img src="http://example.com/img/share.png">\n',
      },
    })),
    ...submits.map(([name, link]) => ({
      ...safe.share,
      label: `link that shares by ${name}`,
      link,
      example: {
        bad: `<p>Text.</p>\n<p><a href="${addressLike(link)}">Save it</a></p>\n`,
        good: `<p>We like <a href="https://example.com/submit">${name}</a>.</p>\n`,
      },
    })),
    {
      ...safe.share,
      label: 'icon that shares by Twitter',
      select: [
        'twitter.com/intent/tweet',
        'twitter.com/share?',
        'twitter.com/home?status=',
        'twitter.com/home/?status=',
        'x.com/intent/',
        'bsky.app/intent/compose',
        'toot.kytta.dev',
        'threads.net/intent/post',
        'buffer.com/add',
        'bufferapp.com/add',
        'tinyurl.com/create.php',
        'feedly.com/i/subscription',
        'fusion.google.com/add',
        'google.com/ig/add',
        'my.yahoo.com/add',
        'newsgator.com/ngs/subscriber',
        'bloglines.com/sub',
        'netvibes.com/subscribe',
        'add.my.yahoo.com',
      ]
        .flatMap((piece) => [
          `a[href*="${piece}"]:has(img)`,
          `a[href*="${piece}"]:has(svg)`,
          `a[href*="${piece}"]:has(i)`,
        ])
        .join(', '),
      example: {
        bad: '<p>Text.</p>\n<p><a href="https://twitter.com/intent/tweet?text=a"><img src="t.png"></a></p>\n',
        good: '<p><a href="https://twitter.com/ann/status/1"><img src="t.png"></a></p>\n',
      },
    },
    // The link may be the text's own: "Tweet this sentence".
    ...(
      [
        { host: 'twitter.com', path: '/intent/' },
        { host: 'twitter.com', path: '/share?' },
        { host: 'twitter.com', path: '/home?status=' },
        { host: 'twitter.com', path: '/home/?status=' },
        { host: 'x.com', path: '/intent/' },
      ] as const
    ).map((link) => ({
      ...ask.share,
      label: 'link that shares by Twitter',
      link,
      example: {
        bad: `<p>Text.</p>\n<p><a href="${addressLike(link)}">To the bird</a></p>\n`,
        good: '<p><a href="https://twitter.com/ann/status/1">A tweet</a></p>\n',
      },
    })),
    {
      ...safe.share,
      label: 'print or mail button',
      select:
        'a[href^="javascript:window.print"], a[href^="javascript:print"], a[onclick*="window.print"], button[onclick*="window.print"], input[onclick*="window.print"], a[href*="/emailfriend"], a[onclick*="addBookmark"], a[href^="javascript:bookmark"], a[onclick*="window.external.AddFavorite"]',
      example: {
        bad: '<p>Text.</p>\n<p><a href="javascript:window.print()">On paper</a></p>\n',
        good: '<p><a href="/print">How to print</a></p>\n',
      },
    },
    {
      ...safe.share,
      label: 'Technorati tag line with its links',
      evidence: { linkShare: 0.4, address: /technorati\.com\/tags?\//i },
      phrase: /^Technorati (?:tags?|keywords?|categories)(?: \([^)]{0,30}\))? ?: ?.{1,780}$/i,
      maxLength: 800,
      example: {
        bad: 'Text.\n\nTechnorati Tags: [The Ways to a Cat](http://technorati.com/tag/ways), [dogs](http://technorati.com/tag/dogs)\n',
        good: 'Technorati tags: they were [the](http://technorati.com/tag/a) first way to find a post by its subject.\n',
      },
    },
    {
      ...safe.share,
      label: 'Technorati tag line',
      phrase: new RegExp(
        `^Technorati (?:tags?|keywords?|categories)(?: \\([^)]{0,30}\\))? ?: ?${noSentence}(?:[^.!?;]|\\.(?! |$)){1,780}$`,
        'i',
      ),
      maxLength: 800,
      example: {
        bad: 'Text.\n\nTechnorati Tags: [cats](http://technorati.com/tag/cats), [asp.net](http://technorati.com/tag/asp.net)\n',
        good: 'Technorati tags: they were the first way to find a post by its subject.\n',
      },
    },
    {
      ...safe.share,
      label: 'tag line of a bookmarking service',
      phrase: new RegExp(
        `^(?:Technorati|Del\\.icio\\.us|Delicious|Ice ?Rocket|Buzznet|Flickr|43 ?Things|LiveJournal|Zooomr|BlogCatalog|Tagged with|Tag) ?(?:tags?)? ?: ?(?=[^:]{0,200}[,/]|\\w{3,30}$)${noSentence}(?:[^.!?;:]|\\.(?! |$)){1,480}$`,
        'i',
      ),
      maxLength: 500,
      where: 'tail',
      example: {
        bad: 'Text.\n\nDel.icio.us : [open source](http://del.icio.us/tag/open+source), [software](http://del.icio.us/tag/software)\n',
        good: 'Technorati: the good, the bad and the ugly\n',
      },
    },
    {
      // The tag micro-format in a paragraph that Technorati's links fill.
      ...safe.share,
      label: 'Technorati tags',
      select:
        'p.technorati-tags, p.technorati, .technorati-tags, .technoratitag, .technorati_tags, .technoratiTags, .tech-tags, p.tags:has(a[href*="technorati.com/tag"]), .bbzTagSection, .taglist-technorati, ul.utwTags',
      example: {
        bad: '<p>Text.</p>\n<p class="technorati-tags"><a href="http://technorati.com/tag/a" rel="tag">a</a></p>\n',
        good: '<p class="tech">Tags and tech.</p>\n',
      },
    },
    ...(
      [
        [
          'kick it line',
          'kick it on DotNetKicks.com',
          '(?:kick it on (?:DotNetKicks\\.com|\\w{3,20}\\.(?:com|nl|de))|Shout it|Vote it up|vote it on WebDevVote\\.com|Submit this (?:story|post) to DotNetKicks|Shout it on DotNetShoutout)',
        ],
        [
          'Digg line',
          'Digg this!',
          '(?:Digg (?:this|it)(?: (?:post|article|story))?|Stumble (?:it|this)|Submit to (?:reddit|Digg|StumbleUpon)|Add to (?:del\\.icio\\.us|delicious|Technorati Favou?rites|Google Reader|Any)|Save to (?:del\\.icio\\.us|delicious|Pocket|Instapaper)|Bookmark (?:on|this (?:post )?(?:on|at|in)) (?:del\\.icio\\.us|delicious)|Seed Newsvine|Blink It|Fav This With Technorati|TwitThis|Tweet (?:this|it)|Retweet this|Reblog this post \\[with Zemanta\\]|Pin it|Share on (?:Facebook|Twitter|X|LinkedIn|Pinterest|Reddit|Tumblr|WhatsApp|Google\\+|Telegram|Bluesky|Threads|Flipboard|email)|Share (?:via|by|through) (?:e-?mail|Facebook|Twitter|WhatsApp|text)|E-?mail (?:this|this (?:article|post|story|page|to a friend))|(?:Print|Save|Bookmark|Forward|Recommend) this (?:article|page|post|story)|Share this (?:article|post|story|page|entry|on social media|with (?:your )?friends)|Printer[- ]friendly(?: version| page)?|Send to a friend|Copy link|Copy URL|Share (?:article|post|story|options|with))',
        ],
      ] as const
    ).map(([label, bad, source]) => ({
      ...safe.share,
      label,
      phrase: new RegExp(`^${source} ?[!.:|»]{0,2}$`, 'i'),
      capital: label === 'Digg line',
      maxLength: 80,
      example: {
        bad: `<p>Text.</p>\n<p>${bad}</p>\n`,
        good: `<p>They said "${bad.replace(/\W$/, '')}" to anyone, and nobody minded.</p>\n`,
      },
    })),
    {
      ...safe.share,
      label: 'row of share buttons as text',
      phrase:
        /^(?=.{0,120}(?:facebook|twitter|linkedin|pinterest|reddit|whatsapp|digg|stumble|delicious|del\.icio\.us|tweet))(?:share|tweet|e-?mail|print|save|pin it|post|digg|bookmark|facebook share)(?:shares?|save|tweet|e-?mail|print|pin it|pin|post|like|comments?|facebook|twitter|linkedin|reddit|pinterest|whatsapp|telegram|messenger|tumblr|google\+|google plus|pocket|flipboard|copy link|stumbleupon|digg|del\.icio\.us|delicious|technorati|this|story|article|more|link|on|via|to|with|\d|[ |,·•/:+]){2,60}$/i,
      capital: true,
      maxLength: 240,
      example: {
        bad: '<p>Text.</p>\n<p>Share on Facebook Tweet Share on LinkedIn Email</p>\n',
        good: '<p>Share prices of Facebook and Twitter fell.</p>\n',
      },
    },
    {
      ...safe.share,
      label: 'share bar',
      only: 'html',
      select: [
        'share-buttons',
        'share-bar',
        'sharebar',
        'sharing-buttons',
        'social-share',
        'social-sharing',
        'social-share-buttons',
        'social-buttons',
        'post-share',
        'article-share',
        'entry-share',
        'share-links',
        'share-tools',
        'sharetools',
        'article-tools',
        'share-icons',
        'social-icons',
        'social-links',
        'share-post',
        'share-this',
        'sharethis',
        'social-bookmarks',
        'socialbookmarks',
        'article__share',
        'article-sharing',
        'article-social',
        'social-media-share',
        'c-share',
        'share-widget',
        'shareBox',
      ]
        .map((name) => `.${name}:not(:has(p)):not(:has(blockquote)):not(:has(figure))`)
        .join(', '),
      example: {
        bad: '<p>Text.</p>\n<div class="share-buttons"><a href="/f">Facebook</a> <a href="/t">Twitter</a></div>\n',
        good: '<div class="share-buttons"><p>How to add share buttons to your page.</p></div>\n',
      },
    },
  ],
});
