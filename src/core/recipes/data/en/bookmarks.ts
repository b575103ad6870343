import { defineRecipe } from '../../recipe.ts';
import { ask, safe } from './kinds.ts';
import { titled } from './titled.ts';

/** No words of a sentence within the next 400 characters: what follows is a list of tags. */
const noSentence = '(?!.{0,400}\\b(?:the|and|is|are|was|to|a|an|in|it|that|this|my|how|why|what|with|on|as)\\b)';

const submits = [
  ['AddThis', { host: 'addthis.com', path: '/bookmark.php' }, 'http://www.addthis.com/bookmark.php?v=20'],
  ['AddToAny', { host: 'addtoany.com', path: '/share' }, 'http://www.addtoany.com/share_save?linkurl=a'],
  ['AddToAny', { host: 'addtoany.com', path: '/add_to/' }, 'http://www.addtoany.com/add_to/twitter?linkurl=a'],
  ['ShareThis', { host: 'sharethis.com', path: '/item?' }, 'http://sharethis.com/item?publisher=1'],
  ['SocialMarker', { host: 'socialmarker.com', path: '/?' }, 'http://www.socialmarker.com/?link=a'],
  ['Digg', { host: 'digg.com', path: '/submit?' }, 'http://digg.com/submit?phase=2&url=a'],
  ['del.icio.us', { host: 'del.icio.us', path: '/post?' }, 'http://del.icio.us/post?url=a'],
  ['Delicious', { host: 'delicious.com', path: '/post?' }, 'http://delicious.com/post?url=a'],
  ['Delicious', { host: 'delicious.com', path: '/save?' }, 'http://www.delicious.com/save?url=a'],
  ['Reddit', { host: 'reddit.com', path: '/submit?' }, 'http://reddit.com/submit?url=a'],
  ['StumbleUpon', { host: 'stumbleupon.com', path: '/submit?' }, 'http://www.stumbleupon.com/submit?url=a'],
  ['Technorati', { host: 'technorati.com', path: '/faves?' }, 'http://technorati.com/faves?add=a'],
  ['Technorati', { host: 'technorati.com', path: '/cosmos/' }, 'http://www.technorati.com/cosmos/search.html?url=a'],
  ['Facebook', { host: 'facebook.com', path: '/sharer' }, 'http://www.facebook.com/sharer.php?u=a'],
  ['Facebook', { host: 'facebook.com', path: '/share.php?' }, 'http://www.facebook.com/share.php?u=a'],
  [
    'LinkedIn',
    { host: 'linkedin.com', path: '/shareArticle' },
    'https://www.linkedin.com/shareArticle?mini=true&url=a',
  ],
  [
    'LinkedIn',
    { host: 'linkedin.com', path: '/sharing/share-offsite' },
    'https://www.linkedin.com/sharing/share-offsite/?url=a',
  ],
  ['Pinterest', { host: 'pinterest.com', path: '/pin/create/' }, 'https://www.pinterest.com/pin/create/button/?url=a'],
  ['Google+', { host: 'plus.google.com', path: '/share?' }, 'https://plus.google.com/share?url=a'],
  ['Google Bookmarks', { host: 'google.com', path: '/bookmarks/mark?' }, 'http://www.google.com/bookmarks/mark?op=add'],
  ['Google Buzz', { host: 'google.com', path: '/buzz/post?' }, 'http://www.google.com/buzz/post?url=a'],
  ['Tumblr', { host: 'tumblr.com', path: '/share' }, 'http://www.tumblr.com/share/link?url=a'],
  ['Pocket', { host: 'getpocket.com', path: '/save?' }, 'https://getpocket.com/save?url=a'],
  ['Instapaper', { host: 'instapaper.com', path: '/hello2?' }, 'http://www.instapaper.com/hello2?url=a'],
  [
    'Hacker News',
    { host: 'news.ycombinator.com', path: '/submitlink?' },
    'https://news.ycombinator.com/submitlink?u=a',
  ],
  ['Slashdot', { host: 'slashdot.org', path: '/bookmark.pl' }, 'http://slashdot.org/bookmark.pl?url=a'],
  ['DZone', { host: 'dzone.com', path: '/links/add.html' }, 'http://www.dzone.com/links/add.html?url=a'],
  ['DotNetKicks', { host: 'dotnetkicks.com', path: '/kick/?' }, 'http://www.dotnetkicks.com/kick/?url=a'],
  ['DotNetKicks', { host: 'dotnetkicks.com', path: '/submit' }, 'http://www.dotnetkicks.com/submit?url=a'],
  ['DotNetShoutout', { host: 'dotnetshoutout.com', path: '/Submit?' }, 'http://dotnetshoutout.com/Submit?url=a'],
  ['WebDevVote or ProgrammersKick', { path: '/kick?url=' }, 'http://www.example.com/kick?url=a'],
  ['Mixx', { host: 'mixx.com', path: '/submit' }, 'http://www.mixx.com/submit?page_url=a'],
  ['Newsvine', { host: 'newsvine.com', path: '/_tools/seed' }, 'http://www.newsvine.com/_tools/seed&save?u=a'],
  ['Furl', { host: 'furl.net', path: '/store' }, 'http://furl.net/storeIt.jsp?u=a'],
  ['BlinkList', { host: 'blinklist.com', path: '/index.php?' }, 'http://www.blinklist.com/index.php?Action=Blink'],
  ['FriendFeed', { host: 'friendfeed.com', path: '/share' }, 'http://friendfeed.com/share?url=a'],
  ['MySpace', { host: 'myspace.com', path: '/Modules/PostTo' }, 'http://www.myspace.com/Modules/PostTo/Pages/?u=a'],
  ['Diigo', { host: 'diigo.com', path: '/post?' }, 'http://www.diigo.com/post?url=a'],
  ['Ma.gnolia', { host: 'ma.gnolia.com', path: '/bookmarklet' }, 'http://ma.gnolia.com/bookmarklet/add?url=a'],
  ['Spurl or Simpy', { host: 'spurl.net', path: '/spurl.php' }, 'http://www.spurl.net/spurl.php?url=a'],
  ['Simpy', { host: 'simpy.com', path: '/simpy/' }, 'http://www.simpy.com/simpy/LinkAdd.do?href=a'],
  ['Xing', { host: 'xing.com', path: '/spi/shares' }, 'https://www.xing.com/spi/shares/new?url=a'],
  ['VK', { host: 'vk.com', path: '/share.php' }, 'https://vk.com/share.php?url=a'],
  ['OK', { host: 'ok.ru', path: '/offer?' }, 'https://connect.ok.ru/offer?url=a'],
  ['Telegram', { host: 't.me', path: '/share/url' }, 'https://t.me/share/url?url=a'],
  ['WhatsApp', { host: 'api.whatsapp.com', path: '/send?text' }, 'https://api.whatsapp.com/send?text=a'],
  ['WhatsApp', { host: 'wa.me', path: '/?text' }, 'https://wa.me/?text=a'],
  ['WhatsApp', { path: 'whatsapp://send?text' }, 'whatsapp://send?text=a'],
  ['Line', { host: 'line.me', path: '/lineit/share' }, 'https://social-plugins.line.me/lineit/share?url=a'],
  ['Line', { host: 'line.me', path: '/R/msg/text' }, 'http://line.me/R/msg/text/?a'],
  ['Hatena', { host: 'b.hatena.ne.jp', path: '/append?' }, 'http://b.hatena.ne.jp/append?http://example.com/'],
  ['Hatena', { host: 'b.hatena.ne.jp', path: '/add?' }, 'http://b.hatena.ne.jp/add?mode=confirm&url=a'],
  [
    'Flipboard',
    { host: 'share.flipboard.com', path: '/bookmarklet' },
    'https://share.flipboard.com/bookmarklet/popout?url=a',
  ],
  ['PrintFriendly', { host: 'printfriendly.com', path: '/print' }, 'http://www.printfriendly.com/print?url=a'],
  ['mail', { path: 'mailto:?subject=' }, 'mailto:?subject=On%20cats&body=a'],
  ['mail', { path: 'mailto:?body=' }, 'mailto:?body=a'],
] as const;

const pictures = [
  ['AddThis', { host: 'addthis.com', path: '/' }, 'http://s9.addthis.com/button1-bm.gif'],
  [
    'AddToAny',
    { host: 'static.addtoany.com', path: '/buttons/' },
    'http://static.addtoany.com/buttons/share_save_171_16.png',
  ],
  ['TweetMeme', { host: 'api.tweetmeme.com', path: '/imagebutton' }, 'http://api.tweetmeme.com/imagebutton.gif?url=a'],
  ['Digg', { host: 'digg.com', path: '/img/' }, 'http://digg.com/img/badges/16x16-digg-guy.gif'],
  ['Delicious', { host: 'del.icio.us', path: '/static/img/' }, 'http://del.icio.us/static/img/delicious.small.gif'],
  ['Delicious', { host: 'delicious.com', path: '/img/' }, 'http://static.delicious.com/img/delicious.small.gif'],
  ['StumbleUpon', { host: 'stumble-upon.com', path: '/images/' }, 'http://cdn.stumble-upon.com/images/32x32.gif'],
  ['StumbleUpon', { host: 'stumbleupon.com', path: '/images/' }, 'http://www.stumbleupon.com/images/su_micro.gif'],
  ['Reddit', { host: 'reddit.com', path: '/static/spreddit' }, 'http://www.reddit.com/static/spreddit1.gif'],
  ['Technorati', { host: 'technorati.com', path: '/pix/' }, 'http://static.technorati.com/pix/fave/tech-fav-1.png'],
  [
    'DotNetKicks',
    { host: 'dotnetkicks.com', path: '/Services/Images/' },
    'http://www.dotnetkicks.com/Services/Images/KickItImageGenerator.ashx?url=a',
  ],
  ['DotNetShoutout', { host: 'dotnetshoutout.com', path: '/image.axd' }, 'http://dotnetshoutout.com/image.axd?url=a'],
  ['ShareThis', { host: 'sharethis.com', path: '/images/' }, 'http://w.sharethis.com/images/share-icon-16x16.png'],
  ['Furl', { host: 'furl.net', path: '/i/' }, 'http://www.furl.net/i/buttons/furl.gif'],
  [
    'Hatena',
    { host: 'b.hatena.ne.jp', path: '/entry/image/' },
    'http://b.hatena.ne.jp/entry/image/http://example.com/',
  ],
  [
    'Hatena',
    { host: 'b.st-hatena.com', path: '/images/' },
    'https://b.st-hatena.com/images/entry-button/button-only.gif',
  ],
  ['Pinterest', { host: 'assets.pinterest.com', path: '/images/' }, 'http://assets.pinterest.com/images/PinExt.png'],
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
          'delicious.com/v2/json',
          'del.icio.us/feeds/json',
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
    ...pictures.map(([name, image, address]) => ({
      ...safe.share,
      label: `picture of a ${name} button`,
      image,
      example: {
        bad: `<p>Text.</p>\n<a href="/s"><img src="${address}"></a>\n`,
        good: '<img src="http://example.com/img/share.png">\n',
      },
    })),
    ...submits.map(([name, link, address]) => ({
      ...safe.share,
      label: `link that shares by ${name}`,
      link,
      example: {
        bad: `<p>Text.</p>\n<p><a href="${address.replaceAll('&', '&amp;')}">Save it</a></p>\n`,
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
    {
      ...ask.share,
      label: 'link that shares by Twitter',
      select:
        'a[href*="twitter.com/intent/tweet?url"], a[href*="twitter.com/share?"], a[href*="twitter.com/home?status="], a[href*="twitter.com/home/?status="], a[href*="twitter.com/intent/tweet?text"], a[href*="x.com/intent/"]',
      example: {
        bad: '<p>Text.</p>\n<p><a href="https://twitter.com/share?url=a">To the bird</a></p>\n',
        good: '<p><a href="https://twitter.com/ann/status/1">A tweet</a></p>\n',
      },
    },
    {
      ...safe.share,
      label: 'print or mail button',
      select:
        'a[href^="javascript:window.print"], a[href^="javascript:print"], a[onclick*="window.print"], button[onclick*="window.print"], input[onclick*="window.print"], a[href*="/emailfriend"], a[onclick*="addBookmark"], a[href^="javascript:bookmark"], a[onclick*="window.external.AddFavorite"]',
      example: {
        bad: '<p>Text.</p>\n<p><a href="javascript:window.print()">Print</a></p>\n',
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
      phrase:
        label === 'Digg line'
          ? titled(new RegExp(`^${source} ?[!.:|»]{0,2}$`))
          : new RegExp(`^${source} ?[!.:|»]{0,2}$`, 'i'),
      maxLength: 80,
      example: {
        bad: `<p>Text.</p>\n<p>${bad}</p>\n`,
        good: `<p>They said "${bad.replace(/\W$/, '')}" to anyone, and nobody minded.</p>\n`,
      },
    })),
    {
      ...safe.share,
      label: 'row of share buttons as text',
      phrase: titled(
        /^(?=.{0,120}(?:facebook|twitter|linkedin|pinterest|reddit|whatsapp|digg|stumble|delicious|del\.icio\.us|tweet))(?:share|tweet|e-?mail|print|save|pin it|post|digg|bookmark|facebook share)(?:shares?|save|tweet|e-?mail|print|pin it|pin|post|like|comments?|facebook|twitter|linkedin|reddit|pinterest|whatsapp|telegram|messenger|tumblr|google\+|google plus|pocket|flipboard|copy link|stumbleupon|digg|del\.icio\.us|delicious|technorati|this|story|article|more|link|on|via|to|with|\d|[ |,·•/:+]){2,60}$/i,
      ),
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
