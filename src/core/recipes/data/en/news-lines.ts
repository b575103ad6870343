import { defineRecipe } from '../../recipe.ts';
import { ask, safe } from './kinds.ts';
import { inPages } from './pages.ts';

// Lines that English-language news sites and blogs set into and under their articles: teasers, navigation, notices.
export default defineRecipe({
  id: 'news-lines',
  name: 'News sites in English',
  entries: [
    {
      ...safe.related,
      label: 'teaser in capitals',
      phrase:
        /^[•▶►→*\s-]{0,4}(?:READ MORE|READ ALSO|ALSO READ|READ NEXT|RELATED(?: (?:STORY|STORIES|ARTICLES?|NEWS|VIDEOS?|COVERAGE|POSTS?|CONTENT|READING))?|MORE (?:ON THIS|STORIES|NEWS|COVERAGE|FROM [A-Z' ]{2,30})|MUST[ -]READ|DON'T MISS|YOU MAY LIKE|YOU MIGHT ALSO LIKE|TRENDING(?: NOW)?|CLICK HERE (?:TO|FOR) [A-Z' ,]{4,60}|WATCH (?:ALSO|MORE|NOW|THE VIDEO))(?: ?[:|>»–—-]{1,2} ?.{3,180})?$/,
      maxLength: 240,
      example: {
        bad: '<p>Text.</p>\n<p>READ MORE: <a href="/b">Cats win again</a></p>\n<p>Text.</p>\n',
        good: '<p>READ THIS FIRST: it is the law.</p>\n',
      },
    },
    ...inPages({
      kind: 'related',
      label: 'teaser',
      phrase:
        /^[•▶►→*\s-]{0,4}(?:Read more|Also read|Read also|Read next|Related (?:story|stories|articles?|news|posts?|coverage|content|video|reading)|More stories|You may also like|You might also like|Recommended (?:reading|article|for you)|See also on [\w.]{2,30}|More on this(?: story| topic)?|Watch also) ?[:|»] ?.{3,160}$/i,
      capital: true,
      maxLength: 200,
      example: {
        bad: '<p>Text.</p>\n<p>Also read: <a href="https://news.example/b">Cats win again</a></p>\n',
        good: '<p>Also read by the king was a poem of cats.</p>\n',
      },
    }),
    {
      ...ask.related,
      label: 'teaser in other words',
      evidence: { own: true, linkShare: 0.4 },
      phrase:
        /^[•▶►→*\s-]{0,4}(?:Also see|Further coverage|More news|Recommended|Up next|Next up|Don't miss|Read this|Read on|Keep reading|Related|More|Watch|Video|Photos|Gallery|Listen|Explainer|Analysis|Opinion|In pictures|Timeline|Background) ?[:|»] ?.{3,160}$/i,
      capital: true,
      maxLength: 200,
      example: {
        bad: '<p>Text.</p>\n<p>Up next: <a href="/b">Cats win again</a></p>\n<p>Text.</p>\n',
        good: '<p>Next up: the database. See <a href="/b">here</a>.</p>\n',
      },
    },
    {
      ...safe.related,
      label: 'link to the rest of the article',
      phrase:
        /^(?:Read more(?: (?:here|about this|(?:at|on) [\w-]{1,30}\.[\w.-]{2,30}|of this story))?|Read (?:the )?(?:full|complete|whole|entire|original) (?:article|story|post|entry|piece)(?: (?:here|at|on) ?[\w .]{0,40})?|Click here (?:to|for) (?:continue reading|(?:read|view|see)? ?(?:the )?(?:rest|more|full|complete|entire|original)(?: (?:of (?:the|this) )?(?:article|story|post|entry|image|size|gallery))?)|Keep reading|Show more|Load more|See more|View more|Expand|Read less|Show less|View (?:original|full) (?:post|article|story|image|gallery|size)|View (?:all )?(?:comments|gallery|slideshow)|Click (?:here )?(?:to|on image to|image to) (?:enlarge|view (?:larger|full|original)[\w ]{0,20})|Tap to (?:enlarge|unmute)|Hide caption|Toggle caption|Enlarge this image|Image caption|Enlarge|View full(?:-size| size)(?: image)?)\s?[.:»→›>…]{0,3}$/i,
      capital: true,
      maxLength: 120,
      example: {
        bad: '<p>Text.</p>\n<p><a href="/a">Read the full article here</a></p>\n',
        good: '<p>Click here to view the demo.</p>\n',
      },
    },
    {
      ...safe.related,
      label: 'previous and next',
      phrase:
        /^(?:[←«‹<]{1,2} ?(?:Previous|Prev|Older|Back|Next|Newer)(?: (?:post|article|entry|entries|story|page|posts|articles))?(?:[ |]{1,3}(?:Next|Newer|Home|Main)(?: (?:post|article|entry|entries|story|page|posts))? ?[→»›>]{0,2})?|(?:Next|Newer|Previous|Prev|Older) (?:post|article|entry|entries|story|posts) ?[→»›>]{1,2}|(?:Previous|Next|Prev) (?:post|article|story|entry) ?: .{2,150}|(?:Previous|Next) (?:article|post|story)|(?:Back to|Return to) (?:top|the top|homepage|main page|all posts)(?: of page)?[ ↑^▲]{0,3}|Skip to (?:main )?content|Skip to (?:navigation|search)|Jump to (?:comments|navigation)|Top of page)$/i,
      capital: true,
      maxLength: 190,
      example: {
        bad: '<p>Text.</p>\n<p>« Previous | Next »</p>\n',
        good: '<p>Previous posts were held by his father.</p>\n',
      },
    },
    {
      ...safe.related,
      label: 'tags line with its links',
      evidence: {
        links: 1,
        linkShare: 0.3,
        address:
          /\/(?:tags?|category|categories|labels?|topics?|keywords?|schlagwort|etiquetas?|mot-cle)[/#?]|[?&](?:tag|cat)=/i,
      },
      phrase:
        /^(?:(?:Post(?:ed)? )?(?:Tags?|Topics?|Categories|Category|Keywords|Labels?|Topics in this (?:article|story)|Explore more on these topics|Find more stories (?:about|on)|More (?:posts )?(?:on|about|in)|Schlagw[oö]rter|Schlagworte|Kategorien?|Mots[- ]cl[ée]s|Étiquettes|Catégories?|Etiquetas|Categor[íi]as?|Etichette|Categorie) ?: ?|(?:Tagged(?: (?:with|as|in|under))?|Filed (?:in|under)|Posted (?:in|under)) ?:? ?).{2,400}$/i,
      maxLength: 430,
      example: {
        bad: '<p>Text.</p>\n<p>Keywords: <a href="/tags/cats">cats</a>, <a href="/tags/dogs">dogs</a></p>\n',
        good: '<p>Tags: they are sewn into <a href="/shirts">shirts</a>. Cut them off!</p>\n',
      },
    },
    {
      ...ask.related,
      label: 'tags line',
      where: 'tail',
      phrase:
        /^(?:Tags?|Tagged(?: (?:with|as|in|under))?|Categories|Filed in|Posted (?:in|under)|Topics in this (?:article|story)|Explore more on these topics|Find more stories (?:about|on)) ?: ?(?:[^.!?;:]|\.(?! |$)){2,200}$/,
      maxLength: 240,
      example: {
        bad: '<p>Text.</p>\n<p>Tags: cats, dogs, birds</p>\n',
        good: '<p>Tags: they are sewn into shirts. Cut them off!</p>\n',
      },
    },
    {
      // theguardian.com, 2013 to today.
      ...safe.promo,
      label: 'newsletter promotion of the Guardian',
      phrase:
        /^(?:after newsletter promotion|skip past newsletter promotion|Skip past newsletter promotion|Privacy Notice: Newsletters may contain info about charities.{0,400}|Sign up to (?:First Edition|Down to Earth|Business Today|The Guide|Headlines US|Fashion Statement|Football Daily|The Recap|TechScape|Inside Saturday|Bookmarks|Art Weekly|[A-Z][\w' ]{2,40})|Our (?:free|morning|weekly|US morning)(?: \w{2,20}){0,3} (?:email|briefing|newsletter) .{5,200}|Do you have an opinion on the issues raised in this article\?.{5,300}|Guardian Newsroom:.{2,200}|This article was amended on \d{1,2} \w{3,10} \d{4}.{2,60}click here)$/,
      maxLength: 520,
      example: {
        bad: '<p>Text.</p>\n<p>after newsletter promotion</p>\n',
        good: '<p>After the promotion he wrote a newsletter.</p>\n',
      },
    },
    {
      ...safe.promo,
      label: 'comment or tip line of a news site',
      phrase:
        /^(?:Got a (?:tip|news tip|story|confidential tip)\?.{2,200}|Have (?:a|you got a) (?:tip|story|news tip|confidential tip)[^?]{0,80}\? (?:Email|Contact|Send|Call|Get in touch|Let us|Tell|Write|Click|Share|Submit|Reach).{2,200}|Send (?:us )?(?:your )?(?:news )?tips\b.{2,140}@.{2,60}|Copyright ?© ?\d{4}, ?Chicago Tribune|This (?:story|article|post) (?:was|has been|is) (?:republished|reprinted) (?:with permission|from|by) .{2,160}|Comments (?:on|for) this (?:story|article|post) (?:are|have been) (?:closed|disabled)\.?|Like us on Facebook.{2,120}|(?:Thank you for|Thanks for) (?:registering|reporting this|signing up)[.!].{0,80}|(?:Become|Be) a (?:subscriber|member|supporter) (?:today|now)\b.{0,60}|(?:Create (?:a|your) (?:free )?account|Log ?in|Sign in|Register)(?: or (?:sign up|register|log ?in|subscribe|create an account))? to (?:continue(?: reading)?|keep reading|comment|leave a comment|post a comment|reply|join the (?:conversation|discussion)|(?:read|save|unlock|view) (?:more|this|the (?:full|rest)\b.{0,20}) ?(?:article|story|post|content)?)[.!]?|(?:Already|Not) a (?:subscriber|member)\?.{0,60}|Subscribe to (?:continue|keep|unlock|read|get unlimited)\b.{0,80}|To continue reading.{2,80}|You have \d{1,2} (?:free )?articles? (?:left|remaining).{0,80})$/i,
      capital: true,
      maxLength: 380,
      example: {
        bad: '<p>Text.</p>\n<p>Got a tip? Write to tips@example.com</p>\n',
        good: '<p>Sign in to view the keys.</p>\n<p>Thanks for your support!</p>\n',
      },
    },
    {
      ...ask.promo,
      label: 'address of an author or editor',
      where: 'tail',
      only: 'html',
      phrase:
        /^(?:(?:Reach|Contact|Email|E-mail) (?:the (?:author|writer|reporter)|[A-Z][\w.' -]{2,40}) at:? \S{2,40}@\S{2,40}.{0,140}|Send (?:us )?(?:your )?(?:comments|feedback|corrections|letters|questions)\b.{2,140}@.{2,60}|(?:We welcome|We'd love|We would love) (?:to hear )?(?:your )?(?:comments|feedback|thoughts|from you).{0,160})$/i,
      capital: true,
      maxLength: 260,
      example: {
        bad: '<p>Text.</p>\n<p>Reach Ann Lee at alee@example.com or on Twitter</p>\n',
        good: '<p>Reach the house by noon.</p>\n',
      },
    },
    {
      ...safe.promo,
      label: 'app or alert promotion of a news site',
      phrase:
        /^(?:(?:Get|Download|Install|Try) (?:our (?:free )?(?:[\w' .]{2,30} )?app|the (?:free )?[\w' .]{2,30} news app)(?: (?:for|to|from|on|and|here|now|today)\b.{0,110})?[.!]?|(?:Turn|Switch) on (?:breaking )?(?:news )?(?:alerts|notifications).{0,80}|Add .{2,40} as a (?:preferred|trusted) source(?: on Google)?.{0,40}|Make us preferred source on Google|Follow .{2,40} on Google News.{0,60}|Catch (?:all|up on all) the .{3,160}(?:app|news|updates)\b.{0,80}|(?:Get|For) (?:all )?(?:the )?(?:latest|breaking|more) (?:news|headlines|stories|coverage|news and updates)\b[^.!?]{2,160}(?:\b(?:our|the [\w ]{2,30}) app|follow (?:us|@)|subscribe|newsletter|like us|channel|YouTube|click here|sign up)\b.{0,160}|(?:For|To get) more (?:news|stories|updates|great|content|tech|sports)[^.!?]{0,100},? (?:follow (?:us|me|@)|visit (?:us|our|[\w-]{1,30}\.)|subscribe|like us|sign up|head (?:over )?to (?:our|[\w-]{1,30}\.))\b.{2,160}|Stay (?:up[ -]to[ -]date|tuned|informed|connected|updated)[^.!?]{0,120}(?:newsletter|follow us|subscribe|our app|facebook|twitter|alerts)[^.!?]{0,80}[.!]?)$/i,
      capital: true,
      maxLength: 400,
      example: {
        bad: '<p>Text.</p>\n<p>Download the River News app for alerts.</p>\n',
        good: '<p>Download the sample app to follow along.</p>\n',
      },
    },
    {
      ...safe.stub,
      label: 'remnant of a player or page frame',
      phrase:
        /^(?:Loading(?:\.{3}|…)|Please (?:enable|turn on) JavaScript(?: in your browser)?(?: to (?:continue|view|complete|use|play)\b.{0,80})?\.?|JavaScript (?:is (?:disabled|not enabled)(?: in your browser)?|must be enabled)\.?(?: Please .{0,100})?|Your browser does not support (?:the |HTML5 )?(?:audio|video|iframes?|this|inline frames|JavaScript|frames|HTML5|the (?:audio|video) (?:element|tag))\b.{0,80}|This video (?:is|cannot be) (?:not available|unavailable|played|no longer available)\b.{0,80}|Video Player is loading\.?|Media caption|Play Video|Close this (?:dialog|modal|window|video)(?: window)?|This is a modal window\.?.{0,160}|Beginning of dialog window\..{0,120}|Copy this link|Embed code|Copy to clipboard|Link copied!?|Page \d{1,3} of \d{1,3}|\(?\d{1,3}\/\d{1,3}\)? Next|This (?:content|embed|post|item) is (?:not available (?:in your|due to).{3,160}|hosted (?:by|on) a third[- ]party.{0,160}|(?:provided|imported) (?:by|from) (?:a third party|Twitter|X|Facebook|Instagram|YouTube|TikTok|Reddit|Giphy|Scribd|Vimeo|Tumblr|Spotify|poll)\b.{0,200})|To view this video please enable JavaScript.{0,160}|Twitter (?:embed|failed to load).{0,60}|View this post on Instagram|(?:A|This) (?:post|video) shared by .{2,80} on \w{3} \d{1,2}, \d{4} at .{3,30}|Read on the (?:web|site|original site))$/i,
      capital: true,
      maxLength: 280,
      example: {
        bad: '<p>Text.</p>\n<p>Your browser does not support the video tag.</p>\n',
        good: '<p>Your browser does what it likes.</p>\n',
      },
    },
    {
      // Publishers' own wrappers: NYT, Guardian, BBC, CNN, Washington Post, Tribune (Arc), Vox, Condé Nast, Forbes, Business Insider.
      ...safe.promo,
      label: 'promotion box of a news site',
      select:
        '.newsletter-signup, .newsletter-promo, .newsletter-inline, .newsletter-module, .inline-newsletter, .inline-newsletter-signup, .pb-f-global-newsletter-promo, .pb-f-utilities-newsletter, .article__newsletter, .NewsletterSignup, .nytdc-newsletter, .c-newsletter_signup_box, .c-newsletter, .email-signup, .element-rich-link, aside.element-membership, .submeta, .contributions__epic, .js-article__newsletter, .el__storyelement--standard, .el-editorial-source + .zn-body__footer, .zn-body__read-all + .el__gallery-teaser, .interstitial-link, .inline-recirc, .recirc-list, .recirculation-promo, .ConsumerMarketingUnitThemedWrapper, .cne-interlude-ad, .consumer-marketing-unit, .social-embed__cta, .pb-f-article-login-based-module, .subscribe-promo, .tncms-region, .tncms-block-ads, .tnt-ads, .trinity-player-iframe-wrapper, .trinityAudioPlaceholder, .bo-ad, .apester-media-cta, .sharebar-wrapper, .vf-promo, .pianoInline, .piano-inline, .tp-container-inner, .paywall-prompt, .sticky-newsletter',
      example: {
        bad: '<p>Text.</p>\n<div class="newsletter-signup"><p>Our best stories, each day.</p></div>\n',
        good: '<div class="letter">A letter.</div>\n',
      },
    },
    {
      ...ask.related,
      label: 'box of related articles',
      only: 'html',
      select: [
        'related-posts',
        'related-articles',
        'related-stories',
        'related-content',
        'related-links',
        'relatedPosts',
        'related_posts',
        'related-post',
        'relatedArticles',
        'more-stories',
        'read-more-box',
        'recommended-articles',
        'recommended-posts',
        'more-from',
        'read-next',
        'readnext',
        'article-related',
        'also-read',
        'alsoread',
        'read-also',
        'inline-related',
        'post-related',
        'relatedposts',
        'related-box',
        'most-read',
        'mostread',
        'trending-now',
        'story-related',
        'c-related-list',
      ]
        .map((name) => `.${name}`)
        .join(', '),
      example: {
        bad: '<p>Text.</p>\n<div class="related-articles"><a href="/b">Cats win</a></div>\n',
        good: '<div class="relations">Relations of cats.</div>\n',
      },
    },
    {
      ...ask.legal,
      label: 'notice on opinions',
      phrase:
        /^(?!(?:the )?(?:opinions|views)(?: and opinions)? expressed (?:here|in this|on this|are|by|herein))(?:(?:The )?(?:views|opinions|comments|statements|content|posts?)(?: (?:and|or) (?:opinions|views|comments))?(?:,? (?:expressed|stated|presented|given|posted|published|set out)).{3,200}(?:not (?:necessarily|to be)|are (?:solely )?(?:those|my|his|her|their|the)|do not|own and).{3,400}|(?:This (?:article|post|blog|site|content|information|material) (?:is|does) (?:for|not|intended|provided|only|general).{3,60}(?:advice|informational|information|purposes|recommendation).{0,400})|(?:All|Any) (?:opinions|views)(?: expressed)? (?:are|expressed).{3,240}|The author (?:is|has|holds|owns|does not).{2,60}(?:position|shares|stock|no (?:financial|conflict)).{2,240})$/i,
      capital: true,
      maxLength: 700,
      where: 'tail',
      example: {
        bad: '<p>Text.</p>\n<p>Opinions stated in this column are solely those of the author.</p>\n',
        good: '<p>The views from the tower are wide.</p>\n',
      },
    },
    {
      ...ask.legal,
      label: 'licence note',
      where: 'tail',
      phrase:
        /^(?:(?:Except where otherwise noted, )?(?:This|The|All|Our) (?:work|article|post|content|text|blog|site|story|piece|entry|page|photo|presentation)(?: (?:on this (?:site|page|blog)|by .{2,60}))? (?:is|are) (?:available |released |published |licen[sc]ed |shared )(?:under|with|by) .{2,40}(?:Creative Commons|CC[ -]BY|Attribution|GNU Free).{0,300}|(?:Licen[sc]ed|Available|Published) under (?:a |the )?(?:Creative Commons|CC[ -]BY).{0,160}|(?:Some|All) rights reserved\.?)$/i,
      capital: true,
      maxLength: 460,
      example: {
        bad: '<p>Text.</p>\n<p>This work is licensed under a Creative Commons Attribution 4.0 International License.</p>\n',
        good: '<p>The Creative Commons licence was invented in 2001.</p>\n',
      },
    },
    {
      ...ask.legal,
      label: 'licence badge',
      select:
        'a[rel~="license"]:has(img[src*="creativecommons.org"]), a:has(> img[src*="i.creativecommons.org"]), a:has(> img[src*="licensebuttons.net"])',
      example: {
        bad: '<p>Text.</p>\n<a rel="license" href="http://creativecommons.org/licenses/by/4.0/"><img src="https://i.creativecommons.org/l/by/4.0/88x31.png"></a>\n',
        good: '<p>The <a href="http://creativecommons.org/">licence</a>.</p>\n',
      },
    },
  ],
});
