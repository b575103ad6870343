import { defineRecipe } from '../../recipe.ts';
import { ask, safe } from './kinds.ts';

/** Where people have accounts that others follow. */
const accounts =
  /\/\/(?:[a-z-]{1,8}\.)?(?:twitter\.com|x\.com|facebook\.com|fb\.com|instagram\.com|youtube\.com|youtu\.be|linkedin\.com|plus\.google\.com|pinterest\.com|tumblr\.com|t\.me|telegram\.me|bsky\.app|threads\.net|tiktok\.com|twitch\.tv|discord\.gg|discord\.com\/invite|[\w-]{1,30}\.slack\.com|join\.slack\.com|gitter\.im|medium\.com\/@|github\.com\/[\w-]{1,40}\/?(?:[?#]|$)|[\w.-]{3,40}\/@)/i;
/** Where people pay. */
const funds =
  /\/\/(?:www\.)?(?:patreon\.com|ko-fi\.com|buymeacoffee\.com|buymeacoff\.ee|paypal\.me|paypal\.com\/(?:donate|cgi-bin|paypalme)|liberapay\.com|github\.com\/sponsors|opencollective\.com|flattr\.com|tipeee\.com|steadyhq\.com|steady\.page|gumroad\.com)/i;
const boards =
  '(?:Hacker ?News|HN|the orange site|Reddit|\\/?r\\/\\w{2,30}|Lobste\\.?rs|Twitter|X|Mastodon|Bluesky|Facebook|LinkedIn|DZone|Digg|GitHub|Slashdot|Discourse|the forums?|dev\\.to|Medium|Google\\+)';

// What bloggers and company blogs say to the reader when the article is over, in English.
export default defineRecipe({
  id: 'closing-lines',
  name: 'Closing lines of blogs',
  entries: [
    {
      ...safe.share,
      label: 'line to discuss or edit the post',
      evidence: {
        links: 1,
        linkShare: 0.2,
        address:
          /news\.ycombinator\.com|reddit\.com|lobste\.rs|twitter\.com|\/\/x\.com|facebook\.com|linkedin\.com|dzone\.com|digg\.com|slashdot\.org|bsky\.app|dev\.to|medium\.com|plus\.google\.com|\/@|(?:github|gitlab|bitbucket)\.\w{2,3}\/.{3,200}(?:\/(?:edit|blob|issues|tree|discussions)\b)|discourse|forum/i,
      },
      phrase: new RegExp(
        `^(?:[A-Z][^.!?]{2,30}[.!?] )?(?:(?:(?:Discuss(?:ion)?|Comments?|Comment(?:ary)?|Upvote|Vote|Join the discussion|Follow the discussion|Digg|Tweet|Talk|See the discussion|(?:Edit|Improve|View)(?= this (?:post|article|page|entry|source)| on GitHub)|Suggest (?:an )?(?:edit|change)s?)(?: (?:about )?(?:this|it|for this)(?: (?:post|article|story|page|entry|thread|source))?)?(?: (?:on|at|over at|for)(?: ${boards}(?:,? (?:and|or) |, | ?[|/&] ?)?){1,5})?)[ .!,|/•·—–-]{0,4}){1,5}$`,
        'i',
      ),
      maxLength: 160,
      example: {
        bad: 'Text.\n\n[Discuss on Hacker News](https://news.ycombinator.com/item?id=1) • [Edit on GitHub](https://github.com/ann/blog/edit/main/a.md)\n',
        good: 'The discussion on [Hacker News](https://news.ycombinator.com/item?id=1) was about cats.\n',
      },
    },
    {
      ...ask.promo,
      // On their own blog the author's word to the reader; on a page taken from it a pointer to a form that is gone.
      label: 'invitation to comment',
      where: 'tail',
      only: 'html',
      phrase:
        /^(?!leave a (?:comment|reply|response)(?: »)?$|\(? ?(?:\d|permalink))(?=.{0,260}\b(?:please|feel free|hesitate|kindly|let (?:us|me)|tell (?:us|me)|share|leave|drop|ask|join|love to|got|have|any|do you|what|sound off)\b).{0,200}\b(?:(?:leave|post|drop|write|share|ask|add) (?:[\w']{1,9} ){0,3}(?:comments?|thoughts|questions?|feedback|opinions?|experiences?|suggestions?)(?: and [\w ]{2,40})? (?:below|here|in the comments?|in the section)|(?:in|via|using|through|as) (?:the |a )?comments?(?: section| form| area| box)?(?: below| of this \w{3,8}| (?:to|on) this (?:blog )?\w{3,8})?|leave (?:a|your|me a|us a) (?:comment|reply)(?: below)?|(?:comment|sound off) below)\b[^.!?]{0,80}[.!?)*]{0,3}(?: (?:Thanks|Thank you|Cheers)[^.!?]{0,30}[.!]?)?$/i,
      capital: true,
      maxLength: 320,
      example: {
        bad: '<p>Text.</p>\n<p>I hope you liked it. Feel free to ask questions and give feedback in the comments section of this post. Thanks!</p>\n',
        good: '<p>Please add a comment to the code below.</p>\n<p>The answer is in the comments of the function, which nobody reads.</p>\n',
      },
    },
    {
      ...ask.promo,
      label: 'invitation to a community',
      where: 'tail',
      evidence: {
        links: 1,
        address: new RegExp(
          `${accounts.source}|slack|discord|gitter|forums?\\.|\\/(?:forums?|community|groups?)\\b|meetup\\.com|mailto:|\\/contact`,
          'i',
        ),
      },
      phrase:
        /^(?:(?:You can |Please |Come |And |Also,? )?join (?:our|my|the|us (?:on|in|at)(?: our| the)?)\b[^.!?]{0,60}\b(?:Discord|Slack|Telegram|Gitter|IRC|Matrix|WhatsApp|Facebook|LinkedIn|Meetup|community|forums?|group|channel|server|mailing list)\b[^.!?]{0,100}[.!]?|Join the (?:conversation|discussion) (?:on|in|at|over)\b[^.!?]{2,100}[.!]?|(?:Any |Got |Have |Got any |Have any )?(?:questions|comments|feedback|thoughts|suggestions)(?:\?? ?(?:,|or|and)? ?(?:questions|comments|feedback|suggestions|ideas|corrections))?\? [^.!?]{0,30}\b(?:find|contact|reach|hit|tweet|ping|e-?mail|drop|join|follow|write|get in touch|message|DM|talk)\b.{2,160}|(?:I'm|I am|We're|We are)(?: also)? on (?:Twitter|Mastodon|Facebook|Instagram|LinkedIn|Bluesky|GitHub|X)\b.{0,100})$/i,
      capital: true,
      maxLength: 240,
      example: {
        bad: 'Text.\n\nQuestions? Comments? Find me on [Twitter](https://twitter.com/ann).\n',
        good: 'Any questions were answered at once.\n\nThoughts? The [code](https://github.com/ann/a) above solved it.\n',
      },
    },
    {
      ...safe.promo,
      label: 'newsletter line of a blog',
      phrase:
        /^(?:(?:Get|Receive) (?:new|future|my|our|the latest|our latest|my latest) (?:blog )?(?:posts?|articles?|updates|stories|content)(?: like this)?[^.!?]{0,40}\b(?:by|via|to|in|into|straight) (?:e-?mail|your (?:e-?mail|inbox))(?: (?:every|each|for free|as|when|once|weekly|daily)\b[^.!?]{0,40})?[.!:]?|Join (?:my|our) (?:mailing|e-?mail) list\b[^.!?]{0,100}[.!:]?|Join (?:over |more than )?\d[\d,.]{0,9}[kK]?\+? [^.!?]{3,60}(?:newsletter|inbox|subscribers|e-?mails?)\b[^.!?]{0,60}[.!:]?|Never miss (?:a|an|another) (?:new )?(?:post|update|story|article|episode)[.!,]?(?: .{0,100}(?:subscri|sign up|follow|RSS|newsletter|e-?mail).{0,60})?|Want (?:to (?:get|read|see) )?more(?: [^.!?]{2,60})?\? (?:Please )?(?:Subscribe|Sign up|Follow (?:me|us)|Join (?:my|our))\b.{0,140})$/i,
      capital: true,
      maxLength: 240,
      example: {
        bad: 'Text.\n\nNever miss a post. [Subscribe via RSS](/feed.xml).\n',
        good: 'Get new posts and set them in the ground.\n',
      },
    },
    {
      ...safe.promo,
      label: 'appeal for money',
      where: 'tail',
      evidence: { links: 1, address: funds },
      phrase:
        /^(?:.{0,100}\b(?:me|my|us|our|this (?:blog|site|website|project|channel|podcast|work|post|article))\b.{0,60}\b(?:support|sponsor|donat|patron|patreon|coffee|chip in|tip jar|a beer).{0,100}|.{0,100}\b(?:support|sponsor|donat|patron|patreon|coffee|chip in|tip jar|a beer).{0,60}\b(?:me|my|us|our|this (?:blog|site|website|project|channel|podcast|work|post|article))\b.{0,100}|(?:Become|Be) a (?:sponsor|patron|backer|supporter|member)\b.{0,140}|(?:Donate|Buy (?:me|us)|Sponsor|Support)\b.{0,140})$/i,
      capital: true,
      maxLength: 300,
      example: {
        bad: "Text.\n\nIf you'd like to support this blog, [buy me a coffee](https://ko-fi.com/ann).\n",
        good: 'Ann Lee makes a living of [Patreon](https://www.patreon.com/annlee), where fans support her art.\n',
      },
    },
    {
      ...safe.promo,
      label: 'line of open positions',
      where: 'tail',
      evidence: {
        links: 1,
        address:
          /career|\bjobs?\b|hiring|greenhouse\.io|lever\.co|workable\.com|recruit|join-?(?:us|our-team)|open-?(?:positions|roles)|work-(?:with|for|at)-us|ashbyhq|breezy\.hr|smartrecruiters|bamboohr/i,
      },
      phrase:
        /^(?:(?:By the way,? |BTW,? |P\.?S\.? |And |Also,? )?(?:we're|we are|[\w' ]{2,30} is) (?:always |currently |also |now )?(?:hiring|looking for)\b.{0,200}|(?:Interested in|Want to|Would you like to|Like to|Keen to|Excited (?:by|about)|If (?:you|this|these|working)).{2,160}\b(?:we're hiring|we are hiring|join (?:us|our team)|our (?:careers?|jobs?)\b|(?:open (?:positions|roles)|careers? page|job openings?)\b|come work (?:with|for) us)\b.{0,80}|(?:Come )?(?:join (?:us|our team)|work with us)\b.{0,120})$/i,
      capital: true,
      maxLength: 320,
      example: {
        bad: "Text.\n\nWe're hiring! [See our open positions](/careers).\n",
        good: 'We are hiring cars by the hour, as the [map](/map) shows.\n',
      },
    },
    {
      ...ask.promo,
      label: 'appeal of a company or author',
      where: 'tail',
      evidence: { links: 1 },
      phrase:
        /^(?:We(?:'re| are) (?:always )?hiring(?:[.!:,]| (?:for|in|at|engineers?|developers?|people)\b).{0,160}|(?:Contact|Call|E-?mail) us (?:today|now|for (?:a|more)|to (?:learn|find|get|discuss|schedule|see|talk)|if you)\b.{2,200}|Get in touch with us\b.{2,160}|(?:Schedule|Book|Request) (?:a|your) (?:free )?(?:call|demo|consultation|quote|trial)\b.{2,140}|(?:Need|Want|Looking for) (?:some )?(?:help|advice|support|to learn more)\b[^.!?]{0,80}\? .{0,40}(?:hire|contact|call|check out|get in touch|talk to)\b.{0,140}|(?:My|Our) (?:new |latest )?(?:book|course|e-?book|podcast)\b[^.!?]{0,60}\b(?:is out|(?:is )?(?:now )?available)\b.{0,140}|(?:Buy|Check out|(?:Have|Take) a look at) (?:my|our) (?:[\w-]{2,20} ){0,4}(?:book|e-?book|podcast|app|shop|store|YouTube channel|services)\b[^.!?]{0,120}[.!]?|(?:Please )?(?:rate|review|rate and review)\b[^.!?]{0,60}\b(?:iTunes|Apple Podcasts|Spotify|App Store)\b.{0,60})$/i,
      capital: true,
      maxLength: 300,
      example: {
        bad: 'Text.\n\nCheck out my book [Cats in Depth](https://books.example/cats).\n',
        good: 'Need help? The man page is long.\n',
      },
    },
    {
      ...safe.promo,
      label: 'section of accounts to follow',
      where: 'tail',
      takes: 'section',
      evidence: {
        links: 2,
        characters: 600,
        address: accounts,
        line: /\b(?:Twitter|X|Facebook|Instagram|LinkedIn|YouTube|Mastodon|Bluesky|Discord|Slack|Telegram|Tumblr|Google\+)\b/i,
      },
      phrase:
        /^(?:Follow (?:us|me)(?: (?:on|here).{0,30})?|(?:Stay|Keep) (?:in touch|connected|up[ -]to[ -]date)|Connect with (?:us|me)|Find (?:us|me)(?: (?:online|on).{0,30})?|Get in touch|Social (?:media|links|networks)|Join (?:us|our community)(?: on.{0,30})?|Join the community|Where to find (?:us|me))[\p{P}\p{S}\s]{0,4}$/iu,
      capital: true,
      maxLength: 60,
      example: {
        bad: 'Text.\n\n## Follow us\n\n- [Twitter](https://twitter.com/ann)\n- [Facebook](https://www.facebook.com/ann)\n',
        good: 'Text.\n\n## Follow us\n\nThe guide walks ahead, says the [plan](/plan).\n',
      },
    },
    {
      ...safe.promo,
      label: 'section to subscribe or donate',
      where: 'tail',
      takes: 'section',
      evidence: {
        links: 1,
        characters: 400,
        line: /^(?:You can |Please |If you |Don't forget to )?(?:(?:.{0,30} )?subscribe|sign up|get|join|support|donate|buy|become|listen|find|follow|never miss|RSS|iTunes|Apple|Spotify|Patreon|PayPal|Ko-fi)\b/i,
        address: new RegExp(
          `${funds.source}|podcasts\\.apple\\.com|itunes\\.apple\\.com|open\\.spotify\\.com|feeds?\\.|\\/(?:feed|rss|atom)\\b|\\.(?:rss|xml)(?:[?#]|$)|newsletter|list-manage\\.com|mailchi\\.mp|substack\\.com|buttondown|tinyletter|revue`,
          'i',
        ),
      },
      phrase:
        /^(?:Subscribe(?: to .{2,40})?|Newsletter|(?:Join|Sign up for) (?:the|our|my) (?:newsletter|mailing list)|Support (?:us|me|my work|this (?:blog|site|work|project|podcast)|the (?:show|blog|podcast))|Donat(?:e|ions?)|Stay tuned|Listen and subscribe|Sponsor me)[\p{P}\p{S}\s]{0,4}$/iu,
      capital: true,
      maxLength: 60,
      example: {
        bad: 'Text.\n\n## Subscribe\n\nSubscribe in [iTunes](https://itunes.apple.com/a) or by [feed](https://example.org/feed).\n',
        good: 'Text.\n\n## Subscribe\n\nThe client sends a [frame](/frames) to the broker.\n',
      },
    },
    {
      ...safe.credit,
      label: 'section of editors and translators',
      where: 'tail',
      takes: 'section',
      evidence: {
        characters: 1500,
        line: /^[^.!?]{3,70}(?:,| [-–—]|:) ?(?:[\w-]{2,15} ){0,2}(?:editor(?:-in-chief| in chief)?|co-?editor|editorial|editing|proof-?read(?:er|ing)|copy[ -]?edit(?:or|ing)|layout|translators?|translation|production|producer|consultant)\b[^.!?]{0,40}$/i,
      },
      phrase:
        /^(?:Credits|Editorial team|Production team|Staff for this issue|Contributors to this (?:issue|edition)|The team behind this issue)[\p{P}\p{S}\s]{0,4}$/iu,
      capital: true,
      maxLength: 50,
      example: {
        bad: 'Text.\n\n## Credits\n\n- Ann Lee, Editor in Chief\n- Bob Ray, Proofreader\n',
        good: 'Text.\n\n## Credits\n\n- Ann Lee for the sounds\n- Bob Ray for the idea\n',
      },
    },
  ],
});
