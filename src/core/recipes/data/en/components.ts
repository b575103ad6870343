import { defineRecipe } from '../../recipe.ts';
import { ask, safe } from './kinds.ts';

const groups = [
  [
    safe.promo,
    'sign-up',
    'newsletter newsletterbox newslettercta newsletterform newslettersignup newslettersubscribe emailsignup emailform mailinglist subscribe subscribebox subscribecta subscribeform convertkitform buttondownform substackembed',
    'NewsletterSignup',
  ],
  [
    safe.share,
    'share',
    'share sharebar sharebutton sharebuttons sharelinks sharethis shareicons sharepost socialshare socialbuttons sociallinks followbutton followus twitterfollow',
    'ShareButtons',
  ],
  [
    safe.related,
    'related-posts',
    'relatedposts relatedarticles relatedcontent recentposts recommendedposts moreposts readnext prevnext postnavigation',
    'RelatedPosts',
  ],
  [
    safe.ad,
    'ad',
    'ad ads adbanner adslot adunit adsense googlead googleads googleadsense carbonads ethicalads sponsor sponsors sponsorbanner advertisement',
    'AdSense',
  ],
  [
    safe.script,
    'comment',
    'disqus disquscomments discussionembed comments commentbox commentsection giscus utterances gitalk',
    'Giscus',
  ],
  [
    safe.promo,
    'donation',
    'buymeacoffee buymeacoffeebutton kofi kofibutton patreon patreonbutton donate donatebutton',
    'BuyMeACoffee',
  ],
  [
    ask.promo,
    'promotion',
    // Not `CtaBox` and its kin: product documentation is written around them, and asking in each of its files is noise.
    'signupcta signupbanner hiring hiringbanner promo promobanner promobox promocard appdownload authorbio authorbox',
    'PromoBox',
  ],
] as const;

// Components of MDX (Astro, Docusaurus, Gatsby, Next) by the names people give them. HTML knows none of these elements.
export default defineRecipe({
  id: 'components',
  name: 'Components of MDX',
  entries: groups.map(([head, what, names, example]) => ({
    ...head,
    label: `${what} component`,
    select: names.split(' ').join(', '),
    example: {
      bad: `Text of the author.\n\n<${example} title="News"></${example}>\n\nMore of it.\n`,
      good: 'Text of the author.\n\n<Chart title="News"></Chart>\n\nMore of it.\n',
    },
  })),
});
